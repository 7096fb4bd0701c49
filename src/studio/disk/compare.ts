import type { Texts } from '../store/texts.js';

/** Where the studio and the folder on the disk stand apart. */
export interface Comparison {
  /** Changed here alone: to be written. */
  readonly toWrite: readonly string[];
  /** Changed on the disk alone: to be taken over. */
  readonly toTake: readonly string[];
  /** Changed in both, and not alike: somebody has to choose. */
  readonly conflicts: readonly string[];
  /** The same here and on the disk, which was not yet noted as seen. */
  readonly toNote: readonly string[];
}

/**
 * Compares the texts here with those on the disk by what both were when they were last the same.
 * @param seen the texts on the disk as last seen from here
 */
export function compare(here: Texts, disk: Texts, seen: Texts): Comparison {
  const paths = [...new Set([...here.keys(), ...disk.keys()])].sort();
  const differing = paths.filter((path) => here.get(path) !== disk.get(path));
  const isOurs = (path: string): boolean => disk.get(path) === seen.get(path);
  const isTheirs = (path: string): boolean => here.get(path) === seen.get(path);
  return {
    toNote: [...new Set([...paths, ...seen.keys()])].filter(
      (path) => here.get(path) === disk.get(path) && disk.get(path) !== seen.get(path),
    ),
    toWrite: differing.filter(isOurs),
    toTake: differing.filter((path) => !isOurs(path) && isTheirs(path)),
    conflicts: differing.filter((path) => !isOurs(path) && !isTheirs(path)),
  };
}
