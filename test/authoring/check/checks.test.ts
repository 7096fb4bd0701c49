import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHECKS } from '../../../src/authoring/check/index.js';
import { FIXTURE, replace, type Changes } from '../../support/packs.js';
import { assertAmongProblems, assertOnlyProblem, problemsOf } from '../problems.js';

test('every check is described, and named in small letters', () => {
  for (const { name, description } of CHECKS) {
    assert.match(name, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(description.length > 20);
  }
});

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
    'clarified question',
    { 'questions.yml': replace('clarifies: danger', 'clarifies: health') },
    'reference',
    'questions.yml',
    'health\n    when',
    ['"health" is not a red-flag question', 'use one of danger'],
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
    '[tuch]',
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

test('cycle: questions that open each other, with the chain', () => {
  assertOnlyProblem(
    {
      'questions.yml': (text) =>
        replace(
          '- id: onset\n    role: evidence',
          '- id: onset\n    when: { answered: pattern }\n    role: evidence',
        )(
          replace(
            '- id: pattern\n    role: evidence',
            '- id: pattern\n    when: { not: { q: onset, is: slow } }\n    role: evidence',
          )(text),
        ),
    },
    {
      code: 'cycle',
      file: 'questions.yml',
      at: 'id: onset',
      says: ['onset → pattern → onset', 'remove one'],
    },
  );
});

test('cycle: an option, a named condition and a clarifier count as links', () => {
  assertOnlyProblem(
    {
      'questions.yml': replace(
        '{ id: numb, flag',
        '{ id: numb, when: { q: clear, is: worse }, flag',
      ),
    },
    { code: 'cycle', file: 'questions.yml', at: 'id: danger', says: ['danger → clear → danger'] },
  );
  assertOnlyProblem(
    {
      'rules.yml': replace(
        'older: { q: age, is: over50 }',
        'older: { any: [{ q: age, is: over50 }, { ref: weak_bones }] }',
      ),
    },
    {
      code: 'cycle',
      file: 'rules.yml',
      at: '{ any: [{ q: age',
      says: ['older → weak_bones → older', 'remove one'],
    },
  );
});

test('cycle: a question may not look at the ranking that its answer feeds', () => {
  assertOnlyProblem(
    {
      'questions.yml': replace(
        '- id: pattern\n',
        '- id: pattern\n    when: { fit: strain, atLeast: partial }\n',
      ),
    },
    {
      code: 'cycle',
      file: 'questions.yml',
      at: 'id: pattern',
      says: ['pattern → strain → pattern'],
    },
  );
});

test('text-missing: a question, an option, a flag, a clarifier and a cause without words', () => {
  const file = 'text/en/rules.yml';
  assertOnlyProblem(
    { [file]: replace('  fever: You told us of a fever.\n', '') },
    {
      code: 'text-missing',
      file,
      at: 'rules:',
      says: ['rule "fever" has no text', 'add "rules.fever"'],
    },
  );
  assertOnlyProblem(
    { [file]: replace('  clear.cannot: You cannot tell.\n', '') },
    { code: 'text-missing', file, at: 'rules:', says: ['rule "clear.cannot"'] },
  );
  assertOnlyProblem(
    { [file]: replace('  unsure-flag: You were not sure about a danger sign.\n', '') },
    { code: 'text-missing', file, at: 'rules:', says: ['rule "unsure-flag"'] },
  );
  assertOnlyProblem(
    { 'text/en/questions.yml': replace('      fever: { label: Fever, hint: Or shivers. }\n', '') },
    {
      code: 'text-missing',
      file: 'text/en/questions.yml',
      at: 'options:\n      numb',
      says: ['option "fever" has no text', 'add "questions.danger.options.fever"'],
    },
  );
  assertOnlyProblem(
    { 'advice.yml': replace('safetyNet:\n', 'safetyNet:\n  - { id: call_if_numb }\n') },
    {
      code: 'text-missing',
      file: 'text/en/advice.yml',
      at: 'safetyNet:',
      says: ['safety net "call_if_numb" has no text'],
    },
  );
  assertOnlyProblem(
    {
      'questions.yml': replace(
        '{ id: fever, flag: urgent,',
        '{ id: fever, flag: urgent, action: call,',
      ),
    },
    {
      code: 'text-missing',
      file: 'text/en/pack.yml',
      at: 'actions:',
      says: ['action "call" has no text'],
    },
  );
});

test('text-missing: every locale is checked', () => {
  const german = Object.fromEntries(
    Object.entries(FIXTURE)
      .filter(([path]) => path.startsWith('text/en/'))
      .map(([path, text]) => [path.replace('/en/', '/de/'), text]),
  );
  assert.deepEqual(problemsOf(german), []);
  assertOnlyProblem(
    {
      ...german,
      'text/de/rules.yml': FIXTURE['text/en/rules.yml']!.replace(
        '  brittle: You are over 50 and have weak bones.\n',
        '',
      ),
    },
    {
      code: 'text-missing',
      file: 'text/de/rules.yml',
      at: 'rules:',
      says: ['rule "brittle" has no text'],
    },
  );
});

test('text-unused: words for nothing', () => {
  assertOnlyProblem(
    {
      'text/en/advice.yml': replace(
        '  walk: {',
        '  run: { title: Run, text: Run a little. }\n  walk: {',
      ),
    },
    {
      code: 'text-unused',
      file: 'text/en/advice.yml',
      at: 'run:',
      says: ['there is no advice "run"', 'remove this text'],
    },
  );
  assertAmongProblems(
    { 'text/en/rules.yml': replace('  brittle:', '  brittel:') },
    {
      code: 'text-unused',
      file: 'text/en/rules.yml',
      at: 'brittel',
      says: ['there is no rule "brittel"', 'did you mean "brittle"?'],
    },
  );
});

test('source-unused: a source that nothing rests on', () => {
  assertOnlyProblem(
    { 'sources.yml': (text) => `${text}  S3: { cite: Third, read: secondary }\n` },
    {
      code: 'source-unused',
      file: 'sources.yml',
      at: 'S3',
      says: ['nothing rests on source "S3"', 'remove it'],
    },
  );
});

test('source-missing: base rates without a grade', () => {
  const changes = { 'questions.yml': replace('    grade: C\n', '') };
  assert.equal(
    problemsOf(changes).length,
    2,
    'one for each option of "onset", whose shared grade went',
  );
  assertAmongProblems(changes, {
    code: 'source-missing',
    file: 'questions.yml',
    at: 'base: [0.5, 0.7]',
    says: ['"onset.slow" has no grade', 'add "grade" to the question or the option'],
  });
});

test('flag-screen: "not sure" must be offered, and lead somewhere', () => {
  assertAmongProblems(
    {
      'questions.yml': replace(
        'type: multi\n    unsure: true\n    options:\n      - { id: numb',
        'type: multi\n    options:\n      - { id: numb',
      ),
    },
    {
      code: 'flag-screen',
      file: 'questions.yml',
      at: 'danger\n    role',
      says: ['does not offer "not sure"', 'add "unsure: true"'],
    },
  );
  assertOnlyProblem(
    { 'questions.yml': replace('    unsureFlag: urgent\n', '') },
    {
      code: 'flag-screen',
      file: 'questions.yml',
      at: 'again\n',
      says: ['"not sure" on "again" leads nowhere', 'unsureFlag'],
    },
  );
});

test('flag-screen: a danger sign can be denied', () => {
  const changes = {
    'questions.yml': replace(
      'sources: [S1] }\n      - { id: none, exclusive: true }\n  - id: clear',
      'sources: [S1] }\n      - { id: none }\n  - id: clear',
    ),
  };
  assertAmongProblems(changes, {
    code: 'flag-screen',
    file: 'questions.yml',
    at: 'danger\n    role',
    says: ['cannot be answered "no"', 'exclusive: true'],
  });
});

test('flag-screen: a red-flag question has a red flag', () => {
  assertAmongProblems(
    { 'questions.yml': replace('- id: health\n    role: risk', '- id: health\n    role: flag') },
    {
      code: 'flag-screen',
      file: 'questions.yml',
      at: 'flag\n    type: multi\n    unsure: true\n    unsureAs',
      says: ['no option with a flag', 'another role'],
    },
  );
});

test('dose: amounts of a medicine are found, exercises and ages are not', () => {
  const says = (text: string): Changes => ({
    'text/en/advice.yml': replace('text: Walk a little each day.', `text: "${text}"`),
  });
  for (const dose of [
    'Take 200 mg.',
    'Take two tablets with food.',
    'One 800 IU capsule.',
    'Take a tablet twice a day.',
    '0.5 ml of it',
  ]) {
    assertOnlyProblem(says(dose), {
      code: 'dose',
      file: 'text/en/advice.yml',
      at: `"${dose}"`,
      says: ['reads as a dose', 'clinician or pharmacist'],
    });
  }
  for (const fine of [
    'Do this ten times, twice a day.',
    'For people of 50 or over who weigh under 51 kg.',
    'Ask before you take a tablet.',
    'Hold for 5 seconds.',
  ]) {
    assert.deepEqual(problemsOf(says(fine)), [], fine);
  }
});

test('claim: what must not be said is found, with what to say instead', () => {
  const says = (text: string): Changes => ({
    'text/en/causes.yml': replace('summary: A summary.', `summary: "${text}"`),
  });
  for (const [claim, instead] of [
    ['This can diagnose it.', 'say what may fit'],
    ['This rules it out.', 'check for'],
    ['You have a slipped disc.', 'your answers fit'],
    ['It is proven to work.', 'how good the evidence is'],
    ['Rest cures it.', 'may ease'],
    ['About 90% get better.', 'most'],
    ['It is safe to stay at home.', 'when to come back'],
  ] as const) {
    assertOnlyProblem(says(claim), {
      code: 'claim',
      file: 'text/en/causes.yml',
      at: `"${claim}"`,
      says: ['claims more', instead],
    });
  }
  for (const fine of [
    'If you have a fever, ask for help.',
    'This is not a diagnosis.',
    'Do you have an injury?',
    'Most people get better.',
    'Secure the rug.',
  ]) {
    assert.deepEqual(problemsOf(says(fine)), [], fine);
  }
});
