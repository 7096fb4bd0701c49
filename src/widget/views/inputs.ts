import { html, nothing, type TemplateResult } from 'lit';
import { UNSURE } from '../conventions.js';
import type { QuestionContext } from './context.js';
import { button, type Content } from './parts.js';
import { optionHint, optionLabel } from './words.js';

/**
 * Native radios or checkboxes, every one visible: the options, in groups where the pack has them;
 * then, after an "or", those that exclude the others; then "Not sure". Beside the "or" is the way
 * back when one of those has cleared ticks.
 */
export function choiceInputs(context: QuestionContext): TemplateResult {
  const { t, view, pack, text } = context;
  const multi = view.type === 'multi';
  const together = view.options
    .filter((option) => !(multi && option.exclusive))
    .map((option) => option.id);
  const alone = view.options
    .filter((option) => multi && option.exclusive)
    .map((option) => option.id);
  if (view.unsure) alone.push(UNSURE);
  const groupOf = (id: string | undefined): string | undefined =>
    pack.byId.get(view.id)!.options.find((option) => option.id === id)?.group;
  return html`<div class="options">
    ${together.map((id, index) => [caption(groupOf(id), groupOf(together[index - 1]), text.questions[view.id]?.groups), optionRow(context, id)])}
    ${multi && alone.length && together.length ? html`<div class="or"><span aria-hidden="true">${t('or')}</span>${undoButton(context)}</div>` : nothing}
    ${alone.map((id) => optionRow(context, id, 'alone'))}
  </div>`;
}

function caption(
  group: string | undefined,
  before: string | undefined,
  words: Readonly<Record<string, string>> | undefined,
): Content {
  return group && group !== before && words?.[group]
    ? html`<p class="set">${words[group]}</p>`
    : nothing;
}

function undoButton({ t, lost, act }: QuestionContext): Content {
  return lost.length ? button(t('undo', { count: lost.length }), act.undo, 'quiet') : nothing;
}

function optionRow(context: QuestionContext, id: string, name = ''): TemplateResult {
  const { view, selection, act } = context;
  const hint = optionHint(context, view.id, id);
  const key = `option-${id}`;
  return html`<div class="option ${name}" part="option">
    <input
      id=${key}
      part="option-input"
      name="answer"
      type=${view.type === 'multi' ? 'checkbox' : 'radio'}
      value=${id}
      .checked=${selection.includes(id)}
      aria-describedby=${hint ? `${key}-hint` : nothing}
      @change=${(event: Event) => act.select(id, (event.target as HTMLInputElement).checked)}
    />
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
    <input
      class="number"
      part="option-input"
      type="number"
      inputmode="numeric"
      aria-label=${t('yourNumber')}
      min=${view.min ?? nothing}
      max=${view.max ?? nothing}
      .value=${unsure ? '' : (selection[0] ?? '')}
      @input=${(event: Event) => act.select((event.target as HTMLInputElement).value, false)}
    />
    ${
      view.unsure
        ? html`<div class="option" part="option">
            <input
              id="option-unsure"
              part="option-input"
              type="checkbox"
              .checked=${unsure}
              @change=${(event: Event) => act.select((event.target as HTMLInputElement).checked ? UNSURE : '', false)}
            />
            <div class="option-text"><label for="option-unsure">${t('notSure')}</label></div>
          </div>`
        : nothing
    }
  </div>`;
}
