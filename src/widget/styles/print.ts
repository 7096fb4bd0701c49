import { css } from 'lit';

/**
 * Paper: one or two sheets. What is for the screen alone goes: controls, pictures, and the cards of
 * causes, for which the clinician's summary stands. Only the level spans both columns.
 */
export const print = css`
  @media print {
    .widget.widget[data-theme] {
      color-scheme: light;
      contain: none;
      border: 0;
      padding: 0;
      max-inline-size: none;
      font-size: 9pt;
      line-height: 1.25;
      --_small: 0.9em;
    }
    :is(
      .nav,
      .foot,
      .change,
      .progress,
      .figure,
      .causes,
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
    .step {
      columns: 2;
      column-gap: 1.5em;
      orphans: 2;
      widows: 2;
    }
    :is(.header, .level, .alarm) {
      column-span: all;
    }
    .step :is(.section, .level, .alarm, .cause, .advice, details, .alert-list) > * + *,
    .step > * + * {
      margin-block: 0.4em 0;
    }
    .step > .section,
    .clinician > .h + * ~ .h {
      margin-block-start: 0.7em;
    }
    .list {
      padding-inline-start: 1em;
    }
    .list li + li {
      margin-block-start: 0.1em;
    }
    .h-0 {
      font-size: 1.6em;
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
      font-size: 0.82em;
      line-height: 1.15;
    }
    .sources {
      font-size: 0.72em;
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
    :is(.level, .alarm, .cause, .advice, .alert-list, .watch, .apart) {
      padding: 0.5em 0.75em;
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
      min-block-size: 0;
    }
  }
`;
