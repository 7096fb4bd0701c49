import { css } from 'lit';

/**
 * A dialog that fills the window and scrolls as a whole, with the box as a sheet in the middle:
 * full screen on a phone. So what a person turns, swipes or types scrolls the dialog wherever they
 * point, and the page behind stays as it is, without any style on the page. The sheet is always a
 * little higher than the window, since some browsers hand on the scrolling of what has nothing to
 * scroll. A new screen shows from its top: what stands above a heading is within its margin, and a
 * page's fixed header does not matter here.
 */
export const modal = css`
  /* A short question, such as whether to start again, in the middle of the window. */
  dialog {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 1.25em;
    max-inline-size: min(30em, 90vw);
  }
  dialog .button {
    margin: 0;
  }
  dialog::backdrop {
    background: #0009;
  }
  .opener {
    border: 0;
    padding: 0;
    margin: 0;
    background: none;
  }
  .modal {
    position: fixed;
    inset: 0;
    overflow-y: scroll;
    overscroll-behavior: contain;
    scroll-padding: 64px 0 0;
    --triage-scroll-margin: 5em;
  }
  .modal:not([open]) {
    display: none;
  }
  .modal > .widget {
    min-block-size: calc(100% + 1px);
    border-block: 0;
    border-radius: 0;
    padding-block-start: 0;
  }
  .bar {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.35em;
    margin-block-end: 0.75em;
    background: var(--_surface);
  }
  .bar .header {
    margin: 0;
  }
  /* Leaves a long title on two lines of a phone, which is as high as the button. */
  .bar .button {
    padding-inline: 0.75em;
  }
  /* The title stands in the bar already. */
  .modal .step > .header {
    display: none;
  }
  @media print {
    .modal {
      position: static;
      overflow: visible;
    }
  }
`;
