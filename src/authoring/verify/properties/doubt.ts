import {
  foldCondition,
  UNSURE,
  type Condition,
  type ConditionCases,
} from '../../../engine/index.js';
import type { NamedConditions } from '../../../engine/fold-condition.js';
import type { AuthoredRule } from '../../authored.js';
import { doubtsIn } from '../../doubts.js';
import { Findings, type Model, type Property } from '../property.js';
import { searchBelow } from './flag-level.js';

/** Law 3, for what is no danger sign by itself: age, an illness, a medicine, how it began. */
export const doubt: Property = {
  id: 'doubt',
  law: 3,
  description:
    'Where an answer helps to raise the level, "not sure" in its place gives at least that level too, unless questions.yml and properties.yml both say that the doubt counts for nothing.',
  methods: ['exhaustive'],
  check(model) {
    const findings = new Findings();
    for (const rule of model.authored.rules) checkRule(model, rule, findings);
    checkStated(model, findings);
    return findings;
  },
};

function checkRule({ authored, pack }: Model, rule: AuthoredRule, findings: Findings): void {
  const { id, when, urgency } = rule;
  if (urgency === 'self-care') return;
  for (const { question } of doubtsIn(when, authored)) {
    findings.states++;
    if (authored.questions.find((each) => each.id === question)?.unsureAs) continue;
    const doubted = withDoubt(when, { question, isNegated: false, named: authored.conditions });
    const search = searchBelow(pack, doubted, urgency);
    findings.count(search, `${id}: not sure on ${question}`);
    if (search.answers)
      findings.fail(
        `rule "${id}": "not sure" on ${question} gives less than ${urgency}; name unsure of it in the rule, or give the question "unsureAs: absent"`,
        { answers: search.answers, expect: urgency },
      );
  }
}

/** What may count for nothing is written down a second time, with the reason. */
function checkStated({ authored }: Model, findings: Findings): void {
  if (!authored.properties) return;
  const stated = new Set(authored.properties.absent?.map(({ question }) => question));
  const said = authored.questions.filter(({ unsureAs }) => unsureAs).map(({ id }) => id);
  findings.states += stated.size + said.length;
  for (const id of said)
    if (!stated.has(id))
      findings.fail(
        `"not sure" on ${id} counts for nothing, but properties.yml does not state it; add it under absent, with the reason`,
      );
  for (const id of stated)
    if (!said.includes(id))
      findings.fail(
        `properties.yml: absent names ${id}, which has no "unsureAs: absent" in questions.yml; remove one or add the other`,
      );
}

interface Place {
  readonly question: string;
  /** An odd number of "not" stands around it. */
  readonly isNegated: boolean;
  readonly named: NamedConditions;
}

/**
 * The condition with "not sure" in the place of each answer to one question that helps it to hold:
 * if the rest holds and the person is not sure, it is the doubt alone that could lower the level.
 */
function withDoubt(condition: Condition, place: Place): Condition {
  return foldCondition(condition, DOUBTED, place);
}

const answer = (
  condition: Extract<Condition, { q: string }>,
  { question, isNegated }: Place,
): Condition => {
  if (condition.q !== question) return condition;
  const unsure: Condition = { q: question, is: UNSURE };
  return isNegated ? { not: unsure } : unsure;
};
const parts = (conditions: readonly Condition[], place: Place): readonly Condition[] =>
  conditions.map((each) => withDoubt(each, place));

const DOUBTED: ConditionCases<Condition, Place> = {
  is: answer,
  in: answer,
  within: answer,
  all: ({ all }, place) => ({ all: parts(all, place) }),
  any: ({ any }, place) => ({ any: parts(any, place) }),
  not: ({ not }, place) => ({
    not: withDoubt(not, { ...place, isNegated: !place.isNegated }),
  }),
  // Fewer of what "at most" counts help it to hold, as under a "not".
  count: ({ count, ...bounds }, place) => ({
    ...bounds,
    count: parts(count, {
      ...place,
      isNegated: place.isNegated !== (bounds.atLeast === undefined),
    }),
  }),
  ref: ({ ref }, place) => withDoubt(place.named[ref]!, place),
  fit: (condition) => condition,
  answered: (condition) => condition,
};
