import { html, nothing } from 'lit';
import type { GovernedItem } from '../../authoring/governance.js';
import { asked } from '../asked.js';
import type { Panel } from '../panel.js';
import type { Studio } from '../studio.js';
import { lineChanges } from '../review/line-changes.js';
import { remarkForm, remarkOf, signForm } from '../review/review-forms.js';
import {
  reviewOf,
  signatureId,
  signedState,
  signedText,
  wordsPlace,
  type SignedState,
} from '../review/signatures.js';
import { askedView } from '../views/asked-view.js';
import { takeMeThere } from '../views/item-places.js';
import { at } from '../yaml/at.js';

/** Each item beside what it rests on, to be commented and signed. */
export const review: Panel = {
  id: 'review',
  title: 'Review and sign',
  group: 'Hand on',
  itemAt: ({ file }) => (file === 'review.yml' ? '' : null),
  view(studio, item) {
    const all = asked(studio, 'review', null, (worker) => worker.ask('reviewItems'));
    return askedView(all, (items) => {
      const reviewed = items.map((each) => stateOf(studio, each));
      const open = reviewed.find(({ id }) => id === item);
      return open ? itemView(studio, open, reviewed) : listView(studio, reviewed, item);
    });
  },
};

/** An item with all that reviewers need. */
interface Reviewed {
  readonly id: string;
  readonly item: GovernedItem;
  readonly state: SignedState;
  /** As it stands. */
  readonly text: string;
}

function stateOf(studio: Studio, item: GovernedItem): Reviewed {
  const id = signatureId(item);
  const text = signedText((file) => studio.data(file), item, first(studio));
  return { id, item, text, state: signedState(item, signatures(studio)[id], text) };
}

function first({ locales }: Studio): string {
  return locales[0] ?? 'en';
}

function signatures(studio: Studio): NonNullable<ReturnType<typeof reviewOf>['signatures']> {
  return studio.data<ReturnType<typeof reviewOf>>('review.yml').signatures ?? {};
}

const STATES: Readonly<Record<SignedState, string>> = {
  unsigned: 'Not signed',
  changed: 'Changed since it was signed',
  signed: 'Signed',
};

function listView(studio: Studio, all: readonly Reviewed[], filter: string): unknown {
  const isWanted = ({ item }: Reviewed): boolean => {
    const verdict = remarkOf(studio, item)?.verdict;
    return verdict === 'change' || verdict === 'unsure';
  };
  const filters = [
    ['', 'To sign', all.filter(({ state }) => state !== 'signed')],
    ['changed', 'Changed since', all.filter(({ state }) => state === 'changed')],
    ['remarks', 'Change wanted', all.filter(isWanted)],
    ['all', 'All', all],
  ] as const;
  const [, , shown] = filters.find(([id]) => id === filter) ?? filters[0];
  return html`
    <p>
      ${all.filter(({ state }) => state === 'signed').length} of ${all.length} items are signed. A
      change after the signature shows here, with what it changed. The studio does not check who
      somebody is: a name is what was typed.
    </p>
    <nav class="tools" aria-label="Which items">
      ${filters.map(
        ([id, title, list]) =>
          html`<a
            href=${studio.href('review', id)}
            aria-current=${list === shown ? 'true' : 'false'}
            >${title} (${list.length})</a
          >`,
      )}
    </nav>
    ${
      shown.length === 0
        ? html`<p>There is none.</p>`
        : html`<ul class="review-list">
            ${shown.map(
              (each) =>
                html`<li>
                  <a href=${studio.href('review', each.id)}>${nameOf(studio, each.item)}</a>
                  <span class="soft"
                    >${each.item.what}, grade ${each.item.grade ?? 'none'}:
                    ${STATES[each.state]}${each.state === 'unsigned' ? '' : ` (${each.item.reviewedBy})`}</span
                  >
                </li>`,
            )}
          </ul>`
    }
  `;
}

/** Its words in the first language; else its id. */
function nameOf(studio: Studio, item: GovernedItem): string {
  const { file, path } = wordsPlace(item, first(studio));
  const words = at(studio.data(file), path);
  const named =
    typeof words === 'string'
      ? words
      : ['label', 'title', 'name'].map((key) => at(words, [key])).find(Boolean);
  return typeof named === 'string' ? named : item.id;
}

function itemView(studio: Studio, open: Reviewed, all: readonly Reviewed[]): unknown {
  const { item, id, state, text } = open;
  const next = all.slice(all.indexOf(open) + 1).find((each) => each.state !== 'signed');
  const signature = signatures(studio)[id];
  return html`
    <nav class="tools" aria-label="Items to review">
      <a href=${studio.href('review')}>All items</a>
      ${next ? html`<a href=${studio.href('review', next.id)}>Next to sign</a>` : nothing}
    </nav>
    <h2>${nameOf(studio, item)}</h2>
    <p>
      <b class=${state === 'signed' ? 'good' : 'bad'}>${STATES[state]}</b>${
        item.reviewedBy === ''
          ? ''
          : ` by ${item.reviewedBy}${signature ? ` on ${signature.date}` : ' for the whole pack, or before the studio'}, due again ${item.reviewBy}`
      }.
      ${takeMeThere(studio, item, nameOf(studio, item))}
    </p>
    <h3>What it rests on</h3>
    <p>${GRADES[item.grade ?? ''] ?? `Grade ${item.grade ?? 'none'}.`}</p>
    <ul>
      ${(item.sources ?? []).map((source) => sourceView(studio, source))}
    </ul>
    ${
      state === 'changed' && signature
        ? html`<h3>What changed since the signature</h3>
            ${changesView(signature.text, text)}`
        : nothing
    }
    <h3>What it says</h3>
    <pre class="item-text" tabindex="0">${text}</pre>
    ${remarkForm(studio, item)} ${signForm(studio, item, text)}
  `;
}

const GRADES: Readonly<Record<string, string>> = {
  A: 'Grade A: published for this very question, in people like these.',
  B: 'Grade B: derived from a published figure, mostly of a related group.',
  C: 'Grade C: an estimate; its sources give the direction at most.',
};

function sourceView(studio: Studio, id: string): unknown {
  const source = at(studio.data('sources.yml'), ['sources', id]);
  const [cite, url, read] = ['cite', 'url', 'read'].map((key) => at(source, [key]));
  const words = typeof cite === 'string' ? cite : id;
  return html`<li>
    ${
      typeof url === 'string' && /^https?:/.test(url)
        ? html`<a href=${url} target="_blank" rel="noreferrer noopener">${words}</a>`
        : words
    }
    <span class="soft">(${id}${typeof read === 'string' ? `; read: ${read}` : ''})</span>
  </li>`;
}

function changesView(before: string, after: string): unknown {
  const signs = { same: ' ', gone: '−', new: '+' };
  const said = { same: '', gone: 'no longer: ', new: 'new: ' };
  const lines = lineChanges(before, after).filter(({ kind }) => kind !== 'same');
  return html`<ul class="line-changes">
    ${lines.map(
      ({ kind, line }) =>
        html`<li class=${kind}>
          <span aria-hidden="true">${signs[kind]}</span
          ><span class="visually-hidden">${said[kind]}</span> ${line}
        </li>`,
    )}
  </ul>`;
}
