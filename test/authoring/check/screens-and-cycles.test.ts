import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuthoredPack } from '../../../src/authoring/authored.js';
import type { Check } from '../../../src/authoring/check/check.js';
import { cycles } from '../../../src/authoring/check/cycles.js';
import { exclusiveOptions } from '../../../src/authoring/check/exclusive-options.js';
import { flagScreens } from '../../../src/authoring/check/flag-screens.js';

import { checksOn, CHECKS, runChecks } from '../../../src/authoring/check/index.js';
import { howToCheck } from '../../../src/authoring/check/how-to-check.js';
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

test('checks: reviews, and translations of words that have changed, are looked at on a day only', () => {
  assert.deepEqual(checksOn(undefined), CHECKS);
  assert.deepEqual(
    checksOn('2026-01-01')
      .slice(CHECKS.length)
      .map(({ name }) => name),
    ['review-overdue', 'review-too-far', 'stale-danger-sign', 'stale-translation'],
  );
});

test('flag-screen: "not sure" must be offered', () => {
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
});

test('check-missing: "not sure" opens words on how to check, in each language', () => {
  const file = 'text/en/questions.yml';
  for (const [id, part] of [
    ['danger', '    check: Touch the skin between your legs.\n'],
    ['power', '    check: Try to lift the front of your foot.\n'],
  ] as const)
    assertOnlyProblem(
      { [file]: replace(part, '') },
      {
        code: 'check-missing',
        file,
        at: `${id}:\n    title`,
        says: [`"${id}" offers "not sure"`, 'add "check"'],
      },
    );
  const unasked = found(howToCheck, (pack) => {
    delete pack.text.en.questions.questions.danger.check;
    delete question(pack, 'danger').unsure;
  });
  assert.deepEqual(unasked, [], 'where "not sure" is not offered there is nothing to open');
});

test('flag-screen: a danger sign can be denied', () => {
  const changes = {
    'questions.yml': replace(
      '      - { id: none, exclusive: true }\n  - id: power',
      '      - { id: none }\n  - id: power',
    ),
  };
  assertAmongProblems(changes, {
    code: 'flag-screen',
    file: 'questions.yml',
    at: 'danger\n    role',
    says: ['cannot be answered "no"', 'exclusive: true'],
  });
});

test('flag-screen: a screen holds a sign, or a line that covers some', () => {
  assertOnlyProblem(
    {
      'questions.yml': replace('- id: health\n    role: history', '- id: health\n    role: screen'),
      'text/en/questions.yml': replace('short: health,', 'short: health, check: Ask a nurse.,'),
    },
    {
      code: 'flag-screen',
      file: 'questions.yml',
      at: 'screen\n    type: multi\n    unsure: true\n    unsureAs: absent\n    options: [{ id: bones }',
      says: ['no option with "flag" or "covers"', 'another role'],
    },
  );
  const linesOnly = found(flagScreens, (pack) => {
    question(pack, 'danger').options.splice(0, 2);
  });
  assert.deepEqual(linesOnly, [], 'lines that only cover are enough');
});

test('flag-screen: exact signs stand behind a line, and a line covers no question of its own', () => {
  assertOnlyProblem(
    { 'questions.yml': replace('{ id: weak, covers: [power] }', '{ id: weak }') },
    {
      code: 'flag-screen',
      file: 'questions.yml',
      at: 'confirm\n',
      says: ['"power" has role "confirm" but no line covers it', 'under "covers"'],
    },
  );
  const circular = found(flagScreens, (pack) => {
    question(pack, 'power').options[2].covers = ['power'];
  });
  assert.deepEqual(circular, [
    'questions.2.options.2.covers.0: "power" covers itself; remove this',
  ]);
});

test('flag-screen: a number cannot be a danger sign', () => {
  const [first] = found(flagScreens, (pack) => {
    question(pack, 'danger').type = 'number';
  });
  assert.match(first!, /^questions\.1\.type: "danger" asks for a number, .*; offer options$/);
});

test('flag-screen: a single choice is denied by any calm answer, a multiple one by one chosen alone', () => {
  const single = (pack: Loose): void => {
    question(pack, 'power').type = 'single';
    delete question(pack, 'power').options[3].exclusive;
  };
  assert.deepEqual(found(flagScreens, single), []);
  const noneDenies = (change: (pack: Loose) => void): void =>
    assert.deepEqual(found(flagScreens, change), [
      'questions.2.id: "power" cannot be answered "no"; add an option with "exclusive: true" and no flag',
    ]);
  noneDenies((pack) => delete question(pack, 'power').options[3].exclusive);
  noneDenies((pack) => (question(pack, 'power').options[3].flag = 'soon'));
  noneDenies((pack) => (question(pack, 'power').options[3].covers = ['onset']));
});

test('flag-screen: a danger sign on a question of evidence can be denied too', () => {
  const flagged = found(flagScreens, (pack) => {
    question(pack, 'pattern').options[0].flag = 'soon';
    question(pack, 'pattern').options.pop();
  });
  assert.deepEqual(flagged, [
    'questions.5.id: "pattern" cannot be answered "no"; add an option with "exclusive: true" and no flag',
  ]);
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
      question(pack, 'pattern').role = 'intake';
      question(pack, 'pattern').options.pop();
    }),
    [],
    'an intake question may need no "none"',
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
      new RegExp(`^questions\\.5\\.options\\.${at}: "o${at}" stands among`),
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

test('cycle: a covered question waits for its line', () => {
  assert.match(
    found(cycles, (pack) => {
      question(pack, 'danger').when = { q: 'power', is: 'none' };
    }).join(),
    /danger → power → danger/,
  );
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
