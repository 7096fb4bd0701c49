import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { NotAPackFolder, readPackFolder, unreadCopies } from '../../src/authoring/read.js';
import { parseYamlFile } from '../../src/authoring/yaml-file.js';
import { replace, withPack, type Changes } from '../support/packs.js';
import { ran } from '../support/run-command.js';
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
    {
      code: 'yaml',
      file: 'sources.yml',
      at: 'S1: { cite: B',
      says: ['given twice, first on line 2;', 'merge the two'],
    },
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
    'text/de/dangers.yml',
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

test('files that are no content are left alone, and so is what lies in other folders', () => {
  const others = {
    'CHANGELOG.md': '# 1.0.0\n',
    'pack.md': 'About the pack.\n',
    'notes/interviews.yml': 'a: 1\n',
    '.github/workflows/lint.yml': 'a: 1\n',
    'dist/tiny.json': '{}\n',
  };
  withPack(others, (directory) => {
    assert.deepEqual(readPackFolder(directory).problems, []);
    assert.deepEqual(unreadCopies(directory), []);
  });
});

test('a copy beside what is read is noted, and no mistake', () => {
  const copies = ['rules.yml.bak', 'rules.yml~', 'causes.json', 'text/en/pack.yml.orig'];
  withPack(Object.fromEntries(copies.map((path) => [path, 'x: 1\n'])), (directory) => {
    assert.deepEqual(readPackFolder(directory).problems, []);
    const notes = unreadCopies(directory);
    assert.deepEqual(
      notes.map(({ file }) => file.replace(join(directory, '/'), '')).sort(),
      [...copies].sort(),
    );
    for (const { message } of notes)
      assert.match(message, /^nothing reads this file; "[\w/]+\.yml" beside it is read/);
    const { err, code } = ran('lint', directory, '--today', '2026-01-02');
    assert.equal(code, 0, err);
    assert.match(err, /note: .*rules\.yml\.bak: nothing reads this file; "rules\.yml"/);
  });
});

test('a folder that does not exist is wrong usage', () => {
  assert.throws(() => readPackFolder('/nowhere/at/all'), NotAPackFolder);
});

test('the order of files does not depend on the file system', () => {
  withPack({ 'cases/b.yml': replace('', '') }, (directory) => {
    const paths = readPackFolder(directory).files.map(({ path }) => path);
    assert.deepEqual(paths.slice(0, 7), [
      'pack.yml',
      'questions.yml',
      'rules.yml',
      'causes.yml',
      'advice.yml',
      'dangers.yml',
      'sources.yml',
    ]);
    assert.deepEqual(paths.slice(-2), ['cases/b.yml', 'cases/own.yml']);
  });
});

test('what is not a folder is wrong usage, and says which folder to give', () => {
  withPack({}, (directory) => {
    for (const path of [join(directory, 'pack.yml'), join(directory, 'nowhere')])
      assert.throws(
        () => readPackFolder(path),
        (error: unknown) =>
          error instanceof NotAPackFolder &&
          error.message === `${path} is not a folder; give the folder that holds pack.yml`,
      );
  });
});

test('a folder without a pack is one problem, which names the packs in it or how to begin', () => {
  withPack({}, (directory) => {
    mkdirSync(join(directory, 'empty'));
    const { problems, locales } = readPackFolder(join(directory, 'empty'));
    assert.deepEqual(locales, []);
    assert.deepEqual(
      problems.map(({ file, code }) => `${code} ${basename(file)}`),
      ['missing-file pack.yml'],
    );
    assert.match(problems[0]!.message, /no pack in this folder; triage-pack init/);
    mkdirSync(join(directory, 'around/wrist'), { recursive: true });
    writeFileSync(join(directory, 'around/wrist/pack.yml'), 'id: wrist\n');
    const [around] = readPackFolder(join(directory, 'around')).problems;
    assert.match(around!.message, /give the folder of one: wrist$/);
  });
});

test('a folder whose only file is misnamed lacks every file, and says how that one is called', () => {
  withPack({}, (directory) => {
    const folder = join(directory, 'misnamed');
    mkdirSync(folder);
    writeFileSync(join(folder, 'pack.yaml'), 'id: a\n');
    const codes = readPackFolder(folder).problems.map(({ code }) => code);
    assert.deepEqual(new Set(codes), new Set(['missing-file', 'unknown-file']));
    assert.equal(codes.length, 9);
  });
});

test('a folder, or a link to nothing, where a file should be is a missing file', () => {
  withPack({ 'rules.yml': null, 'causes.yml': null }, (directory) => {
    mkdirSync(join(directory, 'rules.yml'));
    symlinkSync(join(directory, 'gone.yml'), join(directory, 'causes.yml'));
    assert.deepEqual(
      readPackFolder(directory).problems.map(({ code, file }) => [code, basename(file)]),
      [
        ['missing-file', 'rules.yml'],
        ['missing-file', 'causes.yml'],
      ],
    );
  });
});

const MISNAMED: readonly (readonly [path: string, says: string])[] = [
  ['rules.yaml', 'did you mean "rules.yml"?'],
  ['properties.yaml', 'rename it to "properties.yml"'],
  ['Properties.YML', 'rename it to "properties.yml"'],
  ['properties.json', 'rename it to "properties.yml", since JSON is YAML too'],
  ['properties.yml.bak', 'rename it to "properties.yml"'],
  ['properties', 'rename it to "properties.yml"'],
  ['maps.yml.txt', 'rename it to "maps.yml"'],
  ['cases/more.json', 'rename it to "cases/more.yml", since JSON is YAML too'],
  ['case/more.yml', 'rename it to "cases/more.yml"'],
  ['cases/old/more.yml', 'nothing reads this file'],
  ['saftey/coverage.yml', 'rename it to "safety/coverage.yml"'],
  ['safety/covrage.yml', 'did you mean "safety/coverage.yml"?'],
  ['safety/decision.yml', 'did you mean "safety/decisions.yml"?'],
  ['text/en/translated.yaml', 'rename it to "text/en/translated.yml"'],
  ['text/en/rule.yml', 'did you mean "text/en/rules.yml"?'],
  ['text/pack.yml', 'nothing reads this file'],
  ['cases/more.yaml', 'rename it to "cases/more.yml"'],
  ['propertys.yml', 'did you mean "properties.yml"?'],
];

for (const [path, says] of MISNAMED) {
  test(`a misnamed file is a problem: ${path}`, () =>
    assertOnlyProblem(
      { [path]: 'x: 1\n' },
      { code: 'unknown-file', file: path, at: '', says: ['nothing reads this file', says] },
    ));
}

test('properties.yml may be there or not, and is read where it is', () => {
  const kinds = (changes: Changes): readonly string[] =>
    withPack(changes, (directory) => readPackFolder(directory).files.map(({ kind }) => kind));
  assert.ok(!kinds({}).includes('properties'));
  assert.ok(kinds({ 'properties.yml': 'levels: {}\n' }).includes('properties'));
});

test('a pack without cases is one', () => {
  assert.deepEqual(problemsOf({ 'cases/own.yml': null }), []);
});
