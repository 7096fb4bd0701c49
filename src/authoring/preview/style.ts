import { Html } from './html.js';

/** The page's own sheet: plain to read on a screen, light or dark, and on paper. */
export const STYLE = new Html(`
:root { color-scheme: light dark; --ink: #1d2329; --soft: #5b6670; --line: #d5dbe0; --paper: #fff; --wash: #f4f6f8; --link: #0b5aa6;
  --emergency: #b3150f; --urgent: #a04a00; --soon: #6a5b00; --self-care: #20663a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaee; --soft: #a3aeb8; --line: #39424b; --paper: #14181c; --wash: #1c2228; --link: #86bdf2;
  --emergency: #ff8a80; --urgent: #ffb26b; --soon: #e3d16a; --self-care: #84d6a0; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
body { margin: 0; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
header, nav, main { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
header p, .manner, .basis, small { color: var(--soft); }
h1 { margin: 0 0 1rem; font-size: 2rem; line-height: 1.2; }
h2 { margin: 3rem 0 1rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); font-size: 1.5rem; }
h3 { margin: 0 0 .4rem; font-size: 1.15rem; }
a { color: var(--link); }
p { margin: .3rem 0; }
ul { margin: 0; padding-inline-start: 1.2rem; }
code { font: .8em ui-monospace, monospace; color: var(--soft); }
nav { font-size: .9rem; }
nav h2 { margin: 1rem 0 .5rem; font-size: 1rem; border: 0; }
nav ol { padding: 0; list-style: none; }
nav ul { columns: 14rem; list-style: none; padding: 0 0 0 1rem; }
nav a { text-decoration: none; }
article { margin: 0 0 1.5rem; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; }
.scroll { overflow-x: auto; margin: .6rem 0; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; }
th, td { padding: .4rem .6rem; border-top: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead > tr > * { border: 0; color: var(--soft); font-size: .78rem; font-weight: 600; }
tbody th { font-weight: 400; }
.words { table-layout: fixed; }
.words thead tr > :first-child { width: 12rem; }
.words tbody th { color: var(--soft); }
.figures td { font-variant-numeric: tabular-nums; }
.shares { font-size: .78rem; } .shares span { white-space: nowrap; margin-inline-end: .4em; }
.hint { color: var(--soft); }
.reason { padding-inline-start: .6rem; border-inline-start: 3px solid var(--line); }
.flagged { background: var(--wash); }
.level { display: inline-block; padding: 0 .5rem; border: 1.5px solid currentColor; border-radius: 1rem; font-size: .8rem; font-weight: 600; }
.emergency { color: var(--emergency); } .urgent { color: var(--urgent); } .soon { color: var(--soon); } .self-care { color: var(--self-care); }
.grade { display: inline-block; min-width: 1.4em; border: 1px solid var(--line); border-radius: .2rem; text-align: center; font-weight: 600; color: var(--ink); }
.basis { font-size: .85rem; }
.condition { margin: .6rem 0; padding: .5rem .8rem; background: var(--wash); border-radius: .3rem; font-size: .92rem; }
.condition .condition { padding: .2rem 0 0; margin: 0; }
.claims { columns: 16rem; column-gap: 2.5rem; } .claims li { break-inside: avoid; }
.slot { padding: 0 .25rem; border: 1px dashed var(--soft); border-radius: .2rem; font-size: .88em; }
.missing, .failed { color: var(--emergency); font-weight: 600; }
.unsigned { padding: .6rem .9rem; border: 2px solid var(--emergency); border-radius: .4rem; }
dl { margin: 0; } dt { font-weight: 600; } dd { margin: 0 0 .6rem 1.2rem; }
:target { outline: 2px solid var(--link); outline-offset: 3px; }
.sign { display: grid; grid-template-columns: repeat(4, 1fr); gap: 2.4rem 1rem; margin-top: 2rem; padding: 1rem 0 2rem; break-inside: avoid; }
.sign b { grid-column: 1 / -1; margin-bottom: -1rem; font-size: .9rem; }
.sign span { padding-top: .2rem; border-top: 1px solid var(--ink); color: var(--soft); font-size: .8rem; }
@media (min-width: 80rem) {
  body { display: grid; grid-template-columns: 19rem minmax(0, 76rem); }
  header { grid-column: 2; width: 100%; } main { grid-column: 2; width: 100%; margin: 0; }
  nav { grid-column: 1; grid-row: 1 / 3; position: sticky; top: 0; height: 100vh; overflow: auto; background: var(--wash); padding-bottom: 2rem; }
  nav ul { columns: 1; }
}
@media (max-width: 40rem) {
  .sign { grid-template-columns: 1fr 1fr; } article { padding: .7rem; }
  .words thead { display: none; } .words tr, .words th, .words td { display: block; } .words td { border: 0; padding-top: 0; }
  .words td::before { content: attr(lang) " "; color: var(--soft); font-size: .75rem; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #aaa; --paper: #fff; --wash: #f3f3f3; --link: #000; --emergency: #900; --urgent: #733600; --soon: #4d4200; --self-care: #14502b; }
  @page { margin: 12mm; }
  html { font-size: 8.5pt; }
  body { display: block; font-size: 1rem; line-height: 1.35; }
  header, nav, main { max-width: none; padding: 0; } th, td { padding: .2rem .4rem; } h2 { margin-top: 0; }
  .words thead tr > :first-child { width: 13rem; }
  nav { position: static; height: auto; background: none; }
  nav ul { columns: 4; }
  section { break-before: page; }
  h3, thead { break-after: avoid; } tr, .basis { break-inside: avoid; }
  .scroll { overflow: visible; }
  a { text-decoration: none; }
  article { border-width: 1px 0 0; border-radius: 0; padding: .6rem 0; }
}
`);
