/** The elements that are on this page now, each at its place. */
const places: (Element | undefined)[] = [];

/**
 * The place of an element among the widgets of its page, from 1: the first that no other holds. So
 * the same elements of a page have the same places after a reload, and one that a framework puts in
 * the place of another carries on where that was.
 */
export function takePlace(element: Element): number {
  let place = places.indexOf(element);
  if (place < 0) place = places.findIndex((other) => !other?.isConnected);
  if (place < 0) place = places.length;
  places[place] = element;
  return place + 1;
}

/** Whether an element of this page holds the place. */
export function isTaken(place: number): boolean {
  return places[place - 1]?.isConnected ?? false;
}

/** Gives the place of an element free, when it leaves the page. */
export function leavePlace(element: Element): void {
  const place = places.indexOf(element);
  if (place >= 0) places[place] = undefined;
}
