import type { Picture } from './picture.js';

/** Stands in for the drawings of every file where a pack brings all of its own. */
export const DRAWINGS: Readonly<Record<string, Picture>> = {};
