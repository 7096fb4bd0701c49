import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createSession,
  InterviewError,
  loadPack,
  reassuringAnswer,
  runInterview,
  type Question,
} from '../../src/engine/index.js';
import { flagScreen, makePack } from './fixture.js';
import { answerFor, packs } from './random-pack.js';
import { runs } from './runs.js';

const AGE: Question = {
  id: 'age',
  role: 'intake',
  type: 'single',
  options: [{ id: 'young' }, { id: 'old' }],
};
const YEARS: Question = {
  id: 'years',
  role: 'intake',
  type: 'number',
  min: 1,
  max: 9,
  options: [],
};
const pack = loadPack(
  makePack({ questions: [AGE, YEARS, ...flagScreen('f', { pain: 'urgent' })], causes: [] }),
);

describe('runInterview', () => {
  it('asks what the engine asks, in its order, until nothing is left', () => {
    const asked: string[] = [];
    const last = runInterview(pack, (question, session) => {
      assert.equal(session.next, question);
      asked.push(question.id);
      return question.id === 'years' ? 3 : reassuringAnswer(pack, question);
    });
    assert.deepEqual(asked, ['age', 'years', 'f']);
    assert.deepEqual(last.path, asked);
    assert.equal(last.next, null);
    assert.equal(last.answers['years'], 3);
  });

  it('does not ask what it is given, and stops after the screens it is allowed', () => {
    const answers = { age: 'old' };
    const last = runInterview(pack, () => 5, { answers, maxScreens: 1 });
    assert.deepEqual(last.answers, { age: 'old', years: 5 });
    assert.equal(last.next?.id, 'f');
    assert.deepEqual(answers, { age: 'old' });
    assert.deepEqual(runInterview(pack, () => 'young', { maxScreens: 0 }).answers, {});
  });

  it('refuses an answer that the question does not take, and names both', () => {
    assert.throws(
      () => runInterview(pack, ({ id }) => (id === 'years' ? 10 : 'young')),
      (error: unknown) => error instanceof InterviewError && /"years" .* 10$/.test(error.message),
    );
  });

  it('is a session like any other, whatever the settings', () => {
    fc.assert(
      fc.property(
        packs({ positive: false }),
        fc.nat({ max: 6 }),
        fc.constantFrom('adaptive' as const, 'authored' as const),
        fc.infiniteStream(fc.nat({ max: 1023 })),
        (json, maxQuestions, order, whims) => {
          const loaded = loadPack(json);
          const settings = { maxQuestions, order };
          const last = runInterview(
            loaded,
            (question) => answerFor(question, whims.next().value),
            settings,
          );
          assert.equal(last.next, null);
          assert.deepEqual(
            JSON.stringify(createSession(loaded, last.answers, settings)),
            JSON.stringify(last),
          );
        },
      ),
      runs(50),
    );
  });
});
