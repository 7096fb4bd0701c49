import { MISSING_FLAG, UNSURE_FLAG, type Urgency } from '../engine/index.js';
import type { AuthoredPack } from './authored.js';
import { everyRule } from './placed-flag-rules.js';
import type { Path } from './yaml-file.js';

const SAME_DAY: readonly Urgency[] = ['emergency', 'urgent'];

/** Says of a string, by its file in text/<locale> and its path, whether it speaks of a danger sign. */
export type IsDangerWord = (file: string, path: Path) => boolean;

/**
 * The words that a clinician must sign in each language: options that are danger signs or stand for
 * some, the list of danger signs, reasons of rules that send somebody to care the same day, the
 * levels, and what to do.
 */
export function dangerWords(pack: AuthoredPack): IsDangerWord {
  const options = new Set(
    pack.questions.flatMap(({ id, options = [] }) =>
      options.flatMap((option) => ((option.flag ?? option.covers) ? [`${id}/${option.id}`] : [])),
    ),
  );
  const rules = new Set<string>([
    MISSING_FLAG,
    UNSURE_FLAG,
    ...everyRule(pack).flatMap(({ id, urgency }) => (SAME_DAY.includes(urgency) ? [id] : [])),
  ]);
  const files: Readonly<Record<string, (path: Path) => boolean>> = {
    'questions.yml': ([, question, part, option]) =>
      part === 'options' && options.has(`${question}/${option}`),
    'dangers.yml': () => true,
    'rules.yml': ([, rule]) => rules.has(String(rule)),
    'pack.yml': ([part]) => part === 'urgencies' || part === 'actions',
  };
  return (file, path) => files[file]?.(path) ?? false;
}
