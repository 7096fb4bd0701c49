import { html, nothing } from 'lit';
import { isBelow, URGENCIES } from '../../engine/index.js';
import { asked, clientOf } from '../asked.js';
import type { Panel } from '../panel.js';
import type { Studio } from '../studio.js';
import type { Texts } from '../store/texts.js';
import { askedView } from '../views/asked-view.js';
import { takeMeThere, questionPlace, rulePlace } from '../views/item-places.js';
import { packWords, type PackWords } from '../views/pack-words.js';
import { levelName } from '../views/why-words.js';
import { Outdated } from '../worker/worker-client.js';
import type { DoubtCell, DoubtRow } from '../worker/doubt-rows.js';

/** What "no", "not sure" and no answer come to, for every danger sign and every rule. */
export const doubts: Panel = {
  id: 'doubts',
  title: 'No, not sure, not asked',
  group: 'Check',
  view(studio, item) {
    return html`
      <p>
        For each screen of danger signs and each rule: a person to whom it applies, and what becomes
        of them if one answer is “no”, “not sure” or missing. “No” may well end in self-care. “Not
        sure” and “not asked” should not, unless you have decided so.
      </p>
      ${askedView(
        asked(studio, 'doubt-subjects', null, (worker) => worker.ask('doubtSubjects')),
        (subjects) => matrix(studio, subjects, item),
      )}
    `;
  },
};

/** Rows as they come, of one state of the pack. */
interface Matrix {
  readonly texts: Texts;
  readonly rows: DoubtRow[];
  done: number;
  fault: string;
}

const MATRICES = new WeakMap<Studio, Matrix>();

function matrixOf(studio: Studio, subjects: readonly string[]): Matrix {
  const known = MATRICES.get(studio);
  if (known?.texts === studio.texts || (known && !studio.checks.isCurrent)) return known;
  const begun: Matrix = { texts: studio.texts, rows: [], done: 0, fault: '' };
  MATRICES.set(studio, begun);
  void fill(studio, begun, subjects);
  return begun;
}

/** Asks for one after the other, so that an edit or another panel gets its turn between two. */
async function fill(studio: Studio, begun: Matrix, subjects: readonly string[]): Promise<void> {
  try {
    for (const subject of subjects) {
      if (MATRICES.get(studio) !== begun || studio.texts !== begun.texts) return;
      begun.rows.push(...(await clientOf(studio).ask('doubtRows', subject)));
      begun.done++;
      if (studio.route.panel === doubts.id) studio.draw();
    }
  } catch (error) {
    if (error instanceof Outdated) return;
    begun.fault = error instanceof Error ? error.message : String(error);
    studio.draw();
  }
}

function matrix(studio: Studio, subjects: readonly string[], filter: string): unknown {
  const { rows, done, fault, texts } = matrixOf(studio, subjects);
  const words = packWords(studio);
  const falling = rows.filter((row) => falls(row, row.unsure) || falls(row, row.open));
  const toSelfCare = rows.filter((row) => isSelfCare(row, row.unsure) || isSelfCare(row, row.open));
  const shown = filter === 'all' ? rows : filter === 'lower' ? falling : toSelfCare;
  return html`
    ${fault ? html`<p class="refusal">${fault}</p>` : nothing}
    <p>
      ${
        done < subjects.length
          ? `Looked at ${done} of ${subjects.length} …`
          : `All ${subjects.length} screens and rules looked at.`
      }
      ${texts === studio.texts ? '' : 'Of the pack before your last edit.'}
    </p>
    <nav class="tools" aria-label="Which rows">
      ${(
        [
          ['', `Falls to self-care (${toSelfCare.length})`],
          ['lower', `Any lower level (${falling.length})`],
          ['all', `All (${rows.length})`],
        ] as const
      ).map(
        ([id, title]) =>
          html`<a href=${studio.href('doubts', id)} aria-current=${id === filter ? 'true' : 'false'}
            >${title}</a
          >`,
      )}
    </nav>
    ${
      shown.length === 0
        ? html`<p>${done < subjects.length ? 'None so far.' : 'There is none.'}</p>`
        : table(studio, shown, words)
    }
  `;
}

/** Less urgent than with the sign, though nobody said no. */
function falls({ yes }: DoubtRow, cell: DoubtCell | null): boolean {
  return cell !== null && isBelow(cell.urgency, yes.urgency);
}

function isSelfCare({ yes }: DoubtRow, cell: DoubtCell | null): boolean {
  return cell?.urgency === 'self-care' && yes.urgency !== 'self-care';
}

function table(studio: Studio, rows: readonly DoubtRow[], words: PackWords): unknown {
  const sorted = [...rows].sort((a, b) => badness(b) - badness(a));
  return html`<div
    class="scroll"
    tabindex="0"
    role="region"
    aria-label="What no, not sure and not asked come to"
  >
    <table class="doubts">
      <thead>
        <tr>
          <th scope="col">Sign or rule</th>
          <th scope="col">Yes</th>
          <th scope="col">No</th>
          <th scope="col">Not sure</th>
          <th scope="col">Not asked</th>
        </tr>
      </thead>
      <tbody>
        ${sorted.map((row) => rowView(studio, row, words))}
      </tbody>
    </table>
  </div>`;
}

/** The deeper somebody falls by a doubt, the further up. */
function badness({ yes, unsure, open }: DoubtRow): number {
  const depth = (cell: DoubtCell | null): number =>
    cell ? URGENCIES.indexOf(cell.urgency) - URGENCIES.indexOf(yes.urgency) : 0;
  return 10 * depth(unsure) + depth(open);
}

function rowView(studio: Studio, row: DoubtRow, words: PackWords): unknown {
  const name = row.rule ?? words.short(row.question);
  const about = row.rule === null ? name : `rule ${name}, about ${words.short(row.question)}`;
  const place =
    row.rule === null ? questionPlace(studio, row.question) : rulePlace(studio, row.rule);
  return html`<tr>
    <th scope="row">
      ${row.rule === null ? html`Danger signs: ${name}` : html`Rule ${name}`}
      ${
        row.rule === null
          ? nothing
          : html`<span class="soft"
              >${words.rule(row.rule) ?? ''} Here about:
              <a href=${studio.href('questions', row.question)}
                >${words.short(row.question)}</a
              ></span
            >`
      }
      ${
        isDecided(studio, row.question)
          ? html`<span class="soft"
              >It is decided (“unsureAs: absent”) that “not sure” is no reason here.</span
            >`
          : nothing
      }
      ${takeMeThere(studio, place, about)}
    </th>
    ${cellView(studio, row, row.yes, { words, name: about, what: 'yes' })}
    ${cellView(studio, row, row.no, { words, name: about, what: 'no' })}
    ${cellView(studio, row, row.unsure, { words, name: about, what: 'not sure' })}
    ${cellView(studio, row, row.open, { words, name: about, what: 'not asked' })}
  </tr>`;
}

/** The author has said that a doubt here counts for nothing. */
function isDecided(studio: Studio, id: string): boolean {
  const { questions = [] } = studio.data<{
    questions: readonly { readonly id: string; readonly unsureAs?: string }[];
  }>('questions.yml');
  return questions.find((question) => question.id === id)?.unsureAs === 'absent';
}

function cellView(
  studio: Studio,
  row: DoubtRow,
  cell: DoubtCell | null,
  {
    words,
    name,
    what,
  }: { readonly words: PackWords; readonly name: string; readonly what: string },
): unknown {
  if (!cell)
    return html`<td class="soft">${what === 'no' ? 'every answer keeps it' : 'not offered'}</td>`;
  const isDoubt = what === 'not sure' || what === 'not asked';
  const kind = !isDoubt || !falls(row, cell) ? '' : isSelfCare(row, cell) ? 'falls' : 'lower';
  const said = [cell.answer ?? []]
    .flat()
    .map((id) => words.answer(row.question, String(id)))
    .join(', ');
  return html`<td class=${kind}>
    ${kind === 'falls' ? html`<b>Falls to self-care</b>` : levelName(cell.urgency)}
    ${kind === 'lower' ? html`<span class="soft">lower</span>` : nothing}
    ${what === 'yes' || what === 'no' ? html`<span class="soft">“${said}”</span>` : nothing}
    <button
      type="button"
      class="small"
      @click=${() => void studio.preview?.jump(cell.answers, 'result')}
    >
      Show<span class="visually-hidden"> such a person: ${name}, ${what}</span>
    </button>
  </td>`;
}
