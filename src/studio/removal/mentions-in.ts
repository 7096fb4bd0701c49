import {
  kindOfCondition,
  optionsOf,
  partsOf,
  type ConditionData,
} from '../conditions/edit-condition.js';
import type { Path } from '../yaml/edit-yaml.js';
import { PROPERTIES } from '../properties/sections.js';
import { at } from '../yaml/at.js';
import { keyOf, type Thing } from './thing.js';

/**
 * What becomes of a mention when the thing goes: it goes as an entry of a list or map; the item that it
 * is about goes with it; or nobody but the author can say.
 */
export type Fate = 'entry' | 'item' | 'author';

/** One place of a file that names a thing. */
export interface Mention {
  readonly path: Path;
  readonly fate: Fate;
  /** Of a part of a condition: where the whole condition stands. */
  readonly condition?: Path;
  /** A list may not lose its last entry through this: what it means would be another. */
  readonly isLastKept?: boolean;
  /** It tells how soon somebody seeks care, or holds the pack to that. */
  readonly hasLevel?: boolean;
}

/** Mentions by the key of what they name. */
export type Mentions = ReadonlyMap<string, readonly Mention[]>;

const KNOWN = new WeakMap<object, Mentions>();

/**
 * Everything that a file names, by what it names. Files as they are kept are gone through once.
 * @param file its path in the folder
 */
export function mentionsIn(file: string, data: object): Mentions {
  const known = KNOWN.get(data);
  if (known) return known;
  const found = new Map<string, Mention[]>();
  const note = (thing: Thing, mention: Mention): void => {
    const key = keyOf(thing);
    found.set(key, [...(found.get(key) ?? []), mention]);
  };
  walk({ file, data, note }, data, []);
  KNOWN.set(data, found);
  return found;
}

interface Walk {
  readonly file: string;
  readonly data: object;
  readonly note: (thing: Thing, mention: Mention) => void;
}

function walk(given: Walk, value: unknown, path: Path): void {
  if (path.length > 0 && noteField(given, value, path)) return;
  if (typeof value !== 'object' || value === null) return;
  // What a case is taken from is told in free words, under keys that conditions have too.
  if (path.at(-1) === 'origin') return;
  if (kindOfCondition(value) !== null) return noteCondition(given, { value, path, top: path });
  for (const [step, inner] of stepsOf(value)) walk(given, inner, [...path, step]);
}

function stepsOf(value: object): readonly (readonly [string | number, unknown])[] {
  return Array.isArray(value)
    ? value.map((item: unknown, i) => [i, item] as const)
    : Object.entries(value);
}

/** Files whose conditions give a level, or hold the pack to one. */
const LEVELLED = /^(?:rules|dangers|properties)\.yml$/;

interface ConditionPart {
  readonly value: unknown;
  readonly path: Path;
  readonly top: Path;
}

function noteCondition(given: Walk, { value, path, top }: ConditionPart): void {
  if (kindOfCondition(value) === null) return;
  const data = value as ConditionData;
  const hasLevel = LEVELLED.test(given.file) || asksForDanger(given, path);
  for (const thing of namedBy(data))
    given.note(thing, { path, fate: 'entry', condition: top, ...(hasLevel && { hasLevel }) });
  for (const part of partsOf(data))
    noteCondition(given, { value: part.part, path: [...path, ...part.path], top });
}

/** What a condition names itself, its parts left aside. */
export function namedBy(data: ConditionData): readonly Thing[] {
  const { q, answered, fit, ref } = data;
  const named: readonly (readonly [Thing['kind'], unknown])[] = [
    ['question', q ?? answered],
    ['cause', fit],
    ['condition', ref],
    ...optionsOf(data).map((option) => ['option', `${String(q)}.${option}`] as const),
  ];
  return named.flatMap(([kind, id]) => (typeof id === 'string' ? [{ kind, id }] : []));
}

/** Whether a condition says when a danger sign, or a question that has some, is asked. */
function asksForDanger({ file, data }: Walk, path: Path): boolean {
  if (file === 'pack.yml') return path[0] === 'safetyNet';
  if (file !== 'questions.yml') return false;
  const question = at(data, path.slice(0, 2));
  const options = at(question, ['options']);
  return (
    Array.isArray(options) &&
    options.some((option: unknown) => at(option, ['flag']) !== undefined || at(option, ['covers']))
  );
}

/** A step of a pattern: `#` stands for any place in a list, `*` for any key. */
interface Rule {
  readonly file: RegExp;
  readonly path: readonly string[];
  readonly note: (given: Walk, found: { readonly value: unknown; readonly path: Path }) => void;
}

type Named = Thing['kind'] | 'finding';

/** The value itself, or the last key, names a thing. */
function rule(
  file: string,
  path: string,
  kind: Named,
  mention: Partial<Mention> & {
    readonly byKey?: boolean;
    readonly question?: 'above' | 'strata';
  } = {},
): Rule {
  const { byKey = false, question, ...rest } = mention;
  return {
    file: new RegExp(`^${file}\\.yml$`),
    path: path.split('/'),
    note(given, { value, path: own }) {
      const name = String(byKey ? own.at(-1) : value);
      const id = question === undefined ? name : `${questionOf(given, own, question)}.${name}`;
      const full: Mention = { fate: 'entry', ...rest, path: own };
      if (kind !== 'finding') return given.note({ kind, id }, full);
      given.note({ kind: 'option', id }, full);
      // An id without a dot among findings is that of a rule.
      if (!id.includes('.')) given.note({ kind: 'rule', id }, full);
      else given.note({ kind: 'question', id: id.split('.')[0]! }, full);
    },
  };
}

/** Whose option it is: of the question whose id is the key above, or is given beside, or the strata's. */
function questionOf(given: Walk, path: Path, where: 'above' | 'strata'): string {
  if (where === 'strata') return String(at(given.data, ['strata', 'question']));
  if (given.file === 'questions.yml') return String(at(given.data, [...path.slice(0, 2), 'id']));
  if (given.file === PROPERTIES) return String(at(given.data, [...path.slice(0, -1), 'question']));
  // causes/#/evidence/<question>, and the same of points.
  return String(path[3]);
}

const CAUSES = 'causes/#';
const LAST = { isLastKept: true } as const;
const LEVEL = { hasLevel: true } as const;
const ITEM = { fate: 'item' } as const;
const AUTHOR = { fate: 'author' } as const;

const RULES: readonly Rule[] = [
  rule('questions', 'questions/#/options/#/covers/#', 'question', LEVEL),
  rule('questions', 'questions/#/map', 'map'),
  placesOnMap(),
  rule('questions', 'questions/#/scale/bounds/*', 'option', {
    ...AUTHOR,
    byKey: true,
    question: 'above',
  }),
  rule('questions', 'questions/#/scale/beside/#', 'option', { question: 'above' }),
  rule('pack', 'strata/question', 'question', AUTHOR),
  rule('pack', 'strata/groups/#/options/#', 'option', { ...LAST, question: 'strata' }),
  rule('pack', 'redFlags/#', 'danger', { ...LEVEL, ...LAST }),
  rule('pack', 'safetyNet/#/danger', 'danger', { ...ITEM, ...LEVEL }),
  rule('causes', `${CAUSES}/needs/#`, 'question'),
  rule('causes', `${CAUSES}/escalate/#`, 'danger', LEVEL),
  rule('causes', `${CAUSES}/evidence/*`, 'question', { byKey: true }),
  rule('causes', `${CAUSES}/evidence/*/lr/*`, 'option', { byKey: true, question: 'above' }),
  rule('causes', `${CAUSES}/evidence/*/p/*`, 'option', { byKey: true, question: 'above' }),
  rule('causes', `${CAUSES}/evidence/*/perOption/*`, 'option', { byKey: true, question: 'above' }),
  rule('causes', `${CAUSES}/claims/*/#`, 'finding'),
  rule('causes', `${CAUSES}/points/*`, 'question', { byKey: true }),
  rule('causes', `${CAUSES}/points/*/*`, 'option', { byKey: true, question: 'above' }),
  rule('advice', 'advice/#/causes/#', 'cause', LAST),
  rule('properties', 'levels/*/#', 'finding', LEVEL),
  rule('properties', 'asked/#/question', 'question', ITEM),
  rule('properties', 'asked/#/option', 'option', { ...ITEM, question: 'above' }),
  rule('properties', 'absent/#/question', 'question', ITEM),
  rule('properties', 'careful/#/question', 'question', { ...ITEM, ...LEVEL }),
  rule('properties', 'ends/#/rule', 'rule', { ...ITEM, ...LEVEL }),
  rule('properties', 'never/#/advice/#', 'advice', LAST),
  rule('cases/.*', 'cases/#/expect/first', 'cause', AUTHOR),
  rule('cases/.*', 'cases/#/expect/cause', 'cause', AUTHOR),
  rule('cases/.*', 'cases/#/expect/causes/#', 'cause', LAST),
  rule('cases/.*', 'cases/#/expect/notFirst/#', 'cause'),
  rule('cases/.*', 'cases/#/expect/advice/#', 'advice', LAST),
  rule('safety/decisions', 'decisions/*', 'finding', { ...LEVEL, byKey: true }),
  answers('cases/.*', 'cases/#/answers/*', {}),
  answers('safety/coverage', 'rows/#/answers/*', LEVEL),
];

/** Where an option stands on its question's map, which it has only with the map. */
function placesOnMap(): Rule {
  return {
    file: /^questions\.yml$/,
    path: ['questions', '#', 'options', '#', 'places'],
    note(given, { path }) {
      const map = at(given.data, [...path.slice(0, 2), 'map']);
      if (typeof map === 'string') given.note({ kind: 'map', id: map }, { path, fate: 'entry' });
    },
  };
}

/** An answer that somebody gives: the question by its key, and each answer by its value. */
function answers(file: string, path: string, level: Partial<Mention>): Rule {
  return {
    file: new RegExp(`^${file}\\.yml$`),
    path: path.split('/'),
    note(given, { value, path: own }) {
      const question = String(own.at(-1));
      given.note({ kind: 'question', id: question }, { fate: 'entry', ...level, path: own });
      const list: readonly unknown[] = Array.isArray(value) ? value : [];
      const places =
        list.length > 0
          ? list.map((each, i) => [each, [...own, i]] as const)
          : [[value, own] as const];
      for (const [option, place] of places)
        given.note(
          { kind: 'option', id: `${question}.${String(option)}` },
          { fate: 'entry', ...level, path: place },
        );
    },
  };
}

/** Notes what a field names; true where nothing within it is to be looked at. */
function noteField(given: Walk, value: unknown, path: Path): boolean {
  if (path.at(-2) === 'sources' && typeof path.at(-1) === 'number')
    given.note({ kind: 'source', id: String(value) }, { path, fate: 'entry', isLastKept: true });
  for (const { file, path: pattern, note } of RULES)
    if (file.test(given.file) && fits(pattern, path)) note(given, { value, path });
  return path.at(-2) === 'answers' && /^(?:cases|safety)\//.test(given.file);
}

function fits(pattern: readonly string[], path: Path): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((step, i) => {
      if (step === '#') return typeof path[i] === 'number';
      return step === '*' ? typeof path[i] === 'string' : step === path[i];
    })
  );
}
