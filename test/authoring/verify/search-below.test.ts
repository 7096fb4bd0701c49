import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  loadPack,
  type Condition,
  type PackJson,
  type Question,
} from '../../../src/engine/index.js';
import { searchBelow } from '../../../src/authoring/verify/properties/flag-level.js';
import { makePack } from '../../engine/fixture.js';

/** Whether answers that fulfil the condition can give less than an emergency. */
function canBeLess(
  questions: readonly Question[],
  rules: Readonly<Record<string, Condition>>,
  when: Condition,
): boolean {
  const emergencies = Object.entries(rules).map(([id, condition]): PackJson['rules'][number] => ({
    id,
    urgency: 'emergency',
    when: condition,
    sources: ['S1'],
  }));
  const pack = loadPack(makePack({ questions, rules: emergencies }));
  const { answers, exhausted } = searchBelow(pack, when, 'emergency');
  assert.equal(exhausted, false);
  return answers !== null;
}

const NONE = { id: 'none', exclusive: true } as const;

/** Two lines of a screen, behind each of which the same signs are asked. */
const LINES: readonly Question[] = [
  {
    id: 'lines',
    role: 'screen',
    type: 'multi',
    unsure: true,
    options: [{ id: 'leg', covers: ['signs'] }, { id: 'arm', covers: ['signs'] }, NONE],
  },
  {
    id: 'signs',
    role: 'confirm',
    type: 'multi',
    unsure: true,
    options: [{ id: 'weak', flag: 'soon' }, NONE],
  },
];
const WEAK: Condition = { q: 'signs', is: 'weak' };
const LEG: Condition = { q: 'lines', is: 'leg' };
const ARM: Condition = { q: 'lines', is: 'arm' };

test('a sign that is an emergency behind one line of two can give less behind the other', () => {
  assert.equal(canBeLess(LINES, { leg: LEG }, WEAK), true);
  assert.equal(canBeLess(LINES, { leg: { all: [LEG, WEAK] } }, WEAK), true);
  assert.equal(canBeLess(LINES, { 'no-arm': { not: ARM } }, WEAK), true);
});

test('a sign that is an emergency behind each line gives no less', () => {
  assert.equal(canBeLess(LINES, { leg: LEG, arm: ARM }, WEAK), false);
  assert.equal(canBeLess(LINES, { leg: LEG, 'no-leg': { not: LEG } }, WEAK), false);
});

const SCREEN: Question = {
  id: 'screen',
  role: 'screen',
  type: 'multi',
  unsure: true,
  options: [
    { id: 'cold', flag: 'soon', when: { q: 'age', is: 'old' } },
    { id: 'numb', flag: 'soon' },
    { id: 'hot', flag: 'soon' },
    NONE,
  ],
};
const COLD_OR_NUMB: Condition = { q: 'screen', in: ['cold', 'numb'] };

test('of two answers, of which one is offered to some only, each is looked at', () => {
  const old: Condition = { q: 'age', is: 'old' };
  // "cold" is offered to the old alone, who have an emergency anyway; "numb" to the young too.
  assert.equal(canBeLess([SCREEN], { old }, COLD_OR_NUMB), true);
  assert.equal(canBeLess([SCREEN], { old, young: { not: old } }, COLD_OR_NUMB), false);
});

test('of two answers, of which one stands alone, each is looked at', () => {
  const cool: Condition = { not: { q: 'screen', is: 'hot' } };
  // "none" is never ticked beside "hot"; "numb" may be.
  assert.equal(canBeLess([SCREEN], { cool }, { q: 'screen', is: 'none' }), false);
  assert.equal(canBeLess([SCREEN], { cool }, { q: 'screen', in: ['none', 'numb'] }), true);
});

const PAIN: Question = {
  id: 'pain',
  role: 'history',
  type: 'single',
  unsure: true,
  options: [{ id: 'new' }, { id: 'old' }],
};

test('"not sure" is an answer apart from those that nothing names', () => {
  const isNew: Condition = { not: { q: 'pain', is: 'old' } };
  // Of somebody who is not sure, the rule is not certain.
  assert.equal(canBeLess([PAIN], { new: isNew }, { q: 'pain', in: ['new', 'unsure'] }), true);
  assert.equal(canBeLess([PAIN], { new: isNew }, { q: 'pain', is: 'new' }), false);
});

const WEEKS: Question = {
  id: 'weeks',
  role: 'intake',
  type: 'number',
  min: 0,
  max: 20,
  options: [],
};

test('a rule draws its own bounds in a number', () => {
  const signs = { ...SCREEN, when: { q: 'weeks', atLeast: 4 } } satisfies Question;
  const numb: Condition = { q: 'screen', is: 'numb' };
  const four: Condition = { q: 'weeks', atMost: 4 };
  const six: Condition = { q: 'weeks', atLeast: 6 };
  // Whoever sees the screen has had it for 4 weeks or more; 5 is between the rules.
  assert.equal(canBeLess([WEEKS, signs], { four, six }, numb), true);
  assert.equal(canBeLess([WEEKS, signs], { four, more: { q: 'weeks', atLeast: 4 } }, numb), false);
});
