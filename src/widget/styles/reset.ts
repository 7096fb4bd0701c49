import { css } from 'lit';

/**
 * A shadow root does not stop inheritance, so at its top everything is set back but what follows the
 * page, whatever an engine has or will have; font, size and colours come from tokens. What a page
 * puts into a slot would in turn inherit our direction, which is that of our words and not of the
 * page's.
 */
export const reset = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .widget,
  .modal {
    all: initial;
    display: block;
    color-scheme: inherit;
    interactivity: inherit;
  }
  .widget {
    /* In two engines this is where the language of the lang attribute is kept. */
    -webkit-locale: revert-layer;
    box-sizing: border-box;
    font: 400 max(16px, var(--triage-font-size, 1rem)) / 1.5 var(--_font);
    color: var(--_text);
    background: var(--_surface);
    overflow-wrap: break-word;
    -webkit-user-select: text;
    user-select: text;
    contain: layout style;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  /* A first line and letter for the page's own ::first-line and ::first-letter, in Chromium. */
  .widget::before {
    content: '';
    display: block;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :where(h1, h2, h3, h4, h5, h6, p, dl, dd, ul, ol, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  :where(a, span, strong, label) {
    unicode-bidi: isolate;
  }
  ::slotted(:dir(rtl)) {
    direction: rtl;
  }
  ::slotted(:dir(ltr)) {
    direction: ltr;
  }
  [hidden] {
    display: none !important;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
