import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Case } from '../../../../src/authoring/authored.js';
import { buildPack } from '../../../../src/authoring/build.js';
import { evaluatePack } from '../../../../src/authoring/research/evaluate/evaluate.js';
import { measure } from '../../../../src/authoring/research/evaluate/measures.js';
import { evaluationReport, IDENTITY } from '../../../../src/authoring/research/evaluate/report.js';
import { shareOf } from '../../../../src/authoring/research/evaluate/wilson.js';
import { lintPack } from '../../../../src/authoring/lint.js';
import { ran, type Ran } from '../../../support/run-command.js';
import { verifyPack } from '../../../../src/authoring/verify/verify.js';
import { loadPack, type Answers } from '../../../../src/engine/index.js';
import { replace, withPack, type Changes } from '../../../support/packs.js';

const pack = loadPack(withPack({}, (directory) => buildPack(directory).json));

function caseOf(
  id: string,
  answers: Answers,
  expect: Case['expect'],
  more: Partial<Case> = {},
): Case {
  return { id, title: 'A person', origin: { kind: 'vignette', ref: id }, answers, expect, ...more };
}

// In the fixture numbness is an emergency, a fever is urgent, weak bones over 50 are soon, all else
// is self-care.
const NUMB = { age: 'under50', danger: ['numb'] };
const FEVER = { age: 'under50', danger: ['fever'] };
const REASSURING = { age: 'under50', onset: 'effort', pattern: ['touch'] };

test('Wilson: against intervals worked out by hand', () => {
  const rounded = ({ low, high }: { low: number; high: number }): readonly number[] =>
    [low, high].map((each) => Math.round(1000 * each) / 1000);
  // 10 of 10: low = 1 / (1 + 1.96²/10) = 0.722. Half of 20: 0.5 ± 1.96·√(0.0125 + 0.0024)/(1.192) =
  // 0.299–0.701.
  assert.deepEqual(rounded(shareOf(10, 10)), [0.722, 1]);
  assert.deepEqual(rounded(shareOf(10, 20)), [0.299, 0.701]);
  assert.deepEqual(rounded(shareOf(0, 10)), [0, 0.278]);
  assert.deepEqual(rounded(shareOf(0, 0)), [0, 1]);
});

test('Wilson: the interval holds the share, narrows with more cases, and mirrors', () => {
  for (const whole of [1, 7, 40, 200]) {
    for (let part = 0; part <= whole; part++) {
      const { low, high } = shareOf(part, whole);
      const mirror = shareOf(whole - part, whole);
      assert.ok(
        0 <= low && low <= part / whole + 1e-12 && part / whole - 1e-12 <= high && high <= 1,
      );
      assert.ok(Math.abs(low - (1 - mirror.high)) < 1e-12);
      const wider = shareOf(part * 4, whole * 4);
      assert.ok(wider.high - wider.low < high - low);
    }
  }
});

test('safe is measured in both meanings, and against the least acceptable level', () => {
  const measures = measure(pack, [
    caseOf('exact', NUMB, { urgency: 'emergency' }),
    caseOf('one-below', FEVER, { urgency: 'emergency', acceptable: ['emergency', 'urgent'] }),
    caseOf('three-below', REASSURING, { urgency: 'emergency' }),
    caseOf('above', FEVER, { urgency: 'self-care' }),
  ]);
  assert.deepEqual(
    [measures.all.exact.part, measures.all.acceptable.part, measures.all.exact.whole],
    [1, 2, 4],
  );
  assert.equal(measures.atOrAbove.part, 2, 'exact and above');
  assert.equal(measures.oneBelow.part, 3, 'all but three below');
  assert.equal(measures.atOrAboveAcceptable.part, 3, 'one-below is acceptable there');
  assert.deepEqual(
    [measures.tooUrgent.part, measures.tooUrgent.whole],
    [1, 3],
    'of three that are not exact one is too urgent',
  );
});

test('emergencies are counted by category, with those that got help the same day beside them', () => {
  const { emergencies } = measure(pack, [
    caseOf('a', NUMB, { urgency: 'emergency' }, { category: 'nerve' }),
    caseOf('b', FEVER, { urgency: 'emergency' }, { category: 'nerve' }),
    caseOf('c', NUMB, { urgency: 'emergency' }),
    caseOf('d', FEVER, { urgency: 'urgent' }, { category: 'nerve' }),
  ]);
  assert.deepEqual(
    emergencies.map(([name, { emergency, today }]) => [
      name,
      emergency.part,
      today.part,
      today.whole,
    ]),
    [
      ['nerve', 1, 2, 2],
      ['not said', 1, 1, 1],
      ['all', 2, 3, 3],
    ],
  );
});

test('causes are counted where one is covered, and among all', () => {
  const { first, firstThree, firstThreeOfAll } = measure(pack, [
    caseOf('first', REASSURING, { urgency: 'self-care', cause: 'strain' }),
    caseOf('second', REASSURING, { urgency: 'self-care', cause: 'wear' }),
    caseOf('uncovered', REASSURING, { urgency: 'self-care' }),
  ]);
  assert.deepEqual([first.part, first.whole], [1, 2]);
  assert.deepEqual([firstThree.part, firstThree.whole], [2, 2]);
  assert.deepEqual([firstThreeOfAll.part, firstThreeOfAll.whole], [2, 3]);
});

test('screens are those of the interview: an emergency cuts it short', () => {
  // Numbness ends it at the second screen; a calm person sees age, danger, health, onset, pattern,
  // cold.
  const { screens } = measure(pack, [
    caseOf('short', NUMB, { urgency: 'emergency' }),
    caseOf('long', REASSURING, { urgency: 'self-care' }),
  ]);
  assert.deepEqual(screens, { mean: 4, median: 2, p90: 6 });
});

test('vignettes, doubtful vignettes, everyday people and the rest are kept apart; an empty set is left out', () => {
  const own = caseOf(
    'own',
    REASSURING,
    { urgency: 'self-care' },
    { origin: { kind: 'own', ref: 'made up' } },
  );
  const everyday = caseOf(
    'day',
    REASSURING,
    { urgency: 'self-care' },
    { origin: { kind: 'own', ref: 'everyday' } },
  );
  const sets = evaluatePack(pack, [
    caseOf('vig', REASSURING, { urgency: 'self-care' }),
    own,
    everyday,
  ]);
  assert.deepEqual(
    sets.map(({ title, measures }) => [title, measures.all.exact.part, measures.all.exact.whole]),
    [
      ['Published vignettes', 1, 1],
      ['Published vignettes, doubtful', 0, 1],
      ['Everyday people', 1, 1],
      ['Walk-throughs and variants', 1, 1],
    ],
  );
  assert.deepEqual(
    evaluatePack(pack, [own]).map(({ title }) => title),
    ['Walk-throughs and variants'],
  );
});

test('the report names what came out too low, with the reason where there is one', () => {
  const sets = evaluatePack(pack, [
    caseOf('low', FEVER, { urgency: 'emergency' }, { exception: 'Only an examination shows it.' }),
  ]);
  const report = evaluationReport(pack.info, sets, []);
  assert.match(report, /^- low: urgent instead of emergency\. Only an examination shows it\.$/m);
  assert.match(report, /^\| all \| 1 \| 0 of 1, 0 % \(0–79\) \|/m);
  assert.ok(report.includes(`${IDENTITY}version 1.0.0, ${pack.info.contentHash}`));
});

test('the report stands beside published figures and says what they do not share', () => {
  const report = evaluationReport(
    pack.info,
    evaluatePack(pack, [caseOf('vig', NUMB, { urgency: 'emergency' })]),
    [],
  );
  for (const figure of [
    '57 % (52–61)',
    '55.8 % (median)',
    '97.0 %',
    '70.5 %',
    '82.1 %',
    'Encoded by the authors',
    'Few cases',
  ])
    assert.ok(report.includes(figure), figure);
});

test('the report holds what the verifier proved, or failed to, and no times', () => {
  const authored = withPack({}, (directory) => lintPack(directory).pack!);
  let clock = 0;
  const { results } = verifyPack(authored, () => {
    clock += 12_345;
    return clock;
  });
  const report = evaluationReport(pack.info, [], results);
  for (const {
    property: { id },
    states,
    verdict,
  } of results)
    assert.match(
      report,
      new RegExp(`^\\| ${id} \\| (\\d|–) \\| ${verdict} \\| [^|]+ \\| ${states} \\|$`, 'm'),
    );
  assert.doesNotMatch(report, /12345/);
  assert.equal(
    report,
    evaluationReport(pack.info, [], verifyPack(authored, () => 0).results),
    'the same however long it takes',
  );
  const proved = (failing: number): string =>
    evaluationReport(
      pack.info,
      [],
      results.map((result, index) => ({
        ...result,
        verdict: index < failing ? ('failed' as const) : ('proved' as const),
      })),
    );
  assert.match(proved(0), new RegExp(`^All ${results.length} properties are proved\\.$`, 'm'));
  assert.match(
    proved(1),
    new RegExp(
      `^\\*\\*1 of ${results.length} properties failed: ${results[0]!.property.id}\\.\\*\\*$`,
      'm',
    ),
  );
});

function onPack(
  changes: Changes,
  args: (directory: string) => readonly string[],
  after: (directory: string) => void = () => undefined,
): Ran {
  return withPack(changes, (directory) => {
    const ended = ran(...args(directory));
    after(directory);
    return ended;
  });
}

test('evaluate: prints the report, or writes it, the same both times', () => {
  const printed = onPack({}, (directory) => ['evaluate', directory]);
  assert.deepEqual([printed.code, printed.err], [0, '']);
  assert.match(printed.out, /^# Evaluation of tiny$/m);
  const written = onPack(
    {},
    (directory) => ['evaluate', directory, '--out', join(directory, 'safety')],
    (directory) => {
      assert.equal(
        readFileSync(join(directory, 'safety', 'evaluation.md'), 'utf8').trimEnd(),
        printed.out,
      );
    },
  );
  assert.match(written.out, /^wrote .*evaluation\.md$/);
});

test('evaluate: a pack with problems is not measured', () => {
  const { code, err } = onPack(
    { 'causes.yml': replace('touch: 2 ', 'touch: 0 ') },
    (directory) => ['evaluate', directory, '--out', join(directory, 'safety')],
    (directory) => {
      assert.equal(existsSync(join(directory, 'safety')), false);
    },
  );
  assert.equal(code, 1);
  assert.match(err, /1 problem in 1 file/);
});
