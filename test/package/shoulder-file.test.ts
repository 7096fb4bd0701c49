import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { PackJson } from '../../src/engine/index.js';
import { en } from '../../src/i18n/locales/en.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';

const readPack = (id: string): PackJson =>
  JSON.parse(readFileSync(`dist/packs/${id}.json`, 'utf8')) as PackJson;

/** Every text within, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** As a file of script may write a text. */
const spellings = (text: string): readonly string[] =>
  ['"', "'", '`'].map((quote) =>
    JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll(quote, `\\${quote}`),
  );

for (const file of ['triage-widget.shoulder.js', 'triage-widget.shoulder.html'])
  describe(`${file}, which is about a shoulder`, () => {
    const code = readFileSync(`dist/${file}`, 'utf8');
    const holds = (text: string): boolean =>
      [text, ...spellings(text)].some((spelt) => code.includes(spelt));
    const own = textsIn(readPack('shoulder').text);
    const said = own.join('\n');

    it('holds the words of the shoulder pack, in both languages', () => {
      const missing = own.filter((text) => !holds(text));
      assert.deepEqual(missing, []);
    });

    it('holds no sentence of the back-and-knee pack, nor its id', () => {
      // Short words such as "Diabetes" belong to nobody; what the shoulder says too is not looked for.
      const others = textsIn(readPack('back-and-knee').text).filter(
        (text) => text.length >= (/[一-鿿]/.test(text) ? 8 : 24) && !said.includes(text),
      );
      assert.ok(others.length > 1000);
      const shared = others.filter((text) => code.includes(text));
      assert.deepEqual(shared, []);
      assert.ok(!code.includes('back-and-knee'));
    });

    it('holds none of its danger signs, nor its drawings', () => {
      for (const table of [en, zhHans])
        for (const flag of ['flag_6', 'flag_7', 'flag_8', 'flag_9'] as const)
          assert.ok(!code.includes(String(table[flag])), flag);
      assert.doesNotMatch(code, /knees-to-chest|pain-stenosis|five-point/);
      assert.match(code, /wall-climb/);
    });

    it('is smaller than that of the back and knees', () => {
      const other = readFileSync(`dist/${file.replace('.shoulder', '')}`, 'utf8');
      assert.ok(code.length < other.length);
    });
  });
