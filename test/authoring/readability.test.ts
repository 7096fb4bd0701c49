import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addCounts,
  countsOf,
  gradeOf,
  isListed,
  sentencesOf,
  wordsOf,
} from '../../src/authoring/readability.js';

test('grade: the formula, worked out by hand', () => {
  // 0.39 · 100/10 + 11.8 · 150/100 − 15.59 = 3.9 + 17.7 − 15.59
  assert.ok(Math.abs(gradeOf({ sentence: 10, word: 100, syllable: 150 }) - 6.01) < 1e-9);
  // One sentence of ten words of one syllable: 3.9 + 11.8 − 15.59
  assert.ok(Math.abs(gradeOf({ sentence: 1, word: 10, syllable: 10 }) - 0.11) < 1e-9);
});

test('grade: longer sentences and longer words are harder', () => {
  const of = (sentence: number, syllable: number): number =>
    gradeOf({ sentence, word: 60, syllable });
  assert.ok(of(3, 90) > of(6, 90));
  assert.ok(of(6, 120) > of(6, 90));
});

test('syllables: of everyday words, and at least one each', () => {
  for (const [word, syllables] of [
    ['go', 1],
    ['doctor', 2],
    ['numbness', 2],
    ['emergency', 4],
    ['50', 1],
  ] as const)
    assert.equal(countsOf(word).syllable, syllables, word);
});

test('syllables: a word on the list counts as two, in either number and with capitals', () => {
  const list = new Set(['emergency']);
  assert.equal(countsOf('Emergency', list).syllable, 2);
  assert.equal(countsOf('emergencys', list).syllable, 2, 'with an s');
  assert.ok(countsOf('emergencies', list).syllable > 2, 'another form is another word');
  assert.ok(isListed('Apixabans', new Set(['apixaban'])));
  assert.ok(!isListed('api', new Set(['apixaban'])));
});

test('sentences: marks end them, a point inside a number or an address does not', () => {
  assert.equal(sentencesOf('Stop. Go! Why? Because: it hurts; a lot').length, 6);
  assert.deepEqual(sentencesOf('Hold for 1.5 minutes.'), ['Hold for 1.5 minutes.']);
  assert.deepEqual(sentencesOf('He said "Stop." Then he left.'), [
    'He said "Stop."',
    'Then he left.',
  ]);
});

test('sentences: one without a mark is one, marks alone are none', () => {
  assert.deepEqual(sentencesOf('No mark at all'), ['No mark at all']);
  assert.deepEqual(sentencesOf('… ! ?'), []);
  assert.deepEqual(sentencesOf(''), []);
});

test('words: whatever stands between spaces, without the marks around it', () => {
  assert.deepEqual(wordsOf('  "Well-being" – (don’t)  50+! '), ['Well-being', 'don’t', '50']);
  assert.deepEqual(wordsOf(' – … '), []);
});

test('Chinese has no spaces: a sentence is one word, and the formula is not for it', () => {
  assert.equal(countsOf('请立即就医。').word, 1);
});

test('a placeholder is counted as the longest that may stand there', () => {
  // "your local emergency number": four words, where {emergency} alone would be one.
  assert.equal(countsOf('Call {emergency}.').word, 5);
  assert.equal(countsOf('Call {other}.').word, 2);
});

test('counts of texts add up to the counts of all of them', () => {
  const counts = fc.record({ sentence: fc.nat(50), word: fc.nat(500), syllable: fc.nat(900) });
  fc.assert(
    fc.property(fc.array(counts), (all) => {
      const sum = addCounts(all);
      for (const key of ['sentence', 'word', 'syllable'] as const)
        assert.equal(
          sum[key],
          all.reduce((total, each) => total + each[key], 0),
        );
    }),
  );
});
