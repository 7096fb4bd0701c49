import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitPack } from '../../src/authoring/split-pack.js';
import { compilePack } from '../../src/engine/compile-pack.js';
import { createSession, type Answers, type Assessment } from '../../src/engine/index.js';
import { interview, whims } from '../engine/random-pack.js';
import { runs } from '../engine/runs.js';
import { PACK, PACK_JSON } from './pack.js';
import { told } from './random-people.js';

const FIRST = compilePack(splitPack(PACK_JSON)!.first, null);

const ENDING = new Set(PACK.rules.filter(({ ends }) => ends).map(({ id }) => id));

/** All that keeps a person safe, sources apart: which works back it comes with the second part. */
function safetyOf(
  answers: Answers,
  pack = PACK,
): Pick<Assessment, 'urgency' | 'settled' | 'reasons' | 'safetyNet' | 'missing' | 'withoutDoubts'> {
  const { assessment } = createSession(pack, answers);
  const { urgency, settled, safetyNet, missing, withoutDoubts } = assessment;
  const reasons = assessment.reasons.map((reason) => ({ ...reason, sources: [] }));
  return { urgency, settled, reasons, safetyNet, missing, withoutDoubts };
}

describe('the first part of the back-and-knee pack', () => {
  it('says of any answers what the whole pack says of how soon to seek care', () => {
    fc.assert(
      fc.property(whims, (choices) => {
        const { answers } = told(choices);
        assert.deepEqual(safetyOf(answers, FIRST), safetyOf(answers));
      }),
      runs(200),
    );
  });

  it('asks by itself all that the level rests on', () => {
    fc.assert(
      fc.property(whims, (choices) => {
        const session = interview(FIRST, choices).at(-1)!;
        fc.pre(session.next === null);
        const { urgency, settled, missing, reasons } = safetyOf(session.answers);
        assert.equal(session.assessment.urgency, urgency);
        // A child, and who is not there to answer, are asked no further.
        if (urgency === 'emergency' || reasons.some(({ rule }) => ENDING.has(rule))) return;
        assert.ok(settled, `${urgency} was not settled`);
        const unasked = missing.filter((id) => session.answers[id] === undefined);
        assert.deepEqual(unasked, [], 'every danger sign was asked for');
      }),
      runs(200),
    );
  });

  it('asks the same first questions, with the same words', () => {
    const first = createSession(FIRST);
    const whole = createSession(PACK);
    assert.deepEqual(first.next, whole.next);
    assert.equal(first.remaining, whole.remaining);
    const { options, ...words } = PACK_JSON.text['en']!.questions[whole.next!.id]!;
    const given = FIRST.json.text['en']!.questions[whole.next!.id]!;
    assert.equal(given.title, words.title);
    assert.equal(given.why, words.why);
    assert.deepEqual(
      Object.values(given.options).map(({ label }) => label),
      Object.values(options).map(({ label }) => label),
    );
  });
});
