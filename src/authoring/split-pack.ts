import { isDeepStrictEqual } from 'node:util';
import { readsFit, walkCondition } from '../engine/fold-condition.js';
import type { Condition, Danger, PackJson, PackText } from '../engine/index.js';
import { joinPack } from '../engine/join-pack.js';

/** A pack in two parts, each of them JSON; `joinPack` puts them together. */
export interface SplitPack {
  /**
   * All that leads to the level, with its reasons, what to do and what to watch for: enough to keep
   * a person safe. A pack without causes, advice, drawings, sources and base rates.
   */
  readonly first: PackJson;
  readonly second: unknown;
}

/**
 * Splits a pack so that a page can ask the first question before all of it has come. The level is
 * the same with the first part alone: nothing that goes into the second is read by a rule.
 * @returns null where a rule, or what decides whether a question is asked, reads how well a cause
 * fits: then no part of the pack is enough by itself
 */
export function splitPack(json: PackJson): SplitPack | null {
  if (readerOfFit(json)) return null;
  const roots = conditionsOfTheLevel(json).map(({ when }) => when);
  const first = firstPart(json, namesIn(roots, json));
  // So that parts of different packs are told apart.
  const second = { ...(difference(json, first) as object), contentHash: json.contentHash };
  if (!isDeepStrictEqual(joinPack(first, second), json))
    throw new Error(`the two parts of the pack "${json.id}" do not make it up again`);
  return { first, second };
}

/** What has a condition that leads to the level. */
interface Reader {
  readonly section: 'questions' | 'rules' | 'safetyNet';
  /** As an author would call it: `rule "fever_and_pain"`. */
  readonly name: string;
}

/** What of the level reads how well a cause fits, so that the pack cannot be had in two. */
export function readerOfFit(json: PackJson): Reader | undefined {
  return conditionsOfTheLevel(json).find(({ when }) => readsFit(when, json.conditions));
}

/** Every condition that a question, an option, a rule or the safety net has. */
function conditionsOfTheLevel({
  questions,
  rules,
  safetyNet,
}: PackJson): readonly (Reader & { readonly when: Condition })[] {
  const of = (section: Reader['section'], name: string, when: Condition | undefined) =>
    when ? [{ section, name, when }] : [];
  return [
    ...questions.flatMap(({ id, when, options }) => [
      ...of('questions', `question "${id}"`, when),
      ...options.flatMap((option) => of('questions', `option "${id}.${option.id}"`, option.when)),
    ]),
    ...rules.flatMap(({ id, when }) => of('rules', `rule "${id}"`, when)),
    ...safetyNet.flatMap(({ danger, when }) => of('safetyNet', `safetyNet of "${danger}"`, when)),
  ];
}

/** Names of the conditions that these rest on, through any number of others. */
function namesIn(roots: readonly Condition[], { conditions }: PackJson): ReadonlySet<string> {
  const names = new Set<string>();
  for (const root of roots)
    walkCondition(root, (part) => 'ref' in part && names.add(part.ref), conditions);
  return names;
}

function firstPart(json: PackJson, names: ReadonlySet<string>): PackJson {
  const text = mapValues(json.text, firstWords);
  return {
    ...without(json, ['maps']),
    conditions: Object.fromEntries(
      Object.entries(json.conditions).filter(([name]) => names.has(name)),
    ),
    questions: json.questions.map((question) => ({
      ...question,
      options: question.options.map((option) => without(option, ['base', 'sources'])),
    })),
    rules: json.rules.map((rule) => ({ ...without(rule, ['grade']), sources: [] })),
    causes: [],
    advice: [],
    // Only tools read what ticks a danger sign.
    dangers: json.dangers.map((danger) => without(danger, ['when']) as Danger),
    sources: {},
    text,
  };
}

/** What says how to check at home comes with the second part: it shows only after "not sure". */
function firstWords(text: PackText): PackText {
  return {
    ...without(text, ['glossary', 'pictures']),
    causes: {},
    advice: {},
    questions: mapValues(text.questions, (words) => ({
      ...without(words, ['check']),
      options: mapValues(words.options, (option) => without(option, ['check', 'biomedical'])),
    })),
  };
}

function without<T extends object, K extends keyof T>(value: T, keys: readonly K[]): Omit<T, K> {
  const rest: Partial<T> = { ...value };
  for (const key of keys) delete rest[key];
  return rest as Omit<T, K>;
}

function mapValues<T, U>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** What `joinPack` has to add to `part` to make it `whole`; 0 where that is nothing. */
function difference(whole: unknown, part: unknown): unknown {
  if (isDeepStrictEqual(whole, part)) return 0;
  if (Array.isArray(whole) && Array.isArray(part))
    return whole.map((item: unknown, index) => difference(item, part[index]));
  if (!isRecord(whole) || !isRecord(part)) return whole;
  return Object.fromEntries(
    Object.entries(whole)
      .map(([key, value]) => [key, difference(value, part[key])] as const)
      .filter(([, added]) => added !== 0),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
