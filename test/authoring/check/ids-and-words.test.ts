import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIXTURE, replace, type Changes } from '../../support/packs.js';
import { assertAmongProblems, assertOnlyProblem, problemsOf } from '../problems.js';

const DUPLICATES: readonly (readonly [
  kind: string,
  changes: Changes,
  file: string,
  at: string,
  id: string,
])[] = [
  [
    'rule',
    {
      'rules.yml': (text) =>
        `${text}  - { id: brittle, urgency: urgent, when: { ref: older }, sources: [S1] }
`,
    },
    'rules.yml',
    'brittle, urgency: urgent',
    'brittle',
  ],
  [
    'advice',
    {
      'advice.yml': (text) =>
        `${text}  - { id: walk, kind: common, levels: [soon], sources: [S1] }\n`,
    },
    'advice.yml',
    'walk, kind: common',
    'walk',
  ],
  [
    'danger',
    {
      'dangers.yml': (text) =>
        `${text}  - { id: numb, level: urgent, when: { q: danger, is: numb }, sources: [S1] }\n`,
    },
    'dangers.yml',
    'numb, level: urgent',
    'numb',
  ],
  [
    'perspective',
    { 'pack.yml': replace('{ id: traditional,', '{ id: biomedical,') },
    'pack.yml',
    'biomedical, method: points',
    'biomedical',
  ],
  [
    'stratum',
    { 'pack.yml': replace('{ id: old,', '{ id: young,') },
    'pack.yml',
    'young, options: [over50]',
    'young',
  ],
  [
    'case',
    {
      'cases/more.yml': FIXTURE['cases/own.yml']!.replace('vig-1', 'vig-2'),
    },
    'cases/own.yml',
    'own-1',
    'own-1',
  ],
];

for (const [kind, changes, file, at, id] of DUPLICATES) {
  test(`duplicate-id: of a ${kind}`, () => {
    assertAmongProblems(changes, {
      code: 'duplicate-id',
      file,
      at,
      says: [`the ${kind} id "${id}" is used twice`, 'give one of them another id'],
    });
  });
}

test('duplicate-id: two kinds may share an id, and so may options of two questions', () => {
  // "none" stands in four questions, and now a cause is called like a piece of advice.
  const shared: Changes = {
    'advice.yml': replace('{ id: walk,', '{ id: wear,'),
    'text/en/advice.yml': replace('  walk:', '  wear:'),
  };
  assert.deepEqual(problemsOf(shared), []);
});

const MISSING: readonly (readonly [
  what: string,
  changes: Changes,
  file: string,
  at: string,
  says: readonly string[],
])[] = [
  [
    'perspective',
    {
      'text/en/pack.yml': replace(
        '  traditional: { title: A traditional view, note: A tradition and not a test. }\n',
        '',
      ),
    },
    'text/en/pack.yml',
    'perspectives:',
    ['perspective "traditional" has no text', 'add "perspectives.traditional"'],
  ],
  [
    'question',
    { 'text/en/questions.yml': (text) => text.replace(/ {2}cold: .*\n/, '') },
    'text/en/questions.yml',
    'questions:',
    ['question "cold" has no text', 'add "questions.cold"'],
  ],
  [
    'cause',
    { 'text/en/causes.yml': (text) => text.replace(/ {2}yang:\n.*\n.*\n/, '') },
    'text/en/causes.yml',
    'causes:',
    ['cause "yang" has no text', 'add "causes.yang"'],
  ],
  [
    'advice',
    {
      'text/en/advice.yml': replace(
        '  walk: { title: Walk, text: Walk a little each day. }',
        '  {}',
      ),
    },
    'text/en/advice.yml',
    'advice:',
    ['advice "walk" has no text', 'add "advice.walk"'],
  ],
  [
    'picture',
    { 'advice.yml': replace('kind: self-care,', 'kind: self-care, picture: bridge,') },
    'text/en/pictures.yml',
    'pictures:',
    ['picture "bridge" has no text', 'add "pictures.bridge"'],
  ],
  [
    'group',
    {
      'questions.yml': replace('{ id: touch, base', '{ id: touch, group: rest, base'),
    },
    'text/en/questions.yml',
    '{ title: What is it like?',
    ['group "rest" has no text', 'add "questions.pattern.groups.rest"'],
  ],
];

for (const [what, changes, file, at, says] of MISSING) {
  test(`text-missing: ${what} without words`, () =>
    assertAmongProblems(changes, { code: 'text-missing', file, at, says }));
}

const UNUSED: readonly (readonly [
  what: string,
  file: string,
  part: string,
  by: string,
  at: string,
])[] = [
  ['action', 'text/en/pack.yml', 'actions: { go:', 'actions: { run: Run., go:', 'run'],
  [
    'question',
    'text/en/questions.yml',
    '  cold: {',
    '  warm: { title: Warm?, short: warm, why: We ask., options: {} }\n  cold: {',
    'warm:',
  ],
  [
    'option',
    'text/en/questions.yml',
    'slow: { label: Slowly }',
    'slow: { label: Slowly }, fast: { label: Fast }',
    'fast:',
  ],
  ['rule', 'text/en/rules.yml', 'rules:\n', 'rules:\n  odd: An odd one.\n', 'odd:'],
  ['danger', 'text/en/dangers.yml', 'dangers:\n', 'dangers:\n  extra: A rash.\n', 'extra:'],
  [
    'picture',
    'text/en/pictures.yml',
    'pictures: {}',
    'pictures: { bridge: { alt: A bridge. } }',
    'bridge:',
  ],
];

for (const [what, file, part, by, at] of UNUSED) {
  test(`text-unused: words for a ${what} that there is not`, () =>
    assertOnlyProblem(
      { [file]: replace(part, by) },
      { code: 'text-unused', file, at, says: [`there is no ${what} "`, 'remove this text'] },
    ));
}

test('text-missing and text-unused: a misspelt id is both, and the second says which was meant', () => {
  const changes = { 'text/en/advice.yml': replace('  walk:', '  wlak:') };
  assert.deepEqual(
    problemsOf(changes).map(({ code }) => code),
    ['text-missing', 'text-unused'],
  );
  assertAmongProblems(changes, {
    code: 'text-unused',
    file: 'text/en/advice.yml',
    at: 'wlak',
    says: ['did you mean "walk"?'],
  });
});

test('source-missing: base rates without sources, of the question or the option', () => {
  const part = '    grade: C\n    sources: [S1]\n    options:\n      - { id: effort';
  const changes = {
    'questions.yml': replace(part, part.replace('    sources: [S1]\n', '')),
  };
  assertAmongProblems(changes, {
    code: 'source-missing',
    file: 'questions.yml',
    at: 'base: [0.5, 0.3]',
    says: ['"onset.effort" has no sources', 'add "sources" to the question or the option'],
  });
  const own = {
    'questions.yml': (text: string) =>
      changes['questions.yml'](text)
        .replace('base: [0.5, 0.3] }', 'base: [0.5, 0.3], sources: [S1] }')
        .replace('base: [0.5, 0.7] }', 'base: [0.5, 0.7], sources: [S1] }'),
  };
  assert.deepEqual(problemsOf(own), [], "each option's own are enough");
});
