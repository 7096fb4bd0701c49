import type { Urgency } from '../../engine/index.js';
import type { Texts } from '../store/texts.js';
import { EditedFiles } from '../yaml/edited-files.js';
import { addDanger, setDangerLevel, type Danger, type DangerWords } from './danger-files.js';

/** A pack's files with one more entry in the list of danger signs, and its words. */
export function newDanger(
  texts: Texts,
  danger: Danger,
  words: DangerWords,
): Readonly<Record<string, string>> {
  const files = new EditedFiles(texts);
  addDanger(files, danger, words);
  return files.changed;
}

/** The same with another level for an entry; see `setDangerLevel`. */
export function withDangerLevel(
  texts: Texts,
  index: number,
  level: Urgency,
): Readonly<Record<string, string>> {
  const files = new EditedFiles(texts);
  setDangerLevel(files, index, level);
  return files.changed;
}
