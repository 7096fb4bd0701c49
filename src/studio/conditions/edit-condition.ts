import { UNSURE } from '../../engine/index.js';

/** The shapes of a condition, as an author chooses them. */
export type ConditionKind =
  'answer' | 'number' | 'answered' | 'all' | 'any' | 'count' | 'not' | 'fit' | 'ref';

/** A condition of the pack format as plain data, in a file that an author may have written by hand. */
export type ConditionData = Readonly<Record<string, unknown>>;

/** What conditions of a pack can be about; the first of each is what a new one begins with. */
export interface Subjects {
  /** Questions with options. */
  readonly choices: readonly { readonly id: string; readonly options: readonly string[] }[];
  /** Ids of questions that ask for a number. */
  readonly numbers: readonly string[];
  readonly causes: readonly string[];
  /** Names of conditions. */
  readonly names: readonly string[];
}

/** Which shape a value has; null where it is no condition. */
export function kindOfCondition(value: unknown): ConditionKind | null {
  if (!isData(value)) return null;
  if (typeof value['q'] === 'string') return 'is' in value || 'in' in value ? 'answer' : 'number';
  for (const kind of ['all', 'any', 'count'] as const)
    if (kind in value) return Array.isArray(value[kind]) ? kind : null;
  if ('not' in value) return 'not';
  if (typeof value['fit'] === 'string') return 'fit';
  if (typeof value['answered'] === 'string') return 'answered';
  return typeof value['ref'] === 'string' ? 'ref' : null;
}

/** The conditions directly inside one, with their keys on the way there. */
export function partsOf(
  value: ConditionData,
): readonly { readonly path: readonly (string | number)[]; readonly part: unknown }[] {
  if ('not' in value) return [{ path: ['not'], part: value['not'] }];
  const [key, list] =
    Object.entries(value).find(
      ([name, parts]) => ['all', 'any', 'count'].includes(name) && Array.isArray(parts),
    ) ?? [];
  return ((list ?? []) as readonly unknown[]).map((part, i) => ({ path: [key!, i], part }));
}

/** Kinds that the pack has something for. */
export function possibleKinds({
  choices,
  numbers,
  causes,
  names,
}: Subjects): readonly ConditionKind[] {
  return [
    ...(choices.length > 0 ? (['answer'] as const) : []),
    ...(numbers.length > 0 ? (['number'] as const) : []),
    ...(choices.length + numbers.length > 0 ? (['answered'] as const) : []),
    ...(causes.length > 0 ? (['fit'] as const) : []),
    ...(names.length > 0 ? (['ref'] as const) : []),
    'all',
    'any',
    'count',
    'not',
  ];
}

/** A first condition of a kind, about the first thing that it can be about. */
export function newCondition(kind: ConditionKind, subjects: Subjects): ConditionData {
  return NEW[kind](subjects);
}

const answer = ({ choices: [first] }: Subjects): ConditionData =>
  first ? { q: first.id, is: first.options[0] ?? UNSURE } : { any: [] };

const NEW: Readonly<Record<ConditionKind, (subjects: Subjects) => ConditionData>> = {
  answer,
  number: ({ numbers }) => ({ q: numbers[0] ?? '', atLeast: 1 }),
  answered: ({ choices, numbers }) => ({ answered: choices[0]?.id ?? numbers[0] ?? '' }),
  fit: ({ causes }) => ({ fit: causes[0] ?? '', atLeast: 'partial' }),
  ref: ({ names }) => ({ ref: names[0] ?? '' }),
  all: (subjects) => ({ all: [answer(subjects)] }),
  any: (subjects) => ({ any: [answer(subjects)] }),
  count: (subjects) => ({ count: [answer(subjects)], atLeast: 1 }),
  not: (subjects) => ({ not: answer(subjects) }),
};

/**
 * A condition as another kind, with as much of it as that can hold: a list stays the list, one
 * condition becomes the first of a list, and a list gives up all but the first of the kind.
 */
export function inKind(value: unknown, kind: ConditionKind, subjects: Subjects): ConditionData {
  if (!isData(value)) return newCondition(kind, subjects);
  const parts = partsOf(value).map(({ part }) => part);
  const all = parts.length > 0 ? parts : [value];
  switch (kind) {
    case 'all':
    case 'any':
      return { [kind]: all };
    case 'count':
      return { count: all, atLeast: Math.min(2, all.length) };
    case 'not':
      return { not: parts.length === 1 ? parts[0] : value };
    default: {
      const kept = parts.find((part) => kindOfCondition(part) === kind);
      return isData(kept) ? kept : aboutTheSame(value, kind, subjects);
    }
  }
}

/** Where it can be, about the question that the condition was about. */
function aboutTheSame(
  value: ConditionData,
  kind: ConditionKind,
  subjects: Subjects,
): ConditionData {
  const question = value['q'] ?? value['answered'];
  if (typeof question !== 'string') return newCondition(kind, subjects);
  if (kind === 'answered') return { answered: question };
  const choices = subjects.choices.filter(({ id }) => id === question);
  return newCondition(
    kind,
    kind === 'answer' && choices.length > 0 ? { ...subjects, choices } : subjects,
  );
}

/** An answer's condition with other options; one is `is`, several are `in`. */
export function withOptions(question: string, options: readonly string[]): ConditionData {
  return options.length === 1 ? { q: question, is: options[0] } : { q: question, in: options };
}

/** The options that a condition on an answer names. */
export function optionsOf({ is, in: among }: ConditionData): readonly string[] {
  return [is ?? among ?? []].flat().map(String);
}

/** Whether a condition still has a limit without this one. */
export function keepsLimit(value: ConditionData, limit: 'atLeast' | 'atMost'): boolean {
  return value[limit === 'atLeast' ? 'atMost' : 'atLeast'] !== undefined;
}

function isData(value: unknown): value is ConditionData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
