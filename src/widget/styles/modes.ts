import { css } from 'lit';

/** Less motion, more contrast and forced colours. */
export const modes = css`
  @media (prefers-reduced-motion: no-preference) {
    .option,
    .option input,
    .button {
      transition:
        background-color 0.12s,
        border-color 0.12s,
        box-shadow 0.12s;
    }
    .option input::before {
      transition: scale 0.12s;
    }
    progress::-webkit-progress-value {
      transition: width 0.18s;
    }
  }
  @media (prefers-contrast: more) {
    .widget.widget {
      --_line: var(--_text);
      --_line-soft: var(--_text);
      --_muted: var(--_text);
    }
  }
  @media (forced-colors: active) {
    .option:has(input:checked) {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    .option:has(input:focus-visible) {
      outline: 3px solid CanvasText;
      outline-offset: 2px;
    }
    .option input {
      forced-color-adjust: none;
      background: Canvas;
      border-color: CanvasText;
    }
    .option input:checked {
      color: HighlightText;
      background: Highlight;
      border-color: Highlight;
    }
    .alarm,
    .level {
      border: 3px solid CanvasText;
      border-inline-start-width: 0.5em;
    }
    progress {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
      background: Canvas;
    }
    progress::-webkit-progress-bar {
      background: Canvas;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    progress::-moz-progress-bar {
      background: Highlight;
    }
    .button {
      border-color: ButtonText;
    }
  }
`;
