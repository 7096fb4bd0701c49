import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYamlFile } from '../../src/authoring/yaml-file.js';

/** `line:column message` of everything that is wrong with a text. */
const wrong = (text: string): readonly string[] =>
  parseYamlFile('a.yml', text).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

test('an empty file, or one of comments, is no value and no mistake of YAML', () => {
  for (const text of ['', '\n\n', '# nothing yet\n']) {
    const { value, problems, locate } = parseYamlFile('a.yml', text);
    assert.deepEqual([value, problems], [null, []], JSON.stringify(text));
    assert.equal(locate([]).column, 1);
    assert.deepEqual(locate(['rules', 0, 'id']), locate([]), 'nothing is there, so the file is');
  }
});

test('every problem names its file, and its code is that of YAML', () => {
  const { file, value, problems } = parseYamlFile('some/where.yml', 'a: [1\n');
  assert.equal(file, 'some/where.yml');
  assert.equal(value, null, 'half of a text that could not be read must not be used');
  assert.ok(problems.length > 0);
  assert.ok(problems.every((each) => each.file === 'some/where.yml' && each.code === 'yaml'));
});

test('an anchor on a key is one too', () => {
  assert.deepEqual(wrong('a: [{ &red id: fever }, { b: *red }]\n'), []);
});

const MISTAKES: readonly (readonly [what: string, text: string, place: string, fix: RegExp])[] = [
  ['a key of the first line that is read as another', '007:\n  a: 1\n', '1:1', /put it in quotes/],
  ['a tab as indentation', 'a:\n\tb: 1\n', '2:1', /indent with spaces/],
  ['a key given twice', 'a: 1\nb: 2\na: 3\n', '3:1', /give each key once/],
  ['a key given twice inside a list', 'l:\n  - { x: 1, x: 2 }\n', '2:13', /give each key once/],
  ['a quote that is not closed', 'a: "open\n', '2:1', /close the quote/],
  ['a bracket that is not closed', 'a: [1, 2\n', '2:1', /close every bracket/],
  ['an entry out of line', 'a:\n  - x: 1\n   y: 2\n', '3:1', /line the entry up/],
  ['a colon in text', 'a: one: two\n', '1:4', /quote text that holds ": "/],
  ['a second document', 'a: 1\n---\nb: 2\n', '2:1', /remove the line "---" and what follows/],
  ['a tag that could build something', 'a: !!js/function "x"\n', '1:4', /not valid YAML/],
];

for (const [what, text, place, fix] of MISTAKES) {
  test(`yaml: ${what} is named where it stands, with the fix`, () => {
    const found = wrong(text);
    const there = found.find((line) => line.startsWith(`${place} `));
    assert.ok(there, found.join('\n') || 'nothing was found');
    assert.match(there, fix);
    assert.match(there, /^\d+:\d+ not valid YAML: [^;]+; \S/, 'what is wrong; what to do');
  });
}

test('yaml: an alias without its anchor is a problem at the alias, and nothing is thrown', () => {
  assert.deepEqual(
    wrong('a: 1\nb: [2, *nobody]\n').map((line) => line.split(' ')[0]),
    ['2:8'],
  );
  assert.match(wrong('b: *nobody\n').join(), /nothing has the anchor "&nobody"; add it/);
  assert.equal(wrong('b: *late\na: &late 1\n').length, 1, 'an anchor stands before its aliases');
});

test('yaml: aliases that would grow without end are a problem, and nothing is thrown', () => {
  // Ten lists of ten aliases each to the one before: 10^10 values from 400 letters.
  const bomb = Array.from({ length: 10 }, (_, i) =>
    i === 0
      ? 'l0: &l0 x'
      : `l${i}: &l${i} [${Array.from({ length: 10 }, () => `*l${i - 1}`).join(', ')}]`,
  ).join('\n');
  const found = wrong(`${bomb}\n`);
  assert.equal(found.length, 1);
  assert.match(found[0]!, /; write the values out/);
});

test('yaml: a key "<<" is a key and merges nothing', () => {
  const { value } = parseYamlFile('a.yml', 'base: &b { x: 1 }\ncopy: { <<: *b, y: 2 }\n');
  assert.deepEqual(value, { base: { x: 1 }, copy: { '<<': { x: 1 }, y: 2 } });
});

test('yaml: numbers, truth values and nothing are told from text', () => {
  const { value } = parseYamlFile(
    'a.yml',
    'n: 1.50\nz: "000"\nt: true\nno: no\nyes: "true"\nnone: ~\nempty:\nday: 2026-01-02\n',
  );
  assert.deepEqual(value, {
    n: 1.5,
    z: '000',
    t: true,
    no: 'no',
    yes: 'true',
    none: null,
    empty: null,
    day: '2026-01-02',
  });
});

test('places are counted in lines whatever ends them, and in letters of any script', () => {
  assert.deepEqual(parseYamlFile('a.yml', 'a: 1\r\nb: 2\r\n').locate(['b']), {
    line: 2,
    column: 4,
  });
  assert.deepEqual(parseYamlFile('a.yml', '{ 医生: 看, b: [x] }').locate(['b', 0]), {
    line: 1,
    column: 14,
  });
});

test('a key of a number is found as text, and one in quotes without them', () => {
  const { locate } = parseYamlFile('a.yml', '18: a\n"50+": b\n');
  assert.deepEqual(locate(['18'], 'key'), { line: 1, column: 1 });
  assert.deepEqual(locate(['50+']), { line: 2, column: 8 });
});

test('the place of an item of a list is its own, as key and as value', () => {
  const { locate } = parseYamlFile('a.yml', 'l:\n  - one\n  - two\n');
  assert.deepEqual(locate(['l', 1], 'key'), { line: 3, column: 5 });
  assert.deepEqual(locate(['l', 1]), { line: 3, column: 5 });
  assert.deepEqual(locate(['l', 7]), { line: 2, column: 3 }, 'beyond its end: the list');
});

test('a key without a value is where the key stands', () => {
  const { locate } = parseYamlFile('a.yml', 'a: 1\nb:\nc: 2\n');
  assert.equal(locate(['b']).line, 2);
  assert.deepEqual(locate(['b'], 'key'), { line: 2, column: 1 });
  assert.deepEqual(locate(['b', 'x', 'y'], 'key'), locate(['b']), 'below it: it');
});

test('one entry that is indented wrongly is one problem', () => {
  const fine =
    'questions:\n  - id: age\n    role: intake\n    type: single\n  - id: sign\n    role: screen\n';
  assert.deepEqual(parseYamlFile('q.yml', fine).problems, []);
  for (const [part, by, line] of [
    ['    role: intake', '   role: intake', 3],
    ['    type: single', '      type: single', 4],
    ['  - id: sign', ' - id: sign', 5],
  ] as const) {
    const { problems } = parseYamlFile('q.yml', fine.replace(part, by));
    assert.equal(problems.length, 1, problems.map(({ message }) => message).join('\n'));
    assert.ok(Math.abs(problems[0]!.line - line) <= 1, `line ${problems[0]!.line}`);
  }
});
