import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { probabilitiesOf } from '../../../../src/authoring/research/simulate/probabilities.js';
import {
  answeredBeforehand,
  fullInterview,
  interview,
  answererOf,
  type Respondent,
} from '../../../../src/authoring/research/simulate/interview.js';
import { population } from '../../../../src/authoring/research/simulate/synthetic-patient.js';
import { FLAG_MODES, type FlagMode } from '../../../../src/authoring/research/simulate/plan.js';
import { stream } from '../../../../src/authoring/research/simulate/random.js';
import {
  loadPack,
  runInterview,
  type Condition,
  type Pack,
  type PackJson,
  type Session,
} from '../../../../src/engine/index.js';
import { BIOMEDICAL, makePack } from '../../../engine/fixture.js';
import { packs } from '../../../engine/random-pack.js';

function respondent(pack: Pack, mode: FlagMode, seed: number): Respondent {
  const people = population(pack, probabilitiesOf(pack)!, mode, 0.2);
  const person = people.draw(stream(seed, 'patient', 0));
  return (question, offered) => people.answer(person, question, offered);
}

const outcome = ({ path, answers, assessment }: Session): unknown => ({
  path: [...path].sort(),
  answers: Object.fromEntries(Object.entries(answers).filter(([id]) => path.includes(id))),
  assessment,
});

/**
 * Closing questions as a pack has them: the second is asked only where the first says so, and none
 * at `urgent`.
 */
const CLOSING: Pick<PackJson, 'questions' | 'perspectives'> = {
  perspectives: [BIOMEDICAL, { id: 'old_ways', method: 'points', below: 'urgent' }],
  questions: [
    {
      id: 'cold',
      role: 'pattern',
      type: 'single',
      perspective: 'old_ways',
      unsure: true,
      options: [
        { id: 'no', base: [0.4, 0.4] },
        { id: 'often', base: [0.6, 0.6] },
      ],
    },
    {
      id: 'warm',
      role: 'pattern',
      type: 'single',
      perspective: 'old_ways',
      when: { q: 'cold', is: 'often' },
      options: [{ id: 'little' }, { id: 'lot' }],
    },
  ],
};

test('answering beforehand what is never skipped gives the interview that a person goes through', () => {
  fc.assert(
    fc.property(
      packs({ positive: false }),
      fc.constantFrom(...FLAG_MODES),
      fc.nat(),
      (random, mode, seed) => {
        const pack = loadPack(
          makePack({
            ...random,
            perspectives: CLOSING.perspectives,
            questions: [...random.questions, ...CLOSING.questions],
          }),
        );
        const respond = respondent(pack, mode, seed);
        const quick = interview(pack, respond, {}, answeredBeforehand(pack, respond));
        assert.deepEqual(outcome(quick), outcome(runInterview(pack, answererOf(pack, respond))));
      },
    ),
    { numRuns: 60 },
  );
});

test('a rule that waits for the ranking, or for a closing question, is not overtaken', () => {
  fc.assert(
    fc.property(
      packs({ positive: false }),
      fc.nat(),
      fc.constantFrom<Condition>({ fit: 'x', atLeast: 'partial' }, { q: 'cold', is: 'often' }),
      (random, seed, when) => {
        const json = makePack({
          ...random,
          perspectives: CLOSING.perspectives,
          questions: [...random.questions, ...CLOSING.questions],
          rules: [{ id: 'late', urgency: 'urgent', when, sources: ['S1'] }],
        });
        const pack = loadPack(json);
        const respond = respondent(pack, 'denied', seed);
        assert.deepEqual(
          outcome(interview(pack, respond, {}, answeredBeforehand(pack, respond))),
          outcome(runInterview(pack, answererOf(pack, respond))),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('the full interview asks every evidence question that applies', () => {
  fc.assert(
    fc.property(packs({ positive: false }), fc.nat(), (json, seed) => {
      const pack = loadPack(json);
      const respond = respondent(pack, 'denied', seed);
      const full = fullInterview(pack, respond, answeredBeforehand(pack, respond));
      const asked = pack.questions
        .filter(({ role, id }) => role === 'evidence' && full.view(id) !== null)
        .map(({ id }) => id);
      assert.deepEqual(
        asked.filter((id) => !(id in full.answers)),
        [],
      );
      assert.equal(full.next, null);
    }),
    { numRuns: 60 },
  );
});
