import { html } from 'lit';
import type { Panel } from '../panel.js';
import '../editor/yaml-editor.js';
import { itemList } from '../views/item-list.js';

/** Every file as it is written, with its problems in the margin. */
export const files: Panel = {
  id: 'files',
  title: 'The files themselves',
  group: 'Hand on',
  itemAt: ({ file }) => file,
  view(studio, item) {
    const paths = [...studio.texts.keys()].sort();
    const open = studio.texts.has(item) ? item : 'pack.yml';
    const problems = (studio.checks.problems ?? []).filter(({ file }) => file === open);
    return html`<div class="listed">
      ${itemList(studio, {
        panel: 'files',
        label: 'Files',
        open,
        items: paths.map((id) => ({
          id,
          words: id,
          problems: (studio.checks.problems ?? []).filter(({ file }) => file === id).length,
        })),
      })}
      <section aria-labelledby="item-title">
        <h2 id="item-title">${open}</h2>
        <yaml-editor
          .file=${open}
          .text=${studio.texts.get(open) ?? ''}
          .problems=${problems}
          @edited=${({ detail }: CustomEvent<string>) =>
            studio.edit(`write in ${open}`, { [open]: detail }, `file ${open}`)}
        ></yaml-editor>
      </section>
    </div>`;
  },
};
