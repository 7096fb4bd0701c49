import { html, nothing } from 'lit';
import { asked } from '../asked.js';
import { withBase, withClaim, withShare } from '../numbers/edit-numbers.js';
import { ten, tenField } from '../numbers/ten-field.js';
import { unweighedList } from '../numbers/unweighed.js';
import type { Panel } from '../panel.js';
import type { Studio } from '../studio.js';
import { askedView } from '../views/asked-view.js';
import { questionPlace } from '../views/item-places.js';
import { packWords, type PackWords } from '../views/pack-words.js';
import type { Contradiction, NumberCell, NumberTable } from '../worker/number-table.js';

/** Causes by answers, as "of ten people", for one question, and all age groups or one of them. */
export const numbers: Panel = {
  id: 'numbers',
  title: 'Numbers',
  group: 'Write',
  view(studio, item) {
    const [wanted = '', group = ALL] = item.split('/');
    const table = asked(studio, 'numbers', wanted, (worker) => worker.ask('numbers', wanted));
    return html`${unweighedList(studio)}
    ${askedView(table, (answer) =>
      answer.table
        ? tableView(studio, answer.questions, {
            table: answer.table,
            group: groupOf(group, answer.table),
            isCurrent: table.isCurrent,
            words: packWords(studio),
          })
        : html`<p>No answer has a number yet.</p>`,
    )}`;
  },
};

/** In the address, all age groups; none of them is called so, since they are counted there. */
const ALL = 'all';

/** The index of the group in the address; null: all of them. */
function groupOf(text: string, { groups }: NumberTable): number | null {
  const index = Number(text);
  return text !== ALL && Number.isInteger(index) && index < groups.length ? index : null;
}

/** What all rows of the table are drawn from. */
interface Shown {
  readonly table: NumberTable;
  readonly group: number | null;
  /** The table is of the pack as it stands. */
  readonly isCurrent: boolean;
  readonly words: PackWords;
}

function tableView(studio: Studio, questions: readonly string[], shown: Shown): unknown {
  const { table, group, words } = shown;
  const count = table.causes.flatMap(({ cells }) => cells.filter((c) => c.contradiction)).length;
  return html`
    ${chooser(studio, questions, table, group)}
    <p>
      Of ten people with a cause, so many give an answer.
      ${
        table.type === 'single'
          ? 'Each gives one answer, so a row sums to ten: what you do not fill shares the rest.'
          : 'Each may tick several, so a row need not sum to ten.'
      }
      Grey: no number yet, so as everybody with the complaint.
      ${
        count > 0
          ? html`<b class="bad"
              >${count} contradict what the cause
              claims${group === null ? '' : ', in this group or another'}.</b
            >`
          : 'None contradicts what its cause claims.'
      }
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="Numbers, of ten people">
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">Cause</th>
            ${table.options.map(
              ({ id }) => html`<th scope="col">${words.answer(table.question, id)}</th>`,
            )}
            ${table.type === 'single' ? html`<th scope="col">Sum</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${baseRow(studio, shown)} ${table.causes.map((cause) => causeRow(studio, shown, cause))}
        </tbody>
      </table>
    </div>
  `;
}

function chooser(
  studio: Studio,
  questions: readonly string[],
  { question, groups }: NumberTable,
  group: number | null,
): unknown {
  const words = packWords(studio);
  return html`<div class="tools">
    <label
      >Question
      <select
        @change=${(event: Event) =>
          studio.go('numbers', `${(event.target as HTMLSelectElement).value}/${group ?? ALL}`)}
      >
        ${questions.map(
          (id) =>
            html`<option value=${id} ?selected=${id === question}>
              ${words.short(id)} (${id})
            </option>`,
        )}
      </select></label
    >
    ${
      groups.length < 2
        ? nothing
        : html`<label
            >Age group
            <select
              @change=${(event: Event) =>
                studio.go('numbers', `${question}/${(event.target as HTMLSelectElement).value}`)}
            >
              <option value=${ALL} ?selected=${group === null}>All of them</option>
              ${groups.map(
                (id, i) => html`<option value=${i} ?selected=${i === group}>${id}</option>`,
              )}
            </select></label
          >`
    }
  </div>`;
}

function baseRow(studio: Studio, shown: Shown): unknown {
  const { table, group, words } = shown;
  const place = questionPlace(studio, table.question);
  return html`<tr class="base">
    <th scope="row">Everybody with the complaint</th>
    ${table.options.map(({ id, base }) => {
      const label = `Everybody, ${words.answer(table.question, id)}`;
      return html`<td>
        ${tenField(
          studio,
          shown,
          {
            label,
            name: `share of everybody, ${where(shown, id)}`,
            shares: inGroup(base ?? [], group),
          },
          (share) =>
            studio.edit(
              `change the share of "${id}"`,
              withBase(studio.texts, place!.path[1] as number, { table, option: id, group, share }),
            ),
        )}
      </td>`;
    })}
    ${
      table.type === 'single'
        ? html`<td>${sums(table, group, ({ base }) => base ?? [], table.options)}</td>`
        : nothing
    }
  </tr>`;
}

/** An answer, and the age group or all of them. */
function where({ table, group }: Shown, option: string): string {
  return `${table.question}.${option}, ${group ?? ALL}`;
}

type Cause = NumberTable['causes'][number];

function causeRow(studio: Studio, shown: Shown, cause: Cause): unknown {
  const { table, group, words } = shown;
  const name = words.cause(cause.id);
  return html`<tr>
    <th scope="row">
      <a href=${studio.href('causes', cause.id)}>${name}</a>
      <span class="soft">${cause.grade ? `grade ${cause.grade}` : ''}</span>
    </th>
    ${cause.cells.map((cell) => {
      const label = `${name}, ${words.answer(table.question, cell.option)}`;
      return html`<td class=${cell.contradiction ? 'wrong' : ''}>
        <span class=${cell.kind ? '' : 'as-all'}>
          ${tenField(
            studio,
            shown,
            {
              label,
              name: `share of ${cause.id}, ${where(shown, cell.option)}`,
              shares: inGroup(cell.shares, group),
            },
            (share) =>
              studio.edit(
                `change a number of "${cause.id}"`,
                withShare(studio.texts, cause.index, { table, option: cell.option, group, share }),
              ),
          )}
        </span>
        ${cell.ratios ? html`<span class="soft">${ratiosWords(cell.ratios, group)}</span>` : nothing}
        ${contradictionView(studio, table, cause, cell)}
      </td>`;
    })}
    ${
      table.type === 'single'
        ? html`<td>${sums(table, group, ({ shares }) => shares, cause.cells)}</td>`
        : nothing
    }
  </tr>`;
}

const WRONG: Readonly<Record<Contradiction, string>> = {
  'claimed-otherwise': 'The cause claims this otherwise.',
  unclaimed: 'It tells much, and the cause does not claim it.',
  'both-ways': 'For the cause in one age group, against it in another.',
};

function contradictionView(
  studio: Studio,
  table: NumberTable,
  cause: Cause,
  { contradiction, option, side, claim }: NumberCell,
): unknown {
  if (!contradiction) return nothing;
  if (contradiction === 'claimed-otherwise' && side !== null && side === claim)
    return html`<span class="bad">It speaks so in one age group, but not in each.</span>`;
  const finding = `${table.question}.${option}`;
  return html`<span class="bad">${WRONG[contradiction]}</span> ${
      side && contradiction !== 'both-ways'
        ? html`<button
            type="button"
            class="small"
            @click=${() =>
              studio.edit(
                `claim that ${finding} speaks ${side} "${cause.id}"`,
                withClaim(studio.texts, cause.index, finding, side),
              )}
          >
            Yes, it speaks ${side} it<span class="visually-hidden">: ${cause.id}, ${finding}</span>
          </button>`
        : nothing
    }`;
}

/** How much more, or less, often than by everybody. */
function ratioWords(ratio: number): string {
  if (Math.abs(ratio - 1) < 0.05) return 'as everybody';
  const figure = (value: number): string => String(Number(value.toPrecision(2)));
  return ratio > 1 ? `${figure(ratio)} × as often` : `${figure(1 / ratio)} × less often`;
}

/** The numbers that are shown: of one group, or of all, each once. */
function inGroup(numbers: readonly (number | null)[], group: number | null): readonly number[] {
  const shown = group === null ? numbers : numbers.slice(group, group + 1);
  return shown.filter((each) => each !== null);
}

/** How much more often in the group; in all of them, from the least to the most. */
function ratiosWords(ratios: readonly number[], group: number | null): string {
  const shown = inGroup(ratios, group).map(ratioWords);
  return [...new Set(shown)].join('; ');
}

function sums<T>(
  { groups }: NumberTable,
  group: number | null,
  sharesOf: (cell: T) => readonly (number | null)[],
  cells: readonly T[],
): string {
  const totals = groups.map((_, i) =>
    cells.reduce((total, cell) => total + (sharesOf(cell)[i] ?? 0), 0),
  );
  return [...new Set(inGroup(totals, group).map(ten))].join('; ');
}
