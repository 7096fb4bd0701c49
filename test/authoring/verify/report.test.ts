import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Property } from '../../../src/authoring/verify/property.js';
import {
  reportFailures,
  reportJson,
  reportMarkdown,
  reportTable,
  type ReportJson,
} from '../../../src/authoring/verify/report.js';
import { verifyPack } from '../../../src/authoring/verify/verify.js';
import { caseOf, casesYaml } from '../../../src/authoring/verify/witness-case.js';
import { authored, loaded } from '../authored.js';

const pack = loaded();

test('case: a failure with answers becomes one that can be played, without them none', () => {
  assert.equal(caseOf(pack, 'p', 'id-1', { message: 'no' }), null);
  const item = caseOf(pack, 'p', 'id-1', {
    message: 'Too low',
    answers: { danger: ['fever'] },
    expect: 'emergency',
  })!;
  assert.deepEqual(
    [item.id, item.title, item.expect],
    ['id-1', 'Too low', { urgency: 'emergency' }],
  );
  assert.deepEqual(item.answers['danger'], ['fever'], 'what shows it stays');
  assert.ok('age' in item.answers, 'the rest is answered calmly');
  const expected = caseOf(pack, 'p', 'x', { message: 'm', answers: { danger: ['fever'] } })!;
  assert.deepEqual(
    expected.expect,
    { urgency: 'urgent' },
    'as it comes out, where nothing is asked for',
  );
  assert.deepEqual(parse(casesYaml([item])), { cases: [item] });
});

const property = (
  id: string,
  failures: readonly { message: string; answers?: object }[],
): Property => ({
  id,
  description: `About ${id}.`,
  methods: ['exhaustive'],
  check: () => ({
    failures: failures as never,
    states: 3,
    notes: failures.length ? ['a note'] : [],
  }),
});

/** A report on two properties, of which the second fails four times. */
function report(): ReportJson {
  let clock = 0;
  const failures = [1, 2, 3, 4].map((n) => ({
    message: `wrong ${n}`,
    answers: { danger: ['fever'] },
  }));
  return reportJson(
    verifyPack(authored(), () => (clock += 1000), [
      property('good', []),
      property('bad', failures),
    ]),
  );
}

test('report: proved only where every property is, with what was looked at and how long it took', () => {
  const { verdict, properties, ms } = report();
  assert.equal(verdict, 'failed');
  assert.deepEqual(
    properties.map(({ id, verdict: each, states }) => [id, each, states]),
    [
      ['good', 'proved', 3],
      ['bad', 'failed', 3],
    ],
  );
  // The clock ticks once at each look: at the start, before and after each of two, and at the end.
  assert.deepEqual([properties[0]!.ms, ms], [1000, 5000]);
});

test('report: each failure has a case with an id of its own', () => {
  assert.deepEqual(
    report().properties[1]!.failures.map(({ case: item }) => item!.id),
    ['verify-bad-1', 'verify-bad-2', 'verify-bad-3', 'verify-bad-4'],
  );
});

test('report: on a terminal every failure, and cases of the first three', () => {
  const lines = reportFailures(report());
  assert.equal(lines.filter((line) => /^bad: wrong \d$/.test(line)).length, 4);
  assert.equal(lines.filter((line) => line === '  as a case:').length, 3);
  assert.equal(reportFailures(report(), 1).filter((line) => line === '  as a case:').length, 1);
  assert.deepEqual(
    reportFailures({ ...report(), properties: report().properties.slice(0, 1) }),
    [],
  );
});

test('report: the table has a row each, the notes, and a verdict last', () => {
  const lines = reportTable(report());
  assert.match(lines[1]!, /^good +proved +3 +1000$/);
  assert.ok(lines.includes('note, bad: a note'));
  assert.match(lines.at(-1)!, /^tiny 1\.0\.0 sha256-\w+: failed, 6 states in 5\.0 s$/);
});

test('report: in Markdown there are no times, and failures only where there are some', () => {
  const text = reportMarkdown(report());
  assert.match(text, /^\| bad \| {2}\| failed \| exhaustive \| 3 \|$/m);
  assert.match(text, /^### bad\n\nwrong 1\n\n```yaml\ncases:/m);
  assert.doesNotMatch(text, /1000|5\.0 s/);
  const fine = {
    ...report(),
    verdict: 'proved' as const,
    properties: report().properties.slice(0, 1),
  };
  assert.doesNotMatch(reportMarkdown(fine), /## Failures/);
});
