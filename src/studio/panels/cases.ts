import { html, nothing } from 'lit';
import type { Answers, Urgency } from '../../engine/index.js';
import { newCaseForm } from '../cases/new-case-form.js';
import { casesToReadAgain, lostWords, rowsToReadAgain } from '../cases/to-read-again.js';
import type { Panel, Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { textOf } from '../views/field.js';
import { readButton } from '../views/read-button.js';
import { valueForm } from '../views/value-form.js';
import { at } from '../yaml/at.js';
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
      ${readAgainList(studio)} ${table(studio)}
    `;
  },
};

/** Who lost an answer; also where the pack does not run, so that nobody can be played. */
function readAgainList(studio: Studio): unknown {
  const places = casesToReadAgain(studio);
  const rows = rowsToReadAgain(studio);
  if (places.length + rows.length === 0) return nothing;
  return html`<h2 id="read-again">To be read again</h2>
    <p>Of these people an answer was removed, so they may have to come out otherwise.</p>
    <ul class="found" aria-labelledby="read-again">
      ${places.map((place) => {
        const item = at(studio.data(place.file), place.path);
        const expected = at(item, ['expect', 'urgency']) as Urgency | undefined;
        return html`<li>
          <p class="where">
            <a href=${hrefOf(studio, place)}>${textOf(at(item, ['title']))}</a>
            <span class="soft">
              ${lostWords(studio, place)}${expected ? `. Should be: ${levelWords(expected)}` : ''}
            </span>
          </p>
        </li>`;
      })}
      ${rows.map((place) => rowLine(studio, place))}
    </ul>`;
}

function rowLine(studio: Studio, place: Place): unknown {
  const row = at(studio.data(place.file), place.path);
  const name = `row “${textOf(at(row, ['id']))}” of the coverage table`;
  const [least, most] = ['least', 'most'].map((key) => at(row, [key]) as Urgency | undefined);
  return html`<li>
    <p class="where">
      <a href=${studio.href('coverage', String(place.path[1]))}
        >${textOf(at(row, ['presentation']))}</a
      >
      <span class="soft">
        ${name};
        ${lostWords(studio, place)}${least && most ? `. Should be: from ${levelWords(least)} to ${levelWords(most)}` : ''}
      </span>
    </p>
    <div class="tools">${readButton(studio, place, { name })}</div>
  </li>`;
}

function hrefOf(studio: Studio, { file, path }: Place): string {
  return studio.href('cases', `${file.slice('cases/'.length)}/${path[1]}`);
}

function table(studio: Studio): unknown {
  const { cases: played } = studio.checks;
  if (!played)
    return html`<p>The cases are played once the pack runs and nobody has typed for a moment.</p>`;
  const failed = played.filter(({ failures }) => failures.length > 0);
  return html`
    <h2>All cases</h2>
    <p>
      ${studio.checks.areCasesCurrent ? '' : html`<b>${agedWords(studio)}</b>`}
      ${plural(played.length, 'case')}, ${verdict(failed)}.
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="Cases">
      <table class="cases">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Level</th>
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

/** What was played is of an earlier pack; where the pack cannot run, it stays so until that is mended. */
function agedWords({ checks }: Studio): string {
  return checks.proofState === 'blocked'
    ? 'The pack does not run now, so none is played. Before that:'
    : 'Played before the last edit:';
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
      <a href=${hrefOf(studio, { file, path: ['cases', index] })}>${title}</a>
      ${failures.map(
        (failure) =>
          html`<p class="bad">
            ${failure}${isBroken ? '' : ' (a published case: measured, not promised)'}
          </p>`,
      )}
    </td>
    <td>
      ${
        failures.length === 0 ? html`<span class="good">✓</span>` : html`<span class="bad">✗</span>`
      }
      ${urgency ? levelWords(urgency) : 'Not played'}
      ${urgency === expected ? nothing : html`<p class="soft">Should be: ${levelWords(expected)}</p>`}
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
  const lost = lostWords(studio, place);
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
      ${lost === '' ? nothing : readAgain(studio, place, { title, lost })}
      ${valueForm(studio, place, { without: ['id', 'readAgain'] })}
    </section>
  `;
}

function readAgain(
  studio: Studio,
  place: Place,
  { title, lost }: { readonly title: string; readonly lost: string },
): unknown {
  return html`<p>
    <b>To be read again:</b> this person ${lost} when something was removed, so may have to come out
    otherwise. Change what is expected if it does not hold any more, then say that you have read it.
    ${readButton(studio, place, { name: title, heard: `what the case “${title}” expects` })}
  </p>`;
}
