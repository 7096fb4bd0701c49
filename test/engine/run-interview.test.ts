import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createSession,
  InterviewError,
  isDenial,
  loadPack,
  reassuringAnswer,
  runInterview,
  UNSURE,
  type Question,
} from '../../src/engine/index.js';
import { flagScreen, makePack } from './fixture.js';
import { answerFor, packs } from './random-pack.js';

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
    assert.deepEqual(runInterview(pack, () => 5, { maxScreens: 0 }).answers, {});
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
      { numRuns: 50 },
    );
  });
});

describe('reassuringAnswer', () => {
  const option = (id: string, more: object = {}): Question['options'][number] => ({ id, ...more });
  const answer = (question: Partial<Question>) => {
    const asked = { id: 'x', role: 'intake', type: 'single', options: [], ...question } as const;
    const json = makePack({ questions: [AGE, asked], causes: [], rules: [] });
    const loaded = loadPack(json);
    return reassuringAnswer(loaded, loaded.byId.get('x')!);
  };
  const alarm = option('alarm', { flag: 'emergency', sources: ['S1'] });
  const sore = option('sore', { flag: 'soon', sources: ['S1'] });

  it('denies danger signs and risks by what stands alone and is no danger sign, whatever its id', () => {
    const options = [
      alarm,
      option('none'),
      option('secret', { exclusive: true, flag: 'urgent', sources: ['S1'] }),
      option('fine', { exclusive: true }),
    ];
    for (const role of ['screen', 'confirm', 'history', 'intake'] as const)
      assert.deepEqual(answer({ role, type: 'multi', unsure: true, options }), ['fine']);
  });

  it('is not sure of what cannot be denied, and of evidence even where it can', () => {
    const options = [option('a'), option('no', { exclusive: true, base: [0.5, 0.5] })];
    assert.equal(answer({ unsure: true, options: [option('a')] }), UNSURE);
    assert.equal(answer({ role: 'evidence', unsure: true, options }), UNSURE);
    assert.equal(answer({ role: 'pattern', unsure: true, type: 'multi', options }), UNSURE);
  });

  it('takes the least urgent option where nothing else is left', () => {
    assert.equal(answer({ role: 'screen', unsure: true, options: [alarm, option('no')] }), 'no');
    assert.equal(answer({ role: 'screen', options: [alarm, sore] }), 'sore');
    assert.equal(answer({ role: 'screen', options: [alarm] }), 'alarm');
    assert.equal(answer({ options: [option('first'), option('none')] }), 'first');
  });

  it('takes no line that covers signs, and no opinion, for a denial', () => {
    const line = option('line', { exclusive: true, covers: ['age'] });
    const known = option('known', { exclusive: true, opinion: true });
    assert.deepEqual(
      [line, known, option('none', { exclusive: true })].map((each) => isDenial(each)),
      [false, false, true],
    );
    assert.equal(answer({ role: 'confirm', options: [alarm, known, option('same')] }), 'same');
    assert.equal(answer({ role: 'confirm', options: [alarm, known, sore] }), 'sore');
  });

  it('of a number is not sure, or as low as may be', () => {
    assert.equal(answer({ type: 'number', unsure: true, min: 3 }), UNSURE);
    assert.equal(answer({ type: 'number', min: 3 }), 3);
    assert.equal(answer({ type: 'number' }), 0);
  });

  it('is of the default stratum', () => {
    const json = makePack({ questions: [AGE], causes: [] });
    const { groups } = json.strata!;
    for (const { id, options } of groups) {
      const loaded = loadPack({ ...json, strata: { ...json.strata!, default: id } });
      assert.equal(reassuringAnswer(loaded, createSession(loaded).next!), options[0]);
    }
  });
});
