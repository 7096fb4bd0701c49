import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { addTo, moveWithin, removeAt, setAt, valueAt } from '../../src/studio/yaml/edit-yaml.js';
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

  it('touches one line of each file of the pack on back and knee', () => {
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
    assert.equal(difference(head, flags).length <= 2, true, difference(head, flags).join('\n'));
    assert.deepEqual(parse(flags), {
      ...(parse(head) as object),
      redFlags: [...(parse(head) as { redFlags: string[] }).redFlags, 'new_danger'],
    });
  });
});

describe('the path at a place', () => {
  it('is that of the innermost value or key', () => {
    assert.deepEqual(pathAt(YAML, 6, 17), ['questions', 0, 'options', 0, 'id']);
    assert.deepEqual(pathAt(YAML, 3, 5), ['questions', 0, 'id']);
    assert.deepEqual(pathAt(YAML, 1, 1), []);
  });
});
