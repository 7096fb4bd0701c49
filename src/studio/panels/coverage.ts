import { html, nothing } from 'lit';
import { SAFETY_FILES } from '../../authoring/safety-files.js';
import type { PlayedRow } from '../../authoring/verify/play-row.js';
import { asked } from '../asked.js';
import { lostWords } from '../cases/to-read-again.js';
import type { Panel } from '../panel.js';
import { newRowForm } from '../safety/new-row-form.js';
import type { Studio } from '../studio.js';
import { askedView } from '../views/asked-view.js';
import { textOf } from '../views/field.js';
import { readButton } from '../views/read-button.js';
import { recordsPanel, type RecordEntry } from '../views/records-panel.js';
import { levelWords, plural } from '../views/words.js';
import { at } from '../yaml/at.js';

/** Under this the address shows the form of a new row. */
const NEW = 'new';

const records = recordsPanel({
  id: 'coverage',
  title: 'Coverage table',
  group: 'Check',
  noun: 'row',
  file: SAFETY_FILES.coverage,
  key: 'rows',
  intro: () =>
    html`<p>
      Who must come out at which level, whatever your questions are. Each row is a person, written
      down without regard to the questions; the proof asks each what the row answers, and all else
      calmly. People with danger signs, people who are not sure, and everyday life all belong here.
    </p>`,
  nameOf: (_, { value, step }) =>
    textOf(at(value, ['presentation'])) || textOf(at(value, ['id'])) || `Row ${step}`,
  begin: (studio) =>
    html`<p><a class="button" href=${studio.href('coverage', NEW)}>Add a row</a></p>`,
  before: (studio, record) => html`${readAgain(studio, record)} ${outcome(studio, record)}`,
  options: { without: ['id', 'readAgain'] },
});

/** The contract with whoever signs the pack, a person a row. */
export const coverage: Panel = {
  ...records,
  view: (studio, item) =>
    item === NEW
      ? html`<p><a href=${studio.href('coverage')}>All rows</a></p>
          ${newRowForm(studio)}`
      : records.view(studio, item),
};

function readAgain(studio: Studio, { place, value }: RecordEntry): unknown {
  const lost = lostWords(studio, place);
  if (lost === '') return nothing;
  const name = textOf(at(value, ['id']));
  return html`<p>
    <b>To be read again:</b> this person ${lost} when something was removed, so other levels may be
    acceptable. Change them if they do not hold any more, then say that you have read the row.
    ${readButton(studio, place, { name: `row “${name}” of the coverage table` })}
  </p>`;
}

/** How the row comes out now, asked of a worker. */
function outcome(studio: Studio, { step, place, value }: RecordEntry): unknown {
  const played = asked(studio, 'coverage row', step, (worker) =>
    worker.ask('coverageRow', Number(step)),
  );
  const answers = studio.preview?.answers ?? {};
  const count = Object.keys(answers).length;
  const take = (): void =>
    studio.set({ ...place, path: [...place.path, 'answers'] }, answers, 'take over answers');
  return html`${askedView(played, (row) => (row ? outcomeWords(row) : nothing))}
    <div class="tools" role="group" aria-label="With the preview">
      ${
        played.value
          ? html`<button
              type="button"
              @click=${() => void studio.preview?.jump(played.value!.answers, 'result')}
            >
              Show this person in the preview
            </button>`
          : nothing
      }
      ${
        count > 0 && JSON.stringify(answers) !== JSON.stringify(at(value, ['answers']))
          ? html`<button type="button" @click=${take}>
              Take the ${plural(count, 'answer')} of the preview instead
            </button>`
          : nothing
      }
    </div>`;
}

const MISSED = {
  least: 'That is less urgent than the row allows.',
  most: 'That is more urgent than the row allows.',
};

function outcomeWords({ urgency, missed, unused }: PlayedRow): unknown {
  return html`<p>
      This person comes out at: <b>${levelWords(urgency)}</b>
      ${
        missed
          ? html`<b class="bad">✗ ${MISSED[missed]}</b>`
          : html`<span class="good">✓ as the row says</span>`
      }
    </p>
    ${
      unused.length > 0
        ? html`<p class="bad">
            They are not asked, or cannot answer so: ${unused.join(', ')}. Take these answers out,
            or give those that lead there.
          </p>`
        : nothing
    }`;
}
