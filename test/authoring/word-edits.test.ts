import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, parseDocument } from 'yaml';
import { editValue, editWords, NotEdited, NotYaml } from '../../src/authoring/word-edits.js';

const YAML = `# On top
a: Plain words # beside
list:
  - {label: One, keyword: "O"}   # three spaces stay
  - {label: 'Two: here'}
note: >-
  Folded
  words.

last: 1
`;

test('a word changes where it stands; no other byte does', () => {
  assert.equal(
    editWords(
      YAML,
      [
        { path: ['a'], text: 'Other words' },
        { path: ['list', 0, 'keyword'], text: 'N' },
      ],
      'x.yml',
    ),
    YAML.replace('Plain words', 'Other words').replace('"O"', '"N"'),
  );
});

test('the same words give the same file, however they are written', () => {
  const same = [
    { path: ['list', 1, 'label'], text: 'Two: here' },
    { path: ['note'], text: 'Folded words.' },
  ];
  assert.equal(editWords(YAML, same, 'x.yml'), YAML);
});

test('what YAML would read as something else is quoted', () => {
  for (const text of [
    'a: b',
    '# no comment',
    'yes, [no]',
    '- dash',
    '"quoted"',
    'true',
    '12',
    '{x}',
  ])
    for (const path of [['a'], ['list', 0, 'label'], ['note']]) {
      const value = parse(editWords(YAML, [{ path, text }], 'x.yml')) as Record<string, unknown>;
      const found = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);
      assert.equal(found, text, `${text} at ${path.join('.')}`);
      assert.equal(value['last'], 1, 'and what follows is as before');
    }
});

test('what was not there is added, and comments stay', () => {
  const edited = editWords(YAML, [{ path: ['list', 1, 'hint'], text: 'New' }], 'x.yml');
  assert.equal((parse(edited) as { list: { hint?: string }[] }).list[1]!.hint, 'New');
  assert.match(edited, /^# On top\na: Plain words # beside$/m);
});

test('a value in braces is replaced where it stands; one on several lines is printed anew', () => {
  const yaml = '# Top\na: {x:   1}   # kept\nb:\n  y: 2\n';
  assert.equal(editValue(yaml, ['a'], '{z: [3]}'), yaml.replace('{x:   1}', '{z: [3]}'));
  const other = editValue(yaml, ['b'], '{z: [3]}');
  assert.deepEqual(parse(other), { a: { x: 1 }, b: { z: [3] } });
  assert.match(other, /^# Top$/m);
  assert.throws(() => editValue(yaml, ['a'], '{z: ['), NotYaml);
});

test('a line break in new words becomes a space; one that was there may stay', () => {
  for (const path of [['a'], ['list', 0, 'label'], ['note']]) {
    const edited = editWords(YAML, [{ path, text: 'One\r\n  two\nthree\n' }], 'x.yml');
    assert.equal(parseDocument(edited).getIn(path), 'One two three', edited);
  }
  const block = 'a: |-\n  One\n  two\n';
  assert.equal(editWords(block, [{ path: ['a'], text: 'One\ntwo' }], 'x.yml'), block);
});

test('a place that is given twice is refused, since the second would be cut by the first', () => {
  const edits = ['Long words here', 'Short'].map((text) => ({ path: ['a'], text }));
  assert.throws(
    () => editWords(YAML, edits, 'x.yml'),
    (error) => error instanceof NotEdited && /^x\.yml: a is given twice; keep/.test(error.message),
  );
});

test('what would not read back as its words is refused', () => {
  // "1" is not found as 1, and would be added as a second key.
  assert.throws(
    () => editWords('a:\n  1: One\n', [{ path: ['a', '1'], text: 'Two' }], 'x.yml'),
    (error) =>
      error instanceof NotEdited &&
      /^x\.yml: a\.1 cannot be changed here; change/.test(error.message),
  );
});
