import { css } from 'lit';

/** Less motion, forced colours and paper. */
export const modes = css`
  @media (prefers-reduced-motion: no-preference) {
    .option, .button { transition: background-color .12s, box-shadow .12s; }
  }
  @media (forced-colors: active) {
    .option:has(input:checked) { outline: 3px solid Highlight; outline-offset: -3px; }
    .option:has(input:focus-visible) { outline: 3px solid CanvasText; outline-offset: 2px; }
    .alarm, .level { border: 3px solid CanvasText; border-inline-start-width: .5em; }
    progress { border: 1px solid CanvasText; forced-color-adjust: none; background: Canvas; }
    progress::-webkit-progress-bar { background: Canvas; }
    progress::-webkit-progress-value { background: Highlight; }
    progress::-moz-progress-bar { background: Highlight; }
    .button { border-color: ButtonText; }
  }
  @media print {
    .widget.widget[data-theme] { color-scheme: light; border: 0; padding: 0; max-inline-size: none; font-size: 11pt; }
    .nav, .foot, .change, .progress { display: none !important; }
    .alarm { color: #000; background: none; border: 2pt solid #000; }
    .alarm a { color: #000 !important; }
    .cause, .advice, .alert-list, .answers > div { break-inside: avoid; }
    .h { break-after: avoid; }
    summary { list-style: none; color: inherit; }
    ol a[href^="http"]::after { content: ' ' attr(href); word-break: break-all; }
  }
`;
