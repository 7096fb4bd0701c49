import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { asked } from '../asked.js';
import { withBase, withClaim, withShare } from '../numbers/edit-numbers.js';
import type { Panel } from '../panel.js';
import type { Studio } from '../studio.js';
import { askedView } from '../views/asked-view.js';
import { questionPlace } from '../views/item-places.js';
import { packWords, type PackWords } from '../views/pack-words.js';
import type { Contradiction, NumberCell, NumberTable } from '../worker/number-table.js';

/** Causes by answers, as "of ten people", for one question and one age group. */
export const numbers: Panel = {
  id: 'numbers',
  title: 'Numbers',
  group: 'Write',
  view(studio, item) {
    const [wanted = '', group = '0'] = item.split('/');
    const table = asked(studio, 'numbers', wanted, (worker) => worker.ask('numbers', wanted));
    return askedView(table, (answer) =>
      answer.table
        ? tableView(studio, answer.questions, answer.table, Number(group) || 0)
        : html`<p>No question has base rates yet: give its answers “base” first.</p>`,
    );
  },
};

function tableView(
  studio: Studio,
  questions: readonly string[],
  table: NumberTable,
  wanted: number,
): unknown {
  const words = packWords(studio);
  const group = wanted < table.groups.length ? wanted : 0;
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
              >${count} contradict what the cause claims, in this group or another.</b
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
          ${baseRow(studio, table, group, words)}
          ${table.causes.map((cause) => causeRow(studio, table, { cause, group, words }))}
        </tbody>
      </table>
    </div>
  `;
}

function chooser(
  studio: Studio,
  questions: readonly string[],
  { question, groups }: NumberTable,
  group: number,
): unknown {
  const words = packWords(studio);
  return html`<div class="tools">
    <label
      >Question
      <select
        @change=${(event: Event) =>
          studio.go('numbers', `${(event.target as HTMLSelectElement).value}/${group}`)}
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
              ${groups.map(
                (id, i) => html`<option value=${i} ?selected=${i === group}>${id}</option>`,
              )}
            </select></label
          >`
    }
  </div>`;
}

function baseRow(studio: Studio, table: NumberTable, group: number, words: PackWords): unknown {
  const place = questionPlace(studio, table.question);
  return html`<tr class="base">
    <th scope="row">Everybody with the complaint</th>
    ${table.options.map(({ id, base }) => {
      const label = `Everybody, ${words.answer(table.question, id)}`;
      return html`<td>
        ${tenInput(studio, label, base?.[group] ?? null, (share) =>
          studio.edit(
            `change the share of "${id}"`,
            withBase(studio.texts, place!.path[1] as number, { table, option: id, group, share }),
          ),
        )}
      </td>`;
    })}
    ${
      table.type === 'single'
        ? html`<td>${sum(table.options.map(({ base }) => base?.[group] ?? 0))}</td>`
        : nothing
    }
  </tr>`;
}

interface Row {
  readonly cause: NumberTable['causes'][number];
  readonly group: number;
  readonly words: PackWords;
}

function causeRow(studio: Studio, table: NumberTable, { cause, group, words }: Row): unknown {
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
          ${tenInput(studio, label, cell.shares[group] ?? null, (share) =>
            studio.edit(
              `change a number of "${cause.id}"`,
              withShare(studio.texts, cause.index, { table, option: cell.option, group, share }),
            ),
          )}
        </span>
        ${cell.ratios ? html`<span class="soft">${ratioWords(cell.ratios[group]!)}</span>` : nothing}
        ${contradictionView(studio, table, cause, cell)}
      </td>`;
    })}
    ${
      table.type === 'single'
        ? html`<td>${sum(cause.cells.map(({ shares }) => shares[group] ?? 0))}</td>`
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
  cause: Row['cause'],
  { contradiction, option, side }: NumberCell,
): unknown {
  if (!contradiction) return nothing;
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

function sum(shares: readonly number[]): string {
  return ten(shares.reduce((total, share) => total + share, 0));
}

function ten(share: number): string {
  return String(Math.round(share * 1000) / 100);
}

function tenInput(
  studio: Studio,
  label: string,
  share: number | null,
  take: (share: number) => void,
): unknown {
  return html`<input
    class="ten"
    inputmode="decimal"
    autocomplete="off"
    aria-label=${`${label}, of ten people`}
    .value=${live(share === null ? '' : ten(share))}
    @change=${(event: Event) => {
      const typed = (event.target as HTMLInputElement).value.trim().replace(',', '.');
      const value = Number(typed);
      if (typed === '' || !(value >= 0 && value <= 10))
        return studio.say(`"${typed}" is no number from 0 to 10; it stays as it was.`);
      take(value / 10);
    }}
  />`;
}
