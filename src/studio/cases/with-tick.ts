import { UNSURE, type Option } from '../../engine/index.js';

/** What a question offers, as far as ticks go. */
export interface Tickable {
  readonly options: readonly Pick<Option, 'id' | 'exclusive'>[];
}

/**
 * The answer to a question of several ticks after one of them was set or taken away: what is chosen
 * alone, and "not sure", push the others out, and are pushed out by them. Null where none is left.
 * @param chosen ids that are ticked before
 */
export function withTick(
  { options }: Tickable,
  chosen: readonly string[],
  option: string,
  isTicked: boolean,
): string | readonly string[] | null {
  const isAlone = (id: string): boolean =>
    id === UNSURE || options.some((each) => each.id === id && each.exclusive === true);
  const others = chosen.filter((id) => id !== option);
  const next = !isTicked
    ? others
    : isAlone(option)
      ? [option]
      : [...others.filter((id) => !isAlone(id)), option];
  if (next.length === 0) return null;
  if (next[0] === UNSURE) return UNSURE;
  const known = options.map(({ id }) => id);
  // In the order of the screen; what is not on it stays last.
  return [...known.filter((id) => next.includes(id)), ...next.filter((id) => !known.includes(id))];
}
