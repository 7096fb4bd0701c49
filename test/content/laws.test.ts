import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createSession,
  isBelow,
  reassuringAnswer,
  runInterview,
  type Answer,
  type Answers,
  type QuestionView,
  type Session,
} from '../../src/engine/index.js';
import { interview, whims } from '../engine/random-pack.js';
import { runs } from '../engine/runs.js';
import { PACK } from './pack.js';

const RUNS = runs(200);
const FLAGS = PACK.questions.filter((question) => question.role === 'flag' && !question.repeats);
const FLAGGED = FLAGS.flatMap((question) =>
  question.options.filter((option) => option.flag).map((option) => ({ question, option })),
);

/**
 * Answers by a random person who denies every danger sign, so that the interview goes to its end.
 */
function reassuringInterview(choices: readonly number[]): Session {
  let screen = 0;
  const answerer = (question: QuestionView): Answer => {
    const whim = choices[screen++]!;
    if (question.role === 'flag' || question.role === 'risk')
      return reassuringAnswer(PACK, question);
    const options = question.options
      .map((option) => option.id)
      .filter((id) => id !== 'absent' && id !== 'u16');
    const chosen = options[whim % options.length]!;
    return question.type === 'multi' ? [chosen] : chosen;
  };
  return runInterview(PACK, answerer, { maxScreens: choices.length });
}

describe('urgency laws, on the back-and-knee pack', () => {
  it('1: each red-flag option gives at least its level, whatever else is answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FLAGGED), whims, ({ question, option }, choices) => {
        const { answers } = interview(PACK, choices).at(-1)!;
        const session = createSession(PACK, { ...answers, [question.id]: [option.id] });
        if (!session.view(question.id)?.options.some(({ id }) => id === option.id)) return;
        assert.ok(
          !isBelow(session.assessment.urgency, option.flag!),
          `${question.id}.${option.id} gave ${session.assessment.urgency}`,
        );
      }),
      runs(400),
    );
  });

  it('1: and each of them does so alone', () => {
    for (const { question, option } of FLAGGED) {
      const session = createSession(PACK, {
        g_age: '50_59',
        g_body: 'preg_late',
        e_tingle: 'bothnew',
        [question.id]: [option.id],
      });
      const reached = session.view(question.id)?.options.some(({ id }) => id === option.id);
      const other = reached
        ? session
        : createSession(PACK, {
            g_age: '50_59',
            g_body: 'postnatal',
            e_tingle: 'bothnew',
            [question.id]: [option.id],
          });
      const third = other.view(question.id)?.options.some(({ id }) => id === option.id)
        ? other
        : createSession(PACK, { g_age: '50_59', g_body: 'preg_early', [question.id]: [option.id] });
      assert.ok(
        third.assessment.reasons.some(
          (reason) => reason.rule.endsWith(option.id) && !isBelow(reason.urgency, option.flag!),
        ),
        `${question.id}.${option.id}`,
      );
    }
  });

  it('2: a further danger sign never lowers the level', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FLAGGED), whims, ({ question, option }, choices) => {
        const before = interview(PACK, choices).at(-1)!;
        const given = before.answers[question.id];
        const ticked = Array.isArray(given)
          ? (given as readonly string[]).filter(
              (id) => !question.options.find((candidate) => candidate.id === id)!.exclusive,
            )
          : [];
        if (given === undefined || given === 'unsure') return;
        const after = createSession(PACK, {
          ...before.answers,
          [question.id]: [...ticked, option.id],
        });
        assert.ok(!isBelow(after.assessment.urgency, before.assessment.urgency));
      }),
      runs(400),
    );
  });

  it('3: "not sure" on a screen with an emergency item is urgent unless clarified, and only "unchanged" lowers it, to soon', () => {
    const screens = FLAGS.filter((question) => question.clarifiedBy);
    assert.ok(screens.length >= 7);
    fc.assert(
      fc.property(
        fc.constantFrom(...screens),
        whims,
        fc.constantFrom('worse', 'unchanged', 'words', 'cannot', undefined),
        (question, choices, clarified) => {
          const { answers } = reassuringInterview(choices);
          if (!(question.id in answers)) return;
          const { assessment } = createSession(PACK, {
            ...answers,
            [question.id]: 'unsure',
            ...(clarified && { [question.clarifiedBy!.id]: clarified }),
          });
          assert.ok(
            !isBelow(assessment.urgency, clarified === 'unchanged' ? 'soon' : 'urgent'),
            `${question.id} ${clarified}: ${assessment.urgency}`,
          );
        },
      ),
      RUNS,
    );
  });

  it('3: self-care only with every danger sign explicitly denied', () => {
    fc.assert(
      fc.property(whims, (choices) => {
        const { assessment } = interview(PACK, choices).at(-1)!;
        if (assessment.urgency === 'self-care') assert.deepEqual(assessment.missing, []);
      }),
      RUNS,
    );
  });

  it('every calm interview ends settled, with all danger signs asked, advice and a safety net', () => {
    fc.assert(
      fc.property(whims, (choices) => {
        const { assessment, next } = reassuringInterview(choices);
        assert.equal(next, null);
        assert.deepEqual(assessment.missing, []);
        assert.equal(assessment.settled, true);
        assert.ok(assessment.safetyNet.length >= 5);
        assert.notEqual(assessment.urgency, 'emergency');
      }),
      RUNS,
    );
  });

  it('no traditional cause shows at urgent or above, none ranks among the biomedical, and none claims odds', () => {
    fc.assert(
      fc.property(whims, (choices) => {
        const { assessment } = interview(PACK, choices).at(-1)!;
        const perspectives = assessment.causes.map((cause) => cause.perspective);
        if (!isBelow(assessment.urgency, 'urgent'))
          assert.ok(!perspectives.includes('traditional'));
        assert.deepEqual(perspectives, [...perspectives].sort(), 'biomedical first, never mixed');
        for (const cause of assessment.causes)
          if (cause.perspective === 'traditional') assert.equal(cause.logOdds, null);
      }),
      RUNS,
    );
  });

  it('exercises and medicines show only below urgent, and never in pregnancy or under 18', () => {
    const gated = new Set(
      PACK.json.advice
        .filter((item) => item.kind === 'exercise' || item.kind === 'medicine')
        .map((item) => item.id),
    );
    const medicines = new Set(
      PACK.json.advice.filter((item) => item.kind === 'medicine').map((item) => item.id),
    );
    fc.assert(
      fc.property(whims, fc.boolean(), (choices, reassuring) => {
        const { assessment, answers } = reassuring
          ? reassuringInterview(choices)
          : interview(PACK, choices).at(-1)!;
        const shown = assessment.advice.filter((id) => gated.has(id));
        if (!isBelow(assessment.urgency, 'urgent')) assert.deepEqual(shown, []);
        const excluded =
          ['preg_early', 'preg_late', 'postnatal', 'maybe_preg', 'rather_not', 'unsure'].includes(
            String(answers['g_body']),
          ) || answers['g_age'] === '16_17';
        if (excluded)
          assert.deepEqual(
            shown.filter((id) => medicines.has(id)),
            [],
          );
      }),
      RUNS,
    );
  });

  it('under 16 and an absent person end at once, without a ranking', () => {
    for (const answers of [{ g_age: 'u16' }, { g_age: 'absent' }] as readonly Answers[]) {
      const { assessment, next } = createSession(PACK, answers);
      assert.equal(next, null);
      assert.deepEqual(assessment.causes, []);
      assert.equal(assessment.urgency, 'urgent');
    }
  });
});
