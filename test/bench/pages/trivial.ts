import { html, LitElement, type TemplateResult } from 'lit';

/** The least that Lit can ask: one question with two answers. */
class TrivialQuestion extends LitElement {
  protected override render(): TemplateResult {
    return html`<fieldset>
      <legend>How old are you?</legend>
      <label><input type="radio" name="age" /> Under 50</label>
      <label><input type="radio" name="age" /> 50 or over</label>
    </fieldset>`;
  }

  protected override updated(): void {
    this.dataset['step'] = 'age';
  }
}

customElements.define('trivial-question', TrivialQuestion);
