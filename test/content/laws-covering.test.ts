import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSession, isBelow } from '../../src/engine/index.js';
import { isDenial } from '../../src/engine/reassuring-answer.js';
import { whims } from '../engine/random-pack.js';
import { runs } from '../engine/runs.js';
import { PACK } from './pack.js';
import { reassuringInterview, told } from './random-people.js';
import { tick, wayTo } from './ways.js';

const RUNS = runs(200);
const COVERED = PACK.questions.filter(({ coveredBy }) => coveredBy.length > 0);
/** Whims of somebody of middle age with a sore low back. */
const CALM: readonly number[] = Array.from({ length: 40 }, (_, screen) => (screen === 0 ? 3 : 0));

describe('lines that cover, on the back-and-knee pack', () => {
  it('a line left unticked denies all that it covers, sign by sign', () => {
    fc.assert(
      fc.property(whims, fc.constantFrom(...COVERED), (choices, question) => {
        const { assessment, view } = reassuringInterview(choices);
        if (view(question.id)) return;
        for (const sign of assessment.signs.filter((each) => each.question === question.id)) {
          assert.equal(sign.status, 'covered', `${sign.question}.${sign.option}`);
          assert.ok(sign.by!.length > 0, 'it says by which lines');
        }
      }),
      RUNS,
    );
  });

  it('a ticked line with its signs unanswered is open, and as careful as the worst of them', () => {
    for (const question of COVERED.filter(({ holdsSigns }) => holdsSigns)) {
      const way = wayTo(PACK, question.id, 'unsure');
      const { [question.id]: taken, ...line } = tick(PACK, reassuringInterview(CALM).answers, way);
      assert.equal(taken, 'unsure');
      const { assessment } = createSession(PACK, line);
      const worst = question.options.some(({ flag }) => flag === 'emergency') ? 'urgent' : 'soon';
      assert.ok(assessment.missing.includes(question.id), question.id);
      assert.ok(!isBelow(assessment.urgency, question.careful ?? worst), question.id);
      assert.equal(assessment.finished && assessment.urgency !== 'emergency', false, question.id);
    }
  });

  it('what was answered behind a line counts for nothing once the line is taken back', () => {
    fc.assert(
      fc.property(whims, fc.constantFrom(...COVERED), (choices, question) => {
        const calm = reassuringInterview(choices);
        if (calm.view(question.id)) return;
        const ticked = question.options.find((option) => !isDenial(option))!.id;
        const behind = createSession(PACK, {
          ...calm.answers,
          [question.id]: question.type === 'multi' ? [ticked] : ticked,
        });
        assert.equal(behind.answers[question.id], undefined);
        assert.equal(behind.assessment.urgency, calm.assessment.urgency);
      }),
      RUNS,
    );
  });

  it('the order of the answers does not matter', () => {
    fc.assert(
      fc.property(whims, fc.infiniteStream(fc.nat()), (choices, order) => {
        const { answers, assessment } = told(choices);
        const mixed = Object.entries(answers)
          .map((entry) => ({ entry, place: order.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ entry }) => entry);
        const again = createSession(PACK, Object.fromEntries(mixed)).assessment;
        const { urgency, reasons, causes, advice, missing } = assessment;
        assert.deepEqual(
          [again.urgency, again.reasons, again.causes, again.advice, again.missing],
          [urgency, reasons, causes, advice, missing],
        );
      }),
      RUNS,
    );
  });
});
