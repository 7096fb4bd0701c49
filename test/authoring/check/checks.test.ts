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

test('cycle: an option, a named condition and a line that covers count as links', () => {
  assertOnlyProblem(
    {
      'questions.yml': replace(
        '{ id: numb, flag',
        '{ id: numb, when: { q: power, is: foot }, flag',
      ),
    },
    { code: 'cycle', file: 'questions.yml', at: 'id: danger', says: ['danger → power → danger'] },
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

test('text-missing: an option, a danger sign, a danger and what the engine says without words', () => {
  const file = 'text/en/rules.yml';
  assertOnlyProblem(
    { [file]: replace('  fever: You told us of a fever.\n', '') },
    {
      code: 'text-missing',
      file,
      at: 'rules:',
      says: ['the reason of danger sign "fever" has no text', 'add "rules.fever"'],
    },
  );
  assertOnlyProblem(
    { [file]: replace('  tired: Your leg tires soon.\n', '') },
    { code: 'text-missing', file, at: 'rules:', says: ['the reason of danger sign "tired"'] },
  );
  assertOnlyProblem(
    { [file]: replace('  unsure-flag: You were not sure about a danger sign.\n', '') },
    { code: 'text-missing', file, at: 'rules:', says: ['"unsure-flag"'] },
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
    { 'text/en/dangers.yml': replace('  fever: Fever or shivers\n', '') },
    {
      code: 'text-missing',
      file: 'text/en/dangers.yml',
      at: 'dangers:',
      says: ['danger "fever" has no text', 'add "dangers.fever"'],
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
