import { css } from 'lit';

/**
 * The box, its rhythm, headings and plain text, none of it below 16 px on a screen. Nothing here
 * depends on the width of the window.
 */
export const layout = css`
  .widget {
    --_small: max(16px, 0.9375em);
    max-inline-size: var(--triage-max-width, 46em);
    margin-inline: auto;
    border: var(--triage-frame, 1px solid var(--_line-soft));
    border-radius: calc(var(--_radius) * 1.5);
    padding: clamp(var(--_space), 4%, calc(var(--_space) * 2.25));
  }
  .header {
    font-size: var(--_small);
    font-weight: 600;
    line-height: 1.3;
    color: var(--_accent);
    text-wrap: balance;
    margin-block-end: 0.75em;
  }
  .step > * + *,
  .section > * + *,
  .asking > * + *,
  .level > * + *,
  .alarm > * + *,
  .cause > * + *,
  details > * + * {
    margin-block-start: 0.75em;
  }
  .step > .section,
  .step > .h-1 {
    margin-block-start: calc(var(--_space) * 1.25);
  }
  .h {
    line-height: 1.25;
    font-weight: 700;
    text-wrap: balance;
    scroll-margin: var(--triage-scroll-margin, 1.5em);
  }
  .h:focus,
  .error:focus,
  .check:focus {
    outline: none;
  }
  @media screen {
    .widget:lang(zh) :is(p, li, dd, label, summary) {
      line-height: 1.65;
    }
  }
  .widget:lang(zh) .h {
    text-wrap: wrap;
    word-break: auto-phrase;
  }
  .h-0 {
    font-size: 1.5em;
  }
  .title {
    font-size: clamp(1.5em, 1.1em + 2.2cqi, 2em);
  }
  .h-1 {
    font-size: 1.25em;
  }
  .h-2 {
    font-size: 1.0625em;
  }
  .h-3 {
    font-size: 1em;
  }
  :is(.section, .cause, details) > * + .h {
    margin-block-start: 1.25em;
  }
  .lead {
    font-size: 1.125em;
  }
  .small,
  .hint {
    font-size: var(--_small);
    color: var(--_muted);
  }
  .hint {
    line-height: 1.4;
  }
  label + .hint {
    margin-block-start: 0.2em;
  }
  .list {
    padding-inline-start: 1.25em;
  }
  ul.list {
    list-style: disc;
  }
  ol.list {
    list-style: decimal;
  }
  .list li + li {
    margin-block-start: 0.4em;
  }
  .list li::marker {
    color: var(--_accent);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  a.tel {
    font-weight: 700;
    white-space: nowrap;
  }
  .notice,
  .callout {
    padding: 0.75em 1em;
    border-inline-start: 0.25em solid var(--_accent);
    background: var(--_raised);
    border-radius: 0 var(--_radius) var(--_radius) 0;
  }
  .notice > * + * {
    margin-block-start: 0.5em;
  }
  :dir(rtl) :is(.notice, .callout) {
    border-radius: var(--_radius) 0 0 var(--_radius);
  }
  .callout {
    border-color: var(--_emergency);
    background: var(--_emergency-soft);
  }
  .facts {
    display: grid;
    gap: 0.4em;
  }
  .facts li {
    display: flex;
    gap: 0.6em;
  }
  .facts .icon {
    margin-block-start: 0.125em;
    color: var(--_accent);
  }
  dt {
    font-weight: 600;
  }
  .answers dt {
    font-weight: 400;
    color: var(--_muted);
  }
  .answer {
    font-weight: 600;
  }
  .answers > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line-soft);
    align-items: start;
  }
  .denied {
    border-block-end: 1px solid var(--_line-soft);
  }
  .denied .answers {
    margin-block-start: 0;
    padding-inline-start: 1em;
  }
  .answers dt {
    flex: 2 1 14em;
  }
  .answers dd {
    flex: 2 1 10em;
  }
  .answers .change {
    flex: 0 0 auto;
    margin-inline-start: auto;
  }
  .answer {
    display: block;
  }
  .foot {
    margin-block-start: 2em;
    border-block-start: 1px solid var(--_line-soft);
    padding-block-start: 0.5em;
  }
  .widget slot[name^='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    margin: 0;
  }
  ::slotted([slot^='actions']) {
    margin-block-start: 0.75em;
  }
  .disclaimer {
    margin-block-start: 0.75em;
    font-size: var(--_small);
    color: var(--_muted);
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
