import { URGENCIES, type Urgency } from '../../engine/index.js';
import type { Texts } from '../store/texts.js';
import { addTo, removeAt, setAt, valueAt, type Path } from '../yaml/edit-yaml.js';
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

/** As many as the list holds that is shown when nothing else can be. */
const MAX_LISTED = 12;

/** The files of a pack while they are edited. */
class Files {
  readonly changed: Record<string, string> = {};
  readonly #texts: Texts;

  constructor(texts: Texts) {
    this.#texts = texts;
  }

  text(file: string): string {
    return this.changed[file] ?? this.#texts.get(file) ?? '';
  }
  value(file: string, path: Path): unknown {
    return valueAt(this.text(file), path);
  }
  list(file: string, path: Path): readonly unknown[] {
    const list = this.value(file, path);
    return Array.isArray(list) ? list : [];
  }
  set(file: string, path: Path, value: unknown): void {
    this.changed[file] = setAt(this.text(file), path, value);
  }
  add(file: string, path: Path, value: unknown, before?: number): void {
    this.changed[file] = addTo(this.text(file), path, value, before);
  }
  remove(file: string, path: Path): void {
    if (this.value(file, path) !== undefined) this.changed[file] = removeAt(this.text(file), path);
  }
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
  const files = new Files(texts);
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
  files.set(`${words}/dangers.yml`, ['dangers', danger], short);
  addDanger(files, { id: danger, level, when: { q: question, is: option }, sources });
  if (level === 'emergency') list(files, danger);
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
  const files = new Files(texts);
  const [question, option] = sign.at;
  files.set('questions.yml', ['questions', question, 'options', option, 'flag'], level);
  if (sign.danger) {
    const entry = files.value('dangers.yml', ['dangers', sign.danger.at]) as Danger;
    files.remove('dangers.yml', ['dangers', sign.danger.at]);
    addDanger(files, { ...entry, level });
    if (level === 'emergency') list(files, sign.danger.id);
  }
  unstate(files, `${sign.question}.${sign.option}`);
  state(files, `${sign.question}.${sign.option}`, level);
  return files.changed;
}

/** The same without a sign and all that was made of it, in every language. */
export function removeSign(
  texts: Texts,
  sign: Sign,
  locales: readonly string[],
): Readonly<Record<string, string>> {
  const files = new Files(texts);
  const { question, option, at, reason, danger } = sign;
  files.remove('questions.yml', ['questions', at[0], 'options', at[1]]);
  for (const locale of locales) {
    files.remove(`text/${locale}/questions.yml`, ['questions', question, 'options', option]);
    files.remove(`text/${locale}/rules.yml`, ['rules', reason]);
    if (danger) files.remove(`text/${locale}/dangers.yml`, ['dangers', danger.id]);
  }
  if (danger) {
    files.remove('dangers.yml', ['dangers', danger.at]);
    unlist(files, danger.id);
  }
  unstate(files, `${question}.${option}`);
  return files.changed;
}

interface Danger {
  readonly id: string;
  readonly level: Urgency;
  readonly when: object;
  readonly sources: readonly string[];
}

/** The place of the screen; a new one asks everybody, offers "not sure", and says how to check. */
function screenOf(files: Files, id: string, locale: string): number {
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
function reasonOf(files: Files, question: string, option: string): string {
  const questions = files.list('questions.yml', ['questions']) as readonly {
    readonly options?: readonly { readonly id: string; readonly flag?: string }[];
  }[];
  const rules = files.list('rules.yml', ['rules']) as readonly { readonly id: string }[];
  const same = questions
    .flatMap(({ options = [] }) => options)
    .filter(({ id, flag }) => id === option && flag !== undefined).length;
  return same > 1 || rules.some(({ id }) => id === option) ? `${question}.${option}` : option;
}

function freeId(files: Files, question: string, option: string): string {
  const taken = (files.list('dangers.yml', ['dangers']) as readonly Danger[]).map(({ id }) => id);
  return taken.includes(option) ? `${question}_${option}` : option;
}

/** The worst come first. */
function addDanger(files: Files, danger: Danger): void {
  const dangers = files.list('dangers.yml', ['dangers']) as readonly Danger[];
  const before = dangers.findIndex(({ level }) => rank(level) > rank(danger.level));
  files.add('dangers.yml', ['dangers'], danger, before < 0 ? dangers.length : before);
}

/** Into what is shown when nothing else can be, after the other emergencies, while there is room. */
function list(files: Files, id: string): void {
  const listed = files.list('pack.yml', ['redFlags']);
  if (listed.includes(id) || listed.length >= MAX_LISTED) return;
  const levels = new Map(
    (files.list('dangers.yml', ['dangers']) as readonly Danger[]).map((each) => [
      each.id,
      each.level,
    ]),
  );
  const before = listed.findIndex((each) => levels.get(each as string) !== 'emergency');
  files.add('pack.yml', ['redFlags'], id, before < 0 ? listed.length : before);
}

function unlist(files: Files, id: string): void {
  const listed = files.list('pack.yml', ['redFlags']).indexOf(id);
  if (listed >= 0) files.remove('pack.yml', ['redFlags', listed]);
  const net = files.list('pack.yml', ['safetyNet']) as readonly { readonly danger?: string }[];
  const watched = net.findIndex(({ danger }) => danger === id);
  if (watched >= 0) files.remove('pack.yml', ['safetyNet', watched]);
}

/** Says in properties.yml what level a sign must have. */
function state(files: Files, finding: string, level: Urgency): void {
  files.add('properties.yml', ['levels', level], finding);
}

function unstate(files: Files, finding: string): void {
  for (const level of URGENCIES) {
    const stated = files.list('properties.yml', ['levels', level]);
    const index = stated.indexOf(finding);
    if (index < 0) continue;
    if (stated.length === 1) files.remove('properties.yml', ['levels', level]);
    else files.remove('properties.yml', ['levels', level, index]);
  }
}

function rank(level: Urgency): number {
  return URGENCIES.indexOf(level);
}
