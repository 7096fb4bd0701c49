import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadPack, type Answers, type Pack, type Question } from '../../src/engine/index.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { resolveQuestions } from '../../src/engine/interview-state.js';
import { logOddsOf, stratumOf } from '../../src/engine/posterior.js';
import { BIOMEDICAL, makePack } from './fixture.js';
import { interview, packs, whims } from './random-pack.js';
import { runs } from './runs.js';
import { MULTI, cause, close, make, p, posterior, yesNo } from './evidence-fixture.js';

describe('posterior', () => {
  it('is prior times the product of shrunk ratios, normalised with "something else", whatever was answered', () => {
    fc.assert(
      fc.property(
        packs({ positive: true }),
        whims,
        fc.constantFrom(0.3, 1),
        (json, choices, shrinkage) => {
          const pack = loadPack({
            ...json,
            perspectives: [{ ...json.perspectives[0]!, shrinkage }],
          });
          for (const { answers } of interview(pack, choices)) {
            const { stratum, answered, chance, evidence, counts } = posterior(pack, answers);
            const sums = pack.json.causes.map((_, index) =>
              answered.reduce(
                (sum, { table, totals }) => sum + (totals[table.columns.indexOf(index)] ?? 0),
                0,
              ),
            );
            const masses = [...sums, 0].map(
              (sum, index) => stratum.priors[index]! * Math.exp(shrinkage * sum),
            );
            const all = masses.reduce((one, other) => one + other);
            masses.forEach((mass, index) => close(chance[index]!, mass / all));
            sums.forEach((sum, index) => close(evidence[index]!, shrinkage * sum));
            counts.forEach((count, index) =>
              assert.equal(
                count,
                answered.filter(({ table }) => table.columns.includes(index)).length,
              ),
            );
          }
        },
      ),
      runs(100),
    );
  });

  it('remembers the vector of an answer, and works out only what is new', () => {
    const pack = make([cause('x', 0.3, { one: p({ yes: 0.8 }), two: p({ yes: 0.6 }) })]);
    const before = posterior(pack, { one: 'yes' }).answered;
    const after = posterior(pack, { one: 'yes', two: 'no' }).answered;
    assert.equal(after.length, 2);
    assert.equal(
      after.find(({ table }) => table.question.id === 'one'),
      before[0],
    );
    assert.notEqual(posterior(pack, { one: 'no' }).answered[0], before[0]);
  });

  it('an option that was not offered is not counted as left unticked', () => {
    const pack = make([cause('x', 0.3, { signs: p({ a: 0.6, b: 0.1 }) })], {
      dependenceDiscount: 1,
      lrCap: 100,
    });
    const logOf = (answers: Answers): number => posterior(pack, answers).evidence[0]!;
    close(logOf({ age: 'young', signs: ['a'] }), Math.log(0.6 / 0.2));
    close(logOf({ age: 'old', signs: ['a'] }), Math.log(0.6 / 0.2) + Math.log(0.9 / 0.6));
    close(logOf({ age: 'old', signs: ['b', 'a'] }), Math.log(0.6 / 0.2) + Math.log(0.1 / 0.4));
    close(logOf({ age: 'young', signs: ['none'] }), Math.log(0.4 / 0.8));
  });

  it('the same ticks count anew where other options were on offer', () => {
    // Within one stratum: b is on offer after "one: yes" only, and then left unticked.
    const signs: Question = {
      ...MULTI,
      options: [
        { id: 'a', base: [0.2, 0.2] },
        { id: 'b', base: [0.4, 0.4], when: { q: 'one', is: 'yes' } },
      ],
    };
    const pack = make(
      [cause('x', 0.3, { signs: p({ a: 0.6, b: 0.1 }) })],
      { dependenceDiscount: 1, lrCap: 100 },
      [yesNo('one'), signs],
    );
    const logOf = (one: string): number => posterior(pack, { one, signs: ['a'] }).evidence[0]!;
    close(logOf('no'), Math.log(0.6 / 0.2));
    close(logOf('yes'), Math.log(0.6 / 0.2) + Math.log(0.9 / 0.6));
    close(logOf('no'), Math.log(0.6 / 0.2));
  });

  it('keeps answers apart however many are met', () => {
    const many = Array.from({ length: 8 }, (_, i) => `o${i}`);
    const question: Question = {
      id: 'many',
      role: 'evidence',
      type: 'multi',
      options: many.map((id) => ({ id, base: [0.5, 0.5] })),
    };
    const pack = make(
      [cause('x', 0.3, { many: p(Object.fromEntries(many.map((id, i) => [id, 0.1 + 0.1 * i]))) })],
      { dependenceDiscount: 1, questionCap: 1e6, lrCap: 100 },
      [question],
    );
    for (let round = 0; round < 2; round++) {
      for (let bits = 1; bits < 256; bits++) {
        const ticked = many.filter((_, i) => (bits >> i) & 1);
        const expected = many.reduce(
          (sum, _, i) => sum + Math.log(((bits >> i) & 1 ? 0.1 + 0.1 * i : 0.9 - 0.1 * i) / 0.5),
          0,
        );
        close(posterior(pack, { many: ticked }).evidence[0]!, expected);
      }
    }
  });

  it('takes the stratum from its question, the default while unanswered, and one for all without strata', () => {
    const pack = make([cause('x', 0.3, {})]);
    const of = (from: Pack, answers: Answers): number =>
      stratumOf(resolveQuestions(from, parseAnswers(from, answers), new Set()));
    assert.deepEqual(
      [of(pack, {}), of(pack, { age: 'young' }), of(pack, { age: 'old' })],
      [0, 0, 1],
    );
    const late = loadPack({ ...pack.json, strata: { ...pack.json.strata!, default: 'old' } });
    assert.deepEqual([of(late, {}), of(late, { age: 'young' })], [1, 0]);
    const json = makePack({ questions: [] });
    assert.equal(
      of(
        loadPack({
          ...json,
          strata: undefined,
          perspectives: [{ ...BIOMEDICAL, otherPrior: [0.2] }],
        }),
        { age: 'old' },
      ),
      0,
    );
  });
});

describe('log odds', () => {
  it('are ln(P/(1−P)), and stay exact where P itself cannot', () => {
    // Four answers of ratio 2 each for x and 1/2 for y: x 16·a, y b/16, other c.
    const questions = ['one', 'two', 'three', 'four'].map(yesNo);
    const evidence = (yes: number) =>
      Object.fromEntries(questions.map(({ id }) => [id, p({ yes })]));
    const pack = make(
      [cause('x', 0.5, evidence(1)), cause('y', 0.3, evidence(0.25))],
      {},
      questions,
    );
    const result = posterior(pack, Object.fromEntries(questions.map(({ id }) => [id, 'yes'])));
    const [x, y, other] = [0.5 * 16, 0.3 / 16, 0.2];
    close(logOddsOf(result, 0), Math.log(x / (y + other)));
    close(logOddsOf(result, 1), Math.log(y / (x + other)));
    const certain = posterior(
      make([cause('x', 1, {}), cause('y', 1e-30, {})], { otherPrior: [0, 0] }),
      {},
    );
    close(logOddsOf(certain, 0), Math.log(1e30));
    close(logOddsOf(certain, 1), Math.log(1e-30));
    const reversed = posterior(
      make([cause('y', 1e-30, {}), cause('w', 1e-25, {}), cause('x', 1, {})], {
        otherPrior: [0, 0],
      }),
      {},
    );
    close(logOddsOf(reversed, 2), Math.log(1 / (1e-25 + 1e-30)));
    close(logOddsOf(reversed, 0), Math.log(1e-30));
    // Eight hundred answers' worth: e^1600 is no number, and its logarithm is.
    const heavy = Array.from({ length: 400 }, (_, i) => yesNo(`h${i}`));
    const far = make(
      [
        cause('y', 0.4, {}),
        cause('x', 0.4, Object.fromEntries(heavy.map(({ id }) => [id, p({ yes: 0.01 })]))),
      ],
      { lrCap: 1e6, questionCap: 1e6 },
      heavy,
    );
    const answers = Object.fromEntries(heavy.map(({ id }, i) => [id, i < 1 ? 'yes' : 'no']));
    close(
      logOddsOf(posterior(far, answers), 1),
      Math.log(0.4 / 0.6) + Math.log(0.02) + 399 * Math.log(1.98),
      1e-6,
    );
    const highs = Object.fromEntries(heavy.map(({ id }) => [id, 'no']));
    const up = make(
      [
        cause('y', 0.4, {}),
        cause(
          'x',
          0.4,
          Object.fromEntries(
            heavy.map(({ id }) => [id, { grade: 'C', sources: ['S1'], p: { no: 1 } } as const]),
          ),
        ),
      ],
      { lrCap: 1e6, questionCap: 1e6, shrinkage: 1 },
      heavy.map((one) => ({
        ...one,
        options: [
          { id: 'yes', base: [0.9, 0.9] },
          { id: 'no', base: [0.1, 0.1] },
        ],
      })),
    );
    close(logOddsOf(posterior(up, highs), 1), Math.log(0.4 / 0.6) + 400 * Math.log(10), 1e-6);
  });

  it('agree with the chances for every cause', () => {
    fc.assert(
      fc.property(packs({ positive: true }), whims, (json, choices) => {
        const pack = loadPack(json);
        const result = posterior(pack, interview(pack, choices).at(-1)!.answers);
        pack.json.causes.forEach((_, index) =>
          close(
            logOddsOf(result, index),
            Math.log(result.chance[index]! / (1 - result.chance[index]!)),
            1e-6,
          ),
        );
      }),
      runs(100),
    );
  });
});
