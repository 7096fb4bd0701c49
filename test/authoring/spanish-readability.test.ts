import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  spanishCounts,
  spanishEase,
  spanishSyllables,
} from '../../src/authoring/spanish-readability.js';

test('Spanish syllables: as a dictionary divides them', () => {
  for (const [word, syllables] of [
    ['pie', 1],
    ['hoy', 1],
    ['muy', 1],
    ['dolor', 2],
    ['caída', 3],
    ['cuello', 2],
    ['rodilla', 3],
    ['médico', 3],
    ['ciudad', 2],
    ['guía', 2],
    ['pingüino', 3],
    ['aquí', 2],
    ['leer', 2],
    ['farmacia', 3],
    ['fisioterapia', 5],
    ['Úlcera', 3],
    ['38', 2],
  ] as const)
    assert.equal(spanishSyllables(word), syllables, word);
});

test('the ease is that of Szigriszt-Pazos', () => {
  // Me, due-le, la, ro-di-lla: 4 words of 7 syllables, one sentence.
  const counts = spanishCounts('Me duele la rodilla.');
  assert.deepEqual(counts, { sentence: 1, word: 4, syllable: 7 });
  assert.ok(Math.abs(spanishEase(counts) - (206.835 - (62.3 * 7) / 4 - 4)) < 1e-9);
});

test('a placeholder counts as the longest phrase that can stand there', () => {
  assert.equal(
    spanishCounts('Llame al {emergency}.').word,
    'Llame al número de emergencias de su zona.'.split(' ').length,
  );
});
