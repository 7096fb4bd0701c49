import { singleProbabilities, type Evidence, type Grade } from '../../engine/index.js';
import type { AuthoredCause, AuthoredPack, AuthoredQuestion } from '../../authoring/authored.js';
import { effectiveRatios, normalisedPrior } from '../../authoring/effective-ratio.js';
import {
  agrees,
  numbersOf,
  ratiosOf,
  sidesOf,
  type Side,
  type Strata,
} from '../../authoring/verify/properties/ratio-sign.js';

/** What is wrong between a number and what the words claim. */
export type Contradiction =
  /** The words claim the other way, or a number that is not there. */
  | 'claimed-otherwise'
  /** It is telling, and no words say so. */
  | 'unclaimed'
  /** It speaks for the cause in one group and against it in another. */
  | 'both-ways';

/** How often an answer is given by people with one cause. */
export interface NumberCell {
  readonly option: string;
  /** By group, 0 to 1; null where the answer has no base rate. */
  readonly shares: readonly (number | null)[];
  /** How much more often than by everybody, by group; null where no number is authored. */
  readonly ratios: readonly number[] | null;
  /** How the number is authored; null: not at all, so that the cause is as everybody. */
  readonly kind: 'lr' | 'p' | null;
  readonly claim: Side | null;
  /** On which side it should be claimed. */
  readonly side: Side | null;
  readonly contradiction: Contradiction | null;
}

/** Causes by answers, for one question. */
export interface NumberTable {
  readonly question: string;
  readonly type: AuthoredQuestion['type'];
  readonly groups: readonly string[];
  readonly options: readonly { readonly id: string; readonly base: readonly number[] | null }[];
  readonly causes: readonly {
    readonly id: string;
    /** Its place in causes.yml. */
    readonly index: number;
    readonly grade: Grade | null;
    readonly cells: readonly NumberCell[];
  }[];
}

/** Questions with base rates, those first that causes weigh. */
export function weighedQuestions({ questions, causes }: AuthoredPack): readonly string[] {
  const ids = questions
    .filter(({ options = [] }) => options.some(({ base }) => base))
    .map(({ id }) => id);
  const isWeighed = (id: string): boolean => causes.some(({ evidence }) => evidence?.[id]);
  return [...ids.filter(isWeighed), ...ids.filter((id) => !isWeighed(id))];
}

/** The numbers of one question; null where there is no such question. */
export function numberTable(pack: AuthoredPack, id: string): NumberTable | null {
  const question = pack.questions.find((each) => each.id === id);
  if (!question) return null;
  const { options = [], type } = question;
  return {
    question: id,
    type,
    groups: pack.head.strata.groups.map((group) => group.id),
    options: options.map((option) => ({ id: option.id, base: option.base ?? null })),
    causes: pack.causes.flatMap((cause, index) =>
      cause.prior
        ? [
            {
              id: cause.id,
              index,
              grade: cause.evidence?.[id]?.grade ?? null,
              cells: cellsOf(pack, cause, question),
            },
          ]
        : [],
    ),
  };
}

function cellsOf(
  pack: AuthoredPack,
  cause: AuthoredCause,
  question: AuthoredQuestion,
): readonly NumberCell[] {
  const { options = [], id } = question;
  const evidence = cause.evidence?.[id];
  const shares = sharesOf(pack, cause, question);
  const ratios = ratiosOf(pack, cause);
  return options.map((option) => {
    const finding = `${id}.${option.id}`;
    const strata = ratios.get(finding);
    return {
      option: option.id,
      shares: shares.map((of) => of[option.id] ?? null),
      ratios: strata?.map(({ effective }) => effective) ?? null,
      kind: kindOf(evidence, option.id),
      ...heldAgainst(cause, finding, strata),
    };
  });
}

function kindOf({ lr = {}, p = {} }: Partial<Evidence> = {}, option: string): NumberCell['kind'] {
  return option in p ? 'p' : option in lr ? 'lr' : null;
}

/** A number beside what its cause claims. */
function heldAgainst(
  { claims }: AuthoredCause,
  finding: string,
  strata: Strata | undefined,
): Pick<NumberCell, 'claim' | 'side' | 'contradiction'> {
  const claim = (['for', 'against'] as const).find((each) => claims?.[each]?.includes(finding));
  const [side = null, other] = strata ? sidesOf(numbersOf(strata)) : [];
  const known = { claim: claim ?? null, side };
  if (other) return { ...known, contradiction: 'both-ways' };
  if (claim && !(strata && agrees(strata, claim)))
    return { ...known, contradiction: 'claimed-otherwise' };
  return { ...known, contradiction: side !== null && claim !== side ? 'unclaimed' : null };
}

/** By group, the share of people with the cause who give each answer. */
function sharesOf(
  pack: AuthoredPack,
  cause: AuthoredCause,
  question: AuthoredQuestion,
): readonly Readonly<Record<string, number>>[] {
  const { options = [], type } = question;
  const evidence = cause.evidence?.[question.id];
  return normalisedPrior(pack, cause.id).map((prior, group) => {
    const base = Object.fromEntries(
      options.flatMap((option) => (option.base ? [[option.id, option.base[group]!] as const] : [])),
    );
    if (!evidence) return base;
    if (type === 'single') return singleProbabilities({ ...question, options }, evidence, group);
    const given = effectiveRatios(question, evidence, group, prior);
    return {
      ...base,
      ...Object.fromEntries(given.map(({ option, probability }) => [option, probability])),
    };
  });
}
