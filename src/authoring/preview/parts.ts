import type { Condition, Grade, PictureText, Urgency } from '../../engine/index.js';
import type { AuthoredText } from '../authored.js';
import { conditionTree, type ConditionTree } from '../condition-words.js';
import type { GovernedItem } from '../governance.js';
import { html, type Html } from './html.js';
import type { View } from './view.js';

/** A part of the page with its place in the contents list. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly items?: readonly { readonly id: string; readonly title: string }[];
  readonly body: Html;
}

/** A label, and the words for it in one language; words that no language has make no row. */
export type Row = readonly [
  label: string,
  words: (text: AuthoredText) => string | readonly string[] | undefined,
];

/** Rows of words with the languages side by side. */
export function words({ pack, locales }: View, rows: readonly Row[]): Html {
  const texts = locales.map((locale) => [locale, pack.text[locale]!] as const);
  const filled = rows
    .map(([label, get]) => ({
      label,
      cells: texts.map(([locale, text]) => [locale, get(text)] as const),
    }))
    .filter(({ cells }) => cells.some(([, cell]) => cell !== undefined && cell.length > 0));
  if (filled.length === 0) return html``;
  return html`<div class="scroll">
    <table class="words">
      <thead>
        <tr>
          <td></td>
          ${locales.map((locale) => html`<th>${locale}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${filled.map(
          ({ label, cells }) =>
            html`<tr>
              <th scope="row">${label}</th>
              ${cells.map(([locale, cell]) => html`<td lang="${locale}" dir="auto">${spoken(cell)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/**
 * Words as a person reads them: a paragraph or a list, with what the region fills in made visible.
 */
export function spoken(text: string | readonly string[] | undefined): Html {
  if (text === undefined) return html`<em class="missing">no words</em>`;
  if (typeof text !== 'string')
    return html`<ul>
      ${text.map((item) => html`<li>${spoken(item)}</li>`)}
    </ul>`;
  return html`${text.split(/(\{\w+\})/).map((part, i) => (i % 2 ? html`<span class="slot">${part}</span>` : part))}`;
}

/** Rows for the words of a picture. */
export function pictureRows(picture: string | undefined): readonly Row[] {
  if (picture === undefined) return [];
  const of = (text: AuthoredText): PictureText | undefined => text.pictures.pictures[picture];
  return [
    ['Picture shows', (text) => of(text)?.alt],
    ['Caption', (text) => of(text)?.caption],
    ['Below each frame', (text) => of(text)?.steps],
  ];
}

/** A level as a label; its colour is never the only sign. */
export function level(urgency: Urgency): Html {
  return html`<span class="level ${urgency}">${LEVELS[urgency]}</span>`;
}

const LEVELS: Readonly<Record<Urgency, string>> = {
  emergency: 'Emergency',
  urgent: 'Urgent: same day',
  soon: 'Soon: days to two weeks',
  'self-care': 'Self-care',
};

/** Links to sources by id. */
export function cites(sources: readonly string[] | undefined): Html {
  return html`${(sources ?? []).map((id, i) => html`${i > 0 && ', '}<a href="#source-${id}">${id}</a>`)}`;
}

/** How good the evidence is and where it comes from, briefly. */
export function rests(grade: Grade | undefined, sources: readonly string[] | undefined): Html {
  return html`<span class="grade">${grade ?? '?'}</span> ${cites(sources)}`;
}

/** What an item rests on, and who answers for it. */
export function basis({ grade, sources, reviewedBy, reviewBy }: GovernedItem): Html {
  return html`<p class="basis">
    Grade ${rests(grade, sources)} · ${reviewedBy ? `signed by ${reviewedBy}` : 'not signed'} · due
    ${reviewBy}
  </p>`;
}

/** A condition with its meaning before it; nothing where there is none. */
export function condition(view: View, label: string, of: Condition | undefined): Html {
  if (!of) return html``;
  return html`<div class="condition">
    <b>${label}</b> ${tree(conditionTree(of, view.vocabulary))}
  </div>`;
}

function tree({ line, parts }: ConditionTree): Html {
  return html`${line}${
    parts.length > 0 &&
    html`<ul>
      ${parts.map((part) => html`<li>${tree(part)}</li>`)}
    </ul>`
  }`;
}

/** An item of a section: a heading with the id that files and links use. */
export function item(id: string, title: string, name: string, body: readonly Html[]): Html {
  return html`<article id="${id}">
    <h3>${title} <code>${name}</code></h3>
    ${body}
  </article>`;
}

/** A table of figures. */
export function figures(
  head: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  return html`<div class="scroll">
    <table class="figures">
      <thead>
        <tr>
          ${head.map((cell) => (cell === '' ? html`<td></td>` : html`<th>${cell}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...cells]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
