import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Case } from '../../../src/authoring/authored.js';
import { caseOutcomes } from '../../../src/authoring/diff/case-outcomes.js';
import { changesOf, isCondition } from '../../../src/authoring/diff/changes.js';
import { diffPacks } from '../../../src/authoring/diff/diff.js';
import { isLower, levelChanges, verdictOn } from '../../../src/authoring/diff/levels.js';
import { diffReport } from '../../../src/authoring/diff/report.js';
import { loadPack, URGENCIES, type PackJson } from '../../../src/engine/index.js';
import { loaded } from '../authored.js';

type Loose = any;

const OLD = loaded().json;

/** The fixture, built, after a change to its data. */
function changed(change: (json: Loose) => void): PackJson {
  const json = structuredClone(OLD) as Loose;
  change(json);
  return json as PackJson;
}

const question = (json: Loose, id: string): Loose =>
  json.questions.find((each: Loose) => each.id === id);

test('changes: a value and itself differ in nothing, however its keys are ordered', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.deepEqual(changesOf(value, value), []);
    }),
  );
  assert.deepEqual(changesOf({ a: 1, b: 2 }, { b: 2, a: 1 }), []);
});

test('changes: from one to the other and back are each other turned round', () => {
  const value = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(fc.integer(), fc.dictionary(fc.constantFrom('x', 'y'), fc.integer())),
  );
  const OPPOSITE = {
    added: 'removed',
    removed: 'added',
    changed: 'changed',
    reordered: 'reordered',
  };
  fc.assert(
    fc.property(value, value, (a, b) => {
      const there = changesOf(a, b).map(({ path, kind }) => `${path.join('.')} ${OPPOSITE[kind]}`);
      const back = changesOf(b, a).map(({ path, kind }) => `${path.join('.')} ${kind}`);
      assert.deepEqual(there.sort(), back.sort());
    }),
  );
});

test('changes: at the deepest place that a reader would name', () => {
  const paths = (old: unknown, now: unknown): readonly string[] =>
    changesOf(old, now).map(({ path, kind }) => `${kind} ${path.join('.')}`);
  assert.deepEqual(paths({ a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }), ['changed a.b.c']);
  assert.deepEqual(paths({ a: { b: 1 } }, { a: 2 }), ['changed a'], 'what has no parts in both');
  assert.deepEqual(paths({ a: [1, 2] }, { a: [2, 1] }), ['changed a'], 'a list of plain values');
  assert.deepEqual(paths({ a: null }, { a: {} }), ['changed a']);
  assert.deepEqual(paths({ a: [{ id: 'x' }, 3] }, { a: [{ id: 'y' }, 3] }), ['changed a']);
});

test('changes: an order of items that only lost or gained some has not changed', () => {
  const items = (...ids: readonly string[]): unknown => ids.map((id) => ({ id }));
  const kinds = (old: unknown, now: unknown): readonly string[] =>
    changesOf(old, now).map(({ kind }) => kind);
  assert.deepEqual(kinds(items('a', 'b', 'c'), items('a', 'c')), ['removed']);
  assert.deepEqual(kinds(items('a', 'c'), items('a', 'b', 'c')), ['added']);
  assert.deepEqual(kinds(items('a', 'b'), items('b', 'a')), ['reordered']);
});

test('changes: conditions are known by their place', () => {
  for (const place of [
    'conditions.old',
    'rules.r.when',
    'questions.q.when',
    'questions.q.options.o.when',
    'safetyNet.s.when',
    'advice.a.when',
    'advice.a.unless',
    'causes.c.card.strong',
    'causes.c.bands.strongRequires',
  ])
    assert.ok(isCondition(place.split('.')), place);
  for (const place of [
    'conditions',
    'rules.when',
    'rules.r.when.all',
    'text.en.when',
    'causes.c.bands',
  ])
    assert.ok(!isCondition(place.split('.')), place);
});

test('levels: what is lower or gone is lower, for every two levels', () => {
  URGENCIES.forEach((old, i) => {
    assert.equal(verdictOn(old, undefined), 'dropped');
    assert.equal(verdictOn(undefined, old), 'added');
    URGENCIES.forEach((now, j) => {
      // The list begins with the most urgent.
      assert.equal(verdictOn(old, now), i === j ? null : j > i ? 'lowered' : 'raised');
    });
  });
  const lower = (kind: 'dropped' | 'lowered' | 'raised' | 'added'): boolean =>
    isLower({ kind, what: 'rule', id: 'x', old: null, new: null });
  assert.deepEqual(
    [lower('dropped'), lower('lowered'), lower('raised'), lower('added')],
    [true, true, false, false],
  );
});

const LEVELS: readonly (readonly [
  what: string,
  change: (json: Loose) => void,
  found: readonly string[],
])[] = [
  [
    'a danger sign that is taken out',
    (json) => question(json, 'danger').options.shift(),
    // The level of "not sure" there falls with its only emergency.
    ['dropped danger sign danger.numb emergency null', 'lowered "not sure" on danger urgent soon'],
  ],
  [
    'a danger sign that is raised',
    (json) => (question(json, 'danger').options[1].flag = 'emergency'),
    ['raised danger sign danger.fever urgent emergency'],
  ],
  [
    'a rule that is lowered',
    (json) => (json.rules[0].urgency = 'self-care'),
    ['lowered rule brittle soon self-care'],
  ],
  [
    'a rule that is new',
    (json) =>
      json.rules.push({ id: 'new', urgency: 'soon', when: { answered: 'age' }, sources: ['S1'] }),
    ['added rule new null soon'],
  ],
  [
    '"not sure" that counts for less than it did by itself',
    (json) => (question(json, 'danger').careful = 'soon'),
    ['lowered "not sure" on danger urgent soon'],
  ],
  [
    'a question of danger signs that is gone',
    (json) => (json.questions = json.questions.filter(({ id }: Loose) => id !== 'danger')),
    [
      'dropped danger sign danger.numb emergency null',
      'dropped danger sign danger.fever urgent null',
      'dropped "not sure" on danger urgent null',
    ],
  ],
  [
    'danger signs that are put behind a line',
    (json) => {
      question(json, 'onset').options[0].flag = 'soon';
      question(json, 'danger').options[2].covers.push('onset');
    },
    [
      'added danger sign onset.effort null soon',
      'added "not sure" on onset null soon',
      'lowered danger signs, no longer asked of everybody, in onset evidence behind danger.weak',
    ],
  ],
  ['a word', (json) => (json.text.en.title = 'Another'), []],
];

for (const [what, change, found] of LEVELS) {
  test(`levels: ${what}`, () =>
    assert.deepEqual(
      levelChanges(OLD, changed(change)).map(
        ({ kind, what: of, id, old, new: now }) => `${kind} ${of} ${id} ${old} ${now}`,
      ),
      found,
    ));
}

/** The titles of the sections in which a change is shown. */
function sections(change: (json: Loose) => void): readonly string[] {
  const json = changed(change);
  return diffPacks(loadPack(OLD), loadPack(json), []).sections.map(({ title }) => title);
}

test('sections: each change stands under the heading that says most', () => {
  for (const [change, title] of [
    [(json: Loose) => (json.version = '2.0.0'), 'About the pack'],
    [(json: Loose) => (json.limits.minGain = 0.5), 'Numbers'],
    [(json: Loose) => (json.perspectives[0].shrinkage = 0.5), 'Numbers'],
    [(json: Loose) => (question(json, 'onset').options[0].base = [0.4, 0.4]), 'Numbers'],
    [(json: Loose) => (question(json, 'onset').unsure = false), 'Questions'],
    [(json: Loose) => (json.rules[0].sources = ['S2']), 'Sources'],
    [(json: Loose) => (json.rules[0].when = { answered: 'age' }), 'Rules and conditions'],
    [(json: Loose) => (json.causes[3].bands.partial = 2), 'Numbers'],
    [(json: Loose) => (json.causes[3].bands.strongRequires = { answered: 'cold' }), 'Causes'],
    [(json: Loose) => (json.advice[0].kind = 'common'), 'Advice'],
    [(json: Loose) => (json.text.en.title = 'Other'), 'Words: en'],
  ] as const)
    assert.deepEqual(sections(change), [title], String(change));
});

test('sections: a new hash alone is no change', () => {
  assert.deepEqual(
    sections((json) => (json.contentHash = 'sha256-other')),
    [],
  );
});

/** The report on a change, as one text. */
function report(change: (json: Loose) => void, cases: readonly Case[] = []): string {
  const json = changed(change);
  return diffReport(diffPacks(loadPack(OLD), loadPack(json), cases), OLD, json).join('\n');
}

test('report: what is short stands side by side, what is long below each other', () => {
  assert.match(
    report((json) => (json.text.en.title = 'Short')),
    /^- `text\.en\.title`: Tiny check → Short$/m,
  );
  assert.match(
    report((json) => (json.text.en.title = 'l'.repeat(80))),
    /^- `text\.en\.title`\n {2}- was: Tiny check\n {2}- now: l{80}$/m,
  );
});

test('report: what is gone stands out, and a text of several lines is one', () => {
  const text = report((json) => {
    json.advice[0].levels = ['soon'];
    delete json.text.en.questions.danger.options.fever.hint;
    json.text.en.intro = 'One\n  two.';
  });
  assert.match(
    text,
    /^- \*\*removed\*\* `text\.en\.questions\.danger\.options\.fever\.hint`: Or shivers\.$/m,
  );
  assert.match(text, /A short check\. → One two\.$/m);
  assert.match(text, /`advice\.walk\.levels`: soon \/ self-care → soon$/m);
});

test('report: a bar in words does not break the table', () => {
  const text = report((json) => {
    json.text.en.rules.brittle = 'Old | weak';
    json.rules[0].urgency = 'self-care';
  });
  assert.match(
    text,
    /^\| \*\*LOWERED\*\* \| rule \| `brittle` \| soon \| self-care \| Old \\\| weak \|$/m,
  );
  assert.match(text, /^\*\*1 dropped or lowered\. Each needs a clinician\.\*\*$/m);
});

const item = (id: string, answers: Case['answers']): Case => ({
  id,
  title: id,
  origin: { kind: 'own', ref: 'test' },
  answers,
  expect: { urgency: 'self-care' },
});

test('cases: one that a pack cannot play is said once, and not counted', () => {
  const pack = loadPack(OLD);
  const {
    played,
    changed: moved,
    unplayed,
  } = caseOutcomes(pack, pack, [item('fine', { age: 'under50' }), item('ageless', {})]);
  assert.deepEqual([played, moved], [1, []]);
  assert.deepEqual(unplayed, ['case "ageless" does not answer "age"; add it']);
});
