import { css } from 'lit';

/**
 * A shadow root does not stop inheritance: what a page's style may hand down is set back, and font
 * and size come from tokens. What a page puts into a slot would in turn inherit our direction,
 * which is that of our words and not of the page's.
 */
export const reset = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .widget {
    display: block;
    box-sizing: border-box;
    font: 400 max(16px, var(--triage-font-size, 1rem)) / 1.5 var(--_font);
    color: var(--_text);
    background: var(--_surface);
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    white-space: normal;
    hyphens: manual;
    cursor: auto;
    visibility: visible;
    font-variant: normal;
    font-feature-settings: normal;
    list-style: none;
    quotes: auto;
    overflow-wrap: break-word;
    user-select: auto;
    pointer-events: auto;
    contain: layout style;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
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
