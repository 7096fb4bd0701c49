import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  conditionLine,
  conditionTree,
  type Vocabulary,
} from '../../src/authoring/condition-words.js';
import type { Condition } from '../../src/engine/index.js';

const WORDS: Vocabulary = {
  conditions: {
    old: { q: 'age', is: 'over50' },
    frail: { all: [{ ref: 'old' }, { q: 'bones', in: ['thin', 'broken'] }] },
  },
  text: {
    questions: {
      age: { title: '', short: 'Age', why: '', options: { over50: { label: '50 or over' } } },
      bones: {
        title: '',
        short: 'Bones',
        why: '',
        options: { thin: { label: 'Thin' }, broken: { label: 'Broken before' } },
      },
    },
    causes: { wear: { name: 'Worn joint' } as Vocabulary['text']['causes'][string] },
  },
};

const line = (condition: Condition): string => conditionLine(condition, WORDS);

test('conditions: questions go by their short names and answers by their labels', () => {
  assert.equal(line({ q: 'age', is: 'over50' }), 'Age: "50 or over"');
  assert.equal(line({ q: 'bones', in: ['thin', 'broken'] }), 'Bones: "Thin", or "Broken before"');
  assert.equal(line({ q: 'bones', is: 'unsure' }), 'Bones: "not sure"');
  assert.equal(line({ answered: 'age' }), 'Age: answered');
  assert.equal(line({ fit: 'wear', atLeast: 'partial' }), 'Worn joint: fits at least partly');
});

test('conditions: numbers and counts say their bounds', () => {
  assert.equal(line({ q: 'age', atLeast: 3 }), 'Age: at least 3');
  assert.equal(line({ q: 'age', atMost: 5 }), 'Age: at most 5');
  assert.equal(line({ q: 'age', atLeast: 3, atMost: 5 }), 'Age: 3 to 5');
  assert.equal(
    line({ count: [{ answered: 'age' }, { answered: 'bones' }], atLeast: 2 }),
    'at least 2 of these (Age: answered; Bones: answered)',
  );
});

test('conditions: "not" is only what is known not to be so', () => {
  assert.equal(line({ not: { q: 'age', is: 'over50' } }), 'known not to be so (Age: "50 or over")');
});

test('conditions: a named condition is written out beside its name, at any depth', () => {
  assert.deepEqual(conditionTree({ ref: 'frail' }, WORDS), {
    line: 'all of these [frail]',
    parts: [
      { line: 'Age: "50 or over" [old]', parts: [] },
      { line: 'Bones: "Thin", or "Broken before"', parts: [] },
    ],
  });
});

test('conditions: one part alone needs no bracket, and what has no words keeps its id', () => {
  assert.equal(line({ any: [{ all: [{ q: 'age', is: 'over50' }] }] }), 'Age: "50 or over"');
  assert.equal(
    line({ any: [{ q: 'lost', is: 'x' }, { ref: 'gone' }] }),
    'any of these (lost: x; [gone])',
  );
});
