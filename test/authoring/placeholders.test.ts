import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf, placeholderFault, placesChanged } from '../../src/authoring/placeholders.js';

test('a text is cut at its placeholders and nowhere else', () => {
  assert.deepEqual(piecesOf('Call {emergency} {advice}.'), [
    'Call ',
    { placeholder: 'emergency' },
    ' ',
    { placeholder: 'advice' },
    '.',
  ]);
  assert.deepEqual(piecesOf('{not one} {}'), ['{not one} {}']);
});

test('a number may neither be lost nor added nor misspelt', () => {
  assert.match(placeholderFault('Call {emergency}.', 'Llame.')!, /\{emergency\} is missing/);
  assert.match(placeholderFault('Call.', 'Llame al {advice}.')!, /\{advice\} is not in the source/);
  assert.match(
    placeholderFault('Call {emergency}.', 'Llame al {emergencia}.')!,
    /"\{emergencia\}"/,
  );
  assert.match(placeholderFault('Ask.', 'Ask a {gp}.')!, /"\{gp\}" is no placeholder/);
});

test('it may stand elsewhere and twice; a place may be said in words', () => {
  assert.equal(placeholderFault('Call {emergency}.', '{emergency}: {emergency}'), null);
  assert.equal(placeholderFault('See a {doctor}.', '去看医生。'), null);
  assert.deepEqual(placesChanged('See a {doctor}.', '去看{emergencyDepartment}。'), [
    'doctor',
    'emergencyDepartment',
  ]);
});
