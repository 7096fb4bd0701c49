import type { LockedWordsFile } from '../../authoring/authored-types.js';
import { utcDay } from '../../widget/dates.js';
import type { Studio } from '../studio.js';
import type { FoundProblem } from '../worker/answers.js';
import { setAt } from '../yaml/edit-yaml.js';
import { SAFETY_FILES } from '../../authoring/safety-files.js';

const FILE = SAFETY_FILES.lockedWords;

/** Whether a problem is that words of danger signs are not the ones that are locked. */
export function isOfLock({ code }: FoundProblem): boolean {
  return code === 'locked-words';
}

/**
 * Locks the words of danger signs as they are now, in the language that a problem is about, or in
 * those that have no lock yet. Nobody has signed them so.
 */
export async function lockWords(studio: Studio, { path }: FoundProblem): Promise<void> {
  const hashes = await studio.checks.worker.ask('lockedWords');
  const { locked = {} } = studio.data<LockedWordsFile>(FILE);
  const locales =
    path[1] === undefined
      ? Object.keys(hashes).filter((locale) => !(locale in locked))
      : [String(path[1])];
  const yaml = locales.reduce(
    (text, locale) =>
      setAt(text, ['locked', locale], { hash: hashes[locale], reviewedBy: '', date: utcDay() }),
    studio.texts.get(FILE) ?? '',
  );
  studio.edit(`lock the words of danger signs (${locales.join(', ')})`, { [FILE]: yaml });
  studio.say('The words of danger signs are locked as they are now.');
}
