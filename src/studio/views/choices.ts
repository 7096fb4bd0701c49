import type { Option, Question } from '../../engine/index.js';
import type { Studio } from '../studio.js';
import { at } from '../yaml/at.js';
import { textOf } from './field.js';

/** Values to choose from, each with its words. */
export type Choices = readonly (readonly [value: string, words: string])[];

const QUESTIONS = new WeakMap<object, readonly Question[]>();

/** Every question of the pack with its options, as far as its file can be read. */
export function questionsIn(studio: Studio): readonly Question[] {
  const data = studio.data<{ questions: readonly Question[] }>('questions.yml');
  const known = QUESTIONS.get(data);
  if (known) return known;
  const sound = [data.questions ?? []]
    .flat()
    .filter(isNamed)
    .map((question) => ({
      ...question,
      options: [(question.options as readonly Option[] | undefined) ?? []].flat().filter(isNamed),
    }));
  QUESTIONS.set(data, sound);
  return sound;
}

/** Questions by their short names, those alone that a test lets through. */
export function questionChoices(
  studio: Studio,
  isMeant: (question: Question) => boolean = () => true,
): Choices {
  const all = made(studio, 'questions', wordFiles(studio, 'questions'), () =>
    questionsIn(studio).map(({ id }) => named(id, wordsAt(studio, 'questions', [id, 'short']))),
  );
  return all.filter((_, i) => isMeant(questionsIn(studio)[i]!));
}

/** The answers of a question, without "not sure". */
export function optionChoices(studio: Studio, question: string): Choices {
  const options = questionsIn(studio).find(({ id }) => id === question)?.options ?? [];
  return options.map(({ id }) => [
    id,
    wordsAt(studio, 'questions', [question, 'options', id, 'label']) ?? String(id),
  ]);
}

/** Answers as `question.option`, by the short name of the question and their label. */
export function findingChoices(
  studio: Studio,
  isMeant: (option: Option) => boolean = () => true,
): Choices {
  const placed = questionsIn(studio).flatMap(({ id, options }) =>
    options.map((option) => ({ option, finding: `${id}.${option.id}` })),
  );
  const all = made(studio, 'findings', wordFiles(studio, 'questions'), () =>
    placed.map(({ finding }) => [finding, findingWords(studio, finding)] as const),
  );
  return all.filter((_, i) => isMeant(placed[i]!.option));
}

/** One answer in words, with the question that it is of. */
export function findingWords(studio: Studio, finding: string): string {
  const [question = '', option = ''] = finding.split('.');
  const short = wordsAt(studio, 'questions', [question, 'short']) ?? question;
  const label = wordsAt(studio, 'questions', [question, 'options', option, 'label']) ?? option;
  return `${short}: ${label}`;
}

/** Sources by id, each with the beginning of what it is. */
export function sourceChoices(studio: Studio): Choices {
  return made(studio, 'sources', ['sources.yml'], () => {
    const { sources = {} } = studio.data<{ sources: Readonly<Record<string, unknown>> }>(
      'sources.yml',
    );
    return Object.entries(sources).map(([id, source]) => [
      id,
      [id, textOf(at(source, ['cite']))].filter(Boolean).join(': ').slice(0, 90),
    ]);
  });
}

interface Made {
  /** The files as they were read. */
  readonly from: readonly object[];
  readonly choices: Choices;
}

const MADE = new WeakMap<Studio, Map<string, Made>>();

/** Choices that are made once for the files as they stand: a form may have them in many places. */
function made(
  studio: Studio,
  name: string,
  files: readonly string[],
  make: () => Choices,
): Choices {
  const from = files.map((file) => studio.data(file));
  const all = MADE.get(studio) ?? new Map<string, Made>();
  MADE.set(studio, all);
  const known = all.get(name);
  if (known && known.from.length === from.length && known.from.every((each, i) => each === from[i]))
    return known.choices;
  const choices = make();
  all.set(name, { from, choices });
  return choices;
}

/** The file of a list, and those of its words. */
function wordFiles(studio: Studio, name: string): readonly string[] {
  return [`${name}.yml`, ...studio.locales.map((locale) => `text/${locale}/${name}.yml`)];
}

/** An item that an author has not given an id yet cannot be chosen. */
function isNamed<T>(value: T): value is T & object {
  return typeof value === 'object' && value !== null && at(value, ['id']) != null;
}

/** The items of a list, such as rules, by their words in the first language. */
export function itemChoices(
  studio: Studio,
  name: 'rules' | 'causes' | 'advice' | 'dangers',
  isMeant: (item: object) => boolean = () => true,
): Choices {
  const list = at(studio.data(`${name}.yml`), [name]);
  const field = { rules: [], causes: ['name'], advice: ['title'], dangers: [] }[name];
  return (Array.isArray(list) ? (list as readonly { readonly id?: unknown }[]) : [])
    .filter((item) => isNamed(item) && isMeant(item))
    .map(({ id }) => named(String(id), wordsAt(studio, name, [String(id), ...field])));
}

/** The keys of a map, such as the names of conditions. */
export function keyChoices(studio: Studio, file: string, key: string): Choices {
  const map = at(studio.data(file), [key]);
  return typeof map === 'object' && map !== null
    ? Object.keys(map).map((name) => [name, name] as const)
    : [];
}

/** The choices with a value that is none of them, so that a form never shows another one. */
export function withValue(choices: Choices, value: unknown): Choices {
  if (typeof value !== 'string' || choices.some(([each]) => each === value)) return choices;
  return [...choices, [value, `${value} (not in the pack)`]];
}

/** Words of the first language that has some. */
function wordsAt(
  studio: Studio,
  name: string,
  path: readonly (string | number)[],
): string | undefined {
  for (const locale of studio.locales) {
    const words = at(studio.data(`text/${locale}/${name}.yml`), [name, ...path]);
    if (typeof words === 'string') return words;
  }
  return undefined;
}

function named(id: string, words: string | undefined): readonly [string, string] {
  return [id, words === undefined ? id : `${words} (${id})`];
}
