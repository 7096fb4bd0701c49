import { isBelow, type Condition, type Pack, type Urgency } from '../../../engine/index.js';
import { evaluate } from '../../../engine/condition.js';
import type { CompiledQuestion, CompiledRule } from '../../../engine/compile-pack.js';
import { TRUE } from '../../../engine/truth.js';
import { Findings, type Failure, type Model, type Property } from '../property.js';
import { alternatives, isSettledBy } from '../alternatives.js';
import { coneOf, type Cone } from '../cone.js';
import { isConstantOnClasses } from '../domain.js';
import { solve, type Goal, type Search } from '../solve.js';
import { holds, searchOffered } from '../witness.js';

/** Law 1, for every option with a flag and for every combination that properties.yml names. */
export const flagLevel: Property = {
  id: 'flag-level',
  law: 1,
  description:
    'Each red-flag option gives at least its level with any other answers whatever, and its level is the one stated in properties.yml.',
  methods: ['exhaustive'],
  check(model) {
    const findings = new Findings();
    for (const flagged of flaggedOptions(model.pack)) checkOption(model.pack, flagged, findings);
    checkStated(model, findings);
    for (const { id, when, atLeast } of model.authored.properties?.raises ?? []) {
      const search = solve(model.pack, holds(when));
      if (findings.count(search, `raises.${id}`) && !search.answers)
        findings.fail(
          `properties.yml: raises.${id} can never hold, so it proves nothing; fix its condition`,
        );
      const below = searchBelow(model.pack, when, atLeast);
      findings.count(below, `raises.${id}`);
      if (below.answers)
        findings.fail(`raises.${id}: these answers give less than ${atLeast}`, {
          answers: below.answers,
          expect: atLeast,
        });
    }
    return findings;
  },
};

interface Flagged {
  readonly question: CompiledQuestion;
  readonly option: string;
  readonly level: Urgency;
}

/** Every option with a flag, at each question that offers it. */
export function flaggedOptions(pack: Pack): readonly Flagged[] {
  return pack.questions.flatMap((question) =>
    question.options.flatMap(({ id, flag }) =>
      flag ? [{ question, option: id, level: flag }] : [],
    ),
  );
}

function checkOption(
  pack: Pack,
  { question: { id }, option, level }: Flagged,
  findings: Findings,
): void {
  const search = searchBelow(pack, { q: id, is: option }, level);
  findings.count(search, `${id}.${option}`);
  if (search.answers)
    findings.fail(`${id}.${option} does not give ${level} with these answers`, {
      answers: search.answers,
      expect: level,
    });
}

/**
 * The condition holds, and no rule of at least the level does, whatever is answered outside the
 * cone. A rule that could still come to hold counts as not holding at first; what that finds is
 * looked at again with the cones of the rules near it, which gives a short witness, and at last with
 * all, since a rule may hold whatever is answered.
 */
export function searchBelow(pack: Pack, when: Condition, level: Urgency): Search {
  const rules = pack.rules.filter((rule) => !isBelow(rule.urgency, level));
  let states = 0;
  const ways = alternatives(pack, when, rules);
  if (!ways) return { answers: null, fits: {}, exhausted: true, states };
  for (const way of ways) {
    states++;
    if (isSettledBy(pack, way, rules)) continue;
    const search = searchWay(pack, { all: way }, rules);
    states += search.states;
    if (search.answers || search.exhausted) return { ...search, states };
  }
  return { answers: null, fits: {}, exhausted: false, states };
}

function searchWay(pack: Pack, when: Condition, rules: readonly CompiledRule[]): Search {
  const cone = coneOf(pack, { conditions: [when] });
  const first = solve(pack, belowGoal(when, heeded(cone, rules), []));
  if (!first.answers) return first;
  const named = new Set(cone.pack.questions.map(({ id }) => id));
  const near = rules.filter(({ dependencies }) => [...dependencies].some((id) => named.has(id)));
  const wide = coneOf(pack, { conditions: [when], rules: near });
  const second = solve(pack, belowGoal(when, heeded(wide, rules), near), { shortest: true });
  const states = first.states + second.states;
  if (!second.answers || near.length === rules.length) return { ...second, states };
  const whole = solve(pack, belowGoal(when, rules, rules));
  const isWitness = whole.answers !== null || whole.exhausted;
  return { ...(isWitness ? second : whole), states: states + whole.states };
}

/** The rules that a search may judge by one answer of each class that its cone tells apart. */
function heeded(cone: Cone, rules: readonly CompiledRule[]): readonly CompiledRule[] {
  return rules.filter(({ when }) => isConstantOnClasses(cone, when));
}

function belowGoal(
  when: Condition,
  rules: readonly CompiledRule[],
  read: readonly CompiledRule[],
): Goal {
  return {
    conditions: [when],
    rules: read,
    test: ({ context }) => {
      const truth = evaluate(when, context);
      if ((truth & TRUE) === 0) return 'no';
      if (truth !== TRUE) return 'open';
      if (rules.some((rule) => evaluate(rule.when, context) === TRUE)) return 'no';
      return read.every((rule) => (evaluate(rule.when, context) & TRUE) === 0) ? 'yes' : 'open';
    },
  };
}

/**
 * The levels of properties.yml are written down apart from the options, so that losing one is
 * noticed.
 */
function checkStated({ pack, authored }: Model, findings: Findings): void {
  const stated = authored.properties?.levels;
  if (!stated) return;
  const actual = new Map(
    flaggedOptions(pack).map(({ question, option, level }) => [`${question.id}.${option}`, level]),
  );
  for (const [level, options] of Object.entries(stated) as [Urgency, readonly string[]][]) {
    for (const option of options) {
      findings.states++;
      const has = actual.get(option);
      actual.delete(option);
      if (has === undefined)
        findings.fail(
          `${option} must be a red flag of level ${level}, and has none`,
          witnessOf(pack, option, level),
        );
      else if (isBelow(has, level))
        findings.fail(
          `${option} must be ${level}, and is only ${has}`,
          witnessOf(pack, option, level),
        );
      else if (has !== level)
        findings.fail(`${option} is ${has}, but properties.yml says ${level}; correct one of them`);
    }
  }
  for (const [option, level] of actual)
    findings.fail(
      `${option} is ${level}, but properties.yml does not state it; add it under levels`,
    );
}

/** Answers that lead to the option, where there is one. */
function witnessOf(pack: Pack, finding: string, expect: Urgency): Omit<Failure, 'message'> {
  const [id, option] = finding.split('.') as [string, string];
  const question = pack.byId.get(id);
  const answers = question?.optionIds.has(option) ? searchOffered(pack, id, option).answers : null;
  return answers
    ? { answers: { ...answers, [id]: question!.type === 'multi' ? [option] : option }, expect }
    : { expect };
}
