import { optionsNamed, walkCondition } from './fold-condition.js';
import { isBelow } from './levels.js';
import type { Pack } from './compile-pack.js';
import type { Option, Question } from './pack.js';
import type { Answer } from './session-types.js';
import { UNSURE } from './unsure.js';

/** What makes an option more than an answer that nothing is wrong. */
type Denying = Pick<Option, 'exclusive' | 'flag' | 'covers' | 'opinion'>;

/** Whether an option is neither a danger sign, nor a line that covers some, nor an opinion of one. */
function isHarmless({ flag, covers, opinion }: Denying): boolean {
  return flag === undefined && covers === undefined && opinion !== true;
}

/** Whether an option denies what its question asks about: chosen alone, and harmless itself. */
export function isDenial(option: Denying): boolean {
  return option.exclusive === true && isHarmless(option);
}

/** Whether the option lets a person say that what the question asks about is not so. */
export function canDeny({ type }: Pick<Question, 'type'>, option: Denying): boolean {
  return isDenial(option) || (type === 'single' && isHarmless(option));
}

/** A question and the options that it offers, as a session or a pack has them. */
export type AskedQuestion = Pick<Question, 'id' | 'type' | 'unsure' | 'min'> & {
  readonly options: readonly { readonly id: string }[];
};

/**
 * The answer of somebody who has nothing to tell: denies danger signs, risks and the like, and is
 * not sure of the rest. Of a question that allows neither it is the option that leads to least: no
 * danger sign, and named by no condition. Who is asked for the stratum is of the default one.
 */
export function reassuringAnswer(pack: Pack, question: AskedQuestion): Answer {
  const { id, type, unsure, min = 0 } = question;
  if (type === 'number') return unsure ? UNSURE : min;
  const { mandatory, holdsSigns, options } = pack.byId.get(id)!;
  const offered = options.filter((option) =>
    question.options.some((view) => view.id === option.id),
  );
  const give = (option: Option): Answer => (type === 'multi' ? [option.id] : option.id);
  const stratum = ofDefaultStratum(pack, id, offered);
  if (stratum) return give(stratum);
  const denial = mandatory && offered.find(isDenial);
  if (denial) return give(denial);
  if (unsure && !holdsSigns) return UNSURE;
  const least = leastUrgent(pack, id, offered);
  return least ? give(least) : UNSURE;
}

function ofDefaultStratum(
  { json: { strata } }: Pack,
  question: string,
  offered: readonly Option[],
): Option | undefined {
  if (question !== strata?.question) return undefined;
  const group = strata.groups.find(({ id }) => id === strata.default);
  return offered.find(({ id }) => group?.options.includes(id)) ?? offered[0];
}

function leastUrgent(pack: Pack, question: string, offered: readonly Option[]): Option | undefined {
  const harmless = offered.filter(isHarmless);
  const named = namedOptions(pack, question);
  return (
    harmless.find(({ id }) => !named.has(id)) ??
    harmless[0] ??
    offered.find(({ flag }) => flag !== undefined && isBelow(flag, 'urgent')) ??
    offered[0]
  );
}

/** Options of a question that a condition names which shows something or raises the urgency. */
function namedOptions({ json }: Pack, question: string): ReadonlySet<string> {
  const named = new Set<string>();
  const conditions = [
    ...Object.values(json.conditions),
    ...json.rules.map(({ when }) => when),
    ...json.questions.flatMap(({ when, options }) => [when, ...options.map((each) => each.when)]),
  ];
  for (const condition of conditions)
    if (condition)
      walkCondition(condition, (part) => {
        if ('q' in part && part.q === question)
          optionsNamed(part).forEach((option) => named.add(option));
      });
  return named;
}
