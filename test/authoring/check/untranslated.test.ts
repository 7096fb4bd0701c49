import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { hashOf } from '../../../src/authoring/translate/hash.js';
import { FIXTURE, type Changes } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

/** The tiny pack with its English copied into a second language, and a record of what is translated. */
function copied(units: Readonly<Record<string, string>> | null): Changes {
  const words = Object.entries(FIXTURE).filter(([path]) => path.startsWith('text/en/'));
  return {
    ...Object.fromEntries(words.map(([path, text]) => [path.replace('/en/', '/es/'), text])),
    ...(units && { 'text/es/translated.yml': `from: en\nunits: ${JSON.stringify(units)}\n` }),
  };
}

/** A hash for every string that the fixture has in English, by the id of the string. */
function allHashes(): Readonly<Record<string, string>> {
  const strings = (value: unknown, id: string): readonly (readonly [string, string])[] =>
    typeof value === 'string'
      ? [[id, hashOf(value)]]
      : Object.entries(value as object).flatMap(([key, inner]) =>
          strings(inner, id.endsWith('#') ? `${id}${key}` : `${id}.${key}`),
        );
  return Object.fromEntries(
    Object.entries(FIXTURE)
      .filter(([path]) => path.startsWith('text/en/'))
      .flatMap(([path, text]) => strings(parse(text), `${path.slice('text/en/'.length)}#`)),
  );
}

test('a language that is still a copy is one problem for each of its files', () => {
  const problems = problemsOf(copied({}));
  assert.ok(problems.every(({ code }) => code === 'untranslated'));
  const files = problems.map(({ message }) => / of (\w+)\.yml /.exec(message)?.[1]);
  assert.deepEqual(files.sort(), ['advice', 'causes', 'dangers', 'pack', 'questions', 'rules']);
});

test('one text that is left is named, with what to do', () => {
  const { 'dangers.yml#dangers.fever': _, ...rest } = allHashes();
  assertOnlyProblem(copied(rest), {
    code: 'untranslated',
    file: 'text/es/translated.yml',
    at: 'units:',
    says: ['1 text of dangers.yml is still in "en"', '"dangers.fever"', 'translate each'],
  });
});

test('words that are recorded, or are others, are translated', () => {
  assert.deepEqual(problemsOf(copied(allHashes())), []);
  const { 'dangers.yml#dangers.fever': _, ...rest } = allHashes();
  const own = copied(rest);
  assert.deepEqual(
    problemsOf({
      ...own,
      'text/es/dangers.yml': String(own['text/es/dangers.yml']).replace(
        'Fever or shivers',
        'Fiebre',
      ),
    }),
    [],
  );
});

test('a language without a record is left alone: it may have been written by hand', () => {
  assert.deepEqual(problemsOf(copied(null)), []);
});
