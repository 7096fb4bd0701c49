import type { AuthoredPack, AuthoredQuestion } from '../../src/authoring/authored.js';
import { optionIds } from '../../src/authoring/options.js';

/** Options that every question may have, and ids that are words of the format as well. */
const FORMAT: ReadonlySet<string> = new Set(
  'none unsure absent head front first short hours days weeks months years'.split(' '),
);
/** What is asked of everybody before the rest: who they are, where it hurts, what they have. */
const ASKED_ONCE: ReadonlySet<string> = new Set(['intake', 'history']);

/**
 * A pack several times as large: each copy has questions, options, conditions, rules, causes, advice,
 * danger signs, properties and covered people of its own, under renamed ids. What is asked of
 * everybody first, such as age and place, stays one for all, as in a pack that somebody has let grow.
 * @param times how often the whole is there; 1 is the pack itself
 */
export function enlarged(pack: AuthoredPack, times: number): AuthoredPack {
  const shared = new Set(
    pack.questions.filter(({ role }) => ASKED_ONCE.has(role)).map(({ id }) => id),
  );
  const names = new Set(idsOf(withoutShared(pack, shared)).filter((id) => !FORMAT.has(id)));
  const suffixes = Array.from({ length: times - 1 }, (_, index) => `_copy${index + 1}`);
  const own = withAdviceByName(pack);
  const copies = suffixes.map((suffix) =>
    renamed(withoutShared(own, shared), { names, shared, suffix }),
  );
  const lines = pack.questions.map((question) => withCopiesCovered(question, shared, suffixes));
  return copies.reduce(joined, { ...own, questions: lines, cases: {} });
}

/** What is never to be shown, by name and not by kind, so that a copy speaks of its own advice. */
function withAdviceByName(pack: AuthoredPack): AuthoredPack {
  const { properties, advice } = pack;
  const never = properties?.never?.map(({ kind, ...entry }) => ({
    ...entry,
    advice: [
      ...(entry.advice ?? []),
      ...advice.filter((item) => item.kind === kind).map(({ id }) => id),
    ],
  }));
  return { ...pack, properties: properties && { ...properties, never } };
}

/** A line of a question that stays one covers the exact signs of every copy. */
function withCopiesCovered(
  question: AuthoredQuestion,
  shared: ReadonlySet<string>,
  suffixes: readonly string[],
): AuthoredQuestion {
  if (!shared.has(question.id)) return question;
  return {
    ...question,
    options: question.options?.map((option) =>
      option.covers
        ? {
            ...option,
            covers: ['', ...suffixes].flatMap((suffix) =>
              option.covers!.map((id) => (shared.has(id) ? id : `${id}${suffix}`)),
            ),
          }
        : option,
    ),
  };
}

function idsOf(pack: AuthoredPack): readonly string[] {
  const lists = [pack.rules, pack.causes, pack.advice, pack.dangers];
  const { raises = [], never = [] } = pack.properties ?? {};
  return [
    ...pack.questions.flatMap((question) => [question.id, ...optionIds(question)]),
    ...lists.flatMap((list) => list.map(({ id }) => id)),
    ...Object.keys(pack.conditions),
    ...[...raises, ...never, ...(pack.coverage ?? [])].map(({ id }) => id),
  ];
}

/** What a copy does not have twice. */
function withoutShared(pack: AuthoredPack, shared: ReadonlySet<string>): AuthoredPack {
  return {
    ...pack,
    questions: pack.questions.filter(({ id }) => !shared.has(id)),
    maps: undefined,
    cases: {},
  };
}

/** What a copy calls its own: `names` with the suffix, but for what is said of `shared` questions. */
interface Renaming {
  readonly names: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
  readonly suffix: string;
}

/** The value with every id, alone or as `question.option`, under another name. */
function renamed<T>(value: T, renaming: Renaming): T {
  const { names, shared, suffix } = renaming;
  const rename = (text: string): string => {
    const parts = text.split('.');
    return parts.length <= 2 &&
      parts.every((part) => /^[\w-]+$/.test(part)) &&
      !shared.has(parts[0]!)
      ? parts.map((part) => (names.has(part) ? `${part}${suffix}` : part)).join('.')
      : text;
  };
  const inside = (part: unknown): unknown => {
    if (typeof part === 'string') return rename(part);
    if (Array.isArray(part)) return part.map(inside);
    if (!isRecord(part) || isOfShared(part, shared)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, item]) =>
        shared.has(key) ? [key, item] : [rename(key), inside(item)],
      ),
    );
  };
  return inside(value) as T;
}

/** Of a condition on a question that stays one, or a statement about it. */
function isOfShared(part: Readonly<Record<string, unknown>>, shared: ReadonlySet<string>): boolean {
  return ['q', 'question'].some((key) => shared.has(String(part[key])));
}

/** Lists one after the other, and records with the keys of both. */
function joined(one: AuthoredPack, other: AuthoredPack): AuthoredPack {
  return { ...(merged(one, other) as AuthoredPack), head: headOf(one, other) };
}

/** The pack stays one: it has one title and one set of perspectives, but every danger sign. */
function headOf({ head }: AuthoredPack, { head: more }: AuthoredPack): AuthoredPack['head'] {
  return {
    ...head,
    redFlags: [...head.redFlags, ...more.redFlags],
    safetyNet: [...head.safetyNet, ...more.safetyNet],
  };
}

function merged(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other))
    return [...new Set([...(one as unknown[]), ...(other as unknown[])])];
  if (!isRecord(one) || !isRecord(other)) return one ?? other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(one[key], other[key])]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
