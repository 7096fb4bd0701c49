import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coneOf } from '../../../src/authoring/verify/cone.js';
import { answersTo, toAnswers } from '../../../src/authoring/verify/domain.js';
import { Findings } from '../../../src/authoring/verify/property.js';
import { walkCondition } from '../../../src/engine/fold-condition.js';
import { conditionNames, fitsIn } from '../../../src/authoring/verify/reads.js';
import { solve } from '../../../src/authoring/verify/solve.js';
import {
  holds,
  searchBand,
  searchCard,
  searchOffered,
  searchShown,
  shownVerdict,
} from '../../../src/authoring/verify/witness.js';
import {
  createSession,
  loadPack,
  type Answers,
  type Condition,
  type Pack,
} from '../../../src/engine/index.js';
import { replace } from '../../support/packs.js';
import { makePack } from '../../engine/fixture.js';
import { loaded } from '../authored.js';

const pack = loaded();
const cause = (id: string): Pack['json']['causes'][number] =>
  pack.json.causes.find((each) => each.id === id)!;

const IMPOSSIBLE: Condition = {
  all: [
    { q: 'age', is: 'under50' },
    { q: 'age', is: 'over50' },
  ],
};

test('solve: finds answers for which a condition holds', () => {
  const { answers, exhausted } = solve(pack, holds({ q: 'danger', is: 'numb' }));
  assert.ok([answers!['danger']].flat().includes('numb'));
  assert.equal(exhausted, false);
});

test('solve: none is a proof, as all answers were looked at', () => {
  const { answers, exhausted, states } = solve(pack, holds(IMPOSSIBLE));
  assert.deepEqual([answers, exhausted], [null, false]);
  assert.ok(states > 0);
});

test('solve: cut off, it says so, and none is then no proof', () => {
  const { answers, exhausted } = solve(pack, holds({ ref: 'weak_bones' }), { limit: 1 });
  assert.deepEqual([answers, exhausted], [null, true]);
  const findings = new Findings();
  assert.equal(findings.count({ states: 1, exhausted }, 'weak bones'), false);
  assert.match(
    findings.failures[0]!.message,
    /^weak bones: not proved; the search was cut off after 1 states; split the conditions/,
  );
  assert.equal(findings.count({ states: 1 }, 'another'), true);
  assert.equal(findings.failures.length, 1);
});

test('solve: what is found within the limit is found, and is no failure', () => {
  const { answers, exhausted } = solve(pack, holds({ q: 'age', is: 'under50' }), { limit: 50 });
  assert.deepEqual([answers, exhausted], [{ age: 'under50' }, false]);
});

test('solve: the shortest has no answer too many', () => {
  const { answers } = solve(pack, holds({ ref: 'weak_bones' }), { shortest: true });
  assert.deepEqual(answers, { age: 'over50', health: ['bones'] });
  const either = solve(
    pack,
    holds({ any: [{ ref: 'weak_bones' }, { q: 'danger', is: 'fever' }] }),
    {
      shortest: true,
    },
  );
  assert.deepEqual(either.answers, { danger: ['fever'] });
});

test('solve: a fit is assumed, and said to be', () => {
  const { fits } = solve(pack, holds({ fit: 'wear', atLeast: 'strong' }));
  assert.deepEqual(fits, { wear: 'strong' });
});

test('solve: answers to a question that is not shown are never given', () => {
  const { answers } = solve(pack, holds({ q: 'power', is: 'foot' }));
  // It shows only behind the line that covers it.
  assert.deepEqual(answers, { danger: ['weak'], power: ['foot'] });
});

test('witness: a question, an option, a card and a band each have answers that lead to them', () => {
  assert.deepEqual(searchShown(pack, 'power').answers, { danger: ['weak'] });
  assert.deepEqual(searchOffered(pack, 'power', 'tired').answers, { danger: ['weak'] });
  const card = searchCard(pack, cause('bone_loss')).answers!;
  assert.deepEqual([card['age'], card['health']], ['over50', ['bones']]);
  assert.equal(searchBand(pack, cause('yang'), 'strong').answers!['cold'], 'often');
});

test('witness: a covered question is shown behind a ticked line, whether or not its condition is sure', () => {
  const narrowed = loaded({
    'questions.yml': replace('- id: power\n', '- id: power\n    when: { q: health, is: bones }\n'),
  });
  const shown = (answers: Answers): boolean =>
    createSession(narrowed, { age: 'under50', ...answers }).next?.id === 'power';
  const { answers } = searchShown(narrowed, 'power');
  assert.ok([answers!['danger']].flat().includes('weak') && answers!['health'] !== undefined);
  assert.ok(shown(answers!), 'the engine asks it then');
  assert.ok(shown({ danger: ['weak'], health: 'unsure' }));
  assert.equal(shown({ danger: 'unsure', health: ['bones'] }), false, 'the line speaks for it');
  const UNSURE = { unsure: true, chosen: [] };
  const given = (id: string): Answers | null =>
    solve(narrowed, {
      questions: ['power'],
      preset: new Map([[id, UNSURE]]),
      test: (view) => shownVerdict(view, 'power'),
    }).answers;
  assert.deepEqual(given('health')?.['danger'], ['weak']);
  assert.equal(given('danger'), null, 'not where the person is not sure of the line');
});

test('witness: points that no answers reach are a proof that the band is empty', () => {
  const greedy = { ...cause('yang'), bands: { strong: 3, partial: 1 } };
  const { answers, exhausted } = searchBand(pack, greedy, 'strong');
  assert.deepEqual([answers, exhausted], [null, false], '"often" gives two points and no more');
});

test('cone: what a condition reads, what its names stand for, and what shows those questions', () => {
  const ids = (condition: Condition): readonly string[] =>
    coneOf(pack, { conditions: [condition] }).pack.questions.map(({ id }) => id);
  assert.deepEqual(ids({ ref: 'weak_bones' }), ['age', 'health']);
  assert.deepEqual(ids({ answered: 'power' }), ['danger', 'power'], 'a line shows it');
  assert.deepEqual(ids({ q: 'danger', is: 'weak' }), ['danger'], 'and does not hang on it');
  assert.deepEqual(ids({ q: 'danger', is: 'unsure' }), ['danger']);
});

test('cone: options that the same conditions name cannot be told apart, others can', () => {
  const { signatures } = coneOf(pack, {
    conditions: [
      { q: 'danger', in: ['numb', 'fever'] },
      { q: 'age', is: 'over50' },
    ],
  });
  const danger = signatures.get('danger')!;
  assert.equal(danger.get('numb'), danger.get('fever'));
  assert.equal(danger.has('none'), false);
  assert.deepEqual([...signatures.get('age')!.keys()], ['over50']);
});

test('cone: bounds of numbers and levels of fits, each once', () => {
  const days = loadPack(
    makePack({
      questions: [{ id: 'days', role: 'history', type: 'number', min: 0, max: 20, options: [] }],
      causes: [],
    }),
  );
  const cone = coneOf(days, {
    conditions: [
      { q: 'days', atLeast: 3, atMost: 7 },
      { q: 'days', atLeast: 7 },
    ],
  });
  assert.deepEqual([...cone.bounds.get('days')!].sort(), [3, 7]);
  const numbers = [...answersTo(days.byId.get('days')!, [], cone)].map(({ number }) => number);
  // Each bound and a number within each gap between 0, 3, 7 and 20.
  assert.deepEqual(numbers, [0, 1.5, 3, 5, 7, 13.5, 20]);
  const fits = coneOf(pack, { conditions: [{ fit: 'wear', atLeast: 'strong' }] }).fits;
  assert.deepEqual([...fits], [['wear', ['weak', 'strong']]]);
});

test('domain: one answer of each class, calm ones first, then every set of what is told apart', () => {
  const cone = coneOf(pack, {
    conditions: [
      { q: 'danger', is: 'numb' },
      { q: 'danger', is: 'fever' },
    ],
  });
  const danger = pack.byId.get('danger')!;
  const answers = [...answersTo(danger, danger.options, cone)].map(({ unsure, chosen }) =>
    unsure ? 'unsure' : chosen.join('+'),
  );
  assert.deepEqual(answers, ['none', 'fever', 'numb', 'fever+numb', 'unsure']);
});

test('domain: answers come out as a person gives them', () => {
  const given = new Map([
    ['age', { unsure: false, chosen: ['over50'] }],
    ['danger', { unsure: false, chosen: ['numb', 'fever'] }],
    ['health', { unsure: true, chosen: [] }],
  ]);
  assert.deepEqual(toAnswers(pack, given), {
    age: 'over50',
    danger: ['numb', 'fever'],
    health: 'unsure',
  });
});

test('reads: names inside names are followed, and causes whose fit is read are found', () => {
  const seen: string[] = [];
  walkCondition(
    { not: { ref: 'weak_bones' } },
    (part) => 'q' in part && seen.push(part.q),
    pack.json.conditions,
  );
  assert.deepEqual(seen, ['age', 'health']);
  assert.ok(
    conditionNames(
      pack,
      { ref: 'weak_bones' },
      (id, option) => id === 'health' && option === 'bones',
    ),
  );
  assert.ok(!conditionNames(pack, { ref: 'weak_bones' }, (id) => id === 'danger'));
  assert.deepEqual(
    fitsIn(pack, {
      any: [
        { fit: 'wear', atLeast: 'strong' },
        { fit: 'wear', atLeast: 'partial' },
      ],
    }),
    ['wear'],
  );
});
