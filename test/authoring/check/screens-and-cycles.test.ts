import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuthoredPack } from '../../../src/authoring/authored.js';
import type { Check } from '../../../src/authoring/check/check.js';
import { cycles } from '../../../src/authoring/check/cycles.js';
import { exclusiveOptions } from '../../../src/authoring/check/exclusive-options.js';
import { flagScreens } from '../../../src/authoring/check/flag-screens.js';
import { checksOn, CHECKS, runChecks } from '../../../src/authoring/check/index.js';
import { optionOrder } from '../../../src/authoring/check/option-order.js';
import { replace } from '../../support/packs.js';
import { authored } from '../authored.js';
import { assertAmongProblems, assertOnlyProblem, problemsOf } from '../problems.js';

type Loose = any;

/** What one check says of the fixture after a change to its data, as `path: message`. */
function found(check: Check, change: (pack: Loose) => void): readonly string[] {
  const pack = structuredClone(authored()) as Loose;
  change(pack);
  return runChecks(pack as AuthoredPack, [check]).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

const question = (pack: Loose, id: string): Loose =>
  pack.questions.find((each: Loose) => each.id === id);

test('checks: a check reports under its own name, at the value unless it says the key', () => {
  const check: Check = {
    name: 'mine',
    description: 'x',
    check: (_, report) => {
      report('a.yml', ['b'], 'wrong; fix it');
      report('a.yml', ['b'], 'wrong; fix it', 'key');
    },
  };
  assert.deepEqual(
    runChecks(authored(), [check]).map(({ code, at }) => [code, at]),
    [
      ['mine', 'value'],
      ['mine', 'key'],
    ],
  );
});

test('checks: reviews are looked at on a day only', () => {
  assert.deepEqual(checksOn(undefined), CHECKS);
  assert.deepEqual(
    checksOn('2026-01-01')
      .slice(CHECKS.length)
      .map(({ name }) => name),
    ['review-overdue'],
  );
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

test('flag-screen: two clarifiers of one question are one too many', () => {
  const second = (text: string): string =>
    replace(
      '  - id: again\n',
      `  - id: clear2
    role: clarifier
    type: single
    clarifies: danger
    when: { q: danger, is: unsure }
    options: [{ id: yes, flag: urgent, sources: [S1] }, { id: cannot }]
  - id: again
`,
    )(text);
  assertAmongProblems(
    { 'questions.yml': second },
    {
      code: 'flag-screen',
      file: 'questions.yml',
      at: 'danger\n    role',
      says: ['clear and clear2 both clarify "danger"', 'keep one'],
    },
  );
});

test('flag-screen: a number cannot be a danger sign', () => {
  const [first] = found(flagScreens, (pack) => {
    question(pack, 'danger').type = 'number';
  });
  assert.match(first!, /^questions\.1\.type: "danger" asks for a number, .*; offer options$/);
});

test('flag-screen: a single choice is denied by any answer without a flag, a multiple one by one chosen alone', () => {
  const single = (pack: Loose): void => {
    question(pack, 'danger').type = question(pack, 'again').type = 'single';
    delete question(pack, 'danger').options[2].exclusive;
  };
  assert.deepEqual(found(flagScreens, single), []);
  const denied = found(flagScreens, (pack) => {
    delete question(pack, 'danger').options[2].exclusive;
  });
  // The repeat question offers the same options, so it cannot be denied either.
  assert.deepEqual(
    denied.map((line) => line.split(';')[0]),
    [
      'questions.1.id: "danger" cannot be answered "no"',
      'questions.3.id: "again" cannot be answered "no"',
    ],
  );
});

test('flag-screen: a danger sign on a question of evidence can be denied too, a clarifier need not be', () => {
  const flagged = found(flagScreens, (pack) => {
    question(pack, 'pattern').options[0].flag = 'soon';
    question(pack, 'pattern').options.pop();
  });
  assert.deepEqual(flagged, [
    'questions.6.id: "pattern" cannot be answered "no"; add an option with "exclusive: true" and no flag',
  ]);
  assert.deepEqual(
    found(flagScreens, (pack) => {
      for (const option of question(pack, 'clear').options) option.flag = 'urgent';
    }),
    [],
  );
});

test('exclusive-option: in a single choice every answer is chosen alone, so none is marked', () => {
  assertOnlyProblem(
    { 'questions.yml': replace('{ id: slow, base', '{ id: slow, exclusive: true, base') },
    {
      code: 'exclusive-option',
      file: 'questions.yml',
      at: 'exclusive: true, base',
      says: ['every option of "onset" is chosen alone', 'remove "exclusive"'],
    },
  );
  assert.deepEqual(
    found(exclusiveOptions, (pack) => {
      question(pack, 'pattern').role = 'gate';
      question(pack, 'pattern').options.pop();
    }),
    [],
    'a gate may need no "none"',
  );
});

test('option-order: what is chosen alone may stand all first or all last, and not in between', () => {
  const ordered = (...alone: readonly boolean[]): readonly string[] =>
    found(optionOrder, (pack) => {
      question(pack, 'pattern').options = alone.map((exclusive, i) => ({ id: `o${i}`, exclusive }));
    });
  for (const fine of [
    [false, false, true, true],
    [true, true, false, false],
    [true],
    [false, false],
    [],
  ])
    assert.deepEqual(ordered(...fine), [], fine.join());
  for (const [wrong, at] of [
    [[false, true, false], 2],
    [[true, false, true], 1],
    [[false, true, false, true], 2],
  ] as const)
    assert.match(
      ordered(...wrong).join(),
      new RegExp(`^questions\\.6\\.options\\.${at}: "o${at}" stands among`),
    );
});

test('cycle: each is named once, however many wait for it', () => {
  const chains = found(cycles, (pack) => {
    question(pack, 'onset').when = { answered: 'pattern' };
    question(pack, 'pattern').when = { answered: 'onset' };
    question(pack, 'cold').when = { answered: 'onset' };
  });
  assert.equal(chains.length, 1);
  assert.match(chains[0]!, /onset → pattern → onset/);
});

test('cycle: a thing that waits for itself is the shortest', () => {
  assert.match(
    found(cycles, (pack) => {
      pack.conditions.older = { any: [{ ref: 'older' }, { q: 'age', is: 'over50' }] };
    }).join(),
    /^conditions\.older: this waits for itself: older → older; remove one of these conditions$/,
  );
});

test('cycle: a card may look at another card, and not back', () => {
  const card = (pack: Loose, id: string, condition: unknown): void => {
    const cause = pack.causes.find((each: Loose) => each.id === id);
    delete cause.prior;
    delete cause.evidence;
    cause.card = { partial: condition };
  };
  assert.deepEqual(
    found(cycles, (pack) => card(pack, 'wear', { fit: 'bone_loss', atLeast: 'partial' })),
    [],
  );
  assert.match(
    found(cycles, (pack) => {
      card(pack, 'wear', { fit: 'bone_loss', atLeast: 'partial' });
      card(pack, 'bone_loss', { not: { fit: 'wear', atLeast: 'strong' } });
    }).join(),
    /wear → bone_loss → wear|bone_loss → wear → bone_loss/,
  );
});

test('cycle: what a band requires counts, and a rule may look at anything', () => {
  assert.match(
    found(cycles, (pack) => {
      question(pack, 'cold').when = { fit: 'yang', atLeast: 'partial' };
    }).join(),
    /cold → yang → cold/,
  );
  assert.deepEqual(
    problemsOf({
      'rules.yml': replace(
        'when: { ref: weak_bones }',
        'when: { any: [{ ref: weak_bones }, { fit: strain, atLeast: strong }] }',
      ),
    }),
    [],
  );
});
