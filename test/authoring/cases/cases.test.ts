import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Case } from '../../../src/authoring/authored.js';
import { buildPack } from '../../../src/authoring/build.js';
import { brokenCases } from '../../../src/authoring/cases/broken-cases.js';
import { caseTable } from '../../../src/authoring/cases/case-table.js';
import { CaseError, runCase } from '../../../src/authoring/cases/run-case.js';
import {
  byLevel,
  missedEmergencies,
  scoreCases,
  totalsOf,
} from '../../../src/authoring/cases/score-cases.js';
import { loadPack, type Answers } from '../../../src/engine/index.js';
import { withPack } from '../../support/packs.js';

const pack = loadPack(withPack({}, (directory) => buildPack(directory).json));

function caseOf(
  answers: Answers,
  expect: Case['expect'] = { urgency: 'self-care' },
  more: Partial<Case> = {},
): Case {
  return {
    id: 'x',
    title: 'A person',
    origin: { kind: 'own', ref: 'test' },
    answers,
    expect,
    ...more,
  };
}

test('what a case does not mention is denied if it is a danger sign, and unknown if it is evidence', () => {
  const { answers, next } = runCase(pack, caseOf({ age: 'under50' }));
  assert.equal(next, null);
  assert.deepEqual(answers, {
    age: 'under50',
    danger: ['none'],
    health: ['none'],
    onset: 'unsure',
    pattern: 'unsure',
    cold: 'unsure',
  });
});

test('on the second run danger signs that are not mentioned are "not sure", those behind a line too', () => {
  const { answers, assessment } = runCase(pack, caseOf({ age: 'under50' }), { unsureFlags: true });
  assert.equal(answers['danger'], 'unsure');
  assert.equal('power' in answers, false, 'what stands behind an unsure line is not asked');
  assert.deepEqual(answers['health'], ['none'], 'a background risk is not a danger sign');
  assert.equal(assessment.urgency, 'urgent');
  const ticked = runCase(pack, caseOf({ age: 'under50', danger: ['weak'] }), { unsureFlags: true });
  assert.equal(ticked.answers['power'], 'unsure');
  assert.equal(ticked.assessment.urgency, 'urgent', 'one of the signs is an emergency');
});

test('a doubt that is written as a list is a doubt, and never a denial', () => {
  for (const danger of [['unsure'], ['none', 'unsure']]) {
    const { assessment } = runCase(pack, caseOf({ age: 'under50', danger }));
    assert.equal(assessment.urgency, 'urgent', danger.join());
  }
});

test('who ticks a line and is said to have none of its signs denies them', () => {
  const { answers, assessment } = runCase(pack, caseOf({ age: 'under50', danger: ['weak'] }));
  assert.deepEqual(answers['power'], ['none']);
  assert.equal(assessment.urgency, 'self-care');
});

test('a case may ask for "not sure" of itself, and mentioned danger signs are never replaced', () => {
  assert.equal(
    runCase(pack, caseOf({ age: 'under50' }, undefined, { unmentioned: 'unsure' })).answers[
      'danger'
    ],
    'unsure',
  );
  assert.deepEqual(
    runCase(pack, caseOf({ age: 'under50', danger: ['fever'] }), { unsureFlags: true }).answers[
      'danger'
    ],
    ['fever'],
  );
});

test('answers to questions that an emergency cut off still count', () => {
  const { answers, assessment } = runCase(
    pack,
    caseOf({ age: 'over50', danger: ['numb'], onset: 'effort' }),
  );
  assert.equal(assessment.urgency, 'emergency');
  assert.equal(answers['onset'], 'effort');
  assert.equal('pattern' in answers, false, 'but nothing else is asked');
});

test('a case must give the age', () => {
  assert.throws(
    () => runCase(pack, caseOf({ danger: ['none'] })),
    (error: unknown) =>
      error instanceof CaseError && /"x" does not answer "age"; add it/.test(error.message),
  );
});

test('urgency is scored exact, acceptable, under or over', () => {
  const scored = (answers: Answers, expect: Case['expect']): unknown => {
    const [{ urgency, exact, acceptable, under, over }] = scoreCases(pack, [
      caseOf({ age: 'under50', ...answers }, expect),
    ]) as [ReturnType<typeof scoreCases>[number]];
    return { urgency, exact, acceptable, under, over };
  };
  assert.deepEqual(scored({ danger: ['fever'] }, { urgency: 'urgent' }), {
    urgency: 'urgent',
    exact: true,
    acceptable: true,
    under: false,
    over: false,
  });
  assert.deepEqual(
    scored({ danger: ['fever'] }, { urgency: 'soon', acceptable: ['soon', 'urgent'] }),
    { urgency: 'urgent', exact: false, acceptable: true, under: false, over: false },
  );
  assert.deepEqual(scored({}, { urgency: 'soon' }), {
    urgency: 'self-care',
    exact: false,
    acceptable: false,
    under: true,
    over: false,
  });
  assert.deepEqual(scored({ danger: ['fever'] }, { urgency: 'self-care' }), {
    urgency: 'urgent',
    exact: false,
    acceptable: false,
    under: false,
    over: true,
  });
});

test('a cause is ranked among those of its perspective, and a card counts when it is shown', () => {
  const score = (
    answers: Answers,
    expect: Partial<Case['expect']>,
  ): { rank: unknown; failures: readonly string[] } => {
    const { rank, failures } = scoreCases(pack, [
      caseOf(
        { age: 'over50', ...answers },
        { urgency: 'soon', acceptable: ['soon', 'self-care'], ...expect },
      ),
    ])[0]!;
    return { rank, failures };
  };
  assert.deepEqual(score({ onset: 'effort', pattern: ['touch'] }, { first: 'strain' }), {
    rank: 1,
    failures: [],
  });
  assert.deepEqual(score({ onset: 'slow' }, { first: 'strain', causes: ['wear'] }), {
    rank: 1,
    failures: ['strain is not the first cause'],
  });
  assert.deepEqual(score({ health: ['bones'] }, { cause: 'bone_loss' }), {
    rank: 'card',
    failures: [],
  });
  assert.deepEqual(score({}, { cause: 'bone_loss' }), {
    rank: null,
    failures: ['bone_loss is not among the first 3 causes'],
  });
  assert.deepEqual(score({ cold: 'often' }, { cause: 'yang' }), { rank: 1, failures: [] });
});

test('totals are per expected level, and missed emergencies stand out', () => {
  const scores = scoreCases(pack, [
    caseOf({ age: 'under50', danger: ['numb'] }, { urgency: 'emergency' }),
    caseOf({ age: 'under50', danger: ['fever'] }, { urgency: 'emergency' }, { id: 'missed' }),
    caseOf({ age: 'under50', onset: 'effort' }, { urgency: 'self-care', cause: 'strain' }),
  ]);
  assert.deepEqual(totalsOf(scores), {
    cases: 3,
    exact: 2,
    acceptable: 2,
    under: 1,
    over: 0,
    withCause: 1,
    causeFound: 1,
  });
  assert.deepEqual(
    byLevel(scores).map(([level, group]) => [level, group.length]),
    [
      ['emergency', 2],
      ['self-care', 1],
    ],
  );
  assert.deepEqual(
    missedEmergencies(scores).map(({ case: { id } }) => id),
    ['missed'],
  );
  const table = caseTable('Title', scores);
  assert.equal(table[0], 'Title');
  assert.ok(
    table.some((line) => /^missed +own +urgent +emergency +UNDER/.test(line)),
    table.join('\n'),
  );
  assert.ok(
    table.some((line) => /^all +3 +2 \(67 %\) +2 \(67 %\) +1 +0 +1 of 1$/.test(line)),
    table.join('\n'),
  );
});

test('an exception excuses a case of our own that is too urgent, never one that is less', () => {
  const broken = (answers: Answers, expect: Case['expect'], exception?: string): number =>
    brokenCases(scoreCases(pack, [caseOf(answers, expect, exception ? { exception } : {})]), [])
      .length;
  const numb = { age: 'under50', danger: ['numb'] };
  assert.equal(broken(numb, { urgency: 'self-care' }), 1);
  assert.equal(broken(numb, { urgency: 'self-care' }, 'A saddle.'), 0);
  assert.equal(
    broken(numb, { urgency: 'self-care', advice: ['nothing-of-the-sort'] }, 'A saddle.'),
    1,
    'what else is missing is not excused',
  );
  const calm = { age: 'under50' };
  assert.equal(broken(calm, { urgency: 'soon' }, 'It is calm.'), 1);
  assert.ok(broken(calm, { urgency: 'emergency' }, 'It is calm.') >= 1);
});
