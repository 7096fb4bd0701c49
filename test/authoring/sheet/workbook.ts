import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook, writeWorkbook } from '../../../src/authoring/sheet/workbook-file.js';
import { start } from '../../../src/authoring/run.js';
import { withPack } from '../../support/packs.js';
import { filesIn, TWO_LANGUAGES } from '../translate/pack.js';
import type { Ran } from '../../support/run-command.js';

/** Runs `triage-pack sheet`, which ends later, and keeps what it prints. */
export async function sheet(...args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await start(['sheet', ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Writes other texts into cells: by the id of the row and the title of the column. */
export async function edit(
  file: string,
  changes: readonly (readonly [id: string, title: string, text: string])[],
): Promise<void> {
  const workbook = await readWorkbook(readFileSync(file));
  for (const [id, title, text] of changes) {
    const rows = [...workbook.values()].flat().filter(({ cells }) => cells['id'] === id);
    if (rows.length !== 1) throw new Error(`${rows.length} rows have the id ${id}`);
    (rows[0]!.cells as Record<string, string>)[title] = text;
  }
  const sheets = [...workbook].map(([name, rows]) => {
    const titles = Object.keys(rows[0]?.cells ?? {});
    return {
      name,
      columns: titles.map((title) => ({ title, width: 20 })),
      rows: rows.map(({ cells }) => titles.map((title) => cells[title] ?? '')),
    };
  });
  writeFileSync(file, await writeWorkbook(sheets));
}

/** A danger sign of the fixture, by the id of its row. */
export const NUMB = 'questions.yml#questions.danger.options.numb.label';

/** A folder that stays while `use` waits; the pack is the fixture in two languages. */
export async function withTwo(
  use: (directory: string, file: string) => Promise<void>,
): Promise<void> {
  const kept = mkdtempSync(join(tmpdir(), 'triage-sheet-'));
  try {
    withPack(TWO_LANGUAGES, (directory) => cpSync(directory, kept, { recursive: true }));
    const file = join(kept, 'pack.xlsx');
    const { code, err } = await sheet(kept, '--out', file);
    assert.equal(code, 0, err);
    await use(kept, file);
  } finally {
    rmSync(kept, { recursive: true });
  }
}

/** What the files of a pack in two languages say. */
export const everyFile = (directory: string): unknown =>
  ['', 'text/en', 'text/es', 'cases'].map((folder) =>
    Object.entries(filesIn(directory, folder)).filter(([name]) => name.endsWith('.yml')),
  );
