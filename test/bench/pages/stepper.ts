import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { styles } from '../../../src/widget/styles/index.js';
import type { Step } from '../walk.js';

/**
 * The same screens as the widget's, in its own look, with nothing behind them: one title, hint and
 * list of options after the other, Continue and Back. No engine, pictures, progress, focus or
 * storage, and the elements are reused.
 */
class BareStepper extends LitElement {
  static override styles = styles;
  readonly steps = (window as unknown as { steps: readonly Step[] }).steps;
  #at = 0;
  #chosen: ReadonlySet<string> = new Set();

  protected override render(): TemplateResult {
    const { id, type, title, hint, options } = this.steps[this.#at]!;
    return html`<div class="widget">
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          this.#go(1);
        }}
      >
        <fieldset>
          <legend><h2 class="h h-0">${title}</h2></legend>
          ${hint ? html`<p class="hint">${hint}</p>` : nothing}
          <div class="options">
            ${options.map(
              (option) =>
                html`<div class="option">
                  <input
                    id="${id}-${option.id}"
                    name="answer"
                    type=${type}
                    value=${option.id}
                    .checked=${this.#chosen.has(option.id)}
                    @change=${this.#choose}
                  />
                  <div class="option-text">
                    <label for="${id}-${option.id}">${option.label}</label>
                    ${option.hint ? html`<p class="hint">${option.hint}</p>` : nothing}
                  </div>
                </div>`,
            )}
          </div>
        </fieldset>
        <div class="nav">
          <button type="submit" class="button primary">Continue</button>
          <button type="button" class="button secondary" @click=${() => this.#go(-1)}>Back</button>
        </div>
      </form>
    </div>`;
  }

  protected override updated(): void {
    this.dataset['step'] = this.steps[this.#at]!.id;
  }

  #choose(): void {
    this.#chosen = new Set(
      [...this.renderRoot.querySelectorAll<HTMLInputElement>('input:checked')].map(
        ({ value }) => value,
      ),
    );
    this.requestUpdate();
  }

  #go(by: 1 | -1): void {
    this.#at = Math.max(0, this.#at + by);
    this.#chosen = new Set();
    this.requestUpdate();
  }
}

customElements.define('bare-stepper', BareStepper);
