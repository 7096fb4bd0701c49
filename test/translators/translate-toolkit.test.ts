import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesIn } from '../authoring/translate/pack.js';
import { ran } from '../support/run-command.js';
import { assertTranslated } from './translated.js';

// Needs the Translate Toolkit (Debian: apt-get install translate-toolkit), by which Weblate, Pootle and
// Virtaal read and write XLIFF, so it runs by a script of its own.

const PACK = 'content/packs/back-and-knee';

let folder: string;
let pack: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'triage-toolkit-'));
  pack = join(folder, 'pack');
  cpSync(PACK, pack, { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));

const translate = (...args: readonly string[]) => ran('translate', pack, ...args);

/** Has the toolkit open a file, do something with each unit, and save it. */
function withUnits(file: string, lines: readonly string[]): void {
  const script = [
    'import sys',
    'from translate.storage import factory',
    'from translate.storage.placeables import StringElem',
    'store = factory.getobject(sys.argv[1])',
    'for unit in store.units:',
    ...lines.map((line) => `    ${line}`),
    'store.save()',
  ];
  execFileSync('/usr/bin/python3', ['-c', script.join('\n'), file], { stdio: 'pipe' });
}

test('it counts every string', () => {
  const file = join(folder, 'es.xlf');
  const { out } = translate('--to', 'es', '--out', file);
  const [, strings] = /^(\d+) strings/m.exec(out)!;
  const counted = execFileSync('pocount', ['--csv', file], { encoding: 'utf8' });
  assert.match(counted, new RegExp(`, ${strings}(?:,|$)`, 'm'));
});

test('a language that is there, opened and saved, has not changed', () => {
  const file = join(folder, 'es.xlf');
  assert.equal(translate('--to', 'es', '--out', file).code, 0);
  const old = filesIn(pack, 'text/es');
  withUnits(file, ['unit.rich_target = unit.rich_target']);
  const { code, out, err } = translate('--to', 'es', '--in', file);
  assert.deepEqual([code, out], [0, 'nothing changed'], err);
  assert.deepEqual(filesIn(pack, 'text/es'), old);
});

for (const more of [[], ['--copy-source']])
  test(`a new language, translated there whole, comes back (${more.join() || 'empty'})`, () => {
    const file = join(folder, 'fr.xlf');
    rmSync(join(pack, 'text/fr'), { recursive: true, force: true });
    assert.equal(translate('--to', 'fr', '--out', file, ...more).code, 0);
    withUnits(file, [
      'elements = [StringElem("FR ")] + unit.rich_source[0].sub',
      'unit.rich_target = [StringElem(elements)]',
    ]);
    assert.match(readFileSync(file, 'utf8'), /<target[^>]*>FR /);
    const { code, err } = translate('--to', 'fr', '--in', file);
    assert.equal(code, 0, err.slice(0, 2000));
    assertTranslated(pack, 'fr', (text) => `FR ${text}`);
  });
