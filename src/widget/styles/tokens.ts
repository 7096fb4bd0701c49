import { unsafeCSS, type CSSResult } from 'lit';

/**
 * Colours, light and dark. A name that a host may set has a public token `--triage-color-<name>`;
 * rules use the private `--_<name>` only. Text on its surface is 7:1 or better, lines of controls
 * 3:1.
 */
const COLORS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  accent: ['#00566b', '#86d3e8'],
  'on-accent': ['#fff', '#04222b'],
  text: ['#17262d', '#edf2f4'],
  muted: ['#3d4e57', '#b9c6cc'],
  surface: ['#fff', '#141c21'],
  raised: ['#f2f6f7', '#1d282e'],
  line: ['#6d7f89', '#8496a0'],
  'line-soft': ['#d2dce1', '#35454e'],
  emergency: ['#8c1420', '#ffb4b0'],
  'emergency-fill': ['#8c1420', '#7c1420'],
  'emergency-soft': ['#fdeeed', '#351619'],
  urgent: ['#743a00', '#ffc58d'],
  'urgent-soft': ['#fff2e2', '#32210f'],
  soon: ['#1a4684', '#b0cfff'],
  'soon-soft': ['#eaf2fd', '#15253d'],
  'self-care': ['#17552e', '#a4e2b8'],
  'self-care-soft': ['#e9f6ed', '#13291b'],
};

function declare(color: (pair: readonly [string, string]) => string): string {
  return Object.entries(COLORS)
    .map(([name, pair]) => `--_${name}:var(--triage-color-${name},${color(pair)});`)
    .join('');
}

/**
 * Two tiers: what hosts set, and what the rules read. Dark follows the page's own `color-scheme`
 * unless `theme` says otherwise.
 */
export const tokens: CSSResult = unsafeCSS(`
.widget{
  --_radius:var(--triage-radius,.5em);
  --_space:var(--triage-space,1em);
  --_font:var(--triage-font,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif);
  ${declare(([light]) => light)}
}
.widget[data-theme=light]{color-scheme:light}
.widget[data-theme=dark]{color-scheme:dark;${declare(([, dark]) => dark)}}
@supports (color:light-dark(#000,#fff)){.widget.widget{${declare(([light, dark]) => `light-dark(${light},${dark})`)}}}
`);
