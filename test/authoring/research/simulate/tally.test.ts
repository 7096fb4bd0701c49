import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  probabilitiesOf,
  priorAmong,
  denies,
} from '../../../../src/authoring/research/simulate/probabilities.js';
import { reportLines } from '../../../../src/authoring/research/simulate/report.js';
import { summarise } from '../../../../src/authoring/research/simulate/summary.js';
import {
  decimal,
  percent,
  table,
  whole,
} from '../../../../src/authoring/research/simulate/table.js';
import {
  count,
  histogram,
  mean,
  merge,
  quantile,
  type Tally,
} from '../../../../src/authoring/research/simulate/tally.js';
import { loadPack, type PackJson } from '../../../../src/engine/index.js';
import { HABITS, PLAN, twoCauses } from './two-causes.js';

const counts = fc.dictionary(fc.constantFrom('a', 'b', 'a.1', 'a.10'), fc.nat(1000));
const tally = (from: Readonly<Record<string, number>>): Tally => new Map(Object.entries(from));
const merged = (...all: readonly Tally[]): Tally => {
  const into: Tally = new Map();
  all.forEach((each) => merge(into, each));
  return into;
};
const sorted = (from: Tally): unknown => [...from].sort();

test('counts: begin at nought, and go up by one unless said otherwise', () => {
  const own: Tally = new Map();
  count(own, 'a');
  count(own, 'a', 4);
  count(own, 'b', 0);
  assert.deepEqual(
    [...own],
    [
      ['a', 5],
      ['b', 0],
    ],
  );
});

test('merge: in whatever order the threads end, the result is the same', () => {
  fc.assert(
    fc.property(counts, counts, counts, (a, b, c) => {
      const [x, y, z] = [tally(a), tally(b), tally(c)];
      assert.deepEqual(sorted(merged(x, y)), sorted(merged(y, x)));
      assert.deepEqual(sorted(merged(merged(x, y), z)), sorted(merged(x, merged(y, z))));
      assert.deepEqual(sorted(merged(x, new Map())), sorted(x));
    }),
  );
});

test('histogram: values as numbers, smallest first, and none of another row', () => {
  const own = tally({
    'main.screens.10': 1,
    'main.screens.9': 2,
    'main.screen.1': 7,
    'main.screenshots.3': 7,
  });
  assert.deepEqual(histogram(own, 'main.screens'), [
    [9, 2],
    [10, 1],
  ]);
  assert.deepEqual(histogram(own, 'full.screens'), []);
});

const values = fc
  .uniqueArray(fc.nat(50), { minLength: 1, maxLength: 12 })
  .chain((met) =>
    fc.tuple(
      ...[...met]
        .sort((a, b) => a - b)
        .map((value) => fc.tuple(fc.constant(value), fc.integer({ min: 1, max: 9 }))),
    ),
  ) as fc.Arbitrary<readonly (readonly [number, number])[]>;

test('mean and quantiles: by hand, and of nobody', () => {
  // 2, 2, 2, 5, 9: mean 20/5; the third of five is 2, the fifth 9.
  const five = [
    [2, 3],
    [5, 1],
    [9, 1],
  ] as const;
  assert.deepEqual([mean(five), quantile(five, 0.5), quantile(five, 0.9)], [4, 2, 9]);
  assert.equal(quantile(five, 0.8), 5, 'four of five do not exceed 5');
  assert.ok(Number.isNaN(mean([])) && Number.isNaN(quantile([], 0.5)));
});

test('quantiles: never fall as the share grows, and begin and end with the extremes', () => {
  fc.assert(
    fc.property(
      values,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (met, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        assert.ok(quantile(met, low) <= quantile(met, high));
        assert.equal(quantile(met, 0), met[0]![0]);
        assert.equal(quantile(met, 1), met.at(-1)![0]);
      },
    ),
  );
});

test('quantiles: at least that share is no greater, and what is smaller does not reach it', () => {
  fc.assert(
    fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (met, share) => {
      const total = met.reduce((sum, [, times]) => sum + times, 0);
      const upTo = (bound: number, strict: boolean): number =>
        met.reduce(
          (sum, [value, times]) => ((strict ? value < bound : value <= bound) ? sum + times : sum),
          0,
        );
      const found = quantile(met, share);
      assert.ok(upTo(found, false) >= share * total - 1e-9);
      assert.ok(upTo(found, true) < share * total + 1e-9);
    }),
  );
});

test('tables: the first column is flush left, figures flush right', () => {
  assert.deepEqual(
    table([
      ['name', 'n'],
      ['a', '1,000'],
    ]),
    ['name      n', 'a     1,000'],
  );
});

test('figures: shares and numbers with one decimal, a dash for nobody, commas for thousands', () => {
  assert.deepEqual([percent(1, 3), percent(0, 5), percent(0, 0)], ['33.3 %', '0.0 %', '-']);
  assert.deepEqual([decimal(2.25), decimal(NaN)], ['2.3', '-']);
  assert.deepEqual([whole(999), whole(1000), whole(1234567)], ['999', '1,000', '1,234,567']);
});

const JSON_PACK = twoCauses();
const drawn = probabilitiesOf(loadPack(JSON_PACK))!;
const question = (id: string): Parameters<typeof drawn.weights>[0] =>
  loadPack(JSON_PACK).byId.get(id)!;

/** Equal but for rounding. */
function close(actual: readonly number[], expected: readonly number[]): void {
  assert.equal(actual.length, expected.length);
  actual.forEach((each, i) =>
    assert.ok(Math.abs(each - expected[i]!) < 1e-6, `${each} for ${expected[i]}`),
  );
}

test('probabilities: priors add up to one, with something else last', () => {
  assert.deepEqual(drawn.causes, ['x', 'y', 'other']);
  for (const prior of drawn.prior) close(prior, [HABITS.x.prior, HABITS.y.prior, 0]);
  close(drawn.strata, [0.5, 0.5]);
});

test('probabilities: authored chances are taken as they are, and something else answers by the base rates', () => {
  close(drawn.weights(question('onset'), 0, 0), [0.8, 0.2]);
  close(drawn.weights(question('onset'), 0, 1), [0.3, 0.7]);
  close(drawn.weights(question('onset'), 1, 2), [0.6, 0.4]);
  close(drawn.weights(question('move'), 0, 0), [0.7, 0]);
});

test('probabilities: ratios of a single choice times base rates, made to add up to one', () => {
  const json = structuredClone(JSON_PACK) as any;
  json.causes[0].evidence.onset = { grade: 'A', sources: ['S1'], lr: { sudden: 1.5, slow: 0.5 } };
  const own = probabilitiesOf(loadPack(json as PackJson))!;
  // 0.6 · 1.5 = 0.9 and 0.4 · 0.5 = 0.2, over their sum 1.1.
  close(own.weights(question('onset'), 0, 0), [0.9 / 1.1, 0.2 / 1.1]);
});

test('probabilities: without base rates any answer of the stratum is as likely as another', () => {
  assert.deepEqual(
    drawn.weights(question('age'), 0, 0),
    [1, 0],
    'the young say that they are young',
  );
  assert.deepEqual(drawn.weights(question('age'), 1, 0), [0, 1]);
  assert.equal(drawn.ticks(question('danger')), false);
  assert.equal(drawn.ticks(question('move')), true);
});

test('denial: of signs in two modes, of illnesses in one, of evidence never', () => {
  const role = (id: string, as: string): Parameters<typeof denies>[1] =>
    ({ ...question(id), role: as }) as never;
  assert.deepEqual(
    (['denied', 'risks', 'drawn'] as const).map((mode) => [
      denies(mode, role('danger', 'flag')),
      denies(mode, role('danger', 'risk')),
      denies(mode, role('danger', 'evidence')),
    ]),
    [
      [true, true, false],
      [true, false, false],
      [false, false, false],
    ],
  );
});

test('denial: priors among those who deny stay where no cause has a sign', () => {
  for (const mode of ['denied', 'risks', 'drawn'] as const)
    close(priorAmong(mode, drawn, loadPack(JSON_PACK))[0]!, drawn.prior[0]!);
});

/** Ten people: six with x, of whom five were found, and four with something else. */
const COUNTS = tally({
  'main.people': 10,
  'main.known': 6,
  'main.first': 5,
  'main.top3': 6,
  'main.screens.3': 4,
  'main.screens.5': 6,
  'main.evidence.1': 10,
  'main.urgency.emergency': 0,
  'main.urgency.urgent': 1,
  'main.urgency.self-care': 9,
  'cause.x.people': 6,
  'cause.x.first': 5,
  'cause.x.top3': 6,
  'cause.other.people': 4,
  'called.x.strong': 4,
  'called.x.partial': 2,
  'band.strong.shown': 8,
  'band.strong.right': 4,
  'first.strong.people': 8,
  'first.strong.right': 4,
  firstChance: 7_500_000,
  'reason.urgent.b': 1,
  'reason.urgent.a': 1,
  'reason.urgent.c': 3,
});

test('summary: reads the counts, and leaves out causes that nobody had', () => {
  const { interview, causes, all, firstChance, reasons, orders, robustness } = summarise(
    JSON_PACK,
    PLAN,
    COUNTS,
  );
  assert.deepEqual(
    [interview.people, interview.screens, interview.evidence],
    [10, { mean: 4.2, median: 5, p90: 5 }, { mean: 1, p90: 1 }],
  );
  assert.deepEqual(
    causes.map(({ cause, people }) => [cause, people]),
    [
      ['x', 6],
      ['other', 4],
    ],
  );
  assert.deepEqual(all, { people: 6, first: 5, top3: 6 });
  assert.deepEqual(firstChance, { claimed: 7.5, right: 5 });
  assert.deepEqual(
    reasons.map(({ rule }) => rule),
    ['c', 'a', 'b'],
    'the commonest first, then by name',
  );
  assert.deepEqual([orders, robustness], [[], []], 'nobody was compared');
});

test('summary: with every sign denied none may be an emergency, and one in twenty urgent', () => {
  const verdicts = (emergency: number, urgent: number, people: number): readonly boolean[] =>
    summarise(
      JSON_PACK,
      PLAN,
      tally({
        'main.people': people,
        'main.urgency.emergency': emergency,
        'main.urgency.urgent': urgent,
      }),
    ).checks.map(({ ok }) => ok);
  assert.deepEqual(verdicts(0, 5, 100), [true, true]);
  assert.deepEqual(verdicts(0, 6, 100), [true, false]);
  assert.deepEqual(verdicts(1, 0, 100), [false, true]);
});

test('report: nothing is promised where nobody denied every sign', () => {
  const lines = reportLines(summarise(JSON_PACK, { ...PLAN, flags: 'drawn' }, COUNTS));
  assert.match(lines.at(-1)!, /^not checked: nobody denied every red flag; .*--flags denied$/);
});

test('report: what was found, as a person reads it', () => {
  const text = reportLines(summarise(JSON_PACK, { ...PLAN, people: 10 }, COUNTS)).join('\n');
  // 5 of 6 known people were found first; 4 of the 6 were called strong.
  assert.match(text, /^ +x +6 +83\.3 % +100\.0 % +66\.7 % +33\.3 % +0\.0 % +0\.0 %$/m);
  assert.match(text, /^ +other +4 +- +- +- +- +- +-$/m);
  assert.match(text, /first cause: 75\.0 % claimed on average, 50\.0 % right/);
  assert.match(
    text,
    /^PASS {2}every red flag denied: emergency 0\.0 % \(0 of 10\); at most 0\.0 %$/m,
  );
  assert.match(
    text,
    /^FAIL {2}every red flag denied: urgent 10\.0 % \(1 of 10\); at most 5\.0 %$/m,
  );
  assert.doesNotMatch(text, /NaN|undefined|Robustness/);
});
