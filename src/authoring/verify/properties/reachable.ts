import { createSession, isDangerScreen, type Answers, type Pack } from '../../../engine/index.js';
import type { CompiledQuestion } from '../../../engine/compile-pack.js';
import { canDeny } from '../../../engine/reassuring-answer.js';
import { Findings, type Property } from '../property.js';
import { solve, type Verdict, type View } from '../solve.js';
import {
  offeredVerdict,
  searchOffered,
  searchRule,
  searchShown,
  shownVerdict,
} from '../witness.js';

/** Every question is asked of somebody. */
export const reachableQuestion: Property = {
  id: 'reachable-question',
  description: 'Every question is shown for some answers, and asked in some interview.',
  methods: ['exhaustive', 'constructive'],
  check({ pack, coverage }) {
    const findings = new Findings();
    if (coverage.unlimited.size > 0)
      findings.notes.push(
        `asked only where the host raises the limit: ${[...coverage.unlimited].join(', ')}; no interview with the pack's own limits was found that asks them`,
      );
    for (const { id } of pack.questions) {
      const search = searchShown(pack, id);
      if (!findings.count(search, id)) continue;
      if (!search.answers)
        findings.fail(`no answers show ${id}; its "when" contradicts itself or what leads to it`);
      else if (!coverage.asked.has(id))
        findings.fail(`${id} applies for these answers, but no interview that was tried asks it`, {
          answers: search.answers,
        });
    }
    return findings;
  },
};

/** Every option is offered to somebody. */
export const reachableOption: Property = {
  id: 'reachable-option',
  description: 'Every option is offered for some answers, and the engine takes it.',
  methods: ['exhaustive', 'constructive'],
  check({ pack, coverage }) {
    const findings = new Findings();
    for (const question of pack.questions) {
      for (const { id } of question.options) {
        const search = searchOffered(pack, question.id, id);
        if (!findings.count(search, `${question.id}.${id}`)) continue;
        if (!search.answers)
          findings.fail(`no answers offer ${question.id}.${id}; fix its "when", or remove it`);
        else if (!isTaken(pack, question, id, search.answers))
          findings.fail(`the engine does not take ${question.id}.${id}`, {
            answers: search.answers,
          });
        else if (!coverage.offered.has(`${question.id}.${id}`))
          findings.fail(
            `${question.id}.${id} is offered for these answers, but in no interview that was tried`,
            { answers: search.answers },
          );
      }
    }
    return findings;
  },
};

/** Whether the engine keeps the option as an answer beside others. */
function isTaken(
  pack: Pack,
  question: CompiledQuestion,
  option: string,
  answers: Answers,
): boolean {
  const answer = question.type === 'multi' ? [option] : option;
  const kept = createSession(pack, { ...answers, [question.id]: answer }).answers[question.id];
  return kept !== undefined && [kept].flat().includes(option);
}

/** Every rule is a reason for somebody. */
export const reachableRule: Property = {
  id: 'reachable-rule',
  description: 'Every rule certainly holds for some answers, and is a reason in some interview.',
  methods: ['exhaustive', 'constructive'],
  check({ pack, coverage }) {
    const findings = new Findings();
    for (const rule of pack.rules) {
      const search = searchRule(pack, rule);
      if (!findings.count(search, rule.id)) continue;
      if (!search.answers)
        findings.fail(`rule "${rule.id}" can never hold; fix its condition, or remove it`);
      else if (!coverage.reasons.has(rule.id))
        findings.fail(
          `rule "${rule.id}" holds for these answers, but in no interview that was tried`,
          { answers: search.answers },
        );
    }
    return findings;
  },
};

/** No screen without a way on. */
export const noDeadEnd: Property = {
  id: 'no-dead-end',
  description:
    'No answers show a question without an option, or a red-flag question without its denial.',
  methods: ['exhaustive'],
  engine:
    'that every interview ends: a question is asked once, and visibility has no cycles (loadPack)',
  check({ pack }) {
    const findings = new Findings();
    for (const question of pack.questions.filter(({ type }) => type !== 'number')) {
      const search = solve(
        pack,
        {
          questions: [question.id],
          test: (view) => stuck(question, view),
        },
        { shortest: true },
      );
      findings.count(search, question.id);
      if (search.answers)
        findings.fail(
          `${question.id} is shown without ${isDangerScreen(question) ? 'an option that denies it' : 'any option'}`,
          { answers: search.answers },
        );
    }
    return findings;
  },
};

/**
 * The question is shown, and offers nothing that a person could choose (of a red flag: to deny it).
 */
function stuck(question: CompiledQuestion, view: View): Verdict {
  const { id, options } = question;
  const shown = shownVerdict(view, id);
  if (shown === 'no') return 'no';
  const ways = options.filter((option) => !isDangerScreen(question) || canDeny(question, option));
  const verdicts = ways.map((option) => offeredVerdict(view, id, option.id));
  if (verdicts.includes('yes')) return 'no';
  return shown === 'yes' && verdicts.every((verdict) => verdict === 'no') ? 'yes' : 'open';
}
