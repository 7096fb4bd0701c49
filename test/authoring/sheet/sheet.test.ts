import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lintPack } from '../../../src/authoring/lint.js';
import { readWorkbook } from '../../../src/authoring/sheet/workbook-file.js';
import { filesIn, rewrite, yamlIn } from '../translate/pack.js';
import { edit, everyFile, NUMB, sheet, withTwo } from './workbook.js';

test('the real pack goes out and comes back without a change of a byte', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'triage-sheet-'));
  try {
    cpSync('content/packs/back-and-knee', kept, { recursive: true });
    const folders = ['', 'text/en', 'text/zh-Hans', 'safety'];
    const before = folders.map((folder) => filesIn(kept, folder));
    const file = join(tmpdir(), `${process.pid}.xlsx`);
    assert.equal((await sheet(kept, '--out', file)).code, 0);
    const { code, out } = await sheet(kept, '--in', file);
    const workbook = await readWorkbook(readFileSync(file));
    rmSync(file);
    assert.deepEqual([code, out], [0, 'nothing changed']);
    assert.deepEqual(
      folders.map((folder) => filesIn(kept, folder)),
      before,
    );
    const sign = workbook
      .get('Signs')!
      .find(({ cells }) => cells['id'] === 'rules.yml#rules.ces_recent')!.cells;
    assert.equal(sign['level'], 'emergency');
    assert.match(sign['coverage rows']!, /\w/, 'some presentation sets it off');
    assert.match(sign['decision']!, /Level: emergency, not decided/);
    const faint = workbook
      .get('Signs')!
      .find(
        ({ cells }) => cells['id'] === 'questions.yml#questions.f_now.options.now_faint.label',
      )!;
    assert.match(faint.cells['decision']!, /collapse/, 'that of the option');
    assert.match(faint.cells['sources']!, /S61/);
    assert.match(sign['words: zh-Hans']!, /\p{Script=Han}/u);
  } finally {
    rmSync(kept, { recursive: true });
  }
});

test('a new word and a remark come back; comments, order and all else stay', () =>
  withTwo(async (directory, file) => {
    const before = readFileSync(join(directory, 'text/es/questions.yml'), 'utf8');
    await edit(file, [
      [NUMB, 'words: es', 'Entumecimiento nuevo'],
      ['sources.yml#S1', 'comment', 'Superseded in 2024'],
      ['rules.yml#rules.brittle', 'reviewer', 'Dr A'],
      ['rules.yml#rules.brittle', 'verdict', 'unsure'],
      ['rules.yml#rules.brittle', 'date', '2026-11-27'],
    ]);
    const { code, out, err } = await sheet(directory, '--in', file);
    assert.equal(code, 0, err);
    assert.equal(
      readFileSync(join(directory, 'text/es/questions.yml'), 'utf8'),
      before.replace('New numbness between the legs', 'Entumecimiento nuevo'),
    );
    assert.match(out, /words text\/es\/questions\.yml#.*numb\.label: Entumecimiento nuevo/);
    assert.match(out, /look: .*numb\.label \(es\) is a danger sign and has new words/);
    assert.deepEqual(yamlIn(directory, 'review.yml'), {
      remarks: {
        'rules.yml#rules.brittle': { reviewer: 'Dr A', date: '2026-11-27', verdict: 'unsure' },
        'sources.yml#S1': { comment: 'Superseded in 2024' },
      },
    });
    assert.deepEqual(lintPack(directory).problems, []);
    await sheet(directory, '--out', file);
    assert.equal((await sheet(directory, '--in', file)).out, 'nothing changed');
  }));

test('a level is a proposal: lowered ones come first, and nothing is written for them', () =>
  withTwo(async (directory, file) => {
    const before = everyFile(directory);
    await edit(file, [
      ['rules.yml#rules.brittle', 'level', 'urgent'],
      ['dangers.yml#dangers.fever', 'level', 'soon'],
      [NUMB, 'level', 'urgent'],
    ]);
    const { code, out } = await sheet(directory, '--in', file);
    assert.equal(code, 1, 'proposals wait for a decision');
    assert.deepEqual(
      out.split('\n').filter((line) => !line.startsWith(' ')),
      [
        'LOWERED danger.numb (questions.yml): not written; --accept danger.numb writes it',
        'LOWERED dangers.fever (dangers.yml): not written; --accept dangers.fever writes it',
        'raised brittle (rules.yml): not written; --accept brittle writes it',
        'nothing changed',
      ],
    );
    assert.match(out, / {2}- emergency\n {2}\+ urgent/);
    assert.deepEqual(everyFile(directory), before);
  }));

test('what is accepted by name is written, and that alone', () =>
  withTwo(async (directory, file) => {
    await edit(file, [
      ['rules.yml#rules.brittle', 'level', 'urgent'],
      ['rules.yml#rules.brittle', 'when', '{ ref: older }'],
      [NUMB, 'level', 'urgent'],
    ]);
    const questions = readFileSync(join(directory, 'questions.yml'), 'utf8');
    const rules = readFileSync(join(directory, 'rules.yml'), 'utf8');
    const { code, out } = await sheet(directory, '--in', file, '--accept', 'brittle');
    assert.equal(code, 1, 'one proposal is left');
    assert.match(out, /condition brittle \(rules\.yml\): accepted/);
    assert.equal(readFileSync(join(directory, 'questions.yml'), 'utf8'), questions);
    assert.equal(
      readFileSync(join(directory, 'rules.yml'), 'utf8'),
      rules
        .replace('urgency: soon', 'urgency: urgent')
        .replace('when: { ref: weak_bones }', 'when: { ref: older }'),
    );
  }));

test('words are taken at once, and a level of the same row when somebody accepts it later', () =>
  withTwo(async (directory, file) => {
    await edit(file, [
      [NUMB, 'words: es', 'Entumecimiento nuevo'],
      [NUMB, 'level', 'urgent'],
    ]);
    const first = await sheet(directory, '--in', file);
    assert.match(first.out, /wrote .*text\/es\/questions\.yml/);
    // What a rule says in words follows the labels, and nobody has touched it.
    rewrite(join(directory, 'text/en/questions.yml'), 'Weak bones', 'Thin bones');
    const then = await sheet(directory, '--in', file, '--accept', 'danger.numb');
    assert.equal(then.code, 0, then.err);
    assert.doesNotMatch(then.out, /not taken/);
    assert.deepEqual(
      then.out.split('\n').filter((line) => line.startsWith('wrote')),
      [`wrote ${join(directory, 'questions.yml')}`],
    );
    assert.match(
      readFileSync(join(directory, 'questions.yml'), 'utf8'),
      /\{ id: numb, flag: urgent, action: go/,
    );
    assert.equal((await sheet(directory, '--in', file)).out, 'nothing changed');
  }));

const REFUSED: readonly (readonly [string, readonly [string, string, string], RegExp])[] = [
  [
    'a placeholder that nothing fills',
    [NUMB, 'words: es', 'Vaya al {gp}'],
    /Signs, row \d+, "words: es": .*"\{gp\}"/,
  ],
  ['words that are gone', [NUMB, 'words: es', ''], /the words are gone; put some there/],
  ['a level that is none', [NUMB, 'level', 'high'], /"high" is no level; give one of emergency/],
  ['a level that was deleted', [NUMB, 'level', ''], /A sign is removed in questions\.yml, by hand/],
  ['a level where there is none', ['rules.yml#rules.numb', 'level', 'soon'], /no level of its own/],
  [
    'a verdict that is none',
    [NUMB, 'verdict', 'ok'],
    /"ok" is no verdict; give agree, change, unsure/,
  ],
  ['a date that is none', [NUMB, 'date', 'today'], /"today" is no date; give it as YYYY-MM-DD/],
  ['an id that was changed', [NUMB, 'id', 'x'], /the pack has no "x"; leave ids as they are/],
];

for (const [name, change, says] of REFUSED)
  test(`refused, and nothing written: ${name}`, () =>
    withTwo(async (directory, file) => {
      const before = everyFile(directory);
      await edit(file, [['advice.yml#advice.walk.text', 'words: es', 'Camine.'], change]);
      const { code, err } = await sheet(directory, '--in', file);
      assert.equal(code, 1);
      assert.match(err, says);
      assert.match(err, /Nothing was written\.$/);
      assert.deepEqual(everyFile(directory), before);
    }));

test('a condition of the wrong shape is refused even if accepted', () =>
  withTwo(async (directory, file) => {
    await edit(file, [['rules.yml#rules.brittle', 'when', '{ reff: older }']]);
    const { code, err } = await sheet(directory, '--in', file, '--accept', 'brittle');
    assert.equal(code, 1);
    assert.match(err, /rules\.yml:\d+:\d+ {2}schema .*reff/);
    await edit(file, [['rules.yml#rules.brittle', 'when', '{ ref: ']]);
    const broken = await sheet(directory, '--in', file, '--accept', 'brittle');
    assert.equal(broken.code, 1);
    assert.match(broken.err, /"when": "\{ ref:" is not valid YAML/);
  }));

test('who changed the pack since is not undone', () =>
  withTwo(async (directory, file) => {
    rewrite(join(directory, 'text/es/advice.yml'), 'Walk a little', 'Camine un poco');
    assert.equal((await sheet(directory, '--in', file)).out, 'nothing changed');
    await edit(file, [['advice.yml#advice.walk.text', 'words: es', 'Ande.']]);
    const { code, err } = await sheet(directory, '--in', file);
    assert.equal(code, 1);
    assert.match(err, /advice\.walk\.text has changed in the pack since this was written/);
  }));

test('a change in a column to read is said not to be taken', () =>
  withTwo(async (directory, file) => {
    await edit(file, [[NUMB, 'rule in words', 'something else']]);
    const { code, out } = await sheet(directory, '--in', file);
    assert.equal(code, 0);
    assert.match(out, /look: .*numb\.label: "rule in words" is not taken from a sheet/);
  }));

test('arguments, and files that are no workbooks', () =>
  withTwo(async (directory, file) => {
    assert.match((await sheet(directory)).err, /give one of --out FILE\.xlsx.* and --in/);
    assert.match((await sheet(directory, '--in', 'nowhere.xlsx')).err, /nowhere\.xlsx is no file/);
    assert.match(
      (await sheet(directory, '--in', file, '--accept', 'x')).err,
      /the sheet proposes nothing for "x"; leave out --accept/,
    );
    writeFileSync(file, 'words');
    const { code, err } = await sheet(directory, '--in', file);
    assert.equal(code, 1);
    assert.match(err, /not a workbook: .*; save it as \.xlsx/);
    assert.ok(!existsSync(join(directory, 'review.yml')));
  }));
