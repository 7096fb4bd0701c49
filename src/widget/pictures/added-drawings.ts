import type { Picture } from './picture.js';

const added = new Map<string, Picture>();

/**
 * Makes the drawings of a pack known to the screens, by their names. To be called by what brings the
 * pack, before its words need them.
 */
export function addDrawings(drawings: Readonly<Record<string, Picture>>): void {
  for (const [name, picture] of Object.entries(drawings)) added.set(name, picture);
}

/** A drawing that came with a pack; undefined where none has this name. */
export function addedDrawing(name: string): Picture | undefined {
  return added.get(name);
}
