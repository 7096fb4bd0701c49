import { test } from 'node:test';
import { FIXTURE, replace, type Changes } from '../../support/packs.js';
import { assertAmongProblems, assertOnlyProblem } from '../problems.js';

/** A row: what is wrong, the changes, the file, the place, and what the message must say. */
type Row = readonly [
  what: string,
  changes: Changes,
  file: string,
  at: string,
  says: readonly string[],
];

/** The fixture with a question that is answered by a number, and further changes to its files. */
function withNumber(changes: Readonly<Record<string, (text: string) => string>> = {}): Changes {
  const own: Readonly<Record<string, (text: string) => string>> = {
    'questions.yml': replace(
      '  - id: cold\n',
      '  - { id: days, role: history, type: number, min: 0, max: 99, unsure: true }\n  - id: cold\n',
    ),
    'text/en/questions.yml': replace(
      '  cold: {',
      '  days: { title: For how many days?, short: days, why: It matters. }\n  cold: {',
    ),
  };
  return {
    ...changes,
    ...Object.fromEntries(
      Object.entries(own).map(([file, change]) => [
        file,
        (text: string) => (changes[file] ?? ((same: string) => same))(change(text)),
      ]),
    ),
  };
}

const rule = (when: string): ((text: string) => string) =>
  replace('when: { ref: weak_bones }', `when: { any: [{ ref: weak_bones }, ${when}] }`);

const CONDITIONS: readonly Row[] = [
  [
    'an option of a number',
    withNumber({ 'rules.yml': rule('{ q: days, is: many }') }),
    'rules.yml',
    '{ q: days, is',
    ['"days" is a number', 'compare it with "atLeast" or "atMost"'],
  ],
  [
    'an unknown option behind a line',
    { 'rules.yml': rule('{ q: power, is: fot }') },
    'rules.yml',
    'fot }]',
    ['"power" has no option "fot"', 'did you mean "foot"?'],
  ],
  [
    '"not sure" in a list, where it is not offered',
    { 'rules.yml': rule('{ q: age, in: [over50, unsure] }') },
    'rules.yml',
    'unsure] }',
    ['"age" does not offer "not sure"', 'add "unsure: true" to it'],
  ],
  [
    'a question deep inside a count',
    { 'rules.yml': rule('{ count: [{ not: { answered: agee } }], atLeast: 1 }') },
    'rules.yml',
    'agee',
    ['there is no question "agee"', 'did you mean "age"?'],
  ],
  [
    'an unknown question in what advice excludes',
    { 'advice.yml': replace('{ q: danger, is: numb }', '{ q: dangr, is: numb }') },
    'advice.yml',
    'dangr',
    ['there is no question "dangr"', 'did you mean "danger"?'],
  ],
  [
    'an unknown option in what a band requires',
    {
      'causes.yml': replace(
        'strongRequires: { q: cold, is: often }',
        'strongRequires: { q: cold, is: oft }',
      ),
    },
    'causes.yml',
    'oft }',
    ['"cold" has no option "oft"'],
  ],
];

const QUESTIONS: readonly Row[] = [
  [
    'a red flag that is no danger',
    { 'pack.yml': replace('redFlags: [numb, foot]', 'redFlags: [numb, foott]') },
    'pack.yml',
    'foott',
    ['there is no danger "foott"', 'did you mean "foot"?'],
  ],
  [
    'a safety net of no danger',
    { 'pack.yml': replace('danger: fever', 'danger: fevr') },
    'pack.yml',
    'fevr',
    ['there is no danger "fevr"', 'did you mean "fever"?'],
  ],
  [
    'a safety net for no answer',
    { 'pack.yml': replace('{ ref: older }', '{ ref: olde }') },
    'pack.yml',
    'olde }',
    ['there is no condition "olde"', 'did you mean "older"?'],
  ],
  [
    'a danger of no option',
    { 'dangers.yml': replace('{ q: power, is: foot }', '{ q: power, is: foott }') },
    'dangers.yml',
    'foott',
    ['"power" has no option "foott"', 'did you mean "foot"?'],
  ],
  [
    'strata of a question that does not exist',
    { 'pack.yml': replace('question: age', 'question: agee') },
    'pack.yml',
    'agee',
    ['there is no question "agee"', 'did you mean "age"?'],
  ],
  [
    'an option in two strata',
    { 'pack.yml': replace('options: [over50]', 'options: [over50, under50]') },
    'pack.yml',
    'under50] }\n  default',
    ['"under50" is in two strata', 'leave it in one'],
  ],
];

const CAUSES: readonly Row[] = [
  [
    'a card that is also ranked',
    {
      'causes.yml': replace(
        'card: { partial: { ref: weak_bones } }',
        'card: { partial: { ref: weak_bones } }\n    prior: { values: [0.1, 0.1], grade: C, sources: [S1] }',
      ),
    },
    'causes.yml',
    '{ partial: { ref: weak_bones } }',
    ['never ranked', 'remove its prior and points, or the card'],
  ],
  [
    'a weighed cause without a prior',
    { 'causes.yml': replace('    prior: { values: [0.5, 0.3], grade: B, sources: [S1] }\n', '') },
    'causes.yml',
    'strain\n',
    ['"strain" has no prior, by which "biomedical" scores it', 'add them, or a card'],
  ],
  [
    'a counted cause without bands',
    {
      'causes.yml': replace(
        '    bands: { strong: 2, partial: 1, strongRequires: { q: cold, is: often } }\n',
        '',
      ),
    },
    'causes.yml',
    'yang\n',
    ['"yang" has no bands, by which "traditional" scores it'],
  ],
  [
    'an answer with a ratio and a probability',
    {
      'causes.yml': replace(
        'p: { slow: [0.8, 0.9] }',
        'p: { slow: [0.8, 0.9] }, lr: { slow: 1.2 }',
      ),
    },
    'causes.yml',
    'slow: 1.2',
    ['"slow" has both a ratio and a probability', 'keep one'],
  ],
  [
    'a grade of a number that is not there',
    { 'causes.yml': replace('perOption: { sitting: {', 'perOption: { none: {') },
    'causes.yml',
    'none: { grade',
    ['"none" has no number here to grade', 'or remove this'],
  ],
  [
    'a need of no question',
    { 'causes.yml': replace('needs: [onset]', 'needs: [onst]') },
    'causes.yml',
    'onst',
    ['there is no question "onst"', 'did you mean "onset"?'],
  ],
  [
    'a cause that turns into no danger',
    { 'causes.yml': replace('escalate: [numb, fever]', 'escalate: [numb, fevr]') },
    'causes.yml',
    'fevr',
    ['there is no danger "fevr"', 'did you mean "fever"?'],
  ],
];

const CASES: readonly Row[] = [
  [
    'options for a number',
    withNumber({ 'cases/own.yml': replace('onset: effort,', 'onset: effort, days: many,') }),
    'cases/own.yml',
    'many',
    ['"days" has no option "many"'],
  ],
  [
    'a number for options',
    { 'cases/own.yml': replace('onset: effort,', 'onset: 3,') },
    'cases/own.yml',
    '3, pattern',
    ['"onset" is not a number', 'give option ids'],
  ],
  [
    '"not sure" that is not offered',
    { 'cases/own.yml': replace('{ age: under50,', '{ age: unsure,') },
    'cases/own.yml',
    'unsure,',
    ['"age" does not offer "not sure"', 'give an option'],
  ],
  [
    'two answers to a question that takes one',
    { 'cases/own.yml': replace('onset: effort,', 'onset: [effort, slow],') },
    'cases/own.yml',
    '[effort, slow]',
    ['"onset" takes one answer', 'keep the one that fits best'],
  ],
  [
    'one cause of several that does not exist',
    { 'cases/own.yml': replace('cause: wear', 'causes: [wear, strein]') },
    'cases/own.yml',
    'strein',
    ['there is no cause "strein"', 'did you mean "strain"?'],
  ],
];

for (const [code, rows] of [
  ['reference', [...CONDITIONS, ...QUESTIONS, ...CAUSES]],
  ['case', CASES],
] as const) {
  for (const [what, changes, file, at, says] of rows)
    test(`${code}: ${what}`, () => assertAmongProblems(changes, { code, file, at, says }));
}

/** Each file that may name a source. */
const SOURCES: readonly (readonly [file: string, part: string, by: string, at: string])[] = [
  [
    'pack.yml',
    'defaults: { grade: C, sources: [S2] }',
    'defaults: { grade: C, sources: [S7] }',
    'S7',
  ],
  ['questions.yml', 'action: go, sources: [S1] }', 'action: go, sources: [S1, S7] }', 'S7'],
  [
    'causes.yml',
    'sitting: { grade: B, sources: [S1] }',
    'sitting: { grade: B, sources: [S7] }',
    'S7',
  ],
  ['advice.yml', 'is: numb }, sources: [S1] }', 'is: numb }, sources: [S7] }', 'S7'],
  ['dangers.yml', 'is: numb }, sources: [S1] }', 'is: numb }, sources: [S7] }', 'S7'],
];

for (const [file, part, by, at] of SOURCES) {
  test(`reference: a source that ${file} names does not exist`, () =>
    assertAmongProblems(
      { [file]: replace(part, by) },
      { code: 'reference', file, at, says: ['there is no source "S7"', 'did you mean "S1"?'] },
    ));
}

test('reference: a number, "not sure" where it is offered, and a sign behind a line are fine', () => {
  const fine = withNumber({
    'rules.yml': rule(
      '{ all: [{ any: [{ q: days, atLeast: 3 }, { q: days, is: unsure }] }, { ref: weak_bones }, { q: power, is: foot }] }',
    ),
    'cases/own.yml': replace('onset: effort,', 'onset: unsure, days: 12,'),
  });
  assertOnlyProblem(
    { ...fine, 'sources.yml': `${FIXTURE['sources.yml']}  S3: { cite: Third, read: full }\n` },
    { code: 'source-unused', file: 'sources.yml', at: 'S3', says: ['S3'] },
  );
});
