import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkRegions } from '../../../src/authoring/regions/check-regions.js';
import { regionTable } from '../../../src/authoring/regions/region-table.js';
import { ran, type Ran } from '../../support/run-command.js';

const FINE = `reviewBy: "2027-01-01"
reviewedBy: ""
regions:
  AA: { emergency: { numbers: ["112", "999"], sources: [ONE] } }
  BB:
    emergency: { numbers: ["000"], sources: [TWO] }
    advice: { number: "0800 1", name: Ask us, sources: [TWO] }
    places: { emergency: A&E, doctor: { en: The doctor's, zh-Hans: 医生 }, sources: [ONE] }
    reviewBy: "2026-06-01"
  CC: { emergency: { numbers: ["112"], sources: [ONE] }, advice: { number: "111", name: Line 111, sources: [ONE] } }
sources:
  ONE: { cite: "First state, a page, no date", url: "https://example.org/1", read: full }
  TWO: { cite: "Second state, a page, no date", url: "https://example.org/2", read: secondary }
`;

/** Writes a file of regions to a new temporary folder, hands its path to `use`, and removes it. */
function withFile<T>(text: string, use: (file: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'triage-regions-'));
  try {
    writeFileSync(join(directory, 'regions.yml'), text);
    return use(join(directory, 'regions.yml'));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function changed(part: string, by: string): string {
  assert.ok(FINE.includes(part), part);
  return FINE.replace(part, () => by);
}

const problemsOf = (text: string, today?: string): readonly string[] =>
  withFile(text, (file) =>
    checkRegions(file, today).problems.map(
      ({ line, code, message }) => `${line} ${code} ${message}`,
    ),
  );

test('regions: a fine file has no problems, and on the day of its review still has none', () => {
  assert.deepEqual(problemsOf(FINE), []);
  assert.deepEqual(problemsOf(FINE, '2026-06-01'), []);
});

test('regions: a number or a name without a source is refused', () => {
  assert.match(
    problemsOf(changed('numbers: ["000"], sources: [TWO]', 'numbers: ["000"]')).join(),
    /^6 schema "emergency" has no "sources"; add it$/,
  );
  assert.match(
    problemsOf(changed('name: Ask us, sources: [TWO]', 'name: Ask us')).join(),
    /^7 schema "advice" has no "sources"; add it$/,
  );
  assert.match(
    problemsOf(changed(', sources: [ONE] }\n    reviewBy', ' }\n    reviewBy')).join(),
    /^8 schema "places" has no "sources"; add it$/,
  );
});

test('regions: a source exists, is used, and has an address to look the number up', () => {
  assert.deepEqual(problemsOf(changed('["000"], sources: [TWO]', '["000"], sources: [TWOO]')), [
    '6 reference there is no source "TWOO"; did you mean "TWO"?',
  ]);
  assert.match(
    problemsOf(`${FINE}  SIX: { cite: Unused, url: "https://example.org/6", read: full }\n`).join(),
    /source-unused nothing rests on source "SIX"/,
  );
  assert.match(
    problemsOf(changed(', url: "https://example.org/2"', '')).join(),
    /^13 source-missing source "TWO" has no address; add "url"/,
  );
});

test('regions: what is no country and what cannot be dialled is refused', () => {
  assert.match(
    problemsOf(changed('  AA:', '  Aland:')).join(),
    /schema .*a country code of two capitals/,
  );
  assert.match(
    problemsOf(changed('["112", "999"]', '["one one two"]')).join(),
    /schema .*a telephone number in quotation marks/,
  );
  assert.match(
    problemsOf(changed('["000"]', '[000]')).join(),
    /schema .*not text/,
    'without its quotes it would lose its zeros',
  );
  assert.match(
    problemsOf(
      changed(
        'emergency: { numbers: ["000"], sources: [TWO] }',
        'advice: { number: "1 1", name: x, sources: [TWO] }',
      ).replace('    advice: { number: "0800 1", name: Ask us, sources: [TWO] }\n', ''),
    ).join(),
    /has no "emergency"/,
    'a region without an emergency number is not in the table',
  );
});

test('regions: a review that has passed is a problem, of the file and of one region', () => {
  assert.deepEqual(problemsOf(FINE, '2026-06-02'), [
    '9 review-overdue the review was due on 2026-06-01; check the numbers against their sources, then set the next date',
  ]);
  assert.deepEqual(
    problemsOf(FINE, '2027-01-02').map((line) => line.slice(0, 16)),
    ['1 review-overdue', '9 review-overdue'],
  );
});

test('regions: the table holds numbers and names only, the first number of each, and the number once in each label', () => {
  const table = withFile(FINE, (file) => regionTable(checkRegions(file).regions!));
  assert.match(table, /^ {2}'000': 'BB',$/m);
  assert.match(table, /^ {2}'112': 'AA CC',$/m);
  assert.match(table, /^ {2}BB: \['0800 1', 'Ask us \(0800 1\)'\],$/m);
  assert.match(table, /^ {2}CC: \['111', 'Line 111'\],$/m);
  assert.match(
    table,
    /^ {2}BB: \{ emergency: 'A&E', doctor: \{ en: 'The doctor\\'s', 'zh-Hans': '医生' \} \},$/m,
  );
  assert.doesNotMatch(table, /example\.org|2027|999|ONE/);
});

function onFile(
  text: string,
  ...more: readonly string[]
): Ran & { readonly written: string | null } {
  return withFile(text, (file) => {
    const ended = ran(
      'regions',
      file,
      ...more.map((each) => each.replace('DIR', join(file, '..'))),
    );
    let written: string | null = null;
    try {
      written = readFileSync(join(file, '..', 'table.ts'), 'utf8');
    } catch {
      /* nothing was written */
    }
    return { ...ended, written };
  });
}

test('regions: the command checks, writes on request, and writes nothing of a file with a problem', () => {
  assert.deepEqual(
    [onFile(FINE, '--today', '2026-01-01').code, onFile(FINE, '--today', '2026-01-01').written],
    [0, null],
  );
  const fine = onFile(FINE, '--today', '2026-01-01', '--out', 'DIR/table.ts');
  assert.match(fine.out, /no problems \(3 regions\)/);
  assert.match(fine.written ?? '', /EMERGENCY/);
  const overdue = onFile(FINE, '--today', '2028-01-01', '--out', 'DIR/table.ts');
  assert.deepEqual([overdue.code, overdue.written], [1, null]);
  assert.match(overdue.err, /review-overdue[\s\S]*2 problems in 1 file/);
  assert.equal(onFile(FINE, '--today', 'soon').code, 2);
});

test('regions: no file, or two, is wrong usage', () => {
  assert.deepEqual(
    [
      ran('regions').code,
      ran('regions', 'nowhere.yml').code,
      ran('regions', 'a.yml', 'b.yml').code,
    ],
    [2, 2, 2],
  );
});
