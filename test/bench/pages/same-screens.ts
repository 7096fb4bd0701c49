import { html, LitElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { templateContent } from 'lit/directives/template-content.js';
import { allStyles } from '../../../src/widget/styles/all.js';
import type { Step } from '../walk.js';

/**
 * The widget's own screens to the last element (title, progress, pictures, folded text, foot),
 * copied as ready-made DOM: what any stepper must at least do to show them. No engine, words to
 * look up, focus or storage.
 */
class SameScreens extends LitElement {
  static override styles = allStyles;
  readonly steps = (window as unknown as { steps: readonly Step[] }).steps;
  readonly #screens = this.steps.map(({ markup }) => {
    const template = document.createElement('template');
    template.innerHTML = markup;
    return template;
  });
  #at = 0;

  protected override render(): TemplateResult {
    return html`<div
      class="widget"
      @click=${({ target }: Event) => {
        if (!(target as Element).matches('[type=submit]')) return;
        this.#at++;
        this.requestUpdate();
      }}
    >
      ${keyed(this.#at, html`<div class="step">${templateContent(this.#screens[this.#at]!)}</div>`)}
      <div class="disclaimer">General information. Not a medical device.</div>
    </div>`;
  }

  protected override updated(): void {
    this.dataset['step'] = this.steps[this.#at]!.id;
  }
}

customElements.define('same-screens', SameScreens);
