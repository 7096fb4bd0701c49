import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sheet } from '../authoring/sheet/workbook.js';
import { filesIn, rewrite } from '../authoring/translate/pack.js';

// Needs LibreOffice (Debian: apt-get install libreoffice-calc), so it runs by a script of its own.

let folder: string;
let pack: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'triage-office-'));
  pack = join(folder, 'pack');
  cpSync('content/packs/back-and-knee', pack, { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));

/** Has LibreOffice open a file and save it as another kind. */
function saveAs(file: string, kind: 'fods' | 'xlsx'): string {
  const out = join(folder, 'saved');
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', out, file], {
    stdio: 'pipe',
  });
  return join(out, `pack.${kind}`);
}

const words = (): unknown => ['', 'text/en', 'text/zh-Hans'].map((name) => filesIn(pack, name));

test('opened and saved by LibreOffice, nothing has changed', async () => {
  const file = join(folder, 'pack.xlsx');
  assert.equal((await sheet(pack, '--out', file)).code, 0);
  const old = words();
  const { code, out, err } = await sheet(pack, '--in', saveAs(saveAs(file, 'fods'), 'xlsx'));
  assert.deepEqual([code, out], [0, 'nothing changed'], err);
  assert.deepEqual(words(), old);
});

test('edited there: a word comes back, and a lowered level does not', async () => {
  const file = join(folder, 'pack.xlsx');
  assert.equal((await sheet(pack, '--out', file)).code, 0);
  const edited = saveAs(file, 'fods');
  rewrite(edited, '您多大年纪？', '您几岁？');
  // The first level below the label of this sign is its own.
  rewrite(edited, /(?<=options\.now_faint\.label<[^]*?<text:p>)emergency(?=<)/, 'soon');
  const rules = readFileSync(join(pack, 'questions.yml'), 'utf8');
  const { code, out, err } = await sheet(pack, '--in', saveAs(edited, 'xlsx'));
  assert.equal(code, 1, err);
  assert.match(out, /^LOWERED f_now\.now_faint \(questions\.yml\): not written/);
  assert.match(readFileSync(join(pack, 'text/zh-Hans/questions.yml'), 'utf8'), /title: 您几岁？/);
  assert.equal(readFileSync(join(pack, 'questions.yml'), 'utf8'), rules);
});
