import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordSlots, type WordSlot } from '../../src/authoring/word-slots.js';
import { inLocale } from '../support/locales.js';
import { replace, type Changes } from '../support/packs.js';
import { authored } from './authored.js';

const slot = (what: string, changes?: Changes, question?: string): WordSlot => {
  const found = wordSlots(authored(changes)).find(
    (each) => each.what === what && (question === undefined || each.path[1] === question),
  );
  assert.ok(found, what);
  return found;
};

test('words: every place where they are kept by id, in the order of the files', () => {
  const places = wordSlots(authored()).map(({ what }) => what);
  assert.deepEqual(
    [...new Set(places)],
    [
      'action',
      'perspective',
      'question',
      'option',
      'group',
      'rule',
      'cause',
      'advice',
      'danger',
      'picture',
    ],
  );
  assert.equal(places.filter((each) => each === 'option').length, 7, 'one for each question');
});

test('words: an action is needed once, however many signs and rules name it', () => {
  assert.deepEqual(slot('action').needed, ['go']);
  const twice = {
    'rules.yml': replace('urgency: soon,', 'urgency: soon, action: call,'),
    'questions.yml': replace(
      '{ id: fever, flag: urgent,',
      '{ id: fever, flag: urgent, action: call,',
    ),
  };
  assert.deepEqual([...slot('action', twice).needed].sort(), ['call', 'go']);
});

test('words: reasons are needed of signs, also behind a line, of rules and of the engine', () => {
  assert.deepEqual([...slot('rule').needed].sort(), [
    'brittle',
    'fever',
    'foot',
    'missing-flag',
    'numb',
    'tired',
    'told',
    'unsure-flag',
  ]);
});

test('words: every answer needs a label, lines and denials too', () => {
  assert.deepEqual(slot('option', undefined, 'danger').needed, ['numb', 'fever', 'weak', 'none']);
});

test('words: a danger needs them wherever it is named', () => {
  assert.deepEqual(slot('danger').needed, ['numb', 'foot', 'fever']);
  assert.deepEqual(slot('danger').path, ['dangers']);
});

test('words: the labels of a question without words are not asked for one by one', () => {
  const pack = authored({ 'text/en/questions.yml': replace('  age: {', '  agee: {') });
  const options = wordSlots(pack).filter(({ what }) => what === 'option');
  assert.ok(
    !options.some(({ path }) => path[1] === 'age'),
    'the question itself is what is missing',
  );
});

test('words: a group is needed once, a picture once, of questions, causes and advice', () => {
  const changes = {
    'questions.yml': replace(
      '{ id: touch, base: [0.4, 0.3] }\n      - { id: sitting,',
      '{ id: touch, group: rest, base: [0.4, 0.3] }\n      - { id: sitting, group: rest,',
    ),
    'advice.yml': replace('kind: self-care,', 'kind: self-care, picture: bridge,'),
    'causes.yml': replace('- id: wear', '- id: wear\n    picture: bridge'),
  };
  assert.deepEqual(slot('group', changes, 'pattern').needed, ['rest']);
  assert.deepEqual(slot('picture', changes).needed, ['bridge']);
});

test('words: each locale has its own places', () => {
  const slots = wordSlots(authored(inLocale('de')));
  const of = (locale: string): number =>
    slots.filter(({ file }) => file.startsWith(`text/${locale}/`)).length;
  assert.ok(of('en') > 0);
  assert.equal(of('de'), of('en'));
});
