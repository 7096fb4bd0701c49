import { css } from 'lit';

/**
 * Paper: the first sheet for the person, the second for a clinician, in two columns of smaller
 * letters. What is for the screen alone goes: controls, pictures, and what the card of a cause folds,
 * for which the clinician's summary stands.
 */
export const print = css`
  @media print {
    .widget.widget[data-theme] {
      color-scheme: light;
      contain: none;
      border: 0;
      padding: 0;
      max-inline-size: none;
      font-size: 11pt;
      line-height: 1.25;
      --_small: 0.9em;
    }
    :is(
      .nav,
      .jumps,
      .call,
      .why-level details,
      .foot,
      .change,
      .progress,
      .figure,
      .others,
      .apart,
      .cause > :not(.cause-head),
      .limits,
      .notice:not(.news),
      .export > .h,
      .clinician > summary,
      .export > [role],
      textarea,
      .step dialog,
      .opener,
      .bar
    ) {
      display: none;
    }
    /* A page may print a step while it still fades in. */
    .step {
      orphans: 2;
      widows: 2;
      opacity: 1 !important;
      translate: none !important;
    }
    /* Backgrounds are left out on paper, and a tick in white would go with its own. */
    .option input {
      color: #000;
      background: none !important;
    }
    .export {
      break-before: page;
    }
    .flags,
    .clinician,
    .sources .list {
      columns: 2;
      column-gap: 1.5em;
    }
    .step :is(.section, .level, .alarm, .cause, .advice, details) > * + *,
    .step > * + * {
      margin-block: 0.3em 0;
    }
    .step > .section {
      margin-block-start: 0.75em;
    }
    .clinician > .h + * ~ .h {
      margin-block-start: 0.5em;
    }
    .cause {
      padding: 0;
      border: 0;
    }
    .widget .list li + li {
      margin-block-start: 0.1em;
    }
    .widget .list {
      line-height: 1.2;
    }
    .widget .h-0 {
      font-size: 1.4em;
    }
    .h-1 {
      font-size: 1.2em;
    }
    .h-2,
    .lead,
    .small,
    .hint,
    .fit {
      font-size: 1em;
    }
    .clinician {
      font-size: 8.5pt;
      line-height: 1.2;
    }
    .sources {
      font-size: 7pt;
      line-height: 1.15;
      counter-reset: source;
    }
    .sources .list {
      padding: 0;
    }
    .sources li {
      display: inline;
      counter-increment: source;
    }
    .sources li::before {
      content: counter(source) '. ';
      font-weight: 700;
    }
    .sources li::after {
      content: ' ';
    }
    :is(.level, .alarm, .watch) {
      padding: 0.3em 0.75em;
      break-inside: avoid;
    }
    .alarm {
      color: #000;
      background: none;
      border: 2pt solid #000;
    }
    .alarm a {
      color: #000 !important;
    }
    .widget .advice.advice {
      border: 0;
      padding: 0;
      margin-block-start: 0.4em;
    }
    .advice > :not(summary, .h, p:not(.steps)),
    .covered,
    .group {
      display: none;
    }
    .section > .list li,
    .answers > div {
      break-inside: avoid;
    }
    .h,
    summary {
      break-after: avoid;
    }
    summary {
      list-style: none;
      color: inherit;
      padding: 0;
      text-indent: 0;
      min-block-size: 0;
      line-height: inherit;
    }
  }
`;
