import { isBelow } from './levels.js';
import { MANDATORY_ROLES, type Pack } from './load-pack.js';
import type { Option, Question, Role } from './pack.js';
import type { Answer } from './session-types.js';
import { UNSURE } from './unsure.js';

/** Whether an option denies what its question asks about: chosen alone, and no danger sign itself. */
export function isDenial({ exclusive, flag }: Pick<Option, 'exclusive' | 'flag'>): boolean {
  return exclusive === true && flag === undefined;
}

/** Whether the option lets a person say that what the question asks about is not so. */
export function canDeny(
  { type }: Pick<Question, 'type'>,
  option: Pick<Option, 'exclusive' | 'flag'>,
): boolean {
  return isDenial(option) || (type === 'single' && option.flag === undefined);
}

/** A question and the options that it offers, as a session or a pack has them. */
export type AskedQuestion = Pick<Question, 'id' | 'role' | 'type' | 'unsure' | 'min'> & {
  readonly options: readonly { readonly id: string }[];
};

/**
 * The answer of somebody who has nothing to tell: denies danger signs, risks and what else is never
 * skipped, and is not sure of the rest. Of a question that allows neither it is the least urgent
 * option, the one authored first; asked for the stratum, one of the default stratum.
 */
export function reassuringAnswer(pack: Pack, question: AskedQuestion): Answer {
  const { id, role, type, unsure, min = 0 } = question;
  if (type === 'number') return unsure ? UNSURE : min;
  const offered = pack.byId
    .get(id)!
    .options.filter((option) => question.options.some((each) => each.id === option.id));
  const give = (option: Option): Answer => (type === 'multi' ? [option.id] : option.id);
  const stratum = ofDefaultStratum(pack, id, offered);
  if (stratum) return give(stratum);
  const denial = MANDATORY_ROLES.has(role) && offered.find(isDenial);
  if (denial) return give(denial);
  if (unsure && role !== 'flag') return UNSURE;
  const least = leastUrgent(role, offered);
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

function leastUrgent(role: Role, offered: readonly Option[]): Option | undefined {
  return (
    // What was unclear and has been so for long is the least that a clarifying question can find.
    offered.find(({ flag }) => role === 'clarifier' && flag === 'soon') ??
    offered.find(({ flag }) => !flag) ??
    offered.find(({ flag }) => isBelow(flag!, 'urgent')) ??
    offered[0]
  );
}
