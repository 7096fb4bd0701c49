import { isBelow, type Answer, type Pack, type Urgency } from '../../../engine/index.js';
import type { CompiledQuestion } from '../../../engine/compile-pack.js';
import { searchFall, type LevelFall } from '../pairs.js';
import { Monotonicities } from '../monotonicity.js';
import { Findings, type Property } from '../property.js';
import { fitsIn } from '../reads.js';

/** Pairs of answer sets to look at before a suspicion is left unproved. */
const LIMIT = 300_000;

/** Law 2. */
export const monotone: Property = {
  id: 'monotone',
  law: 2,
  description: 'Ticking one more sign, or one more line that covers signs, never lowers the level.',
  methods: ['structural', 'exhaustive'],
  check({ pack }) {
    const findings = new Findings();
    for (const question of pack.questions.filter(
      ({ holdsSigns, type }) => holdsSigns && type === 'multi',
    )) {
      for (const { id } of question.options.filter(({ exclusive }) => !exclusive))
        checkTick(pack, question, id, findings);
    }
    return findings;
  },
};

function checkTick(
  pack: Pack,
  question: CompiledQuestion,
  option: string,
  findings: Findings,
): void {
  const steps = suspects(pack, question, option, findings);
  for (const step of steps) {
    if (step.rule && fitsIn(pack, step.rule.when).length > 0) {
      findings.fail(
        `ticking ${question.id}.${option} may move a fit that rule "${step.rule.id}" reads: not proved; let the rule read answers`,
      );
      continue;
    }
    const search = searchFall(pack, step, LIMIT);
    findings.count(
      search,
      `${question.id}.${option} against ${step.rule?.id ?? 'an open red-flag question'}`,
    );
    if (!search.answers) continue;
    const answers = {
      ...search.answers,
      [question.id]: [...kept(question, search.answers[question.id]), option],
    };
    findings.fail(
      `ticking ${question.id}.${option} as well lowers the level from ${step.level} (${step.rule?.id ?? 'an open red-flag question'})`,
      { answers, expect: step.level },
    );
    return;
  }
}

/** The boxes that stay ticked. */
function kept({ options }: CompiledQuestion, answer: Answer | undefined): readonly string[] {
  return [answer ?? []]
    .flat()
    .filter((id): id is string => options.some((option) => option.id === id && !option.exclusive));
}

/** What the form of the rules alone does not settle. */
function suspects(
  pack: Pack,
  question: CompiledQuestion,
  option: string,
  findings: Findings,
): readonly LevelFall[] {
  const own = question.options.find(({ id }) => id === option)!.flag ?? 'self-care';
  const polarities = new Monotonicities(pack, question.id, option);
  const step = (level: Urgency, rule?: LevelFall['rule']): readonly LevelFall[] =>
    isBelow(own, level) ? [{ question: question.id, option, level, rule }] : [];
  findings.states += pack.rules.length;
  const rules = pack.rules
    .filter((rule) => polarities.of(rule.when).down)
    .flatMap((rule) => step(rule.urgency, rule));
  const hidden = pack.questions.filter(
    ({ id, holdsSigns }) => holdsSigns && id !== question.id && polarities.shown(id).down,
  );
  return [...rules, ...hidden.flatMap((flag) => step(flag.missingLevel))];
}
