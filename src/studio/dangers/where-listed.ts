import { html } from 'lit';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { valueForm } from '../views/value-form.js';
import { at } from '../yaml/at.js';

/** Where an entry of the list of danger signs is shown besides, to be ticked. */
export function whereListed(studio: Studio, danger: string): unknown {
  const { redFlags, safetyNet } = studio.data<{
    redFlags: readonly string[];
    safetyNet: readonly { readonly danger: string }[];
  }>('pack.yml');
  const listed = [redFlags ?? []].flat().indexOf(danger);
  const watched = [safetyNet ?? []].flat().findIndex((each) => each.danger === danger);
  const watch: Place = { file: 'pack.yml', path: ['safetyNet', watched] };
  return html`<fieldset>
    <legend>Where it is shown besides</legend>
    ${tick(studio, {
      label: 'When nothing else can be shown (at most 12 signs)',
      list: 'redFlags',
      index: listed,
      item: danger,
    })}
    ${tick(studio, {
      label: 'Among what to watch for after a result',
      list: 'safetyNet',
      index: watched,
      item: { danger },
    })}
    ${watched >= 0 ? valueForm(studio, watch, { without: ['danger'] }) : ''}
  </fieldset>`;
}

interface Tick {
  readonly label: string;
  readonly list: string;
  /** Its place in the list; −1 where it is not in it. */
  readonly index: number;
  readonly item: unknown;
}

function tick(studio: Studio, { label, list, index, item }: Tick): unknown {
  const file = 'pack.yml';
  const id = `tick-${list}`;
  const length = (at(studio.data(file), [list]) as readonly unknown[] | undefined)?.length ?? 0;
  return html`<div class="field">
    <div class="tick">
      <input
        type="checkbox"
        id=${id}
        .checked=${index >= 0}
        @change=${() => {
          if (index >= 0) studio.remove({ file, path: [list, index] }, `take from ${list}`);
          else studio.set({ file, path: [list, length] }, item, `add to ${list}`);
        }}
      />
      <label for=${id}>${label}</label>
    </div>
  </div>`;
}
