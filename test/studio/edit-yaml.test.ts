import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  addOnLines,
  addTo,
  moveWithin,
  removeAt,
  renameKey,
  setAt,
  setOnLines,
  valueAt,
} from '../../src/studio/yaml/edit-yaml.js';
import { pathAt } from '../../src/studio/yaml/path-at.js';

const YAML = `# People read this first.
questions:
  - id: danger   # the screen
    unsure: true
    options:
      - {id: fever,  flag: urgent}   # wide on purpose
      - {id: none, exclusive: true}

  - id: start
    options: [{id: fall}, {id: slowly}]
`;

const lines = (text: string): readonly string[] => text.split('\n');
/** Lines of the new text that the old one does not have, and the other way round. */
function difference(old: string, now: string): readonly string[] {
  return [
    ...lines(old)
      .filter((line) => !lines(now).includes(line))
      .map((line) => `-${line}`),
    ...lines(now)
      .filter((line) => !lines(old).includes(line))
      .map((line) => `+${line}`),
  ];
}

describe('editing YAML', () => {
  it('adds an item and touches no other line, however the file is laid out', () => {
    const now = addTo(YAML, ['questions', 0, 'options'], { id: 'cold', flag: 'emergency' }, 1);
    assert.deepEqual(difference(YAML, now), ['+      - {id: cold, flag: emergency}']);
    assert.equal(valueAt(now, ['questions', 0, 'options', 1, 'id']), 'cold');
  });

  it('removes an item and touches no other line', () => {
    const now = removeAt(YAML, ['questions', 0, 'options', 1]);
    assert.deepEqual(difference(YAML, now), ['-      - {id: none, exclusive: true}']);
  });

  it('sets words, numbers and flags in their place, and keeps the comment behind them', () => {
    assert.deepEqual(difference(YAML, setAt(YAML, ['questions', 0, 'id'], 'signs')), [
      '-  - id: danger   # the screen',
      '+  - id: signs   # the screen',
    ]);
    const now = setAt(YAML, ['questions', 0, 'unsure'], false);
    assert.deepEqual(difference(YAML, now), ['-    unsure: true', '+    unsure: false']);
  });

  it('adds a key that was not there, also where the map did not exist', () => {
    const now = setAt(YAML, ['questions', 1, 'scale', 'unit'], 'years');
    assert.equal(valueAt(now, ['questions', 1, 'scale', 'unit']), 'years');
    assert.ok(now.includes('# wide on purpose'));
  });

  it('adds what has things of its own on lines, plain values within in brackets', () => {
    const map = { viewBox: [0, 0, 9, 9], drawings: [{ outline: 'M0 0h9', tick: { x: 1 } }] };
    const now = setOnLines(YAML, ['maps', 'hand'], map);
    assert.deepEqual(difference(YAML, now), [
      '+maps:',
      '+  hand:',
      '+    viewBox: [0, 0, 9, 9]',
      '+    drawings:',
      '+      - outline: M0 0h9',
      '+        tick: {x: 1}',
    ]);
    const more = addOnLines(now, ['maps', 'hand', 'drawings'], { outline: 'M1 1h1' });
    assert.deepEqual(difference(now, more), ['+      - outline: M1 1h1']);
    const list = addOnLines('levels: {}\n', ['raises'], { id: 'a', when: { q: 'x', is: 'y' } });
    assert.equal(list, 'levels: {}\nraises:\n  - id: a\n    when: {q: x, is: y}\n');
  });

  it('opens an empty map for its first entry', () => {
    const now = setAt('units: {}\n', ['units', 'a.yml#b'], 'c');
    assert.equal(now, 'units:\n  a.yml#b: c\n');
  });

  it('renames a key, and keeps the value with the comments in it', () => {
    const old = 'when:\n  all:\n    - {q: a, is: b} # the first\n    - {q: c, is: d}\n';
    assert.equal(renameKey(old, ['when', 'all'], 'any'), old.replace('all:', 'any:'));
    const flow = 'when: {all: [{q: a, is: b}]}\nnext:  1   # wide\n';
    assert.equal(renameKey(flow, ['when', 'all'], 'any'), flow.replace('all', 'any'));
    assert.equal(renameKey(flow, ['when', 'none'], 'any'), flow);
  });

  it('moves an item', () => {
    const now = moveWithin(YAML, ['questions', 1, 'options'], 0, 1);
    assert.deepEqual(valueAt(now, ['questions', 1, 'options']), [{ id: 'slowly' }, { id: 'fall' }]);
  });

  it('reads back what it wrote, whatever the words', () => {
    for (const words of ['yes', '12', '', '- a: b', 'a # b', "it's “so”", '{a}', 'two\\lines']) {
      const now = setAt(YAML, ['questions', 1, 'id'], words);
      assert.equal(valueAt(now, ['questions', 1, 'id']), words);
    }
  });

  it('touches one line or list of each file of the pack on back and knee', () => {
    const folder = 'content/packs/back-and-knee';
    const of = (path: string): string => readFileSync(`${folder}/${path}`, 'utf8');
    const questions = of('questions.yml');
    const added = addTo(questions, ['questions', 3, 'options'], { id: 'new_option' }, 0);
    assert.deepEqual(
      difference(questions, added).map((line) => line.trim()),
      ['+      - {id: new_option}'],
    );
    const head = of('pack.yml');
    const flags = addTo(head, ['redFlags'], 'new_danger');
    // The list would be wider than its file: an item a line.
    assert.deepEqual(
      difference(head, flags).filter((line) => !/^\+ {2}- \w+$/.test(line)),
      [
        ...lines(head)
          .filter((line) => line.startsWith('redFlags'))
          .map((line) => `-${line}`),
        '+redFlags:',
      ],
    );
    assert.deepEqual(parse(flags), {
      ...(parse(head) as object),
      redFlags: [...(parse(head) as { redFlags: string[] }).redFlags, 'new_danger'],
    });
  });
});

describe('brackets that become too long', () => {
  const ids = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, i) => `danger_number_${i + 1}`);
  const LIST =
    'id: x\n# worst first\nredFlags: [danger_number_1] # at most twelve\nversion: 1 # done\n';
  const grown = (yaml: string, count: number): string =>
    ids(count)
      .slice(1)
      .reduce((text, id) => addTo(text, ['redFlags'], id), yaml);

  it('stay on their line while it is no longer than such lines may be', () => {
    const now = grown(LIST, 4);
    assert.deepEqual(lines(now).length, lines(LIST).length);
    for (const wide of [`${LIST}other: [${'x'.repeat(140)}]\n`, `# ${'x'.repeat(140)}\n${LIST}`])
      assert.equal(lines(grown(wide, 6)).length, lines(wide).length);
  });

  it('become an item a line, and every comment stays', () => {
    const now = grown(LIST, 7);
    assert.equal(
      now,
      `id: x\n# worst first\nredFlags:\n  # at most twelve\n${ids(7)
        .map((id) => `  - ${id}\n`)
        .join('')}version: 1 # done\n`,
    );
    assert.deepEqual(valueAt(now, ['redFlags']), ids(7));
  });

  it('are broken from the outside in, and no more than is needed', () => {
    const rule =
      '  - {id: fell, urgency: urgent, when: {all: [{q: start, is: fall}]}, grade: C, sources: [GK]} # why\n';
    const yaml = `rules: # all\n${rule}  - {id: other} # last\n`;
    const when = ['rules', 0, 'when', 'all'];
    const now = addTo(yaml, when, { q: 'health', in: ['thin_bones', 'unsure'] });
    assert.equal(
      now,
      'rules: # all\n  # why\n  - id: fell\n    urgency: urgent\n    when: {all: [{q: start, is: fall}, {q: health, in: [thin_bones, unsure]}]}\n    grade: C\n    sources: [GK]\n  - {id: other} # last\n',
    );
    const more = addTo(now, when, { q: 'danger', in: ['cold_hand', 'fever', 'weak_hand'] });
    assert.match(more, /\n {4}when:\n {6}all: \[\{q: start, is: fall\}, \{q: health, in: /);
    const most = addTo(more, when, { q: 'age', is: 'over50' });
    assert.match(most, /\n {6}all:\n {8}- \{q: start, is: fall\}\n {8}- \{q: health, in: /);
    assert.equal(valueAt(most, [...when, 3, 'q']), 'age');
    assert.ok([...lines(more), ...lines(most)].every(({ length }) => length <= 120));
  });

  it('stay in brackets where the file has such lists on several lines', () => {
    const apart = `redFlags:\n  [\n    danger_number_1,\n    danger_number_2,\n  ]\nlimits: {a: 1} # few\n`;
    const now = addTo(apart, ['redFlags'], 'danger_number_3');
    assert.match(
      now,
      /\[\n +danger_number_1,\n +danger_number_2,\n +danger_number_3,?\n +\]\nlimits/,
    );
    assert.ok(now.endsWith('limits: {a: 1} # few\n'));
    assert.deepEqual(valueAt(now, ['redFlags']), ids(3));
  });

  it('are broken where words grow, letter by letter, and read back', () => {
    let yaml =
      'options:\n  fever: {label: Hot, hint: You may feel ill.} # said with care\n  none: {label: None}\n';
    const words =
      'You may feel ill all over, and shiver: "most" people [here] do, when it is an infection, # so ask.';
    for (let i = 1; i <= words.length; i++) {
      yaml = setAt(yaml, ['options', 'fever', 'hint'], words.slice(0, i));
      assert.equal(valueAt(yaml, ['options', 'fever', 'hint']), words.slice(0, i));
      assert.match(yaml, /# said with care/);
      assert.ok(yaml.endsWith('  none: {label: None}\n'));
    }
    assert.match(yaml, /\n {4}label: Hot\n {4}hint: /);
  });
});

describe('the path at a place', () => {
  it('is that of the innermost value or key', () => {
    assert.deepEqual(pathAt(YAML, 6, 17), ['questions', 0, 'options', 0, 'id']);
    assert.deepEqual(pathAt(YAML, 3, 5), ['questions', 0, 'id']);
    assert.deepEqual(pathAt(YAML, 1, 1), []);
  });
});

const FOLDED = `advice:
  rest: {title: Rest}
  splint:
    # said with care
    text: >-
      A splint keeps the wrist still while it heals. Wear it at night, and by day when you
      work with your hands. Take it off to wash, and to move the wrist a little.

    steps: [Put it on]
`;

describe('words in several lines', () => {
  const path = ['advice', 'splint', 'text'];
  const width = Math.max(...lines(FOLDED).map(({ length }) => length));

  it('stay in lines no longer than they were, letter by letter, and touch nothing else', () => {
    const words =
      'A splint keeps the wrist still. It helps: "most" people # wear it at night, for some weeks, and take it off to wash. ';
    let yaml = FOLDED;
    for (let i = 1; i <= words.length; i++) {
      yaml = setAt(yaml, path, words.slice(0, i));
      assert.equal(valueAt(yaml, path), words.slice(0, i));
      assert.match(yaml, /# said with care\n {4}text: >-\n {6}A/);
      assert.match(yaml, /\n\n {4}steps: \[Put it on\]\n$/);
      assert.ok(lines(yaml).every(({ length }) => length <= width));
    }
    assert.ok(lines(yaml).length >= lines(FOLDED).length - 1);
  });

  it('read back as any words that are typed', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '#', ':', '-', "'", '"', '\t'),
    });
    fc.assert(
      fc.property(texts, (text) => assert.equal(valueAt(setAt(FOLDED, path, text), path), text)),
    );
    const now = setAt(FOLDED, path, 'x'.repeat(200));
    assert.equal(valueAt(now, path), 'x'.repeat(200));
  });
});
