import { html, nothing } from 'lit';
import type { Panel, Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { at } from '../yaml/at.js';
import { itemList } from './item-list.js';
import { valueForm, type FormOptions } from './value-form.js';
import { plural } from './words.js';

/** A list or a map of one file whose entries nothing else has words for, with a form each. */
export interface Records {
  /** Of the panel. */
  readonly id: string;
  readonly title: string;
  readonly group: Panel['group'];
  /** One entry: `row`. */
  readonly noun: string;
  readonly file: string;
  /** Of the list or the map within the file. */
  readonly key: string;
  /** Above the list. */
  readonly intro: (studio: Studio) => unknown;
  /** An entry in the list. */
  readonly nameOf: (studio: Studio, record: RecordEntry) => string;
  /** Below the list: how an entry is begun. */
  readonly begin: (studio: Studio, records: readonly RecordEntry[]) => unknown;
  /** Above the fields of the entry that is open. */
  readonly before?: (studio: Studio, record: RecordEntry) => unknown;
  readonly options?: FormOptions;
}

/** One entry as it stands in the file. */
export interface RecordEntry {
  /** Its key, or its place in the list. */
  readonly step: string | number;
  readonly place: Place;
  readonly value: unknown;
}

/** A panel with the entries, and a form for the one that is open. */
export function recordsPanel(records: Records): Panel {
  const { id, title, group, noun, file } = records;
  return {
    id,
    title,
    group,
    itemAt: ({ file: other, path }) => (other === file ? String(path[1] ?? '') : null),
    view(studio, item) {
      const all = recordsIn(studio, records);
      const open = all.find(({ step }) => String(step) === item) ?? all[0];
      return html`${records.intro(studio)}
        <div class="listed">
          <div>
            ${
              all.length === 0
                ? nothing
                : itemList(studio, {
                    panel: id,
                    label: `${title}: ${plural(all.length, noun)}`,
                    items: all.map((record) => ({
                      id: String(record.step),
                      words: records.nameOf(studio, record),
                      problems: studio.problemsAt(record.place, true).length,
                    })),
                    open: String(open?.step),
                  })
            }
            ${records.begin(studio, all)}
          </div>
          ${open ? formOf(studio, records, open) : html`<p>There is no ${noun} yet.</p>`}
        </div>`;
    },
  };
}

function formOf(studio: Studio, records: Records, open: RecordEntry): unknown {
  const { noun, before, options } = records;
  const name = records.nameOf(studio, open);
  return html`<section aria-labelledby="item-title">
    <h2 id="item-title">${name}</h2>
    ${before?.(studio, open)} ${valueForm(studio, open.place, options)}
    <div class="tools" role="group" aria-label="This ${noun}">
      <button type="button" class="small" @click=${() => remove(studio, records, open)}>
        Remove<span class="visually-hidden"> the ${noun} “${name}”</span>
      </button>
    </div>
  </section>`;
}

/** A list may not be empty, so the file goes with its last entry. */
function remove(studio: Studio, records: Records, open: RecordEntry): void {
  const { id, noun, file, key } = records;
  const label = `remove the ${noun} "${records.nameOf(studio, open)}"`;
  const list = at(studio.data(file), [key]);
  const isLast = Array.isArray(list) && list.length === 1;
  if (isLast) studio.edit(label, { [file]: null });
  else studio.remove(open.place, label);
  studio.go(id);
  if (isLast) studio.say(`${file} went with its last ${noun}. “Undo” brings it back.`);
}

/** Every entry, as far as the file can be read. */
export function recordsIn(
  studio: Studio,
  { file, key }: Pick<Records, 'file' | 'key'>,
): readonly RecordEntry[] {
  const all = at(studio.data(file), [key]);
  if (typeof all !== 'object' || all === null) return [];
  const steps: readonly (readonly [string | number, unknown])[] = Array.isArray(all)
    ? all.map((value: unknown, i) => [i, value] as const)
    : Object.entries(all);
  return steps.map(([step, value]) => ({ step, value, place: { file, path: [key, step] } }));
}
