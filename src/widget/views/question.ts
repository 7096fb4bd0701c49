import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionView } from '../../engine/index.js';
import { parseNumber } from '../number-text.js';
import type { Selection } from '../selection.js';
import { choiceInputs, numberInput } from './inputs.js';
import { heading, named, richText, button, type Content } from './components.js';
import { progressView } from './progress.js';
import { chooseByNumber } from './shortcuts.js';
import { containTyping } from './typing.js';
import type { QuestionContext } from './context.js';

/** What becomes of the answers, by what a form around does with them. */
const PRIVACY = { none: 'privacyShort', sent: 'privacyForm', disabled: 'formDisabled' } as const;

/**
 * One question: the way back, its group named by its text, its options, why it is asked, and the
 * way on.
 */
export function questionView(context: QuestionContext): TemplateResult {
  const { t, text, question, act, guard, form, details } = context;
  const words = text.questions[question.id]!;
  return html`${progressView(context)}
    <div
      class="asking"
      part="question"
      @keydown=${guard((event: KeyboardEvent) => {
        if (isEnterInField(event)) act.submit(event);
        chooseByNumber(event);
        containTyping(event);
      })}
      @keypress=${guard(containTyping)}
      @keyup=${guard(containTyping)}
    >
      ${fieldset(context)}
      ${
        words.why
          ? html`<details class="why">
              <summary>${t('why')}</summary>
              <p>${richText(details?.withGlossary(context) ?? context, words.why)}</p>
            </details>`
          : nothing
      }
      ${errorView(context)}
      <div class="nav">${button(t('continue'), act.submit, 'primary', 'submit')}</div>
    </div>
    <p class="small foot">${t(PRIVACY[form])}</p>`;
}

/**
 * Enter in a field goes on, as in a form. There is no form: one in a sandbox never submits, and one
 * that does takes the page along. The Enter that ends the writing of a word in Chinese is not meant.
 */
function isEnterInField({ key, isComposing, repeat, target }: KeyboardEvent): boolean {
  return key === 'Enter' && !isComposing && !repeat && (target as Element).localName === 'input';
}

function fieldset(context: QuestionContext): TemplateResult {
  const { t, text, question, draft, advances, isReadOnly } = context;
  const words = text.questions[question.id]!;
  const hint = words.hint ?? (question.type === 'multi' ? t('chooseAny') : undefined);
  return html`<fieldset
    ?disabled=${isReadOnly}
    aria-describedby=${draft.isInvalid ? 'hint error' : 'hint'}
  >
    <legend part="legend">${heading(context, words.title, { focus: true })}</legend>
    <p id="hint" class="hint" ?hidden=${!hint && !advances}>
      ${richText(context, hint)} ${advances ? t('goesOn') : nothing}
    </p>
    ${errorView(context, 'error')}
    <div class="choice">
      ${context.details?.questionFigure(context)} ${checkHelp(context)}
      ${question.type === 'number' ? numberInput(context) : choiceInputs(context)}
    </div>
  </fieldset>`;
}

/** After "not sure": how to find out at home, before the answer counts. */
function checkHelp(context: QuestionContext): Content {
  const { t, text, question, draft } = context;
  const { check, options } = text.questions[question.id]!;
  const isThere = check || Object.values(options).some((option) => option.check);
  if (!draft.isChecking || !isThere) return nothing;
  return html`<div class="notice check" part="check" tabindex="-1">
    <p>${named(context, t('checkTitle'), check)}</p>
    <p>${t('checkThen')}</p>
  </div>`;
}

/** What is missing. It has no role of an alert, since focus comes to it and so reads it. */
function errorView(context: QuestionContext, id?: string): Content {
  const { t, question, draft } = context;
  const { min = '', max = '' } = question;
  return draft.wasInvalid
    ? html`<p
        id=${id ?? nothing}
        class="error ${draft.isInvalid ? '' : 'cleared'}"
        part="error"
        tabindex="-1"
      >
        ${named(context, t('errorPrefix'), t(errorKey(context), { min, max }))}
      </p>`
    : nothing;
}

/** The message for what was refused. It stays the same while it is mended, as its room does. */
function errorKey({ question, draft }: QuestionContext): string {
  const { type, unsure, options } = question;
  if (type === 'number') return numberErrorKey(question, draft.refused);
  if (type === 'single') return unsure ? 'errorSingleUnsure' : 'errorSingle';
  return unsure || options.some(({ exclusive }) => exclusive) ? 'errorMultiEnd' : 'errorMulti';
}

/** How to write it, where what was written cannot be read; else what it is to lie between. */
function numberErrorKey({ min, max }: QuestionView, [written]: Selection): string {
  const isRead = !written?.trim() || parseNumber(written) !== undefined;
  if (!isRead || (min === undefined && max === undefined)) return 'errorNumberForm';
  if (max === undefined) return 'errorNumberMin';
  return min === undefined ? 'errorNumberMax' : 'errorNumber';
}
