import { SAFETY_FILES } from '../../authoring/safety-files.js';
import type { Place } from '../panel.js';
import type { RemovalPlan } from '../removal/removal-plan.js';
import type { Studio } from '../studio.js';
import { at, isWithin, listAt } from '../yaml/at.js';
import type { Path } from '../yaml/edit-yaml.js';

/**
 * What stands in a case, or a row of the coverage table, that lost an answer: who does not say something
 * any more may have to come out otherwise. It is part of the pack, so it lasts until somebody has read
 * the case, wherever the pack goes.
 */
const KEY = 'readAgain';

/** A mark to be written into a case or a row. */
export interface ReadAgainMark {
  readonly place: Place;
  /** What the person lost, after what it had lost before: `lost start: slowly`. */
  readonly value: string;
}

/** Marks for the cases and rows that lose an answer by a removal. */
export function readAgainMarks(
  data: (file: string) => object,
  { cases, rows, mentions }: Pick<RemovalPlan, 'cases' | 'rows' | 'mentions'>,
): readonly ReadAgainMark[] {
  return [...cases, ...rows].map(({ file, path }) => {
    const answers = [...path, 'answers'];
    const lost = mentions.filter(
      ({ place, left }) =>
        left === undefined && place.file === file && isWithin(place.path, answers),
    );
    const words = lost.map(({ place }) => answerWords(data(file), place.path));
    const before = markIn(data(file), path);
    return {
      place: { file, path: [...path, KEY] },
      value: [...(before === '' ? [] : [before]), `lost ${words.join(', ')}`].join('; '),
    };
  });
}

function markIn(data: object, path: Path): string {
  const mark = at(data, [...path, KEY]);
  return typeof mark === 'string' ? mark : '';
}

/** One answer, by the ids of its question and of what was answered. */
function answerWords(data: object, path: Path): string {
  const value: unknown = at(data, path);
  return `${path[3]}: ${[value].flat().map(String).join(', ')}`;
}

/** Where the cases stand that somebody has to read again. */
export function casesToReadAgain(studio: Studio): readonly Place[] {
  const files = [...studio.texts.keys()].filter((file) => file.startsWith('cases/')).sort();
  return files.flatMap((file) =>
    listAt(studio.data(file), ['cases'])
      .map((_, i): Place => ({ file, path: ['cases', i] }))
      .filter((place) => lostWords(studio, place) !== ''),
  );
}

/** Where the rows of the coverage table stand that somebody has to read again. */
export function rowsToReadAgain(studio: Studio): readonly Place[] {
  return listAt(studio.data(SAFETY_FILES.coverage), ['rows'])
    .map((_, i): Place => ({ file: SAFETY_FILES.coverage, path: ['rows', i] }))
    .filter((place) => lostWords(studio, place) !== '');
}

/** What a case or a row lost since what it expects was last read; empty: nothing. */
export function lostWords(studio: Studio, { file, path }: Place): string {
  return markIn(studio.data(file), path);
}

/** Somebody has read what a case or a row expects. */
export function confirmRead(studio: Studio, { file, path }: Place, title: string): void {
  studio.remove({ file, path: [...path, KEY] }, `say that "${title}" was read again`);
}
