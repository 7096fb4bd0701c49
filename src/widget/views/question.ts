import { html, nothing, type TemplateResult } from 'lit';
import { questionFigure } from './figure.js';
import { withGlossary } from './glossary.js';
import { choiceInputs, numberInput } from './inputs.js';
import { heading, richText, submitButton, type Content } from './components.js';
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
  const { t, text, question, act, guard, form } = context;
  const words = text.questions[question.id]!;
  return html`${progressView(context)}
    <form
      part="question"
      novalidate
      @submit=${act.submit}
      @keydown=${guard(onKeydown)}
      @keypress=${guard(containTyping)}
      @keyup=${guard(containTyping)}
    >
      ${fieldset(context)}
      ${
        words.why
          ? html`<details class="why">
              <summary>${t('why')}</summary>
              <p>${richText(withGlossary(context), words.why)}</p>
            </details>`
          : nothing
      }
      ${errorView(context)}
      <div class="nav">${submitButton(t('continue'), act.submit)}</div>
    </form>
    <p class="small foot">${t(PRIVACY[form])}</p>`;
}

function onKeydown(event: KeyboardEvent): void {
  chooseByNumber(event);
  containTyping(event);
}

function fieldset(context: QuestionContext): TemplateResult {
  const { t, text, question, draft, advances } = context;
  const words = text.questions[question.id]!;
  const hint = words.hint ?? (question.type === 'multi' ? t('chooseAny') : undefined);
  return html`<fieldset aria-describedby=${draft.isInvalid ? 'hint error' : 'hint'}>
    <legend part="legend">${heading(context, words.title, { focus: true })}</legend>
    <p id="hint" class="hint" ?hidden=${!hint && !advances}>
      ${richText(context, hint)} ${advances ? t('goesOn') : nothing}
    </p>
    ${errorView(context, 'error')}
    <div class="choice">
      ${questionFigure(context)} ${checkHelp(context)}
      ${question.type === 'number' ? numberInput(context) : choiceInputs(context)}
    </div>
  </fieldset>`;
}

/** After "not sure": how to find out at home, before the answer counts. */
function checkHelp({ t, text, question, draft }: QuestionContext): Content {
  if (!draft.isChecking) return nothing;
  const { check } = text.questions[question.id]!;
  return html`<div class="notice check" part="check" tabindex="-1">
    <p><strong>${t('checkTitle')}</strong> ${check}</p>
    <p>${t('checkThen')}</p>
  </div>`;
}

/** What is missing. It has no role of an alert, since focus comes to it and so reads it. */
function errorView({ t, question, draft }: QuestionContext, id?: string): Content {
  const { type, unsure, options, min = 0, max = '' } = question;
  const hasEnd = unsure || options.some(({ exclusive }) => exclusive);
  const key = {
    single: unsure ? 'errorSingleUnsure' : 'errorSingle',
    multi: hasEnd ? 'errorMultiEnd' : 'errorMulti',
    number: 'errorNumber',
  }[type];
  return draft.wasInvalid
    ? html`<p
        id=${id ?? nothing}
        class="error ${draft.isInvalid ? '' : 'cleared'}"
        part="error"
        tabindex="-1"
      >
        <strong>${t('errorPrefix')}</strong> ${t(key, { min, max })}
      </p>`
    : nothing;
}
