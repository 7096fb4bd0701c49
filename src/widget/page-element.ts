import {
  adoptStyles,
  LitElement,
  supportsAdoptingStyleSheets,
  type CSSResult,
  type CSSResultGroup,
  type CSSResultOrNative,
} from 'lit';
import { hasPage } from './platform.js';

/**
 * A Lit element that lives on a page alone, and wears its styles in whatever document that is:
 * another window, a frame, what a template holds. A server that draws it sends the tag and the
 * page's own fallback in it, without styles: it knows neither the person nor, often, their language.
 */
export abstract class PageElement extends LitElement {
  #styles: readonly CSSResult[] | undefined;

  /** Puts on more styles than those of the class. Where none can be adopted, they come last. */
  protected readonly wear = (styles: readonly CSSResult[]): void => {
    if (this.#styles === styles) return;
    const root = this.renderRoot as ShadowRoot;
    const before = this.#worn;
    this.#styles = styles;
    if (!supportsAdoptingStyleSheets)
      return adoptStyles(
        root,
        styles.filter((style) => !before.includes(style)),
      );
    root.adoptedStyleSheets = [];
    this.#dress();
  };

  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return hasPage() ? super.finalizeStyles(styles) : [];
  }

  override connectedCallback(): void {
    if (!hasPage()) return;
    super.connectedCallback();
    this.#dress();
  }

  /** What a server has drawn is drawn anew, and not taken over piece by piece: it is not the same. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const isAtHome = this.ownerDocument === document;
    if (!this.shadowRoot && isAtHome) return super.createRenderRoot();
    const root = this.shadowRoot ?? this.attachShadow(LitElement.shadowRootOptions);
    root.replaceChildren();
    if (isAtHome) adoptStyles(root, this.#worn);
    // Where sheets cannot be adopted they stand in the root, and last, as Lit has them.
    this.renderOptions.renderBefore ??= root.firstChild;
    return root;
  }

  get #worn(): CSSResultOrNative[] {
    return [...(this.#styles ?? (this.constructor as typeof PageElement).elementStyles)];
  }

  /**
   * A style sheet made by script belongs to one document: elsewhere a browser takes it off, and
   * Lit, which has only those of the first, throws.
   */
  #dress(): void {
    const page = this.ownerDocument.defaultView;
    const root = this.renderRoot as ShadowRoot;
    if (!supportsAdoptingStyleSheets || !page || root.adoptedStyleSheets.length) return;
    if (page === window) return adoptStyles(root, this.#worn);
    root.adoptedStyleSheets = this.#worn.map((style) => {
      const sheet = new page.CSSStyleSheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }
}
