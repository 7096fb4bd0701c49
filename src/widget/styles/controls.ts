import { css } from 'lit';

/** Buttons, fields, folds and the progress: native controls, at least 44 px. */
export const controls = css`
  :is(a, button, input, summary):focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 2px;
  }
  @media (hover: hover) {
    .button:hover {
      background: color-mix(in srgb, var(--_accent) 10%, transparent);
    }
    .button.primary:hover {
      background: color-mix(in srgb, var(--_accent) 86%, var(--_text));
    }
  }
  .check {
    margin-block-start: 0.75em;
  }
  .term {
    font: inherit;
    color: inherit;
    padding: 0;
    border: 0;
    border-block-end: 2px dotted var(--_accent);
    background: none;
    cursor: help;
  }
  .meaning {
    max-inline-size: min(24em, 90vw);
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_raised);
    font-size: max(16px, var(--triage-font-size, 1rem));
    box-shadow: 0 0.25em 1em rgb(0 0 0/0.25);
  }
  @supports (inset: anchor(end)) {
    .meaning {
      inset: anchor(end) 0.5em auto;
      justify-self: anchor-center;
      margin: 0.35em 0;
      position-try-fallbacks: flip-block;
    }
  }
  .text {
    display: block;
    inline-size: 100%;
    max-inline-size: 24em;
  }
  .search > * + * {
    margin-block-start: 0.35em;
  }
  .search label {
    font-weight: 600;
  }
  :is(.number, .text) {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 0.6em 0.75em;
    min-block-size: 2.75em;
  }
  .number {
    max-inline-size: 8em;
  }
  legend {
    inline-size: 100%;
  }
  fieldset > .hint {
    margin-block-start: 0.35em;
  }
  .nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
    margin-block-start: 1.5em;
  }
  .button {
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    min-block-size: 2.875em;
    padding: 0.7em 1.4em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
  }
  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .nav > .primary {
    flex: 1 1 13em;
    max-inline-size: 24em;
  }
  .button.quiet {
    border-color: transparent;
    padding-inline: 0.5em;
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .small .quiet {
    font-size: 1em;
  }
  .change .button {
    min-block-size: 2.75em;
    margin-block: -0.625em;
    padding-block: 0.625em;
    line-height: 1.5;
  }
  /* Its words stand in line with what is above and below it. */
  .nav > .quiet {
    margin-inline-start: -0.5em;
  }
  /* A second line stands below the first, and not below the mark. */
  summary {
    cursor: pointer;
    padding-block: 0.6em;
    padding-inline-start: 1.15em;
    text-indent: -1.15em;
    min-block-size: 2.75em;
    line-height: 1.5;
    color: var(--_accent);
    font-weight: 600;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block-end: 1.5em;
    scroll-margin: var(--triage-scroll-margin, 1em) 0 12em;
  }
  .header + .progress {
    margin-block-start: -0.5em;
  }
  .progress span {
    margin-block: 0.6em;
    margin-inline-start: auto;
  }
  .button.back {
    display: flex;
    align-items: center;
    gap: 0.4em;
    padding-inline: 0 0.5em;
    border-inline-start: 0;
    font-weight: 600;
    text-decoration: none;
  }
  :dir(rtl) > .back .icon {
    scale: -1 1;
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 0.375em;
    border: 0;
    border-radius: 1em;
    background: var(--_line-soft);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--_line-soft);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
    border-radius: 1em;
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
    border-radius: 1em;
  }
`;
