import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLocale } from '../../support/locales.js';
import { FIXTURE, replace, type Changes } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const exercise: Changes = { 'advice.yml': replace('kind: self-care', 'kind: exercise') };
const caution = (words: string): ((text: string) => string) =>
  replace('text: Walk a little each day.', `text: Walk a little each day., caution: [${words}]`);
const FILE = 'text/en/advice.yml';

test('exercise-stop: an exercise says when to stop', () => {
  for (const changes of [exercise, { ...exercise, [FILE]: caution('Not with sore feet.') }])
    assertOnlyProblem(changes, {
      code: 'exercise-stop',
      file: FILE,
      at: 'walk:',
      says: ['the exercise "walk" does not say when to stop', '"caution"'],
    });
  assert.deepEqual(problemsOf({ ...exercise, [FILE]: caution('Stop if your feet hurt.') }), []);
});

test('exercise-stop: in a language that we cannot read there must be a caution', () => {
  const welsh = Object.fromEntries(
    Object.entries(FIXTURE)
      .filter(([path]) => path.startsWith('text/en/'))
      .map(([path, text]) => [path.replace('/en/', '/cy/'), text]),
  );
  const both = { ...exercise, ...welsh, [FILE]: caution('Stop if your feet hurt.') };
  assert.deepEqual(
    problemsOf(both).map(({ code, file }) => [code, file]),
    [['exercise-stop', 'text/cy/advice.yml']],
  );
  const said = caution('Peidiwch os yw eich traed yn brifo.')(welsh['text/cy/advice.yml']!);
  assert.deepEqual(problemsOf({ ...both, 'text/cy/advice.yml': said }), []);
});

test('exercise-stop: a Spanish exercise says so in Spanish', () => {
  const spanish = inLocale('es');
  const both = { ...exercise, ...spanish, [FILE]: caution('Stop if your feet hurt.') };
  const said = (words: string): Changes => ({
    ...both,
    'text/es/advice.yml': caution(words)(spanish['text/es/advice.yml']!),
  });
  assert.deepEqual(
    problemsOf(said('No con llagas en los pies.')).map(({ code, file }) => [code, file]),
    [['exercise-stop', 'text/es/advice.yml']],
  );
  assert.deepEqual(problemsOf(said('Deténgase si le duelen los pies.')), []);
});
