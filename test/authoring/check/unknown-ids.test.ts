import { test } from 'node:test';
import { replace, type Changes } from '../../support/packs.js';
import { assertAmongProblems, assertOnlyProblem } from '../problems.js';

test('duplicate-id: the second of two equal ids is named', () => {
  assertAmongProblems(
    { 'questions.yml': replace('- id: health', '- id: onset') },
    {
      code: 'duplicate-id',
      file: 'questions.yml',
      at: 'onset\n    role: evidence',
      says: ['question id "onset" is used twice', 'another id'],
    },
  );
  assertAmongProblems(
    { 'causes.yml': replace('- id: wear', '- id: strain') },
    {
      code: 'duplicate-id',
      file: 'causes.yml',
      at: 'strain\n    perspective: biomedical\n    prior: { values: [0.2',
      says: ['cause id "strain"'],
    },
  );
  assertAmongProblems(
    { 'questions.yml': replace('{ id: sitting,', '{ id: touch,') },
    {
      code: 'duplicate-id',
      file: 'questions.yml',
      at: 'touch, base: [0.2',
      says: ['option id "touch"'],
    },
  );
});

const CONDITIONS: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    '{ q: agee, is: over50 }',
    'agee',
    'question',
    ['there is no question "agee"', 'did you mean "age"?'],
  ],
  [
    '{ q: age, is: over5 }',
    'over5 }',
    'option',
    ['"age" has no option "over5"', 'did you mean "over50"?'],
  ],
  [
    '{ q: age, in: [over50, under60] }',
    'under60',
    'option in a list',
    ['"age" has no option "under60"', 'did you mean "under50"?'],
  ],
  [
    '{ q: age, is: unsure }',
    'unsure }, sources',
    '"not sure" that is not offered',
    ['does not offer "not sure"', 'add "unsure: true"'],
  ],
  [
    '{ answered: nothing_like_it }',
    'nothing_like_it',
    'answered question',
    ['there is no question "nothing_like_it"', 'use one of age, danger'],
  ],
  [
    '{ ref: weak_bone }',
    'weak_bone }, sources',
    'named condition',
    ['there is no condition "weak_bone"', 'did you mean "weak_bones"?'],
  ],
  [
    '{ fit: strein, atLeast: partial }',
    'strein',
    'cause',
    ['there is no cause "strein"', 'did you mean "strain"?'],
  ],
  [
    '{ q: age, atLeast: 50 }',
    '{ q: age, atLeast',
    'number',
    ['"age" is not a number', '"is" or "in"'],
  ],
];

for (const [condition, at, what, says] of CONDITIONS) {
  test(`reference: a condition names a ${what} that does not exist`, () => {
    assertOnlyProblem(
      {
        'rules.yml': replace(
          'when: { ref: weak_bones }',
          `when: { any: [{ ref: weak_bones }, { not: ${condition} }] }`,
        ),
      },
      { code: 'reference', file: 'rules.yml', at: at.replace('}, sources', '}'), says },
    );
  });
}

const REFERENCES: readonly (readonly [
  string,
  Changes,
  string,
  string,
  string,
  readonly string[],
])[] = [
  [
    'source',
    { 'rules.yml': replace('sources: [S1]', 'sources: [S9]') },
    'reference',
    'rules.yml',
    'S9',
    ['there is no source "S9"', 'did you mean "S1"?'],
  ],
  [
    'perspective of a question',
    { 'questions.yml': replace('perspective: traditional', 'perspective: tradition') },
    'reference',
    'questions.yml',
    'tradition\n',
    ['no perspective "tradition"', 'did you mean "traditional"?'],
  ],
  [
    'covered question',
    { 'questions.yml': replace('covers: [power]', 'covers: [pwer, power]') },
    'flag-screen',
    'questions.yml',
    'pwer',
    ['there is no question "pwer"', 'did you mean "power"?'],
  ],
  [
    'option of a stratum',
    { 'pack.yml': replace('options: [over50]', 'options: [over60]') },
    'reference',
    'pack.yml',
    'over60',
    ['"age" has no option "over60"', 'did you mean "over50"?'],
  ],
  [
    'default stratum',
    { 'pack.yml': replace('default: young', 'default: yung') },
    'reference',
    'pack.yml',
    'yung',
    ['no stratum "yung"', 'did you mean "young"?'],
  ],
  [
    'question of evidence',
    { 'causes.yml': replace('onset: { grade: B', 'onsett: { grade: B') },
    'reference',
    'causes.yml',
    'onsett',
    ['no question "onsett"', 'did you mean "onset"?'],
  ],
  [
    'option of evidence',
    { 'causes.yml': replace('lr: { touch: 2 }', 'lr: { touched: 2 }') },
    'reference',
    'causes.yml',
    'touched',
    ['"pattern" has no option "touched"', 'did you mean "touch"?'],
  ],
  [
    'option of points',
    { 'causes.yml': replace('cold: { often: 2 }', 'cold: { oftn: 2 }') },
    'reference',
    'causes.yml',
    'oftn',
    ['"cold" has no option "oftn"', 'did you mean "often"?'],
  ],
  [
    'perspective of a cause',
    { 'causes.yml': replace('perspective: traditional', 'perspective: tcm') },
    'reference',
    'causes.yml',
    'tcm',
    ['no perspective "tcm"', 'use one of biomedical, traditional'],
  ],
  [
    'cause of advice',
    { 'advice.yml': replace('causes: [strain, wear]', 'causes: [strain, weer]') },
    'reference',
    'advice.yml',
    'weer',
    ['no cause "weer"', 'did you mean "wear"?'],
  ],
  [
    'question of a case',
    { 'cases/own.yml': replace('{ age: under50, onset', '{ age: under50, onst') },
    'case',
    'cases/own.yml',
    'onst',
    ['no question "onst"', 'did you mean "onset"?'],
  ],
  [
    'option of a case',
    { 'cases/own.yml': replace('pattern: [touch]', 'pattern: [tuch]') },
    'case',
    'cases/own.yml',
    'tuch]',
    ['"pattern" has no option "tuch"', 'did you mean "touch"?'],
  ],
  [
    'cause of a case',
    { 'cases/own.yml': replace('cause: wear', 'cause: waer') },
    'case',
    'cases/own.yml',
    'waer',
    ['no cause "waer"', 'did you mean "wear"?'],
  ],
];

for (const [what, changes, code, file, at, says] of REFERENCES) {
  test(`${code}: ${what} does not exist`, () =>
    assertAmongProblems(changes, { code, file, at, says }));
}

test('case: an exclusive option stands alone, and the expected level is acceptable', () => {
  assertOnlyProblem(
    { 'cases/own.yml': replace('danger: [numb]', 'danger: [numb, none]') },
    {
      code: 'case',
      file: 'cases/own.yml',
      at: '[numb, none]',
      says: ['"none" is chosen alone', 'remove it'],
    },
  );
  assertOnlyProblem(
    {
      'cases/own.yml': replace('urgency: emergency,', 'urgency: emergency, acceptable: [urgent],'),
    },
    {
      code: 'case',
      file: 'cases/own.yml',
      at: '[urgent]',
      says: ['"emergency" is not among the acceptable ones', 'add it'],
    },
  );
});
