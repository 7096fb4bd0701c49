import { adoptStyles, LitElement, supportsAdoptingStyleSheets, type CSSResult } from 'lit';

/**
 * An element that wears its styles in whatever document it is put into: another window, a frame, a
 * document that a template holds. A style sheet made by script belongs to one document. Elsewhere a
 * browser takes it off, and Lit, which has only those of the first, throws.
 */
export abstract class StyledElement extends LitElement {
  override connectedCallback(): void {
    super.connectedCallback();
    const { ownerDocument } = this;
    const root = this.renderRoot as ShadowRoot;
    const page = ownerDocument.defaultView;
    if (!supportsAdoptingStyleSheets || !page || root.adoptedStyleSheets.length) return;
    const { elementStyles } = this.constructor as typeof LitElement;
    if (page === window) return adoptStyles(root, elementStyles);
    root.adoptedStyleSheets = elementStyles.map((style) => {
      const sheet = new page.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.ownerDocument === document
      ? super.createRenderRoot()
      : (this.shadowRoot ?? this.attachShadow(LitElement.shadowRootOptions));
  }
}
