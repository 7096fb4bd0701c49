import { html, Html } from '../preview/html.js';

const STYLE = new Html(`
:root { color-scheme: light dark; --line: light-dark(#c4ccd2, #46515b); --soft: light-dark(#4d5963, #a9b4bd); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.5rem; padding: 1.5rem; align-items: start; }
@media (max-width: 60rem) { main { grid-template-columns: minmax(0, 1fr); } }
h1 { margin: 0; font-size: 1.1rem; }
h2 { margin: 0 0 .3rem; font-size: 1rem; }
aside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; font-size: .9rem; }
@media (min-width: 60.01rem) { aside { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; } }
aside section { border-top: 1px solid var(--line); padding-top: .8rem; }
select, button { font: inherit; min-height: 2.75rem; max-width: 100%; }
label { display: block; }
ul { margin: 0; padding-inline-start: 1.2rem; }
p { margin: 0 0 .4rem; }
pre { max-height: 16rem; margin: 0 0 .4rem; padding: .6rem; overflow: auto; border: 1px solid var(--line); white-space: pre-wrap; }
.soft { color: var(--soft); }
`);

/**
 * The page of `/dev/`: a widget beside a panel for whoever writes the pack. The script fills both;
 * all that it needs is on the same server.
 * @param directory the pack's folder as the author typed it
 */
export function panelPage(directory: string): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${directory}</title>
        <link rel="icon" href="data:," />
        <style>
          ${STYLE}
        </style>
        <script type="module" src="/dev/reload.js"></script>
        <script type="module" src="/dev/panel.js"></script>
      </head>
      <body>
        <main data-directory="${directory}"><p>Loading.</p></main>
        <noscript>This page needs JavaScript.</noscript>
      </body>
    </html> `.toString();
}
