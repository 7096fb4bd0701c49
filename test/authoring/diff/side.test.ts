import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSide } from '../../../src/authoring/diff/side.js';
import { replace, withPack } from '../../support/packs.js';
import { loaded } from '../authored.js';

const OLD = loaded().json;

test('side: what is there is read, what is not is null, what is no pack is a problem of the file', () => {
  withPack({}, (directory) => {
    assert.equal(readSide(join(directory, 'nowhere')), null);
    assert.equal(readSide(directory)!.pack!.info.id, 'tiny');
    const of = (name: string, content: string): readonly string[] => {
      writeFileSync(join(directory, name), content);
      return readSide(join(directory, name))!.problems.map(
        ({ code, message }) => `${code}: ${message}`,
      );
    };
    assert.deepEqual(of('fine.json', JSON.stringify(OLD)), []);
    assert.match(
      of('a.json', '{"id":').join(),
      /^json: not valid JSON: .*; give a pack's folder, or a file that/,
    );
    assert.match(of('b.json', '[]').join(), /^engine-\S+: the engine refuses the pack: /);
    assert.match(
      of('c.json', '{"format": 9}').join(),
      /^engine-\S+: the engine refuses the pack: /,
    );
  });
});

test('side: a folder that the engine refuses is a problem, not a stack trace', () => {
  withPack({ 'pack.yml': replace('explainAt: 1.5', 'explainAt: 500') }, (directory) => {
    const { pack, problems } = readSide(directory)!;
    assert.equal(pack, null);
    assert.match(problems[0]!.code, /^engine-/);
  });
});

test('side: a mistake of JSON is placed where the parser says, or where the file breaks off', () => {
  withPack({}, (directory) => {
    const placed = (content: string): readonly (string | number)[] => {
      const file = join(directory, 'a.json');
      writeFileSync(file, content);
      const [{ line, column, message } = { line: 0, column: 0, message: '' }] =
        readSide(file)!.problems;
      assert.doesNotMatch(message, /\n/);
      return [line, column];
    };
    assert.deepEqual(placed('{\n  "a": 1\n} x\n'), [3, 3]);
    assert.deepEqual(placed('{\n  "a": [1,\n'), [2, 11]);
    assert.deepEqual(placed('{\n  "a": "b'), [2, 10]);
    assert.deepEqual(placed('export default {\n"a": 1 };\n'), [1, 1]);
  });
});

test('side: JSON with a byte order mark is read, and lists without number are refused', () => {
  withPack({}, (directory) => {
    const file = join(directory, 'a.json');
    writeFileSync(file, `\ufeff${JSON.stringify(OLD)}`);
    assert.equal(readSide(file)!.pack!.info.id, 'tiny');
    const deep = `{"not":`.repeat(20_000) + '{}' + '}'.repeat(20_000);
    const { conditions: _, ...rest } = OLD;
    writeFileSync(file, `${JSON.stringify(rest).slice(0, -1)},"conditions":{"a":${deep}}}`);
    assert.match(readSide(file)!.problems[0]!.message, /the engine refuses the pack: /);
  });
});
