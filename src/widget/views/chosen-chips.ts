import { html, type TemplateResult } from 'lit';
import type { QuestionContext } from './context.js';
import { optionLabel } from './words.js';

/**
 * What is chosen, each with a way to take it back: on a phone the list is a screen away from the
 * drawing. There is always room for one, so that the first choice moves nothing.
 */
export function chosenChips(context: QuestionContext): TemplateResult {
  const { t, draft, question, act } = context;
  const chosen = question.options.filter(
    ({ id, exclusive }) => !exclusive && draft.selection.includes(id),
  );
  const remove = (event: Event, id: string): void => {
    focusMap(event);
    act.select(id, false);
  };
  return html`<ul class="chips" role=${chosen.length ? 'list' : 'none'}>
    ${chosen.map(({ id }) => {
      const label = optionLabel(context, question.id, id);
      return html`<li>
        <button
          type="button"
          class="chip"
          part="chip"
          aria-label=${t('removeChoice', { choice: label })}
          @click=${context.guard((event: Event) => remove(event, id))}
        >
          <span>${label}</span
          ><svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M6 6l12 12M18 6 6 18" />
          </svg>
        </button>
      </li>`;
    })}
  </ul>`;
}

/** The button is about to go, and would take focus with it. */
function focusMap({ currentTarget }: Event): void {
  (currentTarget as Element)
    .closest('figure')!
    .querySelector<HTMLElement>('.map')!
    .focus({ preventScroll: true });
}
