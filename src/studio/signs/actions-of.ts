import type { Studio } from '../studio.js';
import { at } from '../yaml/at.js';

/** Keys of what to do, each with its words in the first language; the empty key stands for none. */
export function actionsOf(studio: Studio): readonly (readonly [string, string])[] {
  const [first = 'en'] = studio.locales;
  const actions = at(studio.data(`text/${first}/pack.yml`), ['actions']);
  const known = typeof actions === 'object' && actions !== null ? Object.entries(actions) : [];
  return [
    ['', 'The general words of the level'],
    ...known.map(([key, said]) => [key, String(said)] as const),
  ];
}
