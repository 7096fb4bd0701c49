import { html, nothing, type TemplateResult } from 'lit';
import { questionFigure } from './figure.js';
import { withGlossary } from './glossary.js';
import { choiceInputs, numberInput } from './inputs.js';
import { button, heading, richText } from './components.js';
import { progressView } from './progress.js';
import { chooseByNumber } from './shortcuts.js';
import { containTyping } from './typing.js';
import type { QuestionContext } from './context.js';

/**
 * One question: its group named by its text, its options, why it is asked, and the way on and back.
 */
export function questionView(context: QuestionContext): TemplateResult {
  const { t, text, question, act, canGoBack, session, isInForm } = context;
  const words = text.questions[question.id]!;
  return html`${progressView(context)}
    <form
      part="question"
      novalidate
      @submit=${act.submit}
      @keydown=${onKeydown}
      @keypress=${containTyping}
      @keyup=${containTyping}
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
      <div class="nav">
        <button type="submit" class="button primary" part="button button-primary">
          ${t('continue')}
        </button>
        ${canGoBack ? button(t('back'), act.back) : nothing}
      </div>
    </form>
    <p class="small foot">
      ${t(isInForm ? 'privacyForm' : 'privacyShort')}
      ${Object.keys(session.answers).length ? button(t('clear'), act.clear, 'quiet') : nothing}
    </p>`;
}

function onKeydown(event: KeyboardEvent): void {
  chooseByNumber(event);
  containTyping(event);
}

function fieldset(context: QuestionContext): TemplateResult {
  const { t, text, question, draft, advances } = context;
  const words = text.questions[question.id]!;
  const hint = words.hint ?? (question.type === 'multi' ? t('chooseAny') : undefined);
  return html`<fieldset tabindex="-1" aria-describedby="hint error">
    <legend part="legend">${heading(context, words.title, { focus: true })}</legend>
    <p id="hint" class="hint" ?hidden=${!hint && !advances}>
      ${richText(context, hint)} ${advances ? t('goesOn') : nothing}
    </p>
    <p id="error" class="error" ?hidden=${!draft.isInvalid}>
      ${draft.isInvalid ? errorText(context) : nothing}
    </p>
    <div class="choice">
      ${questionFigure(context)} ${explanation(context)}
      ${question.type === 'number' ? numberInput(context) : choiceInputs(context)}
    </div>
  </fieldset>`;
}

/**
 * Danger signs are many on one screen, so their explanations are folded until asked for; assistive
 * technology reads them with each option all the same. The repeat question is there to explain, so it
 * shows them at once.
 */
function explanation({ t, question }: QuestionContext): TemplateResult | typeof nothing {
  const folded = (question.role === 'flag' || question.role === 'risk') && !question.repeats;
  return folded
    ? html`<details class="explain">
        <summary>${t('explain')}</summary>
        <p class="hint">${t('explained')}</p>
      </details>`
    : nothing;
}

function errorText({ t, question }: QuestionContext): TemplateResult {
  const key = { single: 'errorSingle', multi: 'errorMulti', number: 'errorNumber' }[question.type];
  return html`<strong>${t('errorPrefix')}</strong>
    ${t(key, { min: question.min ?? 0, max: question.max ?? '' })}`;
}
