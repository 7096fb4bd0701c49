import { html, nothing, type TemplateResult } from 'lit';
import { UNSURE } from '../../engine/index.js';
import { isUnsure } from '../selection.js';
import type { QuestionContext } from './context.js';
import { button, type Content } from './components.js';
import { markedLabel, optionCheck, optionHint } from './words.js';

/**
 * Native radios or checkboxes, every one visible: the options, in groups where the pack has them;
 * then, after an "or", those that exclude the others; then "Not sure". Beside the "or" is the way
 * back when one of those has cleared ticks.
 */
export function choiceInputs(context: QuestionContext): TemplateResult {
  const { t, question, pack, text } = context;
  const multi = question.type === 'multi';
  const together = question.options
    .filter((option) => !(multi && option.exclusive))
    .map((option) => option.id);
  const alone = question.options
    .filter((option) => multi && option.exclusive)
    .map((option) => option.id);
  if (question.unsure) alone.push(UNSURE);
  const groupOf = (id: string | undefined): string | undefined =>
    pack.byId.get(question.id)!.options.find((option) => option.id === id)?.group;
  return html`<div class="options" part="options">
    ${refusedBar(context)}
    ${together.map((id, index) => [groupCaption(groupOf(id), groupOf(together[index - 1]), text.questions[question.id]?.groups), optionRow(context, id)])}
    ${multi && alone.length && together.length ? html`<div class="or"><span aria-hidden="true">${t('or')}</span>${undoButton(context)}</div>` : nothing}
    ${alone.map((id) => optionRow(context, id, 'alone'))}
  </div>`;
}

/** A bar beside the options says that one of them is missing. */
function refusedBar({ draft }: QuestionContext): Content {
  return draft.isInvalid ? html`<span class="refused" part="options-refused"></span>` : nothing;
}

function groupCaption(
  group: string | undefined,
  before: string | undefined,
  words: Readonly<Record<string, string>> | undefined,
): Content {
  return group && group !== before && words?.[group]
    ? html`<p class="set">${words[group]}</p>`
    : nothing;
}

function undoButton({ t, draft, act }: QuestionContext): Content {
  const count = draft.lostTicks.length;
  return count ? button(t('undo', { count }), act.undo, 'quiet') : nothing;
}

function optionRow(context: QuestionContext, id: string, className = ''): TemplateResult {
  const { question, draft, act, guard } = context;
  const hint = draft.isChecking
    ? (optionCheck(context, question.id, id) ?? optionHint(context, question.id, id))
    : optionHint(context, question.id, id);
  const key = `option-${id}`;
  return html`<div class="option ${className}" part="option">
    <input
      id=${key}
      part="option-input"
      name="answer"
      type=${question.type === 'multi' ? 'checkbox' : 'radio'}
      value=${id}
      .checked=${draft.selection.includes(id)}
      aria-describedby=${hint ? `${key}-hint` : nothing}
      @change=${guard((event: Event) => act.select(id, (event.target as HTMLInputElement).checked))}
    />
    <div class="option-text">
      <label for=${key}>${markedLabel(context, question.id, id)}</label>
      ${hint ? html`<p class="hint" id="${key}-hint">${hint}</p>` : nothing}
    </div>
  </div>`;
}

/**
 * A number, and "Not sure" below it where it is offered. A field of text: one of numbers wipes or
 * changes what is not written in the way of its own language. No keyboard of digits has a minus.
 */
export function numberInput(context: QuestionContext): TemplateResult {
  const { t, question, draft, act, guard } = context;
  const [chosen] = draft.selection;
  const unsure = isUnsure(question, chosen);
  return html`<div class="options" part="options">
    ${refusedBar(context)}
    <input
      class="number"
      part="option-input"
      type="text"
      inputmode=${(question.min ?? 0) < 0 ? 'text' : 'decimal'}
      autocomplete="off"
      aria-label=${t('yourNumber')}
      aria-invalid=${draft.isInvalid}
      aria-describedby=${draft.isInvalid ? 'error' : nothing}
      .value=${unsure ? '' : (chosen ?? '')}
      @input=${guard((event: Event) => act.select((event.target as HTMLInputElement).value, false))}
    />
    ${
      question.unsure
        ? html`<div class="option" part="option">
            <input
              id="option-unsure"
              part="option-input"
              type="checkbox"
              .checked=${unsure}
              @change=${guard((event: Event) => act.select((event.target as HTMLInputElement).checked ? UNSURE : '', false))}
            />
            <div class="option-text"><label for="option-unsure">${t('notSure')}</label></div>
          </div>`
        : nothing
    }
  </div>`;
}
