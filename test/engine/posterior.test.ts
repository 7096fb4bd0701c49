import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  loadPack,
  type Answers,
  type Cause,
  type Pack,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { resolveQuestions } from '../../src/engine/interview-state.js';
import {
  bandOf,
  bestChance,
  logOddsOf,
  posteriorOf,
  stratumOf,
  type Posterior,
} from '../../src/engine/posterior.js';
import { bandsAreCertain } from '../../src/engine/stopping-rule.js';
import { boundsOf, columnOf, findingWeights } from '../../src/engine/evidence-model.js';
import { BIOMEDICAL, makePack } from './fixture.js';
import { interview, packs, whims } from './random-pack.js';
import { runs } from './runs.js';

const posterior = (pack: Pack, answers: Answers): Posterior =>
  posteriorOf(
    resolveQuestions(pack, parseAnswers(pack, answers), new Set(['bio'])),
    pack.models.get('bio')!,
  );
const close = (actual: number, expected: number, off = 1e-9): void =>
  assert.ok(Math.abs(actual - expected) <= off, `${actual} is not ${expected}`);

const yesNo = (id: string): Question => ({
  id,
  role: 'evidence',
  type: 'single',
  unsure: true,
  options: [
    { id: 'yes', base: [0.5, 0.5] },
    { id: 'no', base: [0.5, 0.5] },
  ],
});
const MULTI: Question = {
  id: 'signs',
  role: 'evidence',
  type: 'multi',
  unsure: true,
  options: [
    { id: 'a', base: [0.2, 0.2] },
    { id: 'b', base: [0.4, 0.4], when: { q: 'age', is: 'old' } },
    { id: 'none', exclusive: true },
  ],
};
const p = (values: Record<string, number>) => ({ grade: 'C', sources: ['S1'], p: values }) as const;
const cause = (id: string, prior: number, evidence: Cause['evidence']): Cause => ({
  id,
  perspective: 'bio',
  prior: [prior, prior],
  sources: ['S1'],
  evidence,
});
const make = (
  causes: readonly Cause[],
  perspective: Partial<PackJson['perspectives'][number]> = {},
  questions: readonly Question[] = [yesNo('one'), yesNo('two'), MULTI],
): Pack =>
  loadPack(makePack({ questions, causes, perspectives: [{ ...BIOMEDICAL, ...perspective }] }));

describe('posterior', () => {
  it('is prior times the product of shrunk ratios, normalised with "something else", whatever was answered', () => {
    fc.assert(
      fc.property(
        packs({ positive: true }),
        whims,
        fc.constantFrom(0.3, 1),
        (json, choices, shrink) => {
          const pack = loadPack({ ...json, perspectives: [{ ...json.perspectives[0]!, shrink }] });
          for (const { answers } of interview(pack, choices)) {
            const { stratum, answered, chance, evidence, counts } = posterior(pack, answers);
            const sums = pack.json.causes.map((_, index) =>
              answered.reduce(
                (sum, { table, totals }) => sum + (totals[table.columns.indexOf(index)] ?? 0),
                0,
              ),
            );
            const masses = [...sums, 0].map(
              (sum, index) => stratum.priors[index]! * Math.exp(shrink * sum),
            );
            const all = masses.reduce((one, other) => one + other);
            masses.forEach((mass, index) => close(chance[index]!, mass / all));
            sums.forEach((sum, index) => close(evidence[index]!, shrink * sum));
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
    const pack = make([cause('x', 0.3, { signs: p({ a: 0.6, b: 0.1 }) })], { share: 1, cap: 100 });
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
    const pack = make([cause('x', 0.3, { signs: p({ a: 0.6, b: 0.1 }) })], { share: 1, cap: 100 }, [
      yesNo('one'),
      signs,
    ]);
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
      { share: 1, questionCap: 1e6, cap: 100 },
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
      { cap: 1e6, questionCap: 1e6 },
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
      { cap: 1e6, questionCap: 1e6, shrink: 1 },
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

describe('bands', () => {
  const bar = (evidence: number, ofBest: number, ofOther: number) => ({
    evidence,
    ofBest,
    ofOther,
  });
  const never = bar(99, 0, 0);
  // x: evidence ln 2 = 0.693, mass 0.4·2 = 0.8; y: evidence ln 1.2, mass 0.3·1.2 = 0.36; other 0.2.
  const result = posterior(
    make([cause('x', 0.5, { one: p({ yes: 1 }) }), cause('y', 0.3, { one: p({ yes: 0.6 }) })]),
    { one: 'yes' },
  );
  const band = (
    index: number,
    strong: ReturnType<typeof bar>,
    partial = never,
    minAnswered = 1,
  ): string => bandOf(result, index, bestChance(result), { minAnswered, strong, partial });

  it('need evidence, a stand against the best cause, and one against "something else"; reaching the bar is enough', () => {
    const [x, y, other] = result.chance as unknown as [number, number, number];
    assert.equal(bestChance(result), x);
    assert.equal(band(1, bar(result.evidence[1]!, y / x, y / other)), 'strong');
    assert.equal(band(1, bar(result.evidence[1]! + 1e-9, y / x, y / other)), 'weak');
    assert.equal(band(1, bar(result.evidence[1]!, y / x + 1e-9, y / other)), 'weak');
    assert.equal(band(1, bar(result.evidence[1]!, y / x, y / other + 1e-9)), 'weak');
    assert.equal(band(1, never, bar(0, 0, 0)), 'partial');
  });

  it('are unknown below the number of answers asked for', () => {
    assert.equal(band(0, bar(0, 0, 0), never, 2), 'unknown');
    assert.equal(band(0, bar(0, 0, 0), never, 1), 'strong');
  });

  it('best chance leaves "something else" out', () => {
    const quiet = posterior(make([cause('x', 0.1, {})], { otherPrior: [0.9, 0.9] }), {});
    close(bestChance(quiet), 0.1);
  });
});

describe('certain bands, worked out', () => {
  const bar = (evidence: number, ofBest = 1e-6, ofOther = 1e-6) => ({ evidence, ofBest, ofOther });
  const never = bar(99);
  // `one` gives x ln 1.6 = 0.470; `two` can still give it ln 1.4 = 0.336 or ln 0.6 = −0.511.
  const causes = [
    cause('x', 0.4, { one: p({ yes: 0.8 }), two: p({ yes: 0.7 }) }),
    cause('y', 0.4, { one: p({ yes: 0.5 }), two: p({ yes: 0.5 }) }),
  ];
  const certain = (
    strong: ReturnType<typeof bar>,
    partial = never,
    left = 1,
    given: Answers = { one: 'yes' },
  ): boolean => {
    const pack = make(causes, { fit: { minAnswered: 0, strong, partial } });
    const result = posterior(pack, given);
    return bandsAreCertain(result, [result.stratum.tables.get('two')!], left);
  };

  it("on a cause's own evidence: only where the open question cannot carry it over the bar, either way", () => {
    // y stays at 0. A bar above 0.470 + 0.336 = 0.806 is never reached; one below is, by x alone.
    assert.equal(certain(bar(0.82)), true);
    assert.equal(certain(bar(0.8)), false);
    // Once strong, x stays so down to 0.470 − 0.511 = −0.041; y is strong as well at 0 or below.
    assert.equal(certain(bar(-0.05)), true);
    assert.equal(certain(bar(-0.03)), false);
  });

  it('nothing left to ask is certain', () => {
    assert.equal(certain(bar(0.5), never, 0), true);
    assert.equal(certain(bar(0.47), never, 0), true);
  });

  it('partial must neither rise nor fall', () => {
    assert.equal(certain(bar(0.82), bar(-0.05)), true);
    assert.equal(certain(bar(0.8), bar(-0.05)), false);
    assert.equal(certain(bar(0.82), bar(-0.03)), false);
    assert.equal(certain(bar(0.82), bar(0.79)), false);
  });

  it('a bar that can just be reached can be reached', () => {
    // `one` takes ln 2 from x and `two` can give it back: 0, exactly.
    const pack = make([cause('x', 0.4, { one: p({ yes: 0.25 }), two: p({ yes: 1 }) })], {
      cap: 100,
      fit: { minAnswered: 0, strong: bar(0), partial: never },
    });
    const result = posterior(pack, { one: 'yes' });
    assert.equal(bandsAreCertain(result, [result.stratum.tables.get('two')!], 1), false);
    // Against "something else": x and other stand at a half each, and `two` can make it 2 : 1,
    // exactly.
    const even = posterior(
      make([cause('x', 0.5, { two: p({ yes: 1 }) })], {
        otherPrior: [0.5, 0.5],
        fit: { minAnswered: 0, strong: bar(-9, 1e-6, 2), partial: never },
      }),
      {},
    );
    assert.equal(bandsAreCertain(even, [even.stratum.tables.get('two')!], 1), false);
  });

  it('a partial cause must not rise either where it is not the best', () => {
    // x is strong by ln 1.6 = 0.470, and `two` says nothing of it. y is partial at 0, and `two` can
    // lift it to ln 1.4 = 0.336.
    const list = [
      cause('x', 0.4, { one: p({ yes: 0.8 }) }),
      cause('y', 0.4, { one: p({ yes: 0.5 }), two: p({ yes: 0.7 }) }),
    ];
    const held = (strong: number): boolean => {
      const result = posterior(
        make(list, { fit: { minAnswered: 0, strong: bar(strong), partial: bar(-1) } }),
        { one: 'yes' },
      );
      return bandsAreCertain(result, [result.stratum.tables.get('two')!], 1);
    };
    assert.deepEqual([held(0.33), held(0.34)], [false, true]);
  });

  it('the best cause is held against the strongest rival, wherever it stands in the list', () => {
    // Masses: x 0.64, at worst 0.384; y 0.44, unmoved, so x keeps 0.873 of the best. The small ones
    // are no rivals, and y's own evidence is too low for a band.
    const small = (id: string): Cause => cause(id, 0.01, { one: p({ yes: 0.4 }) });
    const y = cause('y', 0.55, { one: p({ yes: 0.4 }) });
    const lists = [
      [causes[0]!, y, small('w'), small('z')],
      [small('w'), y, small('z'), causes[0]!],
      [y, small('w'), causes[0]!, small('z')],
      [small('w'), small('z'), causes[0]!, y],
    ];
    for (const list of lists) {
      const held = (ofBest: number): boolean => {
        const result = posterior(
          make(list, {
            otherPrior: [0.03, 0.03],
            fit: { minAnswered: 0, strong: bar(-0.05, ofBest), partial: never },
          }),
          { one: 'yes' },
        );
        return bandsAreCertain(result, [result.stratum.tables.get('two')!], 1);
      };
      assert.deepEqual([held(0.87), held(0.88)], [true, false]);
    }
  });

  it('on the stand against rivals and "something else"', () => {
    // Masses now x 0.64, y 0.4, other 0.2; `two` makes x 0.896 or 0.384, y as it is. Against the
    // best, y has
    // between 0.446 and 1; x at least 0.96. Against other, x has between 1.92 and 4.48, y always 2.
    assert.equal(certain(bar(-9, 0.44)), true);
    assert.equal(certain(bar(-9, 0.45)), false);
    assert.equal(certain(bar(-9, 0.97)), false);
    assert.equal(certain(bar(-9, 1e-6, 1.91)), true);
    assert.equal(certain(bar(-9, 1e-6, 1.93)), false);
    assert.equal(certain(bar(-9, 1e-6, 4.47)), false);
    assert.equal(certain(bar(-9, 1e-6, 4.49)), true);
    assert.equal(certain(bar(-9, 1.01)), true);
  });
});

describe('a multiple choice', () => {
  // Weights of x: a ln 2 ticked, ln 2/3 not; b ln 1/2 ticked, ln 1.5 not.
  const both: Question = {
    id: 'both',
    role: 'evidence',
    type: 'multi',
    options: [
      { id: 'a', base: [0.25, 0.25] },
      { id: 'b', base: [0.5, 0.5] },
    ],
  };
  const pack = make(
    [cause('x', 0.3, { both: p({ a: 0.5, b: 0.25 }) })],
    { share: 0.25, cap: 100 },
    [both],
  );
  const table = posterior(pack, {}).stratum.tables.get('both')!;

  it('of two that speak as loudly, the first counts whole', () => {
    close(posterior(pack, { both: ['a', 'b'] }).evidence[0]!, Math.log(2) - 0.25 * Math.log(2));
  });

  it('has no part of an option that says nothing', () => {
    const silent = posterior(make([cause('x', 0.3, { both: p({ a: 0.5 }) })], {}, [both]), {
      both: ['a'],
    });
    const [{ table: reported, rows }] = silent.answered as unknown as [
      (typeof silent.answered)[number],
    ];
    assert.deepEqual(rows.rows, [0, 1]);
    assert.deepEqual(
      findingWeights(reported, rows, 0).map(({ option }) => option),
      ['a'],
    );
  });

  it('is bounded by its loudest part whole and the others by the share', () => {
    close(boundsOf(table).high[0]!, Math.log(2) + 0.25 * Math.log(1.5));
    close(boundsOf(table).low[0]!, Math.log(1 / 2) + 0.25 * Math.log(2 / 3));
  });

  it('only perspectives that weigh evidence have a model', () => {
    const json = makePack({
      questions: [],
      perspectives: [BIOMEDICAL, { id: 'ways', method: 'points' }],
    });
    assert.deepEqual([...loadPack(json).models.keys()], ['bio']);
  });
});

describe('columns', () => {
  it('are found by their cause, dense or sparse', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 30 })), (causes) => {
        const columns = Int32Array.from(causes).sort();
        for (let index = 0; index <= 31; index++)
          assert.equal(columnOf({ columns } as never, index), columns.indexOf(index));
      }),
      runs(200),
    );
  });
});
