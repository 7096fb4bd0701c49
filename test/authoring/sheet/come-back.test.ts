import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Workbook from 'exceljs/lib/doc/workbook.js';
import {
  readWorkbook,
  writeWorkbook,
  type WorkbookSheet,
} from '../../../src/authoring/sheet/workbook-file.js';
import { rewrite, yamlIn } from '../translate/pack.js';
import { edit, everyFile, NUMB, sheet, withTwo } from './workbook.js';

const BRITTLE = 'rules.yml#rules.brittle';
const remarksIn = (directory: string): unknown =>
  (yamlIn(directory, 'review.yml') as { remarks: unknown }).remarks;

test('remarks of two reviewers stand side by side, whoever comes back last', () =>
  withTwo(async (directory, file) => {
    const second = join(directory, 'second.xlsx');
    copyFileSync(file, second);
    await edit(file, [[NUMB, 'comment', 'Of A']]);
    await edit(second, [[BRITTLE, 'comment', 'Of B']]);
    assert.equal((await sheet(directory, '--in', file)).code, 0);
    assert.equal((await sheet(directory, '--in', second)).code, 0);
    assert.deepEqual(remarksIn(directory), {
      [NUMB]: { comment: 'Of A' },
      [BRITTLE]: { comment: 'Of B' },
    });
    const before = everyFile(directory);
    await edit(second, [[NUMB, 'comment', 'Of B too']]);
    const { code, err } = await sheet(directory, '--in', second);
    assert.equal(code, 1);
    assert.match(
      err,
      /Signs, row \d+, "comment": .*numb\.label has a remark of somebody in review\.yml since/,
    );
    assert.deepEqual(everyFile(directory), before);
  }));

test('empty cells remove the remark that was in them, which is said, and no newer one', () =>
  withTwo(async (directory, file) => {
    await edit(file, [
      [NUMB, 'comment', 'Old'],
      [NUMB, 'reviewer', 'Dr A'],
      [BRITTLE, 'comment', 'Stays'],
      ['sources.yml#S1', 'comment', 'Old'],
    ]);
    await sheet(directory, '--in', file);
    await sheet(directory, '--out', file);
    const review = join(directory, 'review.yml');
    rewrite(
      review,
      /(sources\.yml#S1"?:\n {4}comment:) Old/,
      'sources.yml#S1:\n    comment: Newer',
    );
    await edit(file, [
      [NUMB, 'comment', ''],
      [NUMB, 'reviewer', ''],
      ['sources.yml#S1', 'comment', ''],
    ]);
    const { code, out, err } = await sheet(directory, '--in', file);
    assert.equal(code, 0, err);
    assert.match(
      out,
      /look: .*numb\.label: the remark of Dr A is removed, since its cells are empty/,
    );
    assert.match(
      out,
      /look: sources\.yml#S1: the remark of somebody is newer than this sheet, and/,
    );
    assert.deepEqual(remarksIn(directory), {
      [BRITTLE]: { comment: 'Stays' },
      'sources.yml#S1': { comment: 'Newer' },
    });
  }));

test('refused, and nothing written: a row that is there twice, sheets that are missing or unknown', () =>
  withTwo(async (directory, file) => {
    const before = everyFile(directory);
    const rows = await readWorkbook(readFileSync(file));
    const titles = Object.keys(rows.get('Signs')![0]!.cells);
    const numb = rows.get('Signs')!.find(({ cells }) => cells['id'] === NUMB)!.cells;
    const other = { ...numb, 'words: es': 'Otra' };
    const written = (name: string, ...all: readonly (typeof numb)[]): WorkbookSheet => ({
      name,
      columns: titles.map((title) => ({ title, width: 20 })),
      rows: all.map((cells) => titles.map((title) => cells[title] ?? '')),
    });
    writeFileSync(
      file,
      await writeWorkbook([
        written('Signs', { ...numb, 'words: es': 'Una' }, other),
        written('Mine'),
      ]),
    );
    const { code, err } = await sheet(directory, '--in', file);
    assert.equal(code, 1);
    assert.match(
      err,
      /Signs, row 3, "id": .*numb\.label is in Signs, row 2 too; keep the row that is/,
    );
    assert.match(err, /the sheet "Questions" is missing; give a workbook with every sheet/);
    assert.match(err, /the sheet "Mine" is none of Signs, Questions, .*; rename or remove it/);
    assert.deepEqual(everyFile(directory), before);
  }));

test('a line break in a cell becomes a space', () =>
  withTwo(async (directory, file) => {
    await edit(file, [['advice.yml#advice.walk.text', 'words: es', 'Camine\nun poco.']]);
    const { code, err } = await sheet(directory, '--in', file);
    assert.equal(code, 0, err);
    const { advice } = yamlIn(directory, 'text/es/advice.yml') as {
      advice: { walk: { text: string } };
    };
    assert.equal(advice.walk.text, 'Camine un poco.');
  }));

test('a format on the last row of a sheet does not make a million rows', async () => {
  const book = new Workbook();
  const own = book.addWorksheet('Signs');
  own.addRow(['id', 'comment']);
  own.addRow(['x', '']);
  own.getRow(1048576).height = 30;
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const before = process.memoryUsage().heapUsed;
  const rows = (await readWorkbook(bytes)).get('Signs');
  const grown = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  assert.deepEqual(rows, [{ number: 2, cells: { id: 'x', comment: '' } }]);
  assert.ok(grown < 100, `${grown} MB`);
});
