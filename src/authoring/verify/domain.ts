import {
  UNSURE,
  type Answers,
  type Condition,
  type Option,
  type Pack,
} from '../../engine/index.js';
import { toAnswer, UNSURE_ANSWER, type NormalizedAnswer } from '../../engine/answers.js';
import type { CompiledQuestion } from '../../engine/compile-pack.js';
import { optionsNamed, walkCondition } from '../../engine/fold-condition.js';
import { isDenial } from '../../engine/reassuring-answer.js';
import { boundsOf, type Cone } from './cone.js';

/**
 * One answer out of every class of answers that the cone's conditions cannot tell apart, reassuring ones
 * first.
 * @param offered the options that the question offers in this state
 * @param hinders whether a tick can only be in the way of what is looked for
 */
export function* answersTo(
  question: CompiledQuestion,
  offered: readonly Option[],
  cone: Cone,
  hinders: (question: string, option: string) => boolean = () => false,
): Generator<NormalizedAnswer> {
  if (question.type === 'number') yield* numbers(question, cone.bounds.get(question.id) ?? []);
  else {
    const classes = classesOf(
      preferred(cone.pack, question, offered),
      cone.signatures.get(question.id),
    );
    yield* question.type === 'single'
      ? classes.map(({ option }) => chosen([option.id]))
      : ticks(classes, (option) => hinders(question.id, option));
  }
  if (question.unsure) yield UNSURE_ANSWER;
}

interface OptionClass {
  readonly option: Option;
  readonly signature: string;
  readonly exclusive: boolean;
}

/**
 * Options that the same atoms name and that are offered alike behave alike; the first of each class
 * stands for it.
 */
function classesOf(
  options: readonly Option[],
  signatures: ReadonlyMap<string, string> | undefined,
): readonly OptionClass[] {
  const classes = new Map<string, OptionClass>();
  const mayGo = options.some(({ when }) => when);
  for (const option of options) {
    const signature = signatures?.get(option.id) ?? '';
    const exclusive = option.exclusive === true;
    const key = `${signature} ${exclusive && (signature !== '' || mayGo)} ${JSON.stringify(option.when ?? null)}`;
    if (!classes.has(key)) classes.set(key, { option, signature, exclusive });
  }
  return [...classes.values()].sort(
    (a, b) => Number(a.signature !== '') - Number(b.signature !== ''),
  );
}

/**
 * Whether all answers that one of `answersTo` stands for are one to a condition too. Where they are not, what it
 * says of that one says nothing of the others, and a search that does not read it may not heed it.
 */
export function isConstantOnClasses(
  { pack, signatures, bounds }: Cone,
  condition: Condition,
): boolean {
  let isConstant = true;
  walkCondition(
    condition,
    (part) => {
      if (!('q' in part) || !signatures.has(part.q)) return;
      const named = optionsNamed(part).filter((option) => option !== UNSURE);
      isConstant &&=
        optionsNamed(part).length > 0
          ? areWholeClasses(named, signatures.get(part.q)!)
          : boundsOf(part).every((bound) => bounds.get(part.q)?.includes(bound));
    },
    pack.json.conditions,
  );
  return isConstant;
}

/** Options that nothing reads are ticked with others or not, and stand for neither. */
function areWholeClasses(
  options: readonly string[],
  signatures: ReadonlyMap<string, string>,
): boolean {
  const classes = new Set(options.map((option) => signatures.get(option)));
  return (
    !classes.has(undefined) &&
    [...signatures].every(
      ([option, signature]) => !classes.has(signature) || options.includes(option),
    )
  );
}

/**
 * Nothing that is read, each exclusive answer alone, then every set of the others: few ticks before
 * many. Where an option may go, what is ticked beside it matters even if nothing reads it: it keeps
 * the question answered.
 */
function* ticks(
  classes: readonly OptionClass[],
  hinders: (option: string) => boolean,
): Generator<NormalizedAnswer> {
  const mayGo = classes.some(({ option }) => option.when);
  const alone = classes.filter(
    ({ signature, exclusive }) => exclusive || (signature === '' && !mayGo),
  );
  const free = classes
    .filter(({ signature, exclusive }) => !exclusive && (signature !== '' || mayGo))
    .map(({ option }) => option.id)
    .filter((id) => !hinders(id));
  yield* alone.map(({ option }) => chosen([option.id]));
  for (let size = 1; size <= free.length; size++) yield* subsets(free, size);
}

function* subsets(
  options: readonly string[],
  size: number,
  taken: readonly string[] = [],
): Generator<NormalizedAnswer> {
  if (size === 0) yield chosen(taken);
  else
    for (let i = 0; i + size <= options.length; i++)
      yield* subsets(options.slice(i + 1), size - 1, [...taken, options[i]!]);
}

/** Each bound, and a number inside each gap between them. */
function* numbers(
  { min = 0, max = min + 1e6 }: CompiledQuestion,
  bounds: readonly number[],
): Generator<NormalizedAnswer> {
  const edges = [
    ...new Set([min, ...bounds.filter((bound) => bound > min && bound < max), max]),
  ].sort((a, b) => a - b);
  for (const [index, edge] of edges.entries()) {
    yield { unsure: false, chosen: [], number: edge };
    if (index + 1 < edges.length)
      yield { unsure: false, chosen: [], number: (edge + edges[index + 1]!) / 2 };
  }
}

function chosen(options: readonly string[]): NormalizedAnswer {
  return { unsure: false, chosen: options };
}

const FLAG_ORDER: readonly Option['flag'][] = [
  undefined,
  'self-care',
  'soon',
  'urgent',
  'emergency',
];

/**
 * Reassuring answers stand for their class before danger signs do, and the stratum's default age before
 * all others.
 */
function preferred(
  { json }: Pack,
  question: CompiledQuestion,
  options: readonly Option[],
): readonly Option[] {
  const { strata } = json;
  const rank = (option: Option): number => {
    if (question.id !== strata?.question)
      return isDenial(option) ? 0 : 1 + FLAG_ORDER.indexOf(option.flag);
    const group = strata.groups.find((candidate) => candidate.options.includes(option.id));
    return group?.id === strata.default ? 0 : group ? 1 : 2;
  };
  return [...options].sort((a, b) => rank(a) - rank(b));
}

/** Answers as a person, a host or a case file gives them. */
export function toAnswers(pack: Pack, given: ReadonlyMap<string, NormalizedAnswer>): Answers {
  return Object.fromEntries(
    [...given].map(([id, answer]) => [id, toAnswer(pack.byId.get(id)!, answer)]),
  );
}
