import { html } from 'lit';
import { packIdFrom } from '../../authoring/init/pack-id.js';
import { beginWith } from '../open-pack.js';
import type { Panel } from '../panel.js';
import type { Studio } from '../studio.js';
import { beginnings } from '../views/beginnings.js';
import { keepDraft } from '../views/keep-draft.js';
import { stateOf } from '../views/pack-state.js';
import { valueForm } from '../views/value-form.js';

/** What the pack is, how it stands, and its settings. */
export const start: Panel = {
  id: 'start',
  title: 'The pack',
  group: 'Write',
  itemAt: ({ file, path }) =>
    (file === 'pack.yml' && path[0] !== 'redFlags' && path[0] !== 'safetyNet') ||
    /^text\/[^/]+\/pack\.yml$/.test(file)
      ? ''
      : null,
  view(studio) {
    if (!studio.texts.has('pack.yml')) return beginHere(studio);
    const { words } = stateOf(studio);
    const { questions = [] } = studio.data<{ questions: readonly unknown[] }>('questions.yml');
    const { causes = [] } = studio.data<{ causes: readonly unknown[] }>('causes.yml');
    return html`
      <p>
        ${[questions].flat().length} questions, ${[causes].flat().length} causes. ${words}. Begin
        with the <a href=${studio.href('signs')}>danger signs</a>: they alone decide how soon
        somebody seeks care.
      </p>
      ${studio.locales.map((locale) =>
        valueForm(
          studio,
          { file: `text/${locale}/pack.yml`, path: [] },
          { legend: `Words around the questions (${locale})` },
        ),
      )}
      <details>
        <summary>Settings</summary>
        ${valueForm(
          studio,
          { file: 'pack.yml', path: [] },
          { without: ['id', 'redFlags', 'safetyNet'] },
        )}
      </details>
    `;
  },
};

/** For a folder that holds no pack yet. */
function beginHere(studio: Studio): unknown {
  const { name } = studio.info;
  return html`
    <p>There is no pack in “${name}” yet. What you begin with is written there at once.</p>
    <form
      class="begin"
      ${keepDraft(studio.drafts, 'begin')}
      @submit=${(event: SubmitEvent) => void begin(event, studio)}
    >
      ${beginnings()}
      <button>Begin</button>
    </form>
  `;
}

async function begin(event: SubmitEvent, studio: Studio): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const from = new FormData(form).get('from') as string;
  try {
    const texts = await beginWith(from, packIdFrom(studio.info.name) || 'pack');
    studio.edit('begin the pack', Object.fromEntries(texts));
    form.reset();
    studio.go('start');
  } catch (error) {
    studio.say(error instanceof Error ? error.message : String(error));
  }
}
