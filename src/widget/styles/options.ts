import { css } from 'lit';

/**
 * The options of a question as rows of one box, at least 44 px high, and what is said when none is
 * chosen. The inputs are native and only drawn anew; their state is never told by colour alone.
 */
export const options = css`
  .options {
    position: relative;
    display: grid;
    margin-block-start: 1em;
  }
  .refused {
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
  .number + .option {
    margin-block-start: 0.75em;
  }
  @media (hover: hover) {
    .option:not(:has(input:checked)):hover {
      background: var(--_raised);
    }
    .option:hover input {
      border-color: var(--_accent);
    }
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
`;
