import { css } from 'lit';

/**
 * Options, buttons and folds: native controls, at least 44 px, whose state is never told by colour
 * alone.
 */
export const controls = css`
  :is(a, button, input, summary):focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 2px;
  }
  .options {
    position: relative;
    display: grid;
    margin-block-start: 1em;
  }
  .options.refused::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -0.75em;
    border-inline-start: 0.3em solid var(--_emergency);
  }
  .option {
    position: relative;
    display: flex;
    gap: 0.75em;
    align-items: start;
    min-block-size: 2.75em;
    padding: 0.6em 0.85em;
    border: 1px solid var(--_line);
    border-block-start-color: var(--_line-soft);
    background: var(--_surface);
  }
  .option + .option {
    margin-block-start: -1px;
  }
  :not(.option) + .option,
  .option:first-child {
    border-block-start-color: var(--_line);
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
  }
  .option:last-child,
  .option:not(:has(+ .option)) {
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .option:has(+ .option) {
    border-block-end-color: var(--_line-soft);
  }
  .option:has(input:checked) {
    z-index: 1;
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 2px var(--_accent);
    background: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
  }
  .option:has(input:focus-visible) {
    z-index: 2;
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .option input {
    appearance: none;
    position: relative;
    z-index: 1;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    font: inherit;
    color: var(--_on-accent);
    background: var(--_surface);
    border: 2px solid var(--_line);
    border-radius: 0.25em;
    cursor: pointer;
  }
  .option [type='radio'] {
    border-radius: 50%;
  }
  .option input::before {
    content: '';
    inline-size: 0.95em;
    block-size: 0.5em;
    border: solid;
    border-width: 0 0 3px 3px;
    rotate: -45deg;
    translate: 0 -0.1em;
    scale: 0;
  }
  .option [type='radio']::before {
    inline-size: 0.6em;
    block-size: 0.6em;
    border: 0;
    border-radius: 50%;
    background: currentColor;
    translate: none;
  }
  .option input:checked {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .option input:checked::before {
    scale: 1;
  }
  .option input:focus-visible {
    outline: none;
  }
  .option-text {
    flex: 1;
    min-inline-size: 0;
  }
  .option label {
    display: block;
    cursor: pointer;
  }
  .option label::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  @media (hover: hover) {
    .option:not(:has(input:checked)):hover {
      background: var(--_raised);
    }
    .option:hover input {
      border-color: var(--_accent);
    }
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
  .set {
    margin-block: 1.25em 0.35em;
    font-size: var(--_small);
    font-weight: 600;
    color: var(--_muted);
  }
  .set:first-child {
    margin-block-start: 0;
  }
  .or {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding-inline-start: 0.25em;
    color: var(--_muted);
  }
  .or .button {
    font-size: var(--_small);
    min-block-size: 2.75em;
    padding-block: 0;
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
  .number + .option {
    margin-block-start: 0.75em;
  }
  .number {
    max-inline-size: 8em;
  }
  .error {
    color: var(--_emergency);
    border-inline-start: 0.25em solid var(--_emergency);
    padding-inline-start: 0.75em;
    margin-block-start: 0.75em;
    font-weight: 600;
    scroll-margin: var(--triage-scroll-margin, 1.5em);
  }
  .cleared {
    visibility: hidden;
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
  summary {
    cursor: pointer;
    padding-block: 0.6em;
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
