import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileKind } from '../../src/authoring/read.js';
import { checkSchema } from '../../src/authoring/schema.js';
import { parseYamlFile } from '../../src/authoring/yaml-file.js';

/** What the schema of a kind says of a text, as `line:column message`. */
const said = (kind: FileKind, text: string): readonly string[] =>
  checkSchema({ kind, yaml: parseYamlFile('a.yml', text) }).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );

const rule = (fields: string): string => `rules:\n  - { ${fields} }\n`;
const when = (condition: string): string =>
  rule(`id: a, urgency: soon, sources: [S1], when: ${condition}`);
/** Column of the condition in `when`: four spaces and brackets, then the fields before it. */
const AT = '  - { id: a, urgency: soon, sources: [S1], when: '.length + 1;

test('schema: a file that is right has nothing said of it', () => {
  assert.deepEqual(said('rules', when('{ q: age, is: old }')), []);
  assert.deepEqual(said('rules', 'rules: []\n'), []);
});

test('schema: a file that is not YAML is not judged by its shape as well', () => {
  assert.deepEqual(said('rules', 'rules: [\n'), []);
});

test('schema: an empty file is told what it lacks', () => {
  assert.match(said('rules', '').join(), /^1:1 an empty value is not a set of fields; /);
  assert.deepEqual(said('rules', '{}\n'), ['1:1 the file has no "rules"; add it']);
});

const MESSAGES: readonly (readonly [
  what: string,
  kind: FileKind,
  text: string,
  message: RegExp,
])[] = [
  ['a list that is a map', 'rules', 'rules: {}\n', /^1:8 \{\} is not a list; /],
  [
    'a text that is a number',
    'rules',
    rule('id: 7, urgency: soon, when: { ref: x }, sources: [S1]'),
    /^2:11 7 is not text; expected: an id: small letters/,
  ],
  [
    'a truth value that is a word',
    'rules',
    rule('id: a, urgency: soon, when: { ref: x }, sources: [S1], ends: no'),
    /^2:\d+ "no" is not true or false; expected: The interview stops/,
  ],
  [
    'a list that names something twice',
    'rules',
    rule('id: a, urgency: soon, when: { ref: x }, sources: [S1, S2, S1]'),
    /^2:\d+ the list names "S1" twice; remove one$/,
  ],
  [
    'an empty list',
    'rules',
    rule('id: a, urgency: soon, when: { ref: x }, sources: []'),
    /the list is too short, with no entry; write at least 1; expected: ids of sources\.yml/,
  ],
  [
    'an empty text',
    'sources',
    'sources: { S1: { cite: "", read: full } }\n',
    /^1:24 the text is empty; write it, or remove the field$/,
  ],
  ['no entry at all', 'sources', 'sources: {}\n', /^1:10 nothing is given here; /],
  [
    'an address that is none',
    'sources',
    'sources: { S1: { cite: x, read: full, url: "javascript:x" } }\n',
    /^1:44 "javascript:x" has the wrong form; expected: Where to read it\.$/,
  ],
  [
    'an id of the wrong form, as a key',
    'sources',
    'sources: { 1S: { cite: x, read: full } }\n',
    /^1:12 "1S" has the wrong form; expected: the id of a source/,
  ],
  [
    'a word that is not on the list, with the nearest',
    'sources',
    'sources: { S1: { cite: x, read: ful } }\n',
    /^1:33 "ful" is not allowed; did you mean "full"\?$/,
  ],
  [
    'a word that is near none, with all there are',
    'sources',
    'sources: { S1: { cite: x, read: perhaps } }\n',
    /"perhaps" is not allowed; use one of full, abstract, secondary, memory$/,
  ],
  [
    'an unknown field near none',
    'sources',
    'sources: { S1: { cite: x, read: full, publisher: y } }\n',
    /^1:39 unknown field "publisher"; remove it, or use one of cite, url, read/,
  ],
  [
    'a value of many letters, cut short',
    'rules',
    `rules: "${'x'.repeat(200)}"\n`,
    /^1:8 "x{59}… is not a list; /,
  ],
  [
    'nothing where something must be',
    'rules',
    rule('id: a, urgency: , when: { ref: x }, sources: [S1]'),
    /an empty value is not/,
  ],
  [
    'a number that is none',
    'causes',
    'causes: [{ id: a, perspective: b, sources: [S1], prior: { values: [.nan], grade: A, sources: [S1] } }]\n',
    /is not a number/,
  ],
  [
    'a date of the wrong form',
    'rules',
    rule('id: a, urgency: soon, when: { ref: x }, sources: [S1], reviewBy: May'),
    /"May" has the wrong form; expected: .*(?:date|due)/,
  ],
];

for (const [what, kind, text, message] of MESSAGES) {
  test(`schema: ${what}`, () => {
    const found = said(kind, text);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0]!, message);
  });
}

test('schema: each field that lacks is named, at the entry that lacks it', () => {
  assert.deepEqual([...said('rules', rule('id: a'))].sort(), [
    '2:5 this entry has no "sources"; add it',
    '2:5 this entry has no "urgency"; add it',
    '2:5 this entry has no "when"; add it',
  ]);
});

test('schema: several mistakes in several places are all said, each once', () => {
  const found = said(
    'rules',
    'rules:\n  - { id: A, urgency: later, when: 3, sources: [S1] }\n  - 7\n',
  );
  assert.deepEqual(found.map((line) => line.split(' ')[0]).sort(), ['2:11', '2:23', '2:36', '3:5']);
});

const SHAPES: readonly (readonly [
  what: string,
  condition: string,
  place: string,
  message: RegExp,
])[] = [
  ['a name that is a list', '{ ref: [x] }', '{ ref: ', /^\["x"\] is not text; /],
  [
    'a part of "all" that is text',
    '{ all: [old] }',
    '{ all: [',
    /^"old" does not fit; expected: a condition: /,
  ],
  [
    'an "any" of nothing',
    '{ any: [] }',
    '{ any: ',
    /^the list is too short, with no entry; write at least 1; /,
  ],
  ['a "not" of a list', '{ not: [{ ref: x }] }', '{ not: ', /does not fit; expected: a condition/],
  [
    'a comparison without a value',
    '{ q: age }',
    '',
    /does not fit; expected: a condition|has no "/,
  ],
  [
    'a bound that is text',
    '{ q: age, atLeast: many }',
    '{ q: age, atLeast: ',
    /^"many" is not a number; /,
  ],
  [
    'a fit of no such level',
    '{ fit: wear, atLeast: sure }',
    '{ fit: wear, atLeast: ',
    /^"sure" is not allowed; use one of strong, partial$/,
  ],
  [
    'a list of options that is text',
    '{ q: age, in: old }',
    '{ q: age, in: ',
    /^"old" is not a list; /,
  ],
  ['an option named twice', '{ q: age, in: [old, old] }', '{ q: age, in: ', /names "old" twice/],
  ['a field too many', '{ ref: x, why: y }', '{ ref: x, ', /^unknown field "why"; /],
  [
    'a mistake three levels down',
    '{ all: [{ any: [{ not: { q: age, is: 5 } }] }] }',
    '{ all: [{ any: [{ not: { q: age, is: ',
    /^5 is not text; /,
  ],
];

for (const [what, condition, before, message] of SHAPES) {
  test(`schema: a condition: ${what}`, () => {
    const found = said('rules', when(condition));
    assert.equal(found.length, 1, found.join('\n'));
    const [place, ...rest] = found[0]!.split(' ');
    assert.equal(place, `2:${AT + before.length}`, found[0]);
    assert.match(rest.join(' '), message);
  });
}

test('schema: a key with a slash or a tilde is found where it stands', () => {
  const [found] = said('rules', 'conditions:\n  ok: { ref: x }\n  a/b~c: { ref: x }\nrules: []\n');
  assert.match(found!, /^3:3 "a\/b~c" has the wrong form; /);
});
