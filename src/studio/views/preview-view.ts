import { html, nothing } from 'lit';
import { flagRules, type PackJson } from '../../engine/index.js';
import type { Preview } from '../preview.js';
import type { Studio } from '../studio.js';
import { isLargeScreen } from './large-screen.js';
import { levelWords } from './words.js';

/** The widget as people meet it on a phone, and ways to any of its screens. */
export function previewView(studio: Studio, preview: Preview): unknown {
  const { checks } = studio;
  const { assessment } = preview.element;
  return html`<aside aria-labelledby="preview-title">
    <details class="preview" ?open=${isLargeScreen()}>
      <summary><h2 id="preview-title">What people see</h2></summary>
      <div class="tools" role="group" aria-label="Show a screen">
        <button type="button" @click=${() => void jump(studio, preview, 'here')}>This part</button>
        <button type="button" @click=${() => void jump(studio, preview, 'emergency')}>
          An emergency
        </button>
        <button type="button" @click=${() => void jump(studio, preview, 'result')}>A result</button>
        <button type="button" @click=${() => preview.element.restart()}>From the start</button>
        ${languages(studio, preview)}
      </div>
      <p class="outcome">
        ${
          checks.isCurrent && !checks.json && checks.lastJson
            ? html`<b>As it was before the last edit: it does not run now.</b> `
            : nothing
        }
        ${
          assessment && Object.keys(preview.answers).length > 0
            ? html`These answers so far: <b>${levelWords(assessment.urgency)}</b>`
            : 'Nothing is answered yet.'
        }
      </p>
      <div class="phone">${checks.lastJson ? preview.element : nothing}</div>
    </details>
  </aside>`;
}

function languages(studio: Studio, preview: Preview): unknown {
  const { locales } = studio;
  return locales.length < 2
    ? nothing
    : html`<label class="inline"
        >Language
        <select
          @change=${(event: Event) => {
            preview.speak((event.target as HTMLSelectElement).value);
          }}
        >
          ${locales.map(
            (locale) =>
              html`<option value=${locale} ?selected=${locale === preview.element.lang}>
                ${locale}
              </option>`,
          )}
        </select></label
      >`;
}

/**
 * Shows a screen of the part that is open, an emergency, or a result, with answers that the checker
 * looks for.
 */
export async function jump(
  studio: Studio,
  preview: Preview,
  to: 'here' | 'emergency' | 'result',
): Promise<void> {
  const { json } = studio.checks;
  if (!json) return studio.say('The pack does not run as it stands: mend its problems first.');
  const destination =
    to === 'result' ? 'result' : to === 'here' ? destinationOf(studio) : emergencyOf(studio);
  const answers = destination && (await studio.checks.worker.ask('leadTo', destination));
  if (!destination || !answers) return studio.say('No answers were found that lead there.');
  const [kind, id = ''] = destination.split(':');
  await preview.jump(answers, kind === 'question' ? id : 'result');
  studio.say(
    kind === 'question' ? `The preview shows the question "${id}".` : 'The preview shows a result.',
  );
}

/** What of the pack the open part is about, as `leadTo` names it; a result where it is no screen. */
export function destinationOf({ route, checks: { json } }: Studio): string {
  const [item, option] = route.item.split('/') as [string, string?];
  if (!json) return 'result';
  if (option !== undefined) return ruleOf(json, item, option) ?? 'result';
  const listed: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    questions: json.questions,
    causes: json.causes,
  };
  const list = listed[route.panel];
  // A list shows its first item where none is chosen.
  const id = list?.find((each) => each.id === item)?.id ?? list?.[0]?.id;
  if (id === undefined) return 'result';
  return route.panel === 'questions' ? `question:${id}` : `cause:${id}`;
}

/** The rule that a danger sign stands for. */
function ruleOf(json: PackJson, question: string, option: string): string | null {
  const found = flagRules(json.questions, json.rules).find(
    ({ rule: { when } }) =>
      'q' in when && when.q === question && 'is' in when && when.is === option,
  );
  return found ? `rule:${found.rule.id}` : null;
}

function emergencyOf({ checks: { json } }: Studio): string | null {
  if (!json) return null;
  const found = [
    ...flagRules(json.questions, json.rules).map(({ rule }) => rule),
    ...json.rules,
  ].find(({ urgency }) => urgency === 'emergency');
  return found ? `rule:${found.id}` : null;
}
