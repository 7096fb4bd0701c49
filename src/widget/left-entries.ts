import { isTaken } from './page-places.js';

/**
 * A screen without what was answered: its kind, or how many questions came before it. Ids of
 * questions tell of a person.
 */
export type HistoryEntry = string | number;

/** Time in milliseconds for a page to put an element back after its address has changed. */
const DELAY = 60;

/** By the place of an element, the entry that was the page's own before the element added any. */
const firstEntries = new Map<number, HistoryEntry>();
/**
 * How far along the entry is that the person comes from. What a page adds by itself need not be
 * known: it takes away all that lay ahead.
 */
let last = Infinity;

/**
 * From now on, entries that an element has added are passed over once it is gone: a page that has
 * routed elsewhere would otherwise have one dead Back for each screen. Its first is the page's own,
 * and stays. An element that has come in its place walks them instead.
 * @param place the element's place on its page
 * @param first the entry that was there before it added one
 * @param added the entry that it adds now
 */
export function passOverWhenGone(place: number, first: HistoryEntry, added: HistoryEntry): void {
  if (!firstEntries.size) window.addEventListener('popstate', ({ state }) => passOver(state));
  if (!firstEntries.has(place)) firstEntries.set(place, first);
  last = orderOf(added);
}

/** What a state says of the element at a place. */
export function entryAt(state: unknown, place: number): HistoryEntry | undefined {
  return (state as Readonly<Record<string, HistoryEntry | undefined>> | null)?.[keyOf(place)];
}

/** The name in a state under which the element at a place has its entry; the same after a reload. */
export function keyOf(place: number): string {
  return `triage-widget-${place}`;
}

function passOver(state: unknown): void {
  const from = last;
  const found = [...firstEntries.keys()].find((place) => entryAt(state, place) !== undefined);
  last = found === undefined ? Infinity : orderOf(entryAt(state, found)!);
  if (found === undefined || entryAt(state, found) === firstEntries.get(found)) return;
  setTimeout(() => {
    if (!isTaken(found) && entryAt(history.state, found) === entryAt(state, found))
      history.go(last > from ? 1 : -1);
  }, DELAY);
}

/** The order in which screens are come to. */
function orderOf(entry: HistoryEntry): number {
  return typeof entry === 'number'
    ? entry
    : entry === 'cover'
      ? -1
      : entry === 'review'
        ? 1e6
        : 2e6;
}
