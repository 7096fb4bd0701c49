import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { agreementOf } from '../../src/authoring/research/evaluate/agreement.js';
import { evaluatePack } from '../../src/authoring/research/evaluate/evaluate.js';
import { readingOf } from '../../src/authoring/research/evaluate/reading.js';
import { countGrades } from '../../src/authoring/research/evaluate/grades.js';
import { evaluationReport, IDENTITY } from '../../src/authoring/research/evaluate/report.js';
import { verifyPack } from '../../src/authoring/verify/verify.js';
import { AUTHORED, DIRECTORY, HAZARD_PACK as PACK } from './hazards-pack.js';

interface Risk {
  readonly severity: number;
  readonly likelihood: number;
  readonly risk: number;
}
interface Hazard {
  readonly id: string;
  readonly hazard: string;
  readonly causes: readonly string[];
  readonly harm: string;
  readonly initial: Risk;
  readonly residual: Risk;
  readonly controls: readonly { readonly text: string; readonly tests: readonly string[] }[];
  readonly owner: string;
  readonly status: string;
  readonly date: string;
}
interface Evidence {
  readonly file: string;
  readonly name: string;
}
interface Shown {
  readonly id: string;
  readonly shows: string;
  readonly status: 'done' | 'open';
  readonly missing?: string;
  readonly evidence?: readonly Evidence[];
}

const SAFETY = `${DIRECTORY}/safety`;
const { scores, matrix, hazards } = parse(readFileSync(`${SAFETY}/hazards.yml`, 'utf8')) as {
  scores: string;
  matrix: readonly (readonly number[])[];
  hazards: readonly Hazard[];
};
const { tests } = parse(readFileSync(`${SAFETY}/tests.yml`, 'utf8')) as { tests: readonly Shown[] };

/** The files that `npm test` runs; a test elsewhere shows nothing. */
const RUN =
  /^test\/(?:engine|i18n|authoring|content|package|widget|e2e)\/(?:[\w-]+\/)*[\w-]+\.test\.ts$/;

const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`);

/**
 * Titles of the tests in a file, as they stand between their quotes; a skipped test is none, nor is
 * any beside a group that is.
 */
function titlesIn(source: string): ReadonlySet<string> {
  if (/^\s*(?:x?describe\.(?:skip|only)|xdescribe|(?:it|test)\.only)\(/m.test(source))
    return new Set();
  const calls = source.matchAll(
    /^\s*(?:it|test)\((?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`|"((?:[^"\\]|\\.)*)")/gm,
  );
  return new Set(
    [...calls].map((match) => (match[1] ?? match[2] ?? match[3]!).replaceAll(/\\(['"`\\])/g, '$1')),
  );
}

/**
 * What is wrong with the trace from controls to tests; `read` gives a file's text, null where there
 * is none.
 */
function faults(
  log: readonly Hazard[],
  list: readonly Shown[],
  read: (file: string) => string | null,
): readonly string[] {
  const known = new Set(list.map(({ id }) => id));
  const used = new Set(log.flatMap(({ controls }) => controls.flatMap((control) => control.tests)));
  return [
    ...log.flatMap(({ id, controls }) => (controls.length === 0 ? [`${id} has no control`] : [])),
    ...log.flatMap(({ id, controls }) =>
      controls.flatMap(({ text, tests: named }) => [
        ...(named.length === 0 ? [`${id}: "${text}" has no test`] : []),
        ...named
          .filter((test) => !known.has(test))
          .map((test) => `${id} names ${test}, which is not listed`),
      ]),
    ),
    ...list.filter(({ id }) => !used.has(id)).map(({ id }) => `${id} shows no control`),
    ...list
      .filter(({ status, missing }) => status === 'open' && !missing)
      .map(({ id }) => `${id} is open and does not say what is missing`),
    ...list
      .filter(({ status, evidence = [] }) => status === 'done' && evidence.length === 0)
      .map(({ id }) => `${id} has no evidence`),
    ...list.flatMap(({ id, evidence = [] }) =>
      evidence.flatMap(({ file, name }) => {
        const source = RUN.test(file) ? read(file) : null;
        if (source === null) return [`${id}: there is no ${file}`];
        return titlesIn(source).has(name) ? [] : [`${id}: ${file} has no test "${name}"`];
      }),
    ),
  ];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const readTest = (file: string): string | null =>
  existsSync(file) ? readFileSync(file, 'utf8') : null;

describe('hazard log', () => {
  it('holds H01 to H15 and T01 to T35, in order', () => {
    assert.deepEqual(
      hazards.map(({ id }) => id),
      numbered('H', 15),
    );
    assert.deepEqual(
      tests.map(({ id }) => id),
      numbered('T', 35),
    );
  });

  it('every control leads to tests that exist, and every test to a control', () => {
    assert.deepEqual(faults(hazards, tests, readTest), []);
  });

  it('the trace fails when any one named test is removed, or its file', () => {
    const named = tests.flatMap(({ evidence = [] }) => evidence);
    for (const { file, name } of named) {
      const written = name.replaceAll("'", "\\'");
      const without = (path: string): string | null =>
        path === file
          ? readTest(path)!.replaceAll(name, 'another name').replaceAll(written, 'another name')
          : readTest(path);
      assert.ok(
        faults(hazards, tests, without).some((fault) => fault.includes(name)),
        name,
      );
    }
    assert.ok(faults(hazards, tests, () => null).length >= named.length);
  });

  it('the trace fails when a named test is skipped, alone or with its group, or stands where nothing runs it', () => {
    for (const { file, name } of tests.flatMap(({ evidence = [] }) => evidence)) {
      const title = name.replaceAll("'", "\\'");
      const skipped = (path: string): string | null =>
        path === file
          ? readTest(path)!.replaceAll(
              new RegExp(
                `\\b(it|test)\\((?=['"\`](?:${escaped(title)}|${escaped(name)})['"\`])`,
                'g',
              ),
              '$1.skip(',
            )
          : readTest(path);
      assert.ok(
        faults(hazards, tests, skipped).some((fault) => fault.includes(name)),
        name,
      );
    }
    const [{ file, name }] = [tests[0]!.evidence![0]!];
    const grouped = (path: string): string | null =>
      path === file ? readTest(path)!.replace(/\bdescribe\(/, 'describe.skip(') : readTest(path);
    assert.ok(faults(hazards, tests, grouped).some((fault) => fault.includes(name)));
    const elsewhere = tests.map((test, index) =>
      index === 0 ? { ...test, evidence: [{ file: 'test/support/packs.ts', name }] } : test,
    );
    assert.ok(
      faults(hazards, elsewhere, () => `it('${name}'`).some((fault) =>
        fault.includes('test/support/packs.ts'),
      ),
    );
  });

  it('the trace fails for a control without a test, an unused test and an unknown one', () => {
    const [first, ...rest] = hazards;
    const changed = (control: { text: string; tests: string[] }): readonly Hazard[] => [
      { ...first!, controls: [control] },
      ...rest,
    ];
    assert.ok(
      faults(changed({ text: 'Hope.', tests: [] }), tests, readTest).includes(
        'H01: "Hope." has no test',
      ),
    );
    assert.ok(
      faults(changed({ text: 'Hope.', tests: ['T99'] }), tests, readTest).includes(
        'H01 names T99, which is not listed',
      ),
    );
    assert.ok(faults(hazards.slice(0, -1), tests, readTest).includes('T35 shows no control'));
  });

  it('every risk is that of the matrix, and no control raises it', () => {
    const lookUp = ({ severity, likelihood }: Risk): number =>
      matrix[severity - 1]![likelihood - 1]!;
    for (const { id, initial, residual } of hazards) {
      assert.equal(initial.risk, lookUp(initial), `${id} initial`);
      assert.equal(residual.risk, lookUp(residual), `${id} residual`);
      assert.ok(residual.risk <= initial.risk && residual.severity === initial.severity, id);
      assert.ok(residual.risk < 4, `${id}: a risk of 4 or more must be reduced before release`);
    }
  });

  it('the matrix never falls as severity or likelihood rises', () => {
    assert.deepEqual(
      matrix.map((row) => row.length),
      [5, 5, 5, 5, 5],
    );
    matrix.forEach((row, s) =>
      row.forEach((risk, l) => {
        assert.ok(
          risk >= (row[l - 1] ?? 0) && risk >= (matrix[s - 1]?.[l] ?? 0),
          `${s + 1} × ${l + 1}`,
        );
      }),
    );
  });

  it('says that nobody has signed: draft scores, no owner, open', () => {
    assert.equal(scores, 'draft');
    for (const { id, owner, status, date, causes, harm } of hazards) {
      assert.deepEqual([owner, status], ['', 'open'], id);
      assert.match(date, /^\d{4}-\d{2}-\d{2}$/);
      assert.ok(causes.length > 0 && harm.length > 0, id);
    }
    for (const file of ['clinical-risk-management-plan.md', 'safety-case.md', 'intended-use.md']) {
      const text = readFileSync(`${SAFETY}/${file}`, 'utf8');
      assert.match(text, /not signed/i, file);
      for (const line of text
        .split('\n')
        .filter((each) => /^\| (Name|Registration|Signature|Date)\b/.test(each)))
        assert.match(line, /^\| [\w ]+ \|\s*\|$/, `${file}: ${line}`);
    }
  });
});

describe('evaluation', () => {
  it('the evaluation report holds the figures of the pack as it is', () => {
    const figures = (report: string): readonly string[] =>
      report.split('\n').filter((line) => !line.startsWith(IDENTITY));
    const cases = Object.values(AUTHORED.cases).flat();
    const now = evaluationReport(
      PACK.info,
      evaluatePack(PACK, cases),
      verifyPack(AUTHORED, () => 0).results,
      {
        agreement: agreementOf(PACK, cases),
        reading: readingOf(PACK, cases),
        grades: countGrades(PACK.json.causes),
        notes: AUTHORED.head.evaluationNotes,
      },
    );
    const then = readFileSync(`${SAFETY}/evaluation.md`, 'utf8');
    assert.deepEqual(
      figures(then),
      figures(now),
      `run: triage-pack evaluate ${DIRECTORY} --out ${SAFETY}`,
    );
  });
});
