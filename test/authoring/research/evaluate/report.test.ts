import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Case } from '../../../../src/authoring/authored.js';
import { evaluatePack } from '../../../../src/authoring/research/evaluate/evaluate.js';
import { markdownTable } from '../../../../src/authoring/markdown-table.js';
import { measure } from '../../../../src/authoring/research/evaluate/measures.js';
import { proofSection } from '../../../../src/authoring/research/evaluate/proofs.js';
import { PUBLISHED } from '../../../../src/authoring/research/evaluate/published.js';
import { evaluationReport } from '../../../../src/authoring/research/evaluate/report.js';
import { shareOf } from '../../../../src/authoring/research/evaluate/wilson.js';
import type { Result } from '../../../../src/authoring/verify/verify.js';
import type { Answers, Urgency } from '../../../../src/engine/index.js';
import { loaded } from '../../authored.js';

const pack = loaded();

function vignette(id: string, answers: Answers, urgency: Urgency, more: Partial<Case> = {}): Case {
  return {
    id,
    title: 'A person',
    origin: { kind: 'vignette', ref: id },
    answers: { age: 'under50', ...answers },
    expect: { urgency },
    ...more,
  };
}

test('Wilson: the intervals that Newcombe publishes', () => {
  // Newcombe RG, Stat Med 1998;17:857–872, table I, method 3.
  for (const [part, whole, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const share = shareOf(part, whole);
    assert.ok(Math.abs(share.low - low) < 5e-5, `${part} of ${whole}: ${share.low}`);
    assert.ok(Math.abs(share.high - high) < 5e-5, `${part} of ${whole}: ${share.high}`);
  }
});

test('Wilson: holds the share, stays within 0 and 1, and grows with the part', () => {
  const counts = fc
    .integer({ min: 1, max: 2000 })
    .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole - 1 }), fc.constant(whole)));
  fc.assert(
    fc.property(counts, ([part, whole]) => {
      const [one, more] = [shareOf(part, whole), shareOf(part + 1, whole)];
      assert.ok(one.low >= 0 && one.high <= 1);
      assert.ok(one.low <= part / whole + 1e-12 && part / whole <= one.high + 1e-12);
      assert.ok(one.low < more.low && one.high < more.high + 1e-12);
    }),
  );
});

test('Markdown: a head, a line, then a row each', () => {
  assert.deepEqual(
    markdownTable(
      ['a', 'b'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ),
    ['| a | b |', '| --- | --- |', '| 1 | 2 |', '| 3 | 4 |'],
  );
  assert.equal(markdownTable(['a'], []).length, 2);
});

test('measures: of nobody every share is of nothing, and no interview has screens', () => {
  const { all, levels, emergencies, screens } = measure(pack, []);
  assert.deepEqual([all.exact.whole, levels, emergencies], [0, [], []]);
  assert.deepEqual(screens, { mean: 0, median: 0, p90: 0 });
});

test('measures: median and the ninth of ten, by nearest rank', () => {
  // Numbness ends after two screens, a calm interview has six: nine short ones and one long.
  const short = Array.from({ length: 9 }, (_, i) =>
    vignette(`s${i}`, { danger: ['numb'] }, 'emergency'),
  );
  const long = vignette('l', { onset: 'effort', pattern: ['touch'] }, 'self-care');
  // (9 · 2 + 6) / 10 = 2.4; the ninth in order is still short.
  assert.deepEqual(measure(pack, [...short, long]).screens, { mean: 2.4, median: 2, p90: 2 });
  // Eight of ten: the ninth is long.
  assert.equal(measure(pack, [...short.slice(1), long, { ...long, id: 'l2' }]).screens.p90, 6);
});

test('measures: one category of emergencies needs no sum below it', () => {
  const { emergencies } = measure(pack, [vignette('a', { danger: ['numb'] }, 'emergency')]);
  assert.deepEqual(
    emergencies.map(([name]) => name),
    ['not said'],
  );
});

test('measures: a card that is shown is found, and never first', () => {
  const { first, firstThree } = measure(pack, [
    vignette('card', { age: 'over50', health: ['bones'] }, 'soon', {
      expect: { urgency: 'soon', cause: 'bone_loss' },
    }),
  ]);
  assert.deepEqual([first.part, firstThree.part], [0, 1]);
});

const report = (cases: readonly Case[], results: readonly Result[] = []): string =>
  evaluationReport(pack.info, evaluatePack(pack, cases), results);

test('report: with vignettes there is a row of our own beside the published ones', () => {
  const text = report([vignette('a', { danger: ['numb'] }, 'emergency')]);
  // 1 of 1: low = 1 / (1 + 1.96²) = 0.207.
  assert.match(
    text,
    /^\| this pack, published vignettes \| 1 vignettes, 4 levels \| 1 of 1, 100 % \(21–100\) \|/m,
  );
  for (const { name } of PUBLISHED) assert.ok(text.includes(`| ${name} |`), name);
});

test('report: each work is cited once, with an address', () => {
  const text = report([vignette('a', { danger: ['numb'] }, 'emergency')]);
  for (const { cite, url } of PUBLISHED)
    assert.equal(text.split(`- ${cite}. <${url}>`).length, 2, cite);
});

test('report: a figure that there is not is a dash', () => {
  const text = report([vignette('a', {}, 'self-care')]);
  // No emergency among the cases, and no level that is not exact.
  assert.match(text, /^\| this pack, .*\| – \| 1 of 1, [^|]*\| – \| – \| –; of all: 0 of 1, /m);
  assert.doesNotMatch(text, /NaN|undefined/);
  assert.doesNotMatch(text, /emergencies by category/);
});

test('report: without vignettes of others nothing is held beside published figures', () => {
  for (const cases of [[], [{ ...vignette('a', {}, 'urgent'), origin: { kind: 'own', ref: 'x' } }]])
    assert.doesNotMatch(
      report(cases as readonly Case[]),
      /Beside published figures|What makes them comparable/,
    );
});

test('report: what is to be known of the vignettes comes from the pack', () => {
  const sets = evaluatePack(pack, [vignette('a', { danger: ['numb'] }, 'emergency')]);
  const text = evaluationReport(pack.info, sets, [], { notes: ['These are about elbows.'] });
  assert.match(text, /^- These are about elbows\.$/m);
  assert.doesNotMatch(text, /knee|the back|legs/);
});

test('report: nothing is under where nothing came out too low', () => {
  const calm = [vignette('a', { danger: ['numb'] }, 'emergency')];
  const [first] = report(calm).split('## Published vignettes, doubtful');
  assert.doesNotMatch(first!, /Less urgent than acceptable/);
  const low = report([vignette('low', {}, 'urgent')]);
  assert.match(low, /^Less urgent than acceptable:\n\n- low: self-care instead of urgent\.$/m);
});

test('report: doubt costs, and is measured on the same vignettes', () => {
  const [plain, doubtful] = evaluatePack(pack, [vignette('a', {}, 'self-care')]);
  assert.deepEqual(
    [plain!.measures.all.exact.part, doubtful!.measures.all.exact.part],
    [1, 0],
    'not sure of danger signs is urgent',
  );
  assert.equal(doubtful!.measures.tooUrgent.part, 1);
});

const result = (id: string, verdict: Result['verdict'], law?: 1 | 2): Result => ({
  property: {
    id,
    ...(law && { law }),
    description: 'x',
    methods: ['exhaustive', 'constructive'],
    check: () => ({ failures: [], states: 0 }),
  },
  verdict,
  states: 12,
  failures: [],
  ms: 99,
});

test('proofs: a row each with its law, how far it reaches and what was looked at, and no times', () => {
  const lines = proofSection([result('a', 'proved', 2), result('b', 'proved')]);
  assert.ok(
    lines.includes('| a | 2 | proved | all answers; the answers that were found and played | 12 |'),
    lines.join('\n'),
  );
  assert.ok(lines.some((line) => line.startsWith('| b | – | proved |')));
  assert.ok(lines.includes('All 2 properties are proved.'));
  assert.ok(!lines.some((line) => line.includes('99')));
});

test('proofs: those that failed are named', () => {
  const lines = proofSection([result('a', 'failed'), result('b', 'proved'), result('c', 'failed')]);
  assert.ok(lines.includes('**2 of 3 properties failed: a, c.**'), lines.join('\n'));
});
