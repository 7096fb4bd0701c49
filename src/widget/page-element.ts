import { adoptStyles, LitElement, type CSSResultGroup, type CSSResultOrNative } from 'lit';
import { hasPage } from './platform.js';

/**
 * A Lit element that lives on a page alone. A server that draws it sends the tag and the page's own
 * fallback in it, without styles: it knows neither the person nor, often, their language.
 */
export abstract class PageElement extends LitElement {
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return hasPage() ? super.finalizeStyles(styles) : [];
  }

  override connectedCallback(): void {
    if (hasPage()) super.connectedCallback();
  }

  /** What a server has drawn is drawn anew, and not taken over piece by piece: it is not the same. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot;
    if (!root) return super.createRenderRoot();
    root.replaceChildren();
    adoptStyles(root, (this.constructor as typeof PageElement).elementStyles);
    // Where sheets cannot be adopted they stand in the root, and last, as Lit has them.
    this.renderOptions.renderBefore ??= root.firstChild;
    return root;
  }
}
