import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, loadPack, type Answers, type Cause } from '../../src/engine/index.js';
import { cause, make, p } from './evidence-fixture.js';
import { BIOMEDICAL, makePack } from './fixture.js';
import { evidence, next } from './next-question-fixture.js';

/** "Yes" to either speaks for x with a ratio of 1.8: strong at two, partial at one. */
const X: Cause = cause('x', 0.3, { one: p({ yes: 0.9 }), two: p({ yes: 0.9 }) });
const strong = { evidence: 1, ofBest: 0.1, ofOther: 0.1 };
const fit = { minAnswered: 1, strong, partial: { ...strong, evidence: 0.1 } };

const ranked = (answers: Answers, ...causes: readonly Cause[]): readonly string[] =>
  createSession(make(causes, { fit }), { age: 'young', ...answers }).assessment.causes.map(
    (each) => `${each.id} ${each.fit}`,
  );

describe('questions that a cause needs', () => {
  const both: Answers = { one: 'yes', two: 'yes' };

  it('it is strong once each is answered and one of them speaks for it', () => {
    assert.deepEqual(ranked(both, X), ['x strong']);
    assert.deepEqual(ranked(both, { ...X, needs: ['one', 'two'] }), ['x strong']);
  });

  it('it is partial while one of them is open or not sure, whatever else speaks for it', () => {
    const needy = { ...X, needs: ['one', 'signs'] };
    assert.deepEqual(ranked(both, needy), ['x partial']);
    assert.deepEqual(ranked({ ...both, signs: 'unsure' }, needy), ['x partial']);
    assert.deepEqual(ranked({ ...both, signs: ['a'] }, needy), ['x strong']);
  });

  it('it is partial where their answers do not speak for it', () => {
    const needy: Cause = {
      ...cause('x', 0.3, { ...X.evidence, signs: p({ a: 0.3 }) }),
      needs: ['signs'],
    };
    assert.deepEqual(ranked({ ...both, signs: ['none'] }, needy), ['x partial']);
    assert.deepEqual(ranked({ ...both, signs: ['a'] }, needy), ['x strong']);
    // What it needs must speak of it at all.
    assert.deepEqual(ranked({ ...both, signs: ['a'] }, { ...X, needs: ['signs'] }), ['x partial']);
  });

  it('it is strong only where an answer that it needs speaks for it, not what else is answered', () => {
    // `two` makes x strong; `one` speaks of y alone, and whether for or against is nothing to x.
    const low = { ...fit, strong: { ...strong, evidence: 0.5 } };
    const x: Cause = {
      ...cause('x', 0.3, { two: p({ yes: 0.95 }), signs: p({ a: 0.3 }) }),
      needs: ['signs'],
    };
    const bandOfX = (one: string, signs: readonly string[], yes: number): string | undefined =>
      createSession(make([x, cause('y', 0.1, { one: p({ yes }) })], { fit: low }), {
        age: 'young',
        two: 'yes',
        one,
        signs,
      }).assessment.causes.find(({ id }) => id === 'x')?.fit;
    assert.equal(bandOfX('yes', ['a'], 0.9), 'strong');
    for (const one of ['yes', 'no'])
      for (const yes of [0.1, 0.9]) assert.equal(bandOfX(one, ['none'], yes), 'partial');
  });

  it('one finding that speaks for it is enough, whatever another of the same question says', () => {
    const needy: Cause = {
      ...cause('x', 0.3, { ...X.evidence, signs: p({ a: 0.3, b: 0.3 }) }),
      needs: ['signs'],
    };
    const band = (signs: readonly string[]) =>
      ranked({ age: 'old', one: 'yes', two: 'yes', signs }, needy);
    assert.deepEqual(band(['a', 'b']), ['x strong']);
    assert.deepEqual(band(['b']), ['x partial']);
  });

  it('of which one has no evidence at all: that it was answered is enough', () => {
    assert.deepEqual(ranked(both, { ...X, needs: ['age', 'one'] }), ['x strong']);
  });

  it('do not make it better than its evidence', () => {
    const needy = { ...X, needs: ['one'] };
    assert.deepEqual(ranked({ one: 'yes' }, needy), ['x partial']);
    assert.deepEqual(ranked({ one: 'no', two: 'no' }, needy), ['x weak']);
    assert.deepEqual(ranked({}, needy), ['x unknown']);
  });

  it('bind rules that read how well it fits', () => {
    const fires = (needs: readonly string[]): boolean =>
      createSession(
        loadPack({
          ...make([{ ...X, needs }], { fit }).json,
          rules: [{ id: 'r', urgency: 'soon', when: { fit: 'x', atLeast: 'strong' }, sources: [] }],
        }),
        { age: 'young', ...both },
      ).assessment.reasons.some(({ rule }) => rule === 'r');
    assert.deepEqual([fires(['one']), fires(['signs'])], [true, false]);
  });

  it('keep the interview open where they may still make it strong, and only then', () => {
    // dull gives ln 1.8 = 0.59 and makes it strong; mute cannot move any band.
    const limits = { evidenceQuestions: 5, minGain: 0, explainAt: 1.5 };
    const low = { evidence: 0.5, ofBest: 0.1, ofOther: 0.1 };
    const asked = (needs: readonly string[] | undefined) =>
      next(
        { dull: 'yes' },
        {
          limits,
          questions: [evidence('dull'), evidence('mute')],
          perspectives: [{ ...BIOMEDICAL, fit: { minAnswered: 1, strong: low, partial: low } }],
          causes: [
            {
              ...cause('x', 0.4, { dull: p({ yes: 0.9 }), mute: p({ yes: 0.52 }) }),
              ...(needs && { needs }),
            },
          ],
        },
      );
    assert.equal(asked(undefined), undefined);
    assert.equal(asked(['dull']), undefined);
    assert.equal(asked(['dull', 'mute']), 'mute');
  });
});

describe('the order of causes', () => {
  it('is by band, and within a band by what is more likely', () => {
    // y is likelier than x from the start, and the answers speak for both alike; but y lacks what
    // it needs. z and u say nothing.
    const y = { ...X, id: 'y', prior: [0.4, 0.4], needs: ['signs'] };
    const [z, u] = [cause('z', 0.01, {}), cause('u', 0.02, {})];
    assert.deepEqual(ranked({ one: 'yes', two: 'yes' }, z, u, y, X), [
      'x strong',
      'y partial',
      'u unknown',
      'z unknown',
    ]);
    assert.deepEqual(ranked({ one: 'yes', two: 'yes' }, X, { ...y, needs: ['one'] }), [
      'y strong',
      'x strong',
    ]);
  });

  it('puts weak causes behind, however likely they are', () => {
    // The answer lifts x from 0.1 to 0.18 and lowers y from 0.6 to 0.48.
    const y = cause('y', 0.6, { one: p({ yes: 0.4 }) });
    const x = cause('x', 0.1, { one: p({ yes: 0.9 }) });
    assert.deepEqual(ranked({ one: 'yes' }, y, x), ['x partial', 'y weak']);
  });

  it('puts what was not asked about last, however likely it was from the start', () => {
    const json = makePack({
      questions: [evidence('one')],
      causes: [cause('asked', 0.1, { one: p({ yes: 0.4 }) }), cause('not', 0.6, {})],
    });
    const { causes } = createSession(loadPack(json), { age: 'young', one: 'yes' }).assessment;
    assert.deepEqual(
      causes.map(({ id, fit: band }) => `${id} ${band}`),
      ['asked weak', 'not unknown'],
    );
  });
});
