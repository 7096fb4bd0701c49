import { css } from 'lit';

/**
 * The four levels, the causes and the alarm. A level is told by its words, its picture and its
 * band.
 */
export const result = css`
  .level {
    --_c: var(--_soon);
    --_bg: var(--_soon-soft);
    border-radius: var(--_radius);
    border-inline-start: 0.5em solid var(--_c);
    background: var(--_bg);
    padding: 1em;
  }
  .level.urgent {
    --_c: var(--_urgent);
    --_bg: var(--_urgent-soft);
  }
  .level.self-care {
    --_c: var(--_self-care);
    --_bg: var(--_self-care-soft);
  }
  .level.emergency {
    --_c: var(--_emergency);
    --_bg: var(--_emergency-soft);
  }
  :is(.level, .alarm) > .h-0 {
    display: flex;
    gap: 0.5em;
    align-items: start;
  }
  .level > .h-0 {
    color: var(--_c);
    font-size: clamp(1.5em, 1em + 2cqi, 1.9em);
  }
  .level > * + * {
    margin-block-start: 0.55em;
  }
  .action {
    font-weight: 600;
  }
  .list:is(.steps, .flags) > li + li {
    margin-block-start: 0.2em;
  }
  .flags,
  .steps {
    line-height: 1.4;
  }
  .call {
    display: block;
    text-align: center;
  }
  .why-level {
    border-block-start: 1px solid var(--_line-soft);
    padding-block-start: 0.75em;
  }
  .jumps {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .step > .jumps {
    margin-block: 0.25em -0.75em;
  }
  .jump {
    font: inherit;
    font-weight: 600;
    min-block-size: 2.75em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .alarm {
    background: var(--_emergency-fill);
    color: #fff;
    border-radius: var(--_radius);
    padding: 1.25em;
  }
  .alarm a {
    color: #fff;
  }
  .alarm :focus-visible {
    outline-color: #fff;
  }
  .alarm .call {
    background: #fff;
    color: #8c1420;
    border-color: #fff;
    font-size: 1.25em;
  }
  .alarm .call:hover {
    background: #fdeeed;
  }
  .call-local {
    font-size: 1.25em;
  }
  .cause {
    border: 1px solid var(--_line-soft);
    border-radius: var(--_radius);
    padding: 1em 1.1em;
  }
  .advice + .advice {
    border-block-start: 1px solid var(--_line-soft);
  }
  .step > details,
  .others {
    border-block-start: 1px solid var(--_line-soft);
  }
  .cause details:last-child {
    margin-block-end: -0.5em;
  }
  .cause details + details {
    margin-block-start: 0;
  }
  .cause details[open] {
    padding-block-end: 0.75em;
  }
  .cause-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    justify-content: space-between;
    align-items: baseline;
  }
  .cause-head .h {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .cause h3,
  .cause h4 {
    margin: 0;
  }
  .fit {
    display: inline-flex;
    gap: 0.45em;
    align-items: center;
    font-size: var(--_small);
    font-weight: 600;
    color: var(--_muted);
  }
  .fit.strong {
    color: var(--_accent);
  }
  .fit svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1em;
  }
  .fit .on {
    fill: currentColor;
  }
  .fit .off {
    fill: none;
    stroke: currentColor;
    opacity: 0.7;
  }
  .evidence {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2em;
  }
  .evidence > div {
    flex: 1 1 15em;
  }
  ul.weighed {
    list-style: none;
    padding-inline-start: 0;
    margin-block-start: 0.4em;
  }
  .weighed li {
    position: relative;
    padding-inline-start: 1.5em;
  }
  .weighed .small,
  .section > .list > li > .small,
  .why-level > .small {
    display: block;
  }
  .news > * + * {
    margin-block-start: 0.25em;
  }
  .level .notice {
    background: var(--_surface);
  }
  .sign {
    position: absolute;
    inset-inline-start: 0;
    font-weight: 700;
    color: var(--_accent);
  }
  .apart {
    border: 2px dashed var(--_line);
    border-radius: var(--_radius);
    padding: 1.1em;
    background: var(--_raised);
  }
  .apart .cause {
    background: var(--_surface);
  }
  .advice > * + * {
    margin-block-start: 0.5em;
  }
  summary > .h {
    display: inline;
    font-size: 1em;
    unicode-bidi: isolate;
  }
  .section > .advice + .advice {
    margin-block-start: 0;
  }
  .group > .advice {
    margin-inline-start: 1em;
  }
  .section > .nav,
  .result-nav {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(6em, 1fr));
    gap: 0.5em;
    align-items: stretch;
    margin-block-start: 0.75em;
  }
  /* Its labels are long: six Chinese letters broke before the last on a phone. */
  .result-nav {
    grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
  }
  .section > .nav .button,
  .result-nav .button {
    margin: 0;
    padding-inline: 0.5em;
  }
  textarea.text {
    max-inline-size: none;
  }
  details.advice[open] {
    padding-block-end: 1em;
  }
  .caution {
    border-inline-start: 0.25em solid var(--_urgent);
    padding-inline-start: 0.75em;
  }
  .watch:is(.emergency, .urgent) {
    border: 1px solid var(--_card-line);
    border-radius: var(--_radius);
    padding: 0.75em 1.1em;
    background: var(--_card);
  }
  .watch.emergency {
    --_card-line: var(--_emergency);
    --_card: var(--_emergency-soft);
  }
  .watch.urgent {
    --_card-line: var(--_urgent);
    --_card: var(--_urgent-soft);
  }
  .watch > * + * {
    margin-block-start: 0.5em;
  }
  .watch .h {
    font-size: 1em;
    color: var(--_card-line, var(--_text));
    margin-block-start: 0;
  }
  .flags li::marker {
    color: var(--_card-line);
  }
  .limits {
    border-block-start: 1px solid var(--_line-soft);
    padding-block-start: 0.5em;
    font-size: var(--_small);
  }
  .step > :is(.section, details) + details {
    margin-block-start: 0;
  }
  .cause + .others {
    margin-block-start: 0.75em;
  }
  .cause > * + * {
    margin-block-start: 0.4em;
  }
  .refs {
    color: var(--_muted);
    font-size: var(--_small);
  }
`;
