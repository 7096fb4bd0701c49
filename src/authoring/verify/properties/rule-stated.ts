import { isBelow, type Condition } from '../../../engine/index.js';
import {
  optionsNamed,
  walkCondition,
  type NamedConditions,
} from '../../../engine/fold-condition.js';
import type { AuthoredRule } from '../../authored.js';
import { flowText } from '../../word-edits.js';
import { Findings, type Model, type Property } from '../property.js';
import { alternatives, isSettledBy } from '../alternatives.js';
import { branchesOf, isDoubt } from '../branches.js';
import { solve } from '../solve.js';
import { holds } from '../witness.js';

/** A rule that nothing states, or a part of one, can be lost or lowered, and every proof stays green. */
export const ruleStated: Property = {
  id: 'rule-stated',
  description:
    'Each rule of rules.yml is stated in properties.yml: under ends, or under raises by a combination of the same level that names the same answers and can hold together with the rule. So is each part of an "any" by which a rule gives its level to somebody who would have less without it: a combination of at least that level must hold for one such way.',
  methods: ['constructive', 'structural'],
  check(model) {
    const findings = new Findings();
    const { properties, rules } = model.authored;
    if (!properties) return findings;
    const ends = new Set(properties.ends?.map(({ rule }) => rule));
    for (const rule of rules) {
      findings.states++;
      if (rule.urgency === 'self-care' || ends.has(rule.id)) continue;
      if (isStated(rule, model, findings)) checkBranches(rule, model, findings);
      else
        findings.fail(
          `rule "${rule.id}" is ${rule.urgency}, but properties.yml does not state it; add the combination under raises, with the reason`,
        );
    }
    return findings;
  },
};

/** What is lost with a branch must be noticed by a combination that the other rules do not fulfil. */
function checkBranches(rule: AuthoredRule, { authored, pack }: Model, findings: Findings): void {
  const { id, when, urgency } = rule;
  const stated = (authored.properties?.raises ?? []).filter(
    ({ atLeast }) => !isBelow(atLeast, urgency),
  );
  const others = pack.rules.filter((other) => other.id !== id && !isBelow(other.urgency, urgency));
  for (const branch of branchesOf(when)) {
    findings.states++;
    if (isDoubt(branch)) continue;
    const rest = [...others, { when: branch.without }];
    const ways = alternatives(pack, branch.only, [...stated, ...rest]);
    if (!findings.count({ states: 0, exhausted: !ways }, `rule "${id}"`)) return;
    const lost = ways!.filter((way) => !isSettledBy(pack, way, rest));
    if (lost.length > 0 && !lost.some((way) => isSettledBy(pack, way, stated)))
      findings.fail(
        `rule "${id}" is ${urgency}, and properties.yml does not state what it gives by ${flowText(branch.part)}; add such a combination under raises, with the reason`,
      );
  }
}

function isStated(rule: AuthoredRule, { authored, pack }: Model, findings: Findings): boolean {
  const own = answersIn(rule.when, authored.conditions);
  return (authored.properties?.raises ?? [])
    .filter(({ atLeast }) => atLeast === rule.urgency)
    .filter(({ when }) =>
      [...answersIn(when, authored.conditions)].every(([question, answers]) =>
        answers.some((answer) => own.get(question)?.includes(answer)),
      ),
    )
    .some(({ when }) => {
      const both = solve(pack, holds({ all: [rule.when, when] }));
      findings.count(both, `rule "${rule.id}"`);
      return both.answers !== null;
    });
}

/** By question, the options that a condition names; of a number the bare fact that it is read. */
function answersIn(
  condition: Condition,
  named: NamedConditions,
): ReadonlyMap<string, readonly string[]> {
  const answers = new Map<string, readonly string[]>();
  walkCondition(
    condition,
    (part) => {
      if (!('q' in part)) return;
      const options = optionsNamed(part);
      const own = options.length > 0 ? options : ['a number'];
      answers.set(part.q, [...(answers.get(part.q) ?? []), ...own]);
    },
    named,
  );
  return answers;
}
