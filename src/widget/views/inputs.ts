import { html, nothing, type TemplateResult } from 'lit';
import { UNSURE } from '../conventions.js';
import type { QuestionContext } from './context.js';
import { optionHint, optionLabel } from './words.js';

/** Native radios or checkboxes, every one visible: the options, then those that exclude the others, then "Not sure". */
export function choiceInputs(context: QuestionContext): TemplateResult {
  const { t, view } = context;
  const multi = view.type === 'multi';
  const together = view.options.filter((option) => !(multi && option.exclusive)).map((option) => option.id);
  const alone = view.options.filter((option) => multi && option.exclusive).map((option) => option.id);
  if (view.unsure) alone.push(UNSURE);
  return html`<div class="options">
    ${together.map((id) => optionRow(context, id))}
    ${multi && alone.length && together.length ? html`<p class="or" aria-hidden="true">${t('or')}</p>` : nothing}
    ${alone.map((id) => optionRow(context, id))}
  </div>`;
}

function optionRow(context: QuestionContext, id: string): TemplateResult {
  const { view, selection, act } = context;
  const hint = optionHint(context, view.id, id);
  const key = `option-${id}`;
  return html`<div class="option" part="option">
    <input id=${key} part="option-input" name="answer" type=${view.type === 'multi' ? 'checkbox' : 'radio'} value=${id}
      .checked=${selection.includes(id)} aria-describedby=${hint ? `${key}-hint` : nothing}
      @change=${(event: Event) => act.select(id, (event.target as HTMLInputElement).checked)}>
    <div class="option-text">
      <label for=${key}>${optionLabel(context, view.id, id)}</label>
      ${hint ? html`<p class="hint" id="${key}-hint">${hint}</p>` : nothing}
    </div>
  </div>`;
}

/** A number, and "Not sure" below it where it is offered. */
export function numberInput(context: QuestionContext): TemplateResult {
  const { t, view, selection, act } = context;
  const unsure = selection[0] === UNSURE;
  return html`<div class="options">
    <input class="number" part="option-input" type="number" inputmode="numeric" aria-label=${t('yourNumber')}
      min=${view.min ?? nothing} max=${view.max ?? nothing} .value=${unsure ? '' : selection[0] ?? ''}
      @input=${(event: Event) => act.select((event.target as HTMLInputElement).value, false)}>
    ${view.unsure ? html`<div class="option" part="option">
      <input id="option-unsure" part="option-input" type="checkbox" .checked=${unsure}
        @change=${(event: Event) => act.select((event.target as HTMLInputElement).checked ? UNSURE : '', false)}>
      <div class="option-text"><label for="option-unsure">${t('notSure')}</label></div>
    </div>` : nothing}
  </div>`;
}
