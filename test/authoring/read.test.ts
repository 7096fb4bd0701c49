import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotAPackFolder, readPackFolder } from '../../src/authoring/read.js';
import { parseYamlFile } from '../../src/authoring/yaml-file.js';
import { replace, withPack } from '../support/packs.js';
import { assertAmongProblems, assertOnlyProblem, problemsOf } from './problems.js';

test('the fixture has no problem', () => {
  assert.deepEqual(problemsOf({}), []);
});

test('a value and its key are located by line and column', () => {
  const yaml = parseYamlFile('a.yml', 'list:\n  - { id: one }\n  - id: two\n    size: [1, 2]\n');
  assert.deepEqual(yaml.value, { list: [{ id: 'one' }, { id: 'two', size: [1, 2] }] });
  assert.deepEqual(yaml.locate(['list', 0, 'id']), { line: 2, column: 11 });
  assert.deepEqual(yaml.locate(['list', 1, 'size'], 'key'), { line: 4, column: 5 });
  assert.deepEqual(yaml.locate(['list', '1', 'size', '1']), { line: 4, column: 15 });
});

test('a place that does not exist is that of its nearest ancestor', () => {
  const yaml = parseYamlFile('a.yml', 'list:\n  - { id: one }\n');
  assert.deepEqual(yaml.locate(['list', 0, 'when', 'all', 3]), { line: 2, column: 5 });
});

test('aliases are followed, and "no" and dates stay text', () => {
  const yaml = parseYamlFile('a.yml', 'base: &b { x: no, on: 2026-01-02 }\ncopy: *b\n');
  assert.deepEqual(yaml.value, {
    base: { x: 'no', on: '2026-01-02' },
    copy: { x: 'no', on: '2026-01-02' },
  });
  assert.deepEqual(yaml.locate(['copy', 'x']), { line: 1, column: 15 });
});

test('a syntax error is a problem with its place, and nothing is thrown', () => {
  assertAmongProblems(
    { 'rules.yml': 'rules:\n  - id: a\n    when: { q: age, is: [over50\n  - id: b\n' },
    { code: 'yaml', file: 'rules.yml', at: '- id: b', says: ['not valid YAML'] },
  );
});

test('a duplicate key is a problem', () => {
  assertOnlyProblem(
    {
      'sources.yml':
        'sources:\n  S1: { cite: A, read: full }\n  S1: { cite: B, read: full }\n  S2: { cite: C, read: full }\n',
    },
    { code: 'yaml', file: 'sources.yml', at: 'S1: { cite: B', says: ['unique', 'merge the two'] },
  );
});

test('a missing file is a problem of that file', () => {
  assertOnlyProblem(
    { 'advice.yml': null },
    { code: 'missing-file', file: 'advice.yml', at: '', says: ['missing', 'add it'] },
  );
  assertOnlyProblem(
    { 'text/en/rules.yml': null },
    { code: 'missing-file', file: 'text/en/rules.yml', at: '', says: ['add it'] },
  );
});

test('a locale needs all its files', () => {
  const missing = problemsOf({ 'text/de/pack.yml': (_) => 'title: x\n' })
    .filter(({ code }) => code === 'missing-file')
    .map(({ file }) => file);
  assert.deepEqual(missing, [
    'text/de/advice.yml',
    'text/de/causes.yml',
    'text/de/pictures.yml',
    'text/de/questions.yml',
    'text/de/rules.yml',
  ]);
});

test('a misnamed file is a problem, since nothing would read it', () => {
  assertOnlyProblem(
    { 'question.yml': 'x: 1\n' },
    {
      code: 'unknown-file',
      file: 'question.yml',
      at: 'x',
      says: ['nothing reads', 'did you mean "questions.yml"?'],
    },
  );
});

test('files that are not YAML are left alone', () => {
  assert.deepEqual(problemsOf({ 'CHANGELOG.md': '# 1.0.0\n' }), []);
});

test('a folder that does not exist is wrong usage', () => {
  assert.throws(() => readPackFolder('/nowhere/at/all'), NotAPackFolder);
});

test('the order of files does not depend on the file system', () => {
  withPack({ 'cases/b.yml': replace('', '') }, (directory) => {
    const paths = readPackFolder(directory).files.map(({ path }) => path);
    assert.deepEqual(paths.slice(0, 6), [
      'pack.yml',
      'questions.yml',
      'rules.yml',
      'causes.yml',
      'advice.yml',
      'sources.yml',
    ]);
    assert.deepEqual(paths.slice(-2), ['cases/b.yml', 'cases/own.yml']);
  });
});
