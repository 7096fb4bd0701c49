import { optionsNamed, walkCondition } from './fold-condition.js';
import { isBelow } from './levels.js';
import type { Pack } from './load-pack.js';
import type { Option } from './pack.js';
import type { Answer, QuestionView } from './session-types.js';
import { UNSURE } from './unsure.js';

/** Whether an option denies what its question asks about: chosen alone, and no danger sign itself. */
export function isDenial({ exclusive, flag }: Pick<Option, 'exclusive' | 'flag'>): boolean {
  return exclusive === true && flag === undefined;
}

/**
 * The answer of somebody who has nothing to tell: denies danger signs, risks and the like, and is
 * not sure of the rest. Of a question that allows neither it is the option that leads to least: no
 * danger sign, and named by no condition. Who is asked for the stratum is of the default one.
 * @param question as a session of the pack shows it
 */
export function reassuringAnswer(pack: Pack, question: QuestionView): Answer {
  const { id, role, type, unsure, min = 0 } = question;
  if (type === 'number') return unsure ? UNSURE : min;
  const { mandatory, options } = pack.byId.get(id)!;
  const offered = options.filter((option) =>
    question.options.some((view) => view.id === option.id),
  );
  const give = (option: Option): Answer => (type === 'multi' ? [option.id] : option.id);
  const stratum = ofDefaultStratum(pack, id, offered);
  if (stratum) return give(stratum);
  const denial = mandatory && offered.find(isDenial);
  if (denial) return give(denial);
  if (unsure && role !== 'flag') return UNSURE;
  // What was unclear and has been so for long is the least that a clarifying question can find.
  const least =
    offered.find(({ flag }) => role === 'clarifier' && flag === 'soon') ??
    leastUrgent(pack, id, offered);
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
  const harmless = offered.filter(({ flag }) => flag === undefined);
  const named = namedOptions(pack, question);
  return (
    harmless.find(({ id }) => !named.has(id)) ??
    harmless[0] ??
    offered.find(({ flag }) => isBelow(flag!, 'urgent')) ??
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
