import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  effectiveRatios,
  normalisedPrior,
  normaliser,
} from '../../../src/authoring/effective-ratio.js';
import { lintPack } from '../../../src/authoring/lint.js';
import { replace, withPack } from '../../support/packs.js';
import { assertAmongProblems, assertOnlyProblem, problemsOf } from '../problems.js';

const near = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 1e-12, `${actual} is not ${expected}`);

test('base-rate: shares of a single-choice question sum to 1 in each stratum', () => {
  assertAmongProblems(
    {
      'questions.yml': replace('{ id: slow, base: [0.5, 0.7] }', '{ id: slow, base: [0.5, 0.6] }'),
    },
    {
      code: 'base-rate',
      file: 'questions.yml',
      at: 'onset\n',
      says: ['sum to 0.900 in stratum old', 'make them sum to 1'],
    },
  );
  assert.deepEqual(
    problemsOf({
      'questions.yml': replace(
        '{ id: slow, base: [0.5, 0.7] }',
        '{ id: slow, base: [0.5, 0.705] }',
      ),
    }),
    [],
    'rounding is allowed',
  );
});

test('base-rate: every option of a single-choice question has one, or none has', () => {
  assertAmongProblems(
    { 'questions.yml': replace('{ id: slow, base: [0.5, 0.7] }', '{ id: slow }') },
    {
      code: 'base-rate',
      file: 'questions.yml',
      at: 'onset\n',
      says: ['not for slow', 'to every option, or to none'],
    },
  );
});

test('base-rate: a share lies between 0 and 1, and a list has a number per stratum', () => {
  assertOnlyProblem(
    {
      'questions.yml': replace(
        '{ id: sitting, base: [0.2, 0.3] }',
        '{ id: sitting, base: [0.2, 30] }',
      ),
      'causes.yml': replace(
        ', sitting: 1.5 }, perOption: { sitting: { grade: B, sources: [S1] } } }',
        ' } }',
      ),
    },
    {
      code: 'base-rate',
      file: 'questions.yml',
      at: '30]',
      says: ['30 is not a share', 'from 0 to 1'],
    },
  );
  assertAmongProblems(
    { 'questions.yml': replace('{ id: touch, base: [0.4, 0.3] }', '{ id: touch, base: [0.4] }') },
    {
      code: 'base-rate',
      file: 'questions.yml',
      at: '[0.4] }',
      says: ['has 1 numbers', 'give 2, one per stratum: young, old'],
    },
  );
  assertAmongProblems(
    { 'causes.yml': replace('prior: { values: [0.5, 0.3]', 'prior: { values: [0.5, 0.3, 0.1]') },
    {
      code: 'base-rate',
      file: 'causes.yml',
      at: '[0.5, 0.3, 0.1]',
      says: ['has 3 numbers', 'give 2'],
    },
  );
  assertAmongProblems(
    { 'causes.yml': replace('effort: [1.6, 1.8]', 'effort: [1.6, 1.8, 2]') },
    {
      code: 'base-rate',
      file: 'causes.yml',
      at: '[1.6, 1.8, 2]',
      says: ['has 3 numbers', 'or one number for all'],
    },
  );
});

test('likelihood-ratio: 0 and extremes are refused in place', () => {
  for (const ratio of ['0', '0.01', '50', '-2']) {
    assertOnlyProblem(
      { 'causes.yml': replace('lr: { touch: 2 }', `lr: { touch: ${ratio} }`) },
      {
        code: 'likelihood-ratio',
        file: 'causes.yml',
        at: `${ratio} } }\n    sources: [S1]`,
        says: [`${ratio} for "touch" is outside 0.05 to 20`, 'give a ratio in that range'],
      },
    );
  }
});

test('likelihood-ratio: evidence needs a base rate to be weighed against', () => {
  assertAmongProblems(
    { 'questions.yml': replace('{ id: sitting, base: [0.2, 0.3] }', '{ id: sitting }') },
    {
      code: 'likelihood-ratio',
      file: 'causes.yml',
      at: 'sitting: 1.5',
      says: ['"pattern.sitting" has no base rate', 'add "base"'],
    },
  );
});

test('likelihood-ratio: "none of these" has no weight of its own', () => {
  assertOnlyProblem(
    {
      'causes.yml': replace('lr: { touch: 2 }', 'lr: { touch: 2, none: 0.5 }'),
      'questions.yml': replace(
        '- { id: none, exclusive: true }\n  - id: cold',
        '- { id: none, exclusive: true, base: [0.3, 0.3] }\n  - id: cold',
      ),
    },
    {
      code: 'likelihood-ratio',
      file: 'causes.yml',
      at: 'none: 0.5',
      says: ['already counts', 'remove its number'],
    },
  );
});

test('likelihood-ratio: base rates times ratios stay near 1', () => {
  // 0.5·4 + 0.5·0.5 = 2.25 among the young, so "effort" would count 4 / 2.25 = 1.8 and no more.
  assertAmongProblems(
    {
      'causes.yml': replace(
        'lr: { effort: [1.6, 1.8], slow: [0.5, 0.6] }',
        'lr: { effort: 4, slow: 0.5 }',
      ),
    },
    {
      code: 'likelihood-ratio',
      file: 'causes.yml',
      at: 'onset: { grade: B',
      says: ['in stratum young', 'sum to 2.25', '0.8–1.25'],
    },
  );
});

test('likelihood-ratio: normalising must not turn a sign', () => {
  // 0.5·1.1 + 0.5·1.3 = 1.2: within bounds, yet 1.1 counts as 1.1 / 1.2 < 1.
  assertAmongProblems(
    {
      'causes.yml': replace(
        'lr: { effort: [1.6, 1.8], slow: [0.5, 0.6] }',
        'lr: { effort: 1.1, slow: 1.3 }',
      ),
    },
    {
      code: 'likelihood-ratio',
      file: 'causes.yml',
      at: 'effort: 1.1',
      says: ['"effort" is authored as 1.1 but counts as 0.92', 'the other way round', 'under "p"'],
    },
  );
});

test('likelihood-ratio: P above 0.95 is refused, for single and for multiple choice', () => {
  assertOnlyProblem(
    { 'causes.yml': replace('p: { slow: [0.8, 0.9] }', 'p: { slow: [0.8, 0.97] }') },
    {
      code: 'likelihood-ratio',
      file: 'causes.yml',
      at: 'slow: [0.8, 0.97]',
      says: ['in stratum old', '0.97 of people', 'at most 0.95'],
    },
  );
  // π = 0.3/1 among the old, b = 0.3: P = 20·0.3 / (1 + 0.3·19) = 0.896; among the young π =
  // 0.5/0.9, b = 0.4: 8 / 11.56 = 0.69.
  assert.deepEqual(
    problemsOf({ 'causes.yml': replace('lr: { touch: 2 }', 'lr: { touch: 20 }') }),
    [],
  );
  assertOnlyProblem(
    {
      'causes.yml': (text) =>
        replace(
          'lr: { touch: 2 }',
          'lr: { touch: 20 }',
        )(replace('values: [0.5, 0.3]', 'values: [0.5, 0.1]')(text)),
    },
    {
      code: 'likelihood-ratio',
      file: 'causes.yml',
      at: 'touch: 20',
      says: ['in stratum old', '"touch"', 'lower the ratio'],
    },
  );
});

test('likelihood-ratio: authored probabilities leave something for the other answers', () => {
  assertAmongProblems(
    {
      'questions.yml': replace(
        '{ id: slow, base: [0.5, 0.7] }',
        '{ id: slow, base: [0.4, 0.6] }\n      - { id: asleep, base: [0.1, 0.1] }',
      ),
      'text/en/questions.yml': replace(
        'slow: { label: Slowly }',
        'slow: { label: Slowly }, asleep: { label: In my sleep }',
      ),
      'causes.yml': replace('p: { slow: [0.8, 0.9] }', 'p: { slow: 0.9, effort: 0.2 }'),
    },
    {
      code: 'likelihood-ratio',
      file: 'causes.yml',
      at: 'onset: { grade: C',
      says: ['sum to 1.10', 'leave something'],
    },
  );
});

test('effective ratios follow from base rates, ratios and priors', () => {
  const pack = withPack({}, (directory) => lintPack(directory).pack!);
  const [strain, wear] = pack.causes;
  const onset = pack.questions.find(({ id }) => id === 'onset')!;
  const pattern = pack.questions.find(({ id }) => id === 'pattern')!;
  // Young: priors 0.5 and 0.2, "something else" 0.2; together 0.9.
  near(normalisedPrior(pack, 'strain')[0]!, 0.5 / 0.9);
  // 0.5·1.6 + 0.5·0.5 = 1.05
  near(normaliser(onset.options!, strain!.evidence!['onset']!, 0)!, 1.05);
  const [effort, slow] = effectiveRatios(onset, strain!.evidence!['onset']!, 0, 0.5 / 0.9);
  near(effort!.ratio, 1.6 / 1.05);
  near(slow!.probability, (0.5 * 0.5) / 1.05);
  // An authored P stands as it is: 0.8 over a base rate of 0.5.
  near(effectiveRatios(onset, wear!.evidence!['onset']!, 0, 0.2 / 0.9)[0]!.ratio, 1.6);
  // P = 2·0.4 / (1 + (0.5/0.9)·1)
  near(
    effectiveRatios(pattern, strain!.evidence!['pattern']!, 0, 0.5 / 0.9)[0]!.probability,
    0.8 / (1 + 0.5 / 0.9),
  );
});

test('likelihood-ratio: a full list of probabilities is taken, and sums to 1', () => {
  const p = (effort: string): object => ({
    'causes.yml': replace('p: { slow: [0.8, 0.9] }', `p: { slow: [0.8, 0.9], effort: ${effort} }`),
  });
  assert.deepEqual(problemsOf(p('[0.2, 0.1]') as never), []);
  assert.deepEqual(problemsOf(p('[0.2, 0.105]') as never), [], 'rounding is allowed');
  assertOnlyProblem(p('[0.2, 0.3]') as never, {
    code: 'likelihood-ratio',
    file: 'causes.yml',
    at: 'onset: { grade: C',
    says: ['in stratum old', 'sum to 1.20', 'make them sum to 1'],
  });
});
