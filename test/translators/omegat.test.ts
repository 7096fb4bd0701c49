import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { filesIn } from '../authoring/translate/pack.js';
import { ran } from '../support/run-command.js';
import { OmegaT } from './omegat.js';
import { assertTranslated } from './translated.js';

// Needs OmegaT (Debian: apt-get install omegat), so it runs by a script of its own.

const PACK = 'content/packs/back-and-knee';

let folder: string;
let pack: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'triage-omegat-'));
  pack = join(folder, 'pack');
  cpSync(PACK, pack, { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));

const translate = (...args: readonly string[]) => ran('translate', pack, ...args);

test('a language that is there, opened and saved by OmegaT, has not changed', () => {
  const file = join(folder, 'es.xlf');
  assert.equal(translate('--to', 'es', '--out', file).code, 0);
  const old = filesIn(pack, 'text/es');
  const saved = new OmegaT(mkdtempSync(join(folder, 'es-')), file, 'ES').translate(new Map(), 'ES');
  const { code, out, err } = translate('--to', 'es', '--in', saved);
  assert.deepEqual([code, out], [0, 'nothing changed'], err);
  assert.deepEqual(filesIn(pack, 'text/es'), old);
});

test('a new language, translated there whole, comes back with every word and placeholder', () => {
  const file = join(folder, 'fr.xlf');
  assert.equal(translate('--to', 'fr', '--out', file, '--copy-source').code, 0);
  const tool = new OmegaT(mkdtempSync(join(folder, 'fr-')), file, 'FR');
  const texts = tool.texts();
  assert.ok(texts.length > 1000, `${texts.length} texts`);
  const half = new Map(texts.slice(1).map((text) => [text, `FR ${text}`]));
  const early = translate('--to', 'fr', '--in', tool.translate(half, 'FR'));
  assert.equal(early.code, 1, 'one text is not translated yet');
  const done = tool.translate(new Map([...half, [texts[0]!, `FR ${texts[0]!}`]]), 'FR');
  const { code, err } = translate('--to', 'fr', '--in', done);
  assert.equal(code, 0, err.slice(0, 2000));
  assertTranslated(pack, 'fr', (text) => `FR ${text}`);
});
