import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { parse } from 'yaml';
import type { BodyMap, PackJson } from '../../src/engine/index.js';
import type { TriageWidget } from '../../src/index.js';
import { withFirstQuestion } from './fixture-pack.js';
import { find, mount } from './support.js';

const AT: Readonly<Record<string, readonly string[]>> = {
  back: ['low-back'],
  one: ['knee'],
  both: ['knee'],
  legs: ['shin', 'calf'],
};
const LABELS = {
  back: 'The low back',
  one: 'One knee',
  both: 'Both knees',
  legs: 'Feet or calves',
  none: 'Nowhere',
};

let maps: Readonly<Record<string, BodyMap>>;

/** Reads the pack's own maps, which the map of these tests is. */
export async function readMaps(): Promise<void> {
  const text = await (await fetch('/content/packs/back-and-knee/maps.yml')).text();
  ({ maps } = parse(text) as { maps: typeof maps });
}

/** The fixture with its first question asking for places on the body. */
const placesPack = (at = AT): PackJson => ({
  ...withFirstQuestion(
    {
      id: 'g_who',
      role: 'intake',
      type: 'multi',
      map: 'body',
      unsure: true,
      options: Object.keys(LABELS).map((id) => ({
        id,
        ...(at[id] && { places: at[id] }),
        ...(id === 'none' && { exclusive: true }),
        ...(id === 'legs' && { group: 'far' }),
      })),
    },
    {
      title: 'Where is it?',
      short: 'place',
      why: 'To know.',
      groups: { far: 'Far down' },
      options: Object.fromEntries(Object.entries(LABELS).map(([id, label]) => [id, { label }])),
    },
  ),
  maps,
  rules: [],
});

export const open = (at = AT): Promise<TriageWidget> =>
  mount({ start: 'question', persist: 'none' }, placesPack(at));
/** The map with every place that it draws. */
export const openWhole = (): Promise<TriageWidget> =>
  open({
    back: maps['body']!.drawings.flatMap(({ regions }) => regions.map(({ place: name }) => name)),
  });
export const map = (widget: TriageWidget): HTMLElement => find(widget, '[role="listbox"]');
export const place = (widget: TriageWidget, name: string): SVGElement =>
  find<SVGElement>(widget, `#place-${name}`);
export const active = (widget: TriageWidget): string =>
  map(widget).getAttribute('aria-activedescendant')!.replace('place-', '');
export const ticked = (widget: TriageWidget): readonly string[] =>
  [...widget.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=answer]:checked')].map(
    ({ value }) => value,
  );
export const selected = (widget: TriageWidget): readonly string[] =>
  [...widget.shadowRoot!.querySelectorAll('[role="option"][aria-selected="true"]')].map(({ id }) =>
    id.replace('place-', ''),
  );
/**
 * The sides of a place that are marked, by their class: `on`, or `maybe` where it is not known
 * which one it is.
 */
export const marks = (widget: TriageWidget, name: string): readonly string[] =>
  [...place(widget, name).querySelectorAll('[data-side]')].map((side) =>
    side.getAttribute('class')!,
  );

/** Taps one side of a place, in its middle, as a finger does. */
export async function tap(widget: TriageWidget, name: string, side: -1 | 0 | 1): Promise<void> {
  const target = place(widget, name).querySelector(`[data-side="${side}"] .hit`)!;
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + width / 2), Math.round(top + height / 2)],
  });
  await widget.updateComplete;
}

export async function keys(widget: TriageWidget, ...presses: readonly string[]): Promise<void> {
  for (const key of presses) {
    await sendKeys({ press: key });
    await widget.updateComplete;
  }
}

interface Target {
  readonly element: Element;
  readonly name: string;
  readonly box: DOMRect;
}

/** What a finger may hit, each side by itself. */
export const targets = (widget: TriageWidget): readonly Target[] =>
  [...widget.shadowRoot!.querySelectorAll('.hit')].map((element) => ({
    element,
    name: `${element.closest('[role=option]')!.id} ${element.parentElement!.dataset['side']}`,
    box: element.getBoundingClientRect(),
  }));
export const chips = (widget: TriageWidget): readonly HTMLButtonElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLButtonElement>('.chip'),
];
