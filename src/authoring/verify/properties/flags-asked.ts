import { isBelow, isDangerScreen, type Condition, type Pack } from '../../../engine/index.js';
import { evaluate } from '../../../engine/condition.js';
import type { CompiledQuestion } from '../../../engine/compile-pack.js';
import { TRUE } from '../../../engine/truth.js';
import { Findings, type Model, type Property } from '../property.js';
import { solve, type Goal, type Verdict, type View } from '../solve.js';
import { holds, offeredVerdict, shownVerdict } from '../witness.js';
import { flaggedOptions } from './flag-level.js';

/** No red flag is passed over. */
export const flagsAsked: Property = {
  id: 'flags-asked',
  description:
    'Every red flag is asked of everybody, or of everybody whom properties.yml says it must be asked of; only the rules named there end the interview early.',
  methods: ['exhaustive', 'structural'],
  engine:
    'fixed questions are never skipped, and evidence on which a red flag depends is asked before the end: test/engine/laws.test.ts',
  check(model) {
    const findings = new Findings();
    for (const { question, option } of flaggedOptions(model.pack)) {
      findings.states++;
      if (question.role === 'pattern')
        findings.fail(
          `${question.id}.${option} is a red flag on a pattern question, which is not asked at every level; give it another role`,
        );
    }
    checkAsked(model, findings);
    checkEnds(model, findings);
    return findings;
  },
};

/**
 * A question, or one of its options, must be met by whoever fulfils a condition; without one, by
 * everybody.
 */
interface Duty {
  readonly question: string;
  readonly option?: string;
  readonly when?: Condition;
}

function checkAsked({ pack, authored }: Model, findings: Findings): void {
  const stated = authored.properties?.asked ?? [];
  const statedOf = (question: string, option?: string): Duty =>
    stated.find((duty) => duty.question === question && duty.option === option) ?? {
      question,
      option,
    };
  for (const question of pack.questions.filter(isDangerScreen)) {
    checkDuty(pack, withLines(question, statedOf(question.id)), findings);
    for (const { id } of question.options.filter(({ flag }) => flag))
      checkDuty(pack, withLines(question, statedOf(question.id, id)), findings);
  }
  for (const entry of stated) checkEntry(pack, entry, findings);
}

/** What is stated exists, is for somebody, and holds for a line too that only leads to signs. */
function checkEntry(
  pack: Pack,
  { question, option, when }: Duty & { readonly when: Condition },
  findings: Findings,
): void {
  const known = pack.byId.get(question);
  if (!known || (option !== undefined && !known.optionIds.has(option)))
    return findings.fail(
      `properties.yml: asked names ${question}${option ? `.${option}` : ''}, which does not exist`,
    );
  const possible = solve(pack, holds(when));
  if (findings.count(possible, `asked: ${question}`) && !possible.answers)
    return findings.fail(
      `properties.yml: the condition of ${question} under asked can never hold, so it proves nothing`,
    );
  const line = known.options.find(({ id }) => id === option);
  if (line && !line.flag) checkDuty(pack, withLines(known, { question, option, when }), findings);
}

/** What stands behind a broad line must be asked of whoever ticks one, as far as it is stated. */
function withLines({ coveredBy }: CompiledQuestion, duty: Duty): Duty {
  if (coveredBy.length === 0) return duty;
  const lines = { any: coveredBy.map(({ question, option }) => ({ q: question, is: option })) };
  return { ...duty, when: duty.when ? { all: [lines, duty.when] } : lines };
}

const OPPOSITE: Readonly<Record<Verdict, Verdict>> = { yes: 'no', no: 'yes', open: 'open' };

function checkDuty(pack: Pack, duty: Duty, findings: Findings): void {
  const what = duty.option ? `${duty.question}.${duty.option}` : duty.question;
  const search = solve(pack, passedOver(duty), { shortest: true });
  findings.count(search, what);
  if (search.answers)
    findings.fail(
      `${what} is a red flag that these answers pass over; ask it of everybody, or say in properties.yml under asked of whom`,
      { answers: search.answers },
    );
}

/**
 * The duty holds, and the question or option is not shown. Where an option
 * is meant, its question is.
 */
function passedOver({ question, option, when }: Duty): Goal {
  const missing = (view: View): Verdict => {
    if (!option) return OPPOSITE[shownVerdict(view, question)];
    const shown = shownVerdict(view, question);
    return shown === 'yes' ? OPPOSITE[offeredVerdict(view, question, option)] : shown;
  };
  return {
    questions: [question],
    conditions: when ? [when] : [],
    test: (view) => {
      const hidden = missing(view);
      if (hidden === 'no' || !when) return hidden;
      const truth = evaluate(when, view.context);
      if ((truth & TRUE) === 0) return 'no';
      return hidden === 'yes' && truth === TRUE ? 'yes' : 'open';
    },
  };
}

/**
 * Ending early leaves red flags unasked, so it is for those only whom the questions are not made
 * for.
 */
function checkEnds({ pack, authored }: Model, findings: Findings): void {
  const named = new Set((authored.properties?.ends ?? []).map(({ rule }) => rule));
  const firstFlag = pack.questions.findIndex(isDangerScreen);
  for (const rule of pack.rules.filter(({ ends }) => ends)) {
    findings.states++;
    const answers = solve(pack, holds(rule.when)).answers ?? undefined;
    const late = [...rule.dependencies].filter(
      (id) => pack.byId.get(id)!.role !== 'intake' || pack.byId.get(id)!.index > firstFlag,
    );
    if (!named.has(rule.id))
      findings.fail(
        `rule "${rule.id}" ends the interview before every red flag is asked; remove "ends", or name it in properties.yml under ends`,
        { answers },
      );
    if (isBelow(rule.urgency, 'urgent'))
      findings.fail(
        `rule "${rule.id}" ends the interview with red flags unasked, at only ${rule.urgency}`,
        { answers },
      );
    if (late.length > 0)
      findings.fail(
        `rule "${rule.id}" ends the interview on ${late.join(', ')}; only intake questions before the first red flag may`,
        { answers },
      );
  }
  for (const rule of named)
    if (!pack.rules.some(({ id, ends }) => id === rule && ends))
      findings.fail(`properties.yml: ends names "${rule}", which does not end the interview`);
}
