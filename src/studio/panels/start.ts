import { html } from 'lit';
import type { Panel } from '../panel.js';
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
