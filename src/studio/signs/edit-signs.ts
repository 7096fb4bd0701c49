import { URGENCIES, type Urgency } from '../../engine/index.js';
import type { Texts } from '../store/texts.js';
import type { Path } from '../yaml/edit-yaml.js';
import { PROPERTIES } from '../properties/sections.js';
import { EditedFiles } from '../yaml/edited-files.js';
import { addDanger, dangersIn, setDangerLevel } from '../dangers/danger-files.js';
import type { Sign } from './signs-of.js';

/** What an author says of a new danger sign. */
export interface NewSign {
  /** The screen that asks for it; where there is none of this id, it is made. */
  readonly question: string;
  readonly option: string;
  readonly level: Urgency;
  /** Key of what to do; empty: the general words of the level. */
  readonly action: string;
  readonly sources: readonly string[];
  /** The line that is ticked. */
  readonly label: string;
  /** Help below it; empty: none. */
  readonly hint: string;
  /** How to check it at home; empty: the screen's own words do. */
  readonly check: string;
  /** Why it has its level, said to the person. */
  readonly reason: string;
  /** A few words in the list of danger signs. */
  readonly short: string;
  /** It is among what to watch for after a result. */
  readonly isWatched: boolean;
}

/**
 * What a pack's files become with one more danger sign: the line on its screen, its words, its reason,
 * its entry in the list of dangers and what is shown when nothing else can be, and the statement that
 * `verify` proves it by.
 * @param locale whose words are given; the checks ask for those of other languages
 */
export function addSign(
  texts: Texts,
  sign: NewSign,
  locale: string,
): Readonly<Record<string, string>> {
  const files = new EditedFiles(texts);
  const { question, option, level, action, sources, label, hint, check, reason, short } = sign;
  const index = screenOf(files, question, locale);
  const options: Path = ['questions', index, 'options'];
  const present = files.list('questions.yml', options) as readonly {
    readonly exclusive?: boolean;
  }[];
  const none = present.findIndex(({ exclusive }) => exclusive === true);
  files.add(
    'questions.yml',
    options,
    { id: option, flag: level, ...(action && { action }), sources },
    none < 0 ? present.length : none,
  );
  const words = `text/${locale}`;
  files.set(`${words}/questions.yml`, ['questions', question, 'options', option], {
    label,
    ...(hint && { hint }),
    ...(check && { check }),
  });
  files.set(`${words}/rules.yml`, ['rules', reasonOf(files, question, option)], reason);
  const danger = freeId(files, question, option);
  const entry = { id: danger, level, when: { q: question, is: option }, sources };
  addDanger(files, entry, { words: short, locale });
  if (sign.isWatched) files.add('pack.yml', ['safetyNet'], { danger });
  state(files, `${question}.${option}`, level);
  return files.changed;
}

/** The same with another level for a sign, everywhere where its level stands. */
export function setLevel(
  texts: Texts,
  sign: Sign,
  level: Urgency,
): Readonly<Record<string, string>> {
  const files = new EditedFiles(texts);
  const [question, option] = sign.at;
  files.set('questions.yml', ['questions', question, 'options', option, 'flag'], level);
  if (sign.danger) setDangerLevel(files, sign.danger.at, level);
  unstate(files, `${sign.question}.${sign.option}`);
  state(files, `${sign.question}.${sign.option}`, level);
  return files.changed;
}

/** The place of the screen; a new one asks everybody, offers "not sure", and says how to check. */
function screenOf(files: EditedFiles, id: string, locale: string): number {
  const questions = files.list('questions.yml', ['questions']) as readonly {
    readonly id?: string;
    readonly role?: string;
  }[];
  const found = questions.findIndex((question) => question.id === id);
  if (found >= 0) return found;
  // After the last of its kind: danger signs are asked before all else.
  const last = questions.findLastIndex(({ role }) => role === 'screen' || role === 'intake');
  files.add(
    'questions.yml',
    ['questions'],
    { id, role: 'screen', type: 'multi', unsure: true, options: [{ id: 'none', exclusive: true }] },
    last + 1,
  );
  files.set(`text/${locale}/questions.yml`, ['questions', id], {
    title: 'Is any of this true now?',
    short: 'Danger signs',
    check: 'Look at each line again, and check it as it says.',
    why: 'These need help soon.',
    options: { none: { label: 'None of these' } },
  });
  return last + 1;
}

/** A rule or sign of the same id makes the engine name both by their questions. */
function reasonOf(files: EditedFiles, question: string, option: string): string {
  const questions = files.list('questions.yml', ['questions']) as readonly {
    readonly options?: readonly { readonly id: string; readonly flag?: string }[];
  }[];
  const rules = files.list('rules.yml', ['rules']) as readonly { readonly id: string }[];
  const same = questions
    .flatMap(({ options = [] }) => options)
    .filter(({ id, flag }) => id === option && flag !== undefined).length;
  return same > 1 || rules.some(({ id }) => id === option) ? `${question}.${option}` : option;
}

function freeId(files: EditedFiles, question: string, option: string): string {
  const taken = dangersIn(files).map(({ id }) => id);
  return taken.includes(option) ? `${question}_${option}` : option;
}

/** Says in properties.yml what level a sign must have. */
function state(files: EditedFiles, finding: string, level: Urgency): void {
  files.add(PROPERTIES, ['levels', level], finding);
}

function unstate(files: EditedFiles, finding: string): void {
  for (const level of URGENCIES) {
    const stated = files.list(PROPERTIES, ['levels', level]);
    const index = stated.indexOf(finding);
    if (index < 0) continue;
    if (stated.length === 1) files.remove(PROPERTIES, ['levels', level]);
    else files.remove(PROPERTIES, ['levels', level, index]);
  }
}
