import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createSession,
  isBelow,
  UNSURE,
  type Answer,
  type Answers,
  type Session,
} from '../../src/engine/index.js';
import { canDeny, isDenial } from '../../src/engine/reassuring-answer.js';
import { whims } from '../engine/random-pack.js';
import { runs } from '../engine/runs.js';
import { PACK } from './pack.js';
import { reassuringInterview, told } from './random-people.js';
import { tick, tickedIn, waysToMeet, wayTo } from './ways.js';

const RUNS = runs(200);
const FLAGGED = PACK.questions.flatMap((question) =>
  question.options.filter((option) => option.flag).map((option) => ({ question, option })),
);
/** Every line that a person may tick beside others, on the screens that everybody is led through. */
const TICKS = PACK.questions
  .filter(({ mandatory, type }) => mandatory && type === 'multi')
  .flatMap((question) =>
    question.options.filter((option) => !option.exclusive).map((option) => ({ question, option })),
  );
const SIGN_SCREENS = PACK.questions.filter(({ holdsSigns, unsure }) => holdsSigns && unsure);

describe('urgency laws, on the back-and-knee pack', () => {
  it('1: each red-flag option gives at least its level, whatever else is answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FLAGGED), whims, ({ question, option }, choices) => {
        const answers = tick(PACK, told(choices).answers, wayTo(PACK, question.id, option.id));
        const session = createSession(PACK, answers);
        assert.ok(tickedIn(session.answers[question.id]).includes(option.id), 'it was offered');
        assert.ok(
          !isBelow(session.assessment.urgency, option.flag!),
          `${question.id}.${option.id} gave ${session.assessment.urgency}`,
        );
      }),
      runs(400),
    );
  });

  it('1: and each of them does so alone', () => {
    assert.ok(FLAGGED.length >= 100);
    for (const { question, option } of FLAGGED) {
      const { assessment } = createSession(PACK, wayTo(PACK, question.id, option.id));
      assert.ok(
        assessment.reasons.some(
          ({ urgency, findings }) =>
            urgency === option.flag &&
            findings.length === 1 &&
            findings[0]!.question === question.id &&
            findings[0]!.option === option.id,
        ),
        `${question.id}.${option.id}`,
      );
    }
  });

  it('1: each danger that the page names gives at least its level, whatever else is answered', () => {
    const dangers = PACK.json.dangers.flatMap((danger) =>
      waysToMeet(PACK, danger.when).map((way) => ({ danger, way })),
    );
    assert.ok(dangers.length >= PACK.json.dangers.length);
    for (const { danger, way } of dangers)
      assert.ok(!isBelow(createSession(PACK, way).assessment.urgency, danger.level), danger.id);
    fc.assert(
      fc.property(fc.constantFrom(...dangers), whims, ({ danger, way }, choices) => {
        const { assessment } = createSession(PACK, tick(PACK, told(choices).answers, way));
        assert.ok(
          !isBelow(assessment.urgency, danger.level),
          `${danger.id} ${JSON.stringify(way)} gave ${assessment.urgency}`,
        );
      }),
      runs(400),
    );
  });

  it('2: a further danger sign never lowers the level', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TICKS), whims, ({ question, option }, choices) => {
        const before = told(choices);
        const given = before.answers[question.id];
        if (given === undefined || given === 'unsure') return;
        const after = createSession(
          PACK,
          tick(PACK, before.answers, { [question.id]: [option.id] }),
        );
        assert.ok(
          !isBelow(after.assessment.urgency, before.assessment.urgency),
          `${question.id}.${option.id} lowered ${before.assessment.urgency} to ${after.assessment.urgency}`,
        );
      }),
      runs(600),
    );
  });

  it('3: "not sure" is at least the careful level of its screen, whatever else is answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIGN_SCREENS), whims, (question, choices) => {
        const answers = tick(
          PACK,
          reassuringInterview(choices).answers,
          wayTo(PACK, question.id, 'unsure'),
        );
        const { assessment } = createSession(PACK, answers);
        const careful =
          question.careful ??
          (question.options.some(({ flag }) => flag === 'emergency') ? 'urgent' : 'soon');
        assert.ok(
          !isBelow(assessment.urgency, careful),
          `${question.id}: ${assessment.urgency}, not ${careful}`,
        );
        assert.ok(assessment.missing.includes(question.id));
      }),
      RUNS,
    );
  });

  it('3: "not sure" never gives less than to deny it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIGN_SCREENS), whims, (question, choices) => {
        const { answers } = told(choices);
        if (!createSession(PACK, answers).view(question.id)) return;
        const level = (answer: Answer): Session['assessment']['urgency'] =>
          createSession(PACK, { ...answers, [question.id]: answer }).assessment.urgency;
        for (const denial of question.options.filter((option) => canDeny(question, option))) {
          // Of a list only "none of these" denies; of a choice the calmest line does.
          if (question.type === 'single' && !['tn_no', 'no', 'months', 'old'].includes(denial.id))
            continue;
          const denied = level(question.type === 'multi' ? [denial.id] : denial.id);
          assert.ok(!isBelow(level('unsure'), denied), `${question.id}: below ${denial.id}`);
        }
      }),
      runs(400),
    );
  });

  it('3: self-care only with every danger sign explicitly denied', () => {
    fc.assert(
      fc.property(whims, fc.boolean(), (choices, calm) => {
        const { assessment } = calm ? reassuringInterview(choices) : told(choices);
        if (assessment.urgency !== 'self-care') return;
        assert.deepEqual(assessment.missing, []);
        for (const { question, option, urgency, status } of assessment.signs) {
          const isClear = status === 'denied' || status === 'covered';
          assert.ok(isClear || (status === 'present' && !urgency), `${question}.${option}`);
        }
      }),
      RUNS,
    );
  });
});

describe('results of the back-and-knee pack', () => {
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
        const { assessment } = told(choices);
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
    const ofKind = (...kinds: readonly string[]): ReadonlySet<string> =>
      new Set(PACK.json.advice.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id));
    const gated = ofKind('exercise', 'medicine');
    const medicines = ofKind('medicine');
    fc.assert(
      fc.property(whims, fc.constantFrom('told', 'calm', 'pregnant'), (choices, who) => {
        const session = who === 'told' ? told(choices) : reassuringInterview(choices);
        const { assessment, answers } =
          who === 'pregnant'
            ? createSession(PACK, tick(PACK, session.answers, { s_health: ['preg'] }))
            : session;
        const shown = assessment.advice.filter((id) => gated.has(id));
        if (!isBelow(assessment.urgency, 'urgent')) assert.deepEqual(shown, []);
        const health = answers['s_health'];
        const excluded =
          health === 'unsure' || tickedIn(health).includes('preg') || answers['g_age'] === '16_17';
        if (excluded)
          assert.deepEqual(
            shown.filter((id) => medicines.has(id)),
            [],
          );
      }),
      RUNS,
    );
  });

  it('the price of doubt never promises less than "none of these" gives', () => {
    let met = 0;
    fc.assert(
      fc.property(whims, fc.constantFrom(...SIGN_SCREENS), (choices, { id, type, options }) => {
        const way = wayTo(PACK, id, options[0]!.id);
        const asked = { ...reassuringInterview(choices).answers, ...way, [id]: UNSURE };
        const { answers, assessment } = createSession(PACK, asked);
        const doubt = assessment.doubts.find(({ question }) => question === id);
        // "None of these" stands first; what stands beside it, as usual gout, is another answer.
        const denial = options.find(isDenial);
        if (!doubt || !denial) return;
        const denied = { ...answers, [id]: type === 'multi' ? [denial.id] : denial.id };
        const { urgency } = createSession(PACK, denied).assessment;
        met++;
        assert.ok(!isBelow(doubt.without, urgency), `${id}: ${urgency}, ${doubt.without} promised`);
      }),
      RUNS,
    );
    assert.ok(met > 50, `only ${met} denials met`);
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
