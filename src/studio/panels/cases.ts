import { html, nothing } from 'lit';
import type { Answers } from '../../engine/index.js';
import { newCaseForm } from '../cases/new-case-form.js';
import type { Panel, Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { textOf } from '../views/field.js';
import { at, valueForm } from '../views/value-form.js';
import { levelWords, plural } from '../views/words.js';
import type { CaseAnswer } from '../worker/answers.js';
import { removeAt } from '../yaml/edit-yaml.js';

/** People and what must come out: all are played after each edit. */
export const cases: Panel = {
  id: 'cases',
  title: 'Cases',
  group: 'Check',
  itemAt: ({ file, path }) =>
    file.startsWith('cases/') ? [file, path[1] ?? 0].join('/').slice('cases/'.length) : null,
  view(studio, item) {
    const open = /^(.+\.yml)\/(\d+)$/.exec(item);
    return html`
      ${
        open
          ? caseForm(studio, { file: `cases/${open[1]!}`, path: ['cases', Number(open[2])] })
          : newCaseForm(studio)
      }
      ${table(studio)}
    `;
  },
};

function table(studio: Studio): unknown {
  const { cases: played } = studio.checks;
  if (!played)
    return html`<p>The cases are played once the pack runs and nobody has typed for a moment.</p>`;
  const failed = played.filter(({ failures }) => failures.length > 0);
  return html`
    <h2>All cases</h2>
    <p>
      ${plural(played.length, 'case')}, ${verdict(failed)}.
      ${studio.checks.isCurrent ? '' : 'Played before the last edit.'}
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="Cases">
      <table>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Should be</th>
            <th scope="col">Comes out</th>
            <th scope="col">First cause</th>
            <th scope="col">Advice</th>
          </tr>
        </thead>
        <tbody>
          ${[...failed, ...played.filter(({ failures }) => failures.length === 0)].map((each) =>
            row(studio, each),
          )}
        </tbody>
      </table>
    </div>
  `;
}

function verdict(failed: readonly CaseAnswer[]): string {
  if (failed.length === 0) return 'all as they should be';
  const broken = failed.filter(({ isBroken }) => isBroken).length;
  return `${failed.length} otherwise than they should be, of which ${broken} must be mended`;
}

function row(studio: Studio, played: CaseAnswer): unknown {
  const { file, index, title, expected, urgency, first, advice, failures, isBroken } = played;
  const [locale = 'en'] = studio.locales;
  const name = (kind: string, field: string, id: string): string =>
    textOf(at(studio.data(`text/${locale}/${kind}.yml`), [kind, id, field]) ?? id);
  return html`<tr>
    <td>
      <a href=${studio.href('cases', `${file.slice('cases/'.length)}/${index}`)}>${title}</a>
      ${failures.map(
        (failure) =>
          html`<p class="bad">
            ${failure}${isBroken ? '' : ' (a published case: measured, not promised)'}
          </p>`,
      )}
    </td>
    <td>${levelWords(expected)}</td>
    <td>
      ${
        failures.length === 0 ? html`<span class="good">✓</span>` : html`<span class="bad">✗</span>`
      }
      ${urgency ? levelWords(urgency) : 'Not played'}
    </td>
    <td>${first.map(({ id, fit }) => `${name('causes', 'name', id)} (${fit})`).join(', ')}</td>
    <td>${advice.map((id) => name('advice', 'title', id)).join(', ')}</td>
  </tr>`;
}

function caseForm(studio: Studio, place: Place): unknown {
  const item = at(studio.data(place.file), place.path);
  if (item === undefined) return html`<p>There is no such case.</p>`;
  const answers = at(item, ['answers']) as Answers | undefined;
  const title = textOf(at(item, ['title']));
  return html`
    <p><a href=${studio.href('cases')}>All cases, and a new one</a></p>
    <section aria-labelledby="item-title">
      <h2 id="item-title">${title}</h2>
      <div class="tools" role="group" aria-label="This case">
        ${
          answers
            ? html`<button
                type="button"
                @click=${() => void studio.preview?.jump(answers, 'result')}
              >
                Show this person in the preview
              </button>`
            : nothing
        }
        <button
          type="button"
          @click=${() => {
            studio.edit(`remove the case "${title}"`, {
              [place.file]: removeAt(studio.texts.get(place.file)!, place.path),
            });
            studio.go('cases');
          }}
        >
          Remove
        </button>
      </div>
      ${valueForm(studio, place, { without: ['id'] })}
    </section>
  `;
}
