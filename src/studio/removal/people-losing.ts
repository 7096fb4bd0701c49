import { SAFETY_FILES } from '../../authoring/safety-files.js';
import type { Place } from '../panel.js';
import type { PlannedMention } from './removal-plan.js';

/** Where people stand that lose an answer of theirs, each once. */
export interface PeopleLosing {
  readonly cases: readonly Place[];
  /** Rows of the coverage table. */
  readonly rows: readonly Place[];
}

/** The people who lose an answer with what names it. */
export function peopleLosing(mentions: readonly PlannedMention[]): PeopleLosing {
  const losing = mentions
    .filter(({ place: { path }, left }) => left === undefined && path[2] === 'answers')
    .map(({ place: { file, path } }) => ({ file, path: path.slice(0, 2) }));
  const all = [...new Map(losing.map((place) => [JSON.stringify(place), place])).values()];
  return {
    cases: all.filter(({ file }) => file.startsWith('cases/')),
    rows: all.filter(({ file }) => file === SAFETY_FILES.coverage),
  };
}
