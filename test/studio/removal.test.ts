import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compilePack } from '../../src/authoring/compile-pack.js';
import { isLower, levelChanges } from '../../src/authoring/diff/levels.js';
import { lintPack } from '../../src/authoring/lint.js';
import { loadPack } from '../../src/engine/index.js';
import { conditionWithout } from '../../src/studio/removal/condition-without.js';
import { mentionsIn } from '../../src/studio/removal/mentions-in.js';
import { HOMES, keyOf, type Thing } from '../../src/studio/removal/thing.js';
import type { Texts } from '../../src/studio/store/texts.js';
import { at } from '../../src/studio/yaml/at.js';
import { dataOf, valueAt, type Path } from '../../src/studio/yaml/edit-yaml.js';
import {
  changed,
  filesOf,
  inFolder,
  lost,
  removed,
  START,
  mentionedAt,
  planOf,
} from './edited-pack.js';

/** Everything of a pack that can be removed. */
function thingsOf(texts: Texts): readonly Thing[] {
  const files = filesOf(texts);
  const listed = (Object.keys(HOMES) as (keyof typeof HOMES)[]).flatMap(
    (kind): readonly Thing[] => {
      const { file, key } = HOMES[kind];
      const all = at(files.data(file), [key]) ?? {};
      const ids = Array.isArray(all)
        ? all.map((each) => String(at(each, ['id'])))
        : Object.keys(all);
      return ids.map((id) => ({ kind, id }));
    },
  );
  const questions = at(files.data('questions.yml'), ['questions']) as readonly {
    readonly id: string;
    readonly options?: readonly { readonly id: string }[];
  }[];
  const options = questions.flatMap(({ id, options: own = [] }) =>
    own.map((option): Thing => ({ kind: 'option', id: `${id}.${option.id}` })),
  );
  return [...listed, ...options];
}

const BEFORE = loadPack(compilePack(inFolder(START, (folder) => lintPack(folder)).pack!)).json;

describe('removing a thing everywhere', () => {
  for (const thing of thingsOf(START))
    it(`leaves no name behind that it has not told of: ${keyOf(thing)}`, () => {
      const told = planOf(thing);
      const after = removed(START, thing);
      const files = filesOf(after);
      const still = told.things.flatMap((each) =>
        files.names.flatMap((file) => mentionsIn(file, files.data(file)).get(keyOf(each)) ?? []),
      );
      const left = told.mentions.filter((mention) => mention.left !== undefined);
      assert.equal(new Set(still).size > 0, left.length > 0);
      if (left.length > 0) return;
      // The engine refuses a pack that names what is not there.
      const { pack } = inFolder(after, (folder) => lintPack(folder));
      assert.ok(pack);
      const { json } = loadPack(compilePack(pack));
      const sunk = levelChanges(BEFORE, json).filter(
        (change) => isLower(change) && change.what === '"not sure" on',
      );
      const doubts = told.doubts.map(({ question }) =>
        at(filesOf(START).data(question.file), [...question.path, 'id']),
      );
      assert.deepEqual(
        sunk.map(({ id }) => id),
        doubts,
      );
    });

  it('tells of every file that names a sign, what carries a level first', () => {
    const told = planOf({ kind: 'option', id: 'danger.fever' });
    assert.deepEqual(mentionedAt(told), [
      'pack.yml redFlags.1',
      'pack.yml safetyNet.1.danger',
      'causes.yml causes.0.escalate.0',
      'properties.yml levels.urgent.0',
      'safety/coverage.yml rows.1.answers.danger.0',
      'safety/decisions.yml decisions.danger.fever',
    ]);
    assert.ok(told.mentions.every(({ hasLevel }) => hasLevel));
    const question = planOf({ kind: 'question', id: 'start' });
    const levels = question.mentions.map(({ hasLevel }) => hasLevel);
    assert.deepEqual(
      levels,
      [...levels].sort((a, b) => Number(b) - Number(a)),
    );
    assert.ok(levels.includes(true) && levels.includes(false));
  });

  it('takes its words in every language, their record, and what was said and signed of it', () => {
    const texts = changed(START, {
      'text/es/causes.yml': 'causes:\n  sprain: {name: Esguince}\n  overuse: {name: Sobrecarga}\n',
      'text/es/translated.yml':
        'from: en\nunits:\n  causes.yml#causes.sprain.name: a\n  causes.yml#causes.overuse.name: b\n',
      'review.yml':
        'remarks:\n  causes.yml#causes.sprain.name: {comment: Which?}\nsignatures:\n  causes.yml#sprain: {by: A, date: "2026-01-01", text: x}\n  causes.yml#overuse: {by: A, date: "2026-01-01", text: x}\n',
    });
    const after = removed(texts, { kind: 'cause', id: 'sprain' }, ['en', 'es']);
    assert.deepEqual(dataOf(after.get('text/es/causes.yml')!), {
      causes: { overuse: { name: 'Sobrecarga' } },
    });
    assert.deepEqual(dataOf(after.get('text/es/translated.yml')!), {
      from: 'en',
      units: { 'causes.yml#causes.overuse.name': 'b' },
    });
    assert.equal(valueAt(after.get('text/en/causes.yml')!, ['causes', 'sprain']), undefined);
    const { remarks, signatures } = dataOf(after.get('review.yml')!) as Record<string, object>;
    assert.deepEqual([remarks, Object.keys(signatures!)], [{}, ['causes.yml#overuse']]);
  });

  it('keeps every comment and line that is not about it', () => {
    const after = removed(START, { kind: 'question', id: 'hand_power' });
    const gone = [...START.keys()].flatMap((path) => lost(START, after, path));
    const about =
      /hand_power|wrist_drop|weak_hand|grip|role: confirm|type: multi|unsure: true|careful|exclusive|options:|title|# a line here that|short|check|why|label|^ {4,}|own-04/;
    assert.deepEqual(
      gone.filter((line) => !about.test(line)),
      [],
    );
    assert.match(after.get('questions.yml')!, /# A danger sign carries a level\./);
  });

  it('puts the meaning of a named condition where its name was', () => {
    const after = removed(START, { kind: 'condition', id: 'fell' });
    assert.deepEqual(valueAt(after.get('rules.yml')!, ['rules', 1, 'when', 'all', 0]), {
      q: 'start',
      in: ['fall', 'unsure'],
    });
    assert.equal(valueAt(after.get('rules.yml')!, ['conditions']), undefined);
  });

  it('gives the other of two signs of one id the plain name of its reason', () => {
    const two = changed(START, {
      'questions.yml': START.get('questions.yml')!.replace('id: grip,', 'id: fever,'),
      'text/en/rules.yml': `rules:\n  danger.fever: One\n  hand_power.fever: Two\n`,
    });
    const after = removed(two, { kind: 'option', id: 'danger.fever' });
    assert.deepEqual(dataOf(after.get('text/en/rules.yml')!), { rules: { fever: 'Two' } });
  });

  it('leaves what would come to mean something else', () => {
    const of = (thing: Thing): unknown =>
      planOf(thing).mentions.flatMap(({ place, left }) => (left ? [[place.file, left]] : []));
    assert.deepEqual(of({ kind: 'cause', id: 'sprain' }), [
      ['advice.yml', 'last'],
      ['cases/own.yml', 'meaning'],
    ]);
    assert.deepEqual(of({ kind: 'option', id: 'health.thin_bones' }), [
      ['properties.yml', 'all'],
      ['properties.yml', 'whole'],
      ['advice.yml', 'whole'],
    ]);
  });
});

type Cond = Readonly<Record<string, unknown>>;

/** Whether a condition holds for somebody who has answered everything. */
function holds(condition: Cond, given: Readonly<Record<string, string>>): boolean {
  const { q, is, in: among, all, any, not, count, atLeast } = condition;
  const parts = (all ?? any ?? count ?? []) as readonly Cond[];
  const number = parts.filter((part) => holds(part, given)).length;
  if (q) return [is ?? among].flat().includes(given[q as string]);
  if (not) return !holds(not as Cond, given);
  if (all) return number === parts.length;
  return number >= ((atLeast as number | undefined) ?? 1);
}

const { condition } = fc.letrec<{ condition: Cond }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ q: fc.constantFrom('a', 'b'), is: fc.constantFrom('x', 'y') }),
    fc.record({
      q: fc.constantFrom('a', 'b'),
      in: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
    }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
    fc.record({
      count: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      atLeast: fc.integer({ min: 1, max: 3 }),
    }),
  ),
}));

/** The condition without some of its parts, from the last to the first. */
function cut(value: Cond, paths: readonly Path[]): Cond {
  const copy = structuredClone(value) as never;
  for (const path of [...paths].reverse().sort((a, b) => (a.join() < b.join() ? 1 : -1)))
    (at(copy, path.slice(0, -1)) as unknown[]).splice(path.at(-1) as number, 1);
  return copy;
}

describe('a condition without an answer', () => {
  const gone = new Set([keyOf({ kind: 'option', id: 'a.x' })]);

  it('means the same of everybody whom there still is, whatever is left for the author', () => {
    const people = ['y', 'z'].flatMap((a) => ['x', 'y', 'z'].map((b) => ({ a, b })));
    fc.assert(
      fc.property(condition, (given) => {
        const { isDead, removed: paths } = conditionWithout(given, gone, []);
        for (const person of people) {
          if (isDead) assert.equal(holds(given, person), false);
          else assert.equal(holds(cut(given, paths), person), holds(given, person));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('says why a part cannot go', () => {
    const x = { q: 'a', is: 'x' };
    const y = { q: 'b', is: 'y' };
    const why = (given: object): unknown => {
      const { isDead, left, removed: paths } = conditionWithout(given, gone, []);
      return isDead ? 'dead' : (left[0]?.why ?? paths);
    };
    assert.equal(why(x), 'dead');
    assert.deepEqual(why({ any: [x, y] }), [['any', 0]]);
    assert.deepEqual(why({ q: 'a', in: ['y', 'x'] }), [['in', 1]]);
    assert.equal(why({ all: [x, y] }), 'all');
    assert.equal(why({ not: x }), 'not');
    assert.equal(why({ count: [x, y], atLeast: 2 }), 'count');
    assert.deepEqual(why({ count: [x, y], atLeast: 1 }), [['count', 0]]);
    assert.equal(why({ any: [{ any: [x] }] }), 'dead');
  });
});
