import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf, gradeOf, sentencesOf } from '../../../src/authoring/readability.js';
import { replace, type Changes } from '../../support/packs.js';
import { assertAmongProblems, assertOnlyProblem, problemsOf } from '../problems.js';

const SUMMARY = 'text/en/causes.yml';
const summary = (text: string): Changes => ({
  [SUMMARY]: replace('summary: A summary.', `summary: "${text}"`),
});
const rule = (text: string): Changes => ({
  'text/en/rules.yml': replace('numb: You told us of new numbness.', `numb: "${text}"`),
});

test('the grade is that of Flesch and Kincaid', () => {
  // 6 words, 1 sentence, one syllable each: 0.39·6 + 11.8·1 − 15.59.
  const counts = countsOf('The cat sat on the mat.');
  assert.deepEqual(counts, { sentence: 1, word: 6, syllable: 6 });
  assert.ok(Math.abs(gradeOf(counts) - (0.39 * 6 + 11.8 - 15.59)) < 1e-9);
});

test('colons and semicolons end a sentence, numbers with a point do not', () => {
  assert.deepEqual(sentencesOf('Brown pee: go now; do not wait. "Why?" It is 1.5 cm'), [
    'Brown pee:',
    'go now;',
    'do not wait.',
    '"Why?"',
    'It is 1.5 cm',
  ]);
});

test('a placeholder counts as the longest phrase that can stand there', () => {
  assert.equal(
    countsOf('Call {emergency}.').word,
    'Call your local emergency number.'.split(' ').length,
  );
});

test('reading-grade: a hard sentence is named with its grade', () => {
  // 9 words, 18 syllables: 3.5 + 23.6 − 15.6 = 11.5. Its screen is too hard with it as well.
  const hard = 'Several complicated medical conditions cause pain of this sort.';
  assertAmongProblems(summary(hard), {
    code: 'reading-grade',
    file: SUMMARY,
    at: `"${hard}"`,
    says: [`"${hard}" needs grade`, '11 is the limit', 'split it'],
  });
});

test('reading-grade: easy sentences of few words pass, and so does a name among them', () => {
  assert.deepEqual(
    problemsOf(
      summary(
        'Weak bones are also called osteoporosis. They do not hurt. They can break in a small fall.',
      ),
    ),
    [],
  );
});

test('reading-grade: a danger sign must be easier than a cause', () => {
  // 14 words, 21 syllables: 5.5 + 17.7 − 15.6 = 7.6, which one sentence of a danger sign may have
  // and a whole screen may not.
  const text = 'Sudden weakness in either of your legs may need a doctor in hospital today.';
  assert.deepEqual(countsOf(text), { sentence: 1, word: 14, syllable: 21 });
  assert.deepEqual(problemsOf(summary(`${text} It may ease.`)), []);
  assertOnlyProblem(rule(text), {
    code: 'reading-grade',
    file: 'text/en/rules.yml',
    at: 'numb:',
    says: ['together these words need grade', '6 is the limit', 'shorter words'],
  });
});

test('reading-grade: all that is shown together counts, and one hard sentence does not sink an easy screen', () => {
  const file = 'text/en/questions.yml';
  const why = (text: string): Changes => ({
    [file]: replace('why: These need care now.\n', `why: ${text}\n`),
  });
  // 16 words, 24 syllables: 6.2 + 17.7 − 15.6 = 8.4.
  const hard =
    'Sudden weakness or numbness in either of your legs may need a doctor in hospital today.';
  assert.deepEqual(problemsOf(why(hard)), []);
  // Eight of them are 128 words, beside some 40 easy ones.
  assertOnlyProblem(why(`${hard} `.repeat(8).trim()), {
    code: 'reading-grade',
    file,
    at: 'danger:',
    says: ['together these words'],
  });
});

test('reading-grade: a word on the list of the pack counts as a plain one, until nothing uses it', () => {
  const text = 'Numb lips or a racing heart after hydrocortisone, prednisolone or apixaban.';
  const listed = replace(
    'limits:',
    'unavoidableWords: { hydrocortisone: a name, prednisolone: a name, apixaban: a name }\nlimits:',
  );
  assert.notEqual(problemsOf(summary(text)).length, 0);
  assert.deepEqual(problemsOf({ ...summary(text), 'pack.yml': listed }), []);
  assertAmongProblems(
    { 'pack.yml': listed },
    {
      code: 'reading-grade',
      file: 'pack.yml',
      at: 'hydrocortisone',
      says: ['no English text says "hydrocortisone"', 'remove it'],
    },
  );
});

test('reading-grade: a word on the list needs its reason', () => {
  assertOnlyProblem(
    { 'pack.yml': replace('limits:', 'unavoidableWords: { apixaban: "" }\nlimits:') },
    { code: 'schema', file: 'pack.yml', at: '"" }', says: ['the text is empty', 'write it'] },
  );
});
