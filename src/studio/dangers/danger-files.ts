import { URGENCIES, type Urgency } from '../../engine/index.js';
import type { EditedFiles } from '../yaml/edited-files.js';

/** As many as the list holds that is shown when nothing else can be. */
export const MAX_LISTED = 12;

/** An entry of dangers.yml. */
export interface Danger {
  readonly id: string;
  readonly level: Urgency;
  readonly when: object;
  readonly sources: readonly string[];
}

/** Every entry, in order. */
export function dangersIn(files: EditedFiles): readonly Danger[] {
  return files.list('dangers.yml', ['dangers']) as readonly Danger[];
}

/** What an entry says, in one language. */
export interface DangerWords {
  readonly words: string;
  readonly locale: string;
}

/**
 * Puts an entry into the list, where the worst come first, with its words; an emergency also stands
 * in what is shown when nothing else can be, while there is room.
 */
export function addDanger(
  files: EditedFiles,
  danger: Danger,
  { words, locale }: DangerWords,
): void {
  files.add('dangers.yml', ['dangers'], danger, placeFor(danger.level, dangersIn(files)));
  files.set(wordsFile(locale), ['dangers', danger.id], words);
  if (danger.level === 'emergency') listDanger(files, danger.id);
}

const wordsFile = (locale: string): string => `text/${locale}/dangers.yml`;

/**
 * Sets the level of an entry and puts it where the list has that level; an emergency also stands in
 * what is shown when nothing else can be, while there is room.
 */
export function setDangerLevel(files: EditedFiles, index: number, level: Urgency): void {
  files.set('dangers.yml', ['dangers', index, 'level'], level);
  const all = dangersIn(files);
  const to = placeFor(
    level,
    all.filter((_, i) => i !== index),
  );
  if (!isInOrder(all)) files.move('dangers.yml', ['dangers'], index, to);
  if (level === 'emergency') listDanger(files, all[index]!.id);
}

/** Shows it when nothing else can be shown, after the other emergencies, while there is room. */
function listDanger(files: EditedFiles, id: string): void {
  const listed = files.list('pack.yml', ['redFlags']);
  if (listed.includes(id) || listed.length >= MAX_LISTED) return;
  const levels = new Map(dangersIn(files).map((each) => [each.id, each.level]));
  const before = listed.findIndex((each) => levels.get(each as string) !== 'emergency');
  files.add('pack.yml', ['redFlags'], id, before < 0 ? listed.length : before);
}

/** Before the first that is less urgent. */
function placeFor(level: Urgency, others: readonly Danger[]): number {
  const before = others.findIndex((each) => rank(each.level) > rank(level));
  return before < 0 ? others.length : before;
}

function isInOrder(all: readonly Danger[]): boolean {
  return all.every(({ level }, i) => i === 0 || rank(all[i - 1]!.level) <= rank(level));
}

function rank(level: Urgency): number {
  return URGENCIES.indexOf(level);
}
