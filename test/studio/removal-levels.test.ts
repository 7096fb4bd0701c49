import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CoverageRow } from '../../src/authoring/authored-types.js';
import { lintPack } from '../../src/authoring/lint.js';
import type { Thing } from '../../src/studio/removal/thing.js';
import type { Texts } from '../../src/studio/store/texts.js';
import { signsOf } from '../../src/studio/signs/signs-of.js';
import { at } from '../../src/studio/yaml/at.js';
import { dataOf, valueAt } from '../../src/studio/yaml/edit-yaml.js';
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

describe('what carries a level', () => {
  it('is who is asked a question that a rule reads, through other questions too', () => {
    const asked = changed(START, {
      'questions.yml': START.get('questions.yml')!
        .replace(
          '- id: start\n',
          '- id: start\n    when: {any: [{q: twice, is: yes}, {q: age, is: over50}]}\n',
        )
        .replace(
          '  # Evidence:',
          '  - {id: twice, role: history, type: single, when: {any: [{q: danger, is: fever}, {q: age, is: over50}]}, options: [{id: "yes"}, {id: "no"}]}\n  # Evidence:',
        ),
    });
    const told = planOf({ kind: 'option', id: 'age.over50' }, asked);
    assert.deepEqual(
      mentionedAt(told, ({ place, hasLevel }) => hasLevel && place.file === 'questions.yml'),
      ['questions.yml questions.4.when.any.1', 'questions.yml questions.5.when.any.1'],
    );
  });

  it('is not who is asked a question on which no level rests', () => {
    const asked = changed(START, {
      'rules.yml': START.get('rules.yml')!.replace('{ref: fell}', '{q: age, is: over50}'),
      'questions.yml': START.get('questions.yml')!.replace(
        '- id: start\n',
        '- id: start\n    when: {any: [{q: health, is: none}, {q: age, is: over50}]}\n',
      ),
    });
    const told = planOf({ kind: 'option', id: 'health.none' }, asked);
    assert.deepEqual(
      mentionedAt(told, ({ hasLevel }) => hasLevel),
      [],
    );
    assert.ok(mentionedAt(told).includes('questions.yml questions.4.when.any.0'));
  });

  it('is how well a cause fits that a rule reads', () => {
    const read = changed(START, {
      'rules.yml': START.get('rules.yml')!.replace('{ref: fell}', '{fit: sprain, atLeast: strong}'),
    });
    const told = planOf({ kind: 'option', id: 'start.fall' }, read);
    assert.deepEqual(
      mentionedAt(told, ({ place, hasLevel }) => hasLevel && place.file === 'causes.yml'),
      ['causes.yml causes.1.evidence.start.p.fall'],
    );
  });

  it('is what "not sure" of a question counts for', () => {
    const doubts = (thing: Thing): unknown =>
      planOf(thing).doubts.map(({ before, after }) => [before, after]);
    assert.deepEqual(doubts({ kind: 'option', id: 'danger.cold_hand' }), [['urgent', 'soon']]);
    assert.deepEqual(doubts({ kind: 'option', id: 'danger.fever' }), []);
    assert.deepEqual(doubts({ kind: 'option', id: 'hand_power.grip' }), []);
    assert.deepEqual(doubts({ kind: 'question', id: 'hand_power' }), [['urgent', null]]);
    assert.deepEqual(doubts({ kind: 'question', id: 'start' }), []);
  });
});

describe('what keeps people from advice', () => {
  const guarded = (unless: string, more: Readonly<Record<string, string>> = {}): Texts =>
    changed(START, {
      'advice.yml': START.get('advice.yml')!.replace('{q: health, is: thin_bones}', unless),
      ...more,
    });
  const keeps = (texts: Texts, thing: Thing): readonly string[] =>
    mentionedAt(planOf(thing, texts), ({ keepsFromAdvice, left }) => keepsFromAdvice && !left);
  const ANY = '{any: [{q: start, is: fall}, {q: health, is: none}]}';

  it('is a part of its "unless" that goes', () => {
    const texts = guarded(ANY);
    assert.deepEqual(keeps(texts, { kind: 'option', id: 'start.fall' }), [
      'advice.yml advice.1.unless.any.0',
    ]);
    assert.deepEqual(keeps(START, { kind: 'option', id: 'start.fall' }), []);
  });

  it('is who is asked what that reads', () => {
    const texts = guarded(ANY, {
      'questions.yml': START.get('questions.yml')!.replace(
        '- id: start\n',
        '- id: start\n    when: {any: [{q: age, is: over50}, {q: health, is: none}]}\n',
      ),
    });
    assert.deepEqual(keeps(texts, { kind: 'option', id: 'age.over50' }), [
      'questions.yml questions.4.when.any.0',
    ]);
  });

  it('is how well a cause fits that it reads', () => {
    const texts = guarded('{fit: sprain, atLeast: strong}');
    assert.deepEqual(
      keeps(texts, { kind: 'option', id: 'start.fall' }).filter((each) =>
        each.startsWith('causes'),
      ),
      ['causes.yml causes.1.evidence.start.p.fall'],
    );
  });

  it('is not a name that gives way to the condition which it names', () => {
    const texts = guarded('{ref: fell}');
    assert.deepEqual(keeps(texts, { kind: 'condition', id: 'fell' }), []);
    assert.deepEqual(
      valueAt(removed(texts, { kind: 'condition', id: 'fell' }).get('advice.yml')!, [
        'advice',
        1,
        'unless',
      ]),
      valueAt(START.get('rules.yml')!, ['conditions', 'fell']),
    );
  });
});

describe('cases that lose an answer', () => {
  it('are each told once, and no others', () => {
    const [file, text] = [...START].find(([name]) => name.startsWith('cases/'))!;
    const { cases } = dataOf(text) as { cases: { answers: Record<string, unknown> }[] };
    const losing = cases.flatMap(({ answers }, i) =>
      'start' in answers ? [`${file} cases.${i}`] : [],
    );
    assert.ok(losing.length > 0);
    const told = (thing: Thing): readonly string[] =>
      planOf(thing)
        .cases.filter((place) => place.file === file)
        .map(({ path }) => `${file} ${path.join('.')}`);
    assert.deepEqual(told({ kind: 'question', id: 'start' }), losing);
    assert.deepEqual(told({ kind: 'source', id: 'nobody' }), []);
  });

  it('are marked with what they lost, after what they had lost before, and nothing else changes', () => {
    const once = removed(START, { kind: 'option', id: 'danger.weak_hand' });
    const again = removed(once, { kind: 'question', id: 'start' });
    const marks = (texts: Texts): unknown =>
      (dataOf(texts.get('cases/own.yml')!) as { cases: { readAgain?: string }[] }).cases.map(
        ({ readAgain }) => readAgain,
      );
    assert.deepEqual(marks(once), [undefined, undefined, undefined, 'lost danger: weak_hand']);
    assert.deepEqual(marks(again), [
      'lost start: slowly',
      'lost start: fall',
      undefined,
      'lost danger: weak_hand; lost start: slowly',
    ]);
    const shape = inFolder(again, (folder) => lintPack(folder).problems);
    assert.deepEqual(
      shape.filter(({ code }) => code === 'schema'),
      [],
    );
    assert.deepEqual(
      lost(START, once, 'cases/own.yml').map((line) => line.trim()),
      [
        'answers: {age: under50, danger: [weak_hand], hand_power: [wrist_drop], health: [none], start: slowly}',
      ],
    );
  });
});

describe('rows of the coverage table that lose an answer', () => {
  it('are told, and marked with what they lost', () => {
    const rows = (texts: Texts): readonly CoverageRow[] =>
      (dataOf(texts.get('safety/coverage.yml')!) as { rows: CoverageRow[] }).rows;
    const thing: Thing = { kind: 'option', id: 'danger.fever' };
    const losing = rows(START).findIndex(({ id }) => id === 'shivery');
    assert.deepEqual(planOf(thing).rows, [{ file: 'safety/coverage.yml', path: ['rows', losing] }]);
    const after = removed(START, thing);
    assert.deepEqual(
      rows(after).flatMap(({ id, readAgain }) => (readAgain ? [[id, readAgain]] : [])),
      [['shivery', 'lost danger: fever']],
    );
    assert.deepEqual(
      inFolder(after, (folder) => lintPack(folder).problems).filter(
        ({ code }) => code === 'schema',
      ),
      [],
    );
  });
});

describe('removing from files that are not in order', () => {
  it('takes an empty item of a list for nothing, and moves no other', () => {
    const texts = changed(START, {
      'questions.yml': START.get('questions.yml')!.replace(
        '- {id: cold_hand',
        '-\n      - grip\n      - {id: cold_hand',
      ),
      'rules.yml': START.get('rules.yml')!.replace('rules:\n', 'rules:\n  -\n'),
      'dangers.yml': START.get('dangers.yml')!.replace('dangers:\n', 'dangers:\n  -\n'),
    });
    const [sign] = signsOf(filesOf(texts).data);
    assert.deepEqual(sign?.at, [1, 2]);
    assert.equal(sign.danger?.at, 1);
    const after = removed(texts, { kind: 'option', id: 'danger.cold_hand' });
    assert.equal(
      valueAt(after.get('questions.yml')!, ['questions', 1, 'options', 2, 'id']),
      'fever',
    );
  });

  it('says in which file an alias is in the way', () => {
    const texts = changed(START, {
      'rules.yml': START.get('rules.yml')!.replace(
        'fell: {q: start, in: [fall, unsure]}',
        'fell: &fell {q: start, in: [fall, unsure]}\n  slipped: *fell',
      ),
    });
    for (const thing of [
      { kind: 'option', id: 'start.fall' },
      { kind: 'condition', id: 'fell' },
    ] as const)
      assert.throws(
        () => removed(texts, thing),
        /^Error: rules\.yml shares .* write such a value out/,
      );
  });

  it('keeps what is recorded of a sign whose reason only begins like a rule', () => {
    const texts = changed(START, {
      'questions.yml': START.get('questions.yml')!.replace('id: grip,', 'id: fever,'),
      'rules.yml': START.get('rules.yml')!.replace('id: child,', 'id: danger,'),
      'text/es/translated.yml':
        'from: en\nunits:\n  rules.yml#rules.danger: a\n  rules.yml#rules.danger.fever: b\n',
    });
    const units = (thing: Thing): unknown =>
      at(dataOf(removed(texts, thing, ['en', 'es']).get('text/es/translated.yml')!), ['units']);
    assert.deepEqual(units({ kind: 'rule', id: 'danger' }), {
      'rules.yml#rules.danger.fever': 'b',
    });
    assert.deepEqual(units({ kind: 'option', id: 'hand_power.fever' }), {
      'rules.yml#rules.danger': 'a',
      'rules.yml#rules.fever': 'b',
    });
  });
});
