import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildPack, writePack } from '../../../src/authoring/build.js';
import { changesOf } from '../../../src/authoring/diff/changes.js';
import type { Diff } from '../../../src/authoring/diff/diff.js';
import { levelChanges } from '../../../src/authoring/diff/levels.js';
import type { PackJson, Question } from '../../../src/engine/index.js';
import { replace, withPack, type Changes } from '../../support/packs.js';
import { ran, type Ran } from '../../support/run-command.js';

const diff = (now: Changes, old: Changes = {}, ...more: readonly string[]): Ran =>
  withPack(old, (before) => withPack(now, (after) => ran('diff', before, after, ...more)));

function data(now: Changes, old: Changes = {}): Diff & { readonly code: number } {
  const { code, out, err } = diff(now, old, '--json');
  assert.equal(err, '');
  return { ...(JSON.parse(out) as Diff), code };
}

const levels = ({ lowered }: Diff): readonly unknown[] =>
  lowered.map(({ kind, what, id, old, new: now }) => [kind, what, id, old, now]);

test('diff: a pack and itself differ in nothing', () => {
  const found = data({});
  assert.deepEqual(
    [found.code, found.lowered, found.raised, found.sections, found.cases],
    [0, [], [], [], { played: 2, unplayed: [] }],
  );
  assert.match(diff({}).out, /No danger sign was dropped, and no level lowered/);
});

test('diff: a danger sign at a lower level is lowered, and so is the case that it carried', () => {
  const found = data({
    'questions.yml': replace(
      '{ id: numb, flag: emergency, action: go, sources',
      '{ id: numb, flag: soon, action: go, sources',
    ),
  });
  assert.deepEqual(
    [found.code, levels(found)],
    [
      1,
      [
        ['lowered', 'danger sign', 'danger.numb', 'emergency', 'soon'],
        // By its form "not sure" was urgent, beside an emergency, and is soon without one.
        ['lowered', '"not sure" on', 'danger', 'urgent', 'soon'],
        ['lowered', 'case', 'vig-1', 'emergency', 'soon'],
      ],
    ],
  );
});

test('diff: a danger sign that lost its flag is dropped, and what may lower comes before all else', () => {
  const { code, out } = diff({
    'questions.yml': replace('{ id: fever, flag: urgent, sources: [S1] }', '{ id: fever }'),
    'text/en/rules.yml': replace('  fever: You told us of a fever.\n', ''),
    'pack.yml': replace('version: 1.0.0', 'version: 2.0.0'),
  });
  assert.equal(code, 1);
  assert.match(out, /^# tiny 1\.0\.0 → tiny 2\.0\.0/);
  assert.match(
    out,
    /\| \*\*DROPPED\*\* \| danger sign \| `danger\.fever` \| urgent \| – \| Fever \|/,
  );
  assert.equal(/^## .*$/m.exec(out)![0], '## Dropped or lowered');
});

test('diff: a rule that is gone or lower, and "not sure" that counts for less, are lowered', () => {
  const lower = data(
    { 'questions.yml': replace('- id: power\n', '- id: power\n    careful: soon\n') },
    { 'rules.yml': replace('urgency: soon', 'urgency: urgent') },
  );
  assert.deepEqual(
    [lower.code, levels(lower)],
    [
      1,
      [
        ['lowered', 'rule', 'brittle', 'urgent', 'soon'],
        ['lowered', '"not sure" on', 'power', 'urgent', 'soon'],
      ],
    ],
  );
  const gone = data(
    {},
    {
      'rules.yml': replace(
        'sources: [S1] }\n',
        'sources: [S1] }\n  - { id: spare, urgency: soon, when: { q: health, is: bones }, sources: [S1] }\n',
      ),
      'text/en/rules.yml': (text) => `${text}  spare: You have weak bones.\n`,
    },
  );
  assert.deepEqual([gone.code, levels(gone)], [1, [['dropped', 'rule', 'spare', 'soon', null]]]);
});

test('diff: a rule that no longer counts a doubt is lowered', () => {
  const counts: Changes = {
    'questions.yml': replace('    unsureAs: absent\n', ''),
    'rules.yml': replace('{ q: health, is: bones }', '{ q: health, in: [bones, unsure] }'),
  };
  const gone = data({}, counts);
  assert.deepEqual(
    [gone.code, levels(gone)],
    [1, [['dropped', '"not sure" in a rule, on', 'health, rule brittle', 'soon', null]]],
  );
  assert.equal(data(counts).code, 0);
});

test('diff: what is raised or added is no reason to stop', () => {
  const found = data({
    'questions.yml': replace('{ id: fever, flag: urgent', '{ id: fever, flag: emergency'),
  });
  assert.deepEqual([found.code, found.lowered], [0, []]);
  assert.deepEqual(
    found.raised.map(({ kind, id }) => [kind, id]),
    [['raised', 'danger.fever']],
  );
});

test('diff: danger signs on a question that may now be skipped are lowered', () => {
  const packWith = (role: Question['role']): PackJson =>
    ({
      questions: [{ id: 'q', role, type: 'multi', options: [{ id: 'x', flag: 'urgent' }] }],
      rules: [],
      text: {},
    }) as unknown as PackJson;
  assert.deepEqual(
    levelChanges(packWith('screen'), packWith('evidence')).map(({ kind, id, old, new: now }) => [
      kind,
      id,
      old,
      now,
    ]),
    [['lowered', 'q', 'screen', 'evidence']],
  );
  assert.deepEqual(levelChanges(packWith('evidence'), packWith('screen')), []);
});

test('diff: numbers, words, sources, conditions and order each under their heading, old and new', () => {
  const { out } = diff({
    'causes.yml': (text) =>
      replace(
        'touch: 2 ',
        'touch: 1.7 ',
      )(replace('values: [0.5, 0.3]', 'values: [0.4, 0.3]')(text)),
    'text/en/advice.yml': replace(
      'text: Walk a little each day.',
      'text: Walk a little twice a day.',
    ),
    'sources.yml': replace('a journal, 2021', 'a journal, 2022'),
    'rules.yml': replace('all: [{ ref: older }', 'any: [{ ref: older }'),
  });
  const part = (title: string): string =>
    out.split('\n## ').find((section) => section.startsWith(title)) ?? '';
  assert.match(part('Numbers (2)'), /`causes\.strain\.prior`: 0\.5 \/ 0\.3 → 0\.4 \/ 0\.3/);
  assert.match(part('Numbers (2)'), /`causes\.strain\.evidence\.pattern\.lr\.touch`: 2 → 1\.7/);
  assert.match(
    part('Words: en (1)'),
    /`text\.en\.advice\.walk\.text`: Walk a little each day\. → Walk a little twice a day\./,
  );
  assert.match(
    part('Sources (1)'),
    /`sources\.S2\.cite`: Second author, a journal, 2021 → Second author, a journal, 2022/,
  );
  assert.match(
    part('Rules and conditions (1)'),
    /was: all of these \(age: "50 or over" \[older\]; health: "Weak bones"\)\n {2}- now: any of these/,
  );
});

test('diff: added and removed items are named once, and an order that changed is shown', () => {
  const options = (ids: readonly string[]): unknown => ({
    questions: [{ id: 'q', options: ids.map((id) => ({ id })) }],
  });
  assert.deepEqual(changesOf(options(['a', 'b', 'c']), options(['b', 'a', 'd'])), [
    { path: ['questions', 'q', 'options'], kind: 'reordered', old: ['a', 'b'], new: ['b', 'a'] },
    { path: ['questions', 'q', 'options', 'c'], kind: 'removed', old: { id: 'c' } },
    { path: ['questions', 'q', 'options', 'd'], kind: 'added', new: { id: 'd' } },
  ]);
});

test('diff: a condition is compared as a whole, and an id called like a key is still an id', () => {
  const at = (when: unknown): unknown => ({ rules: [{ id: 'when', urgency: 'soon', when }] });
  assert.deepEqual(
    changesOf(at({ all: [{ answered: 'x' }] }), at({ all: [{ answered: 'y' }] })).map(
      ({ path }) => path,
    ),
    [['rules', 'when', 'when']],
  );
  const called = (urgency: string): unknown => ({ rules: [{ id: 'when', urgency }] });
  assert.deepEqual(changesOf(called('soon'), called('urgent')), [
    { path: ['rules', 'when', 'urgency'], kind: 'changed', old: 'soon', new: 'urgent' },
  ]);
});

test('diff: built JSON is compared like a folder, without cases of its own', () =>
  withPack({}, (directory) => {
    const [file] = writePack(buildPack(directory).json!, join(directory, 'out'));
    const against = ran('diff', file!, directory);
    assert.equal(against.code, 0);
    assert.match(
      against.out,
      /2 cases of the new pack were played on both; 0 come out at another level/,
    );
    assert.doesNotMatch(against.out, /## (?:Numbers|Questions|Words)/);
    assert.match(
      ran('diff', directory, file!).out,
      /None was played: a built pack carries no cases/,
    );
  }));

test('diff: answers that the old pack does not know are left out there', () => {
  const now: Changes = {
    'questions.yml': replace(
      '{ id: fever, flag: urgent, sources: [S1] }',
      '{ id: fever, flag: urgent, sources: [S1] }\n      - { id: cold, flag: urgent, sources: [S1] }',
    ),
    'text/en/questions.yml': replace(
      'fever: { label: Fever, hint: Or shivers. }',
      'fever: { label: Fever, hint: Or shivers. }\n      cold: { label: A cold leg }',
    ),
    'text/en/rules.yml': replace('  fever:', '  cold: Your leg is cold.\n  fever:'),
    'cases/own.yml': replace(
      'answers: { age: under50, onset: effort, pattern: [touch] }\n    expect: { urgency: self-care',
      'answers: { age: under50, danger: [cold], onset: effort, pattern: [touch] }\n    expect: { urgency: urgent',
    ),
  };
  const found = data(now);
  assert.deepEqual([found.code, found.cases.unplayed], [0, []]);
  assert.deepEqual(
    found.raised.map(({ kind, id, old, new: after }) => [kind, id, old, after]),
    [
      ['added', 'danger.cold', null, 'urgent'],
      ['raised', 'own-1', 'self-care', 'urgent'],
    ],
  );
});

test('diff: an old pack may break later checks, but not its shape; wrong usage is 2', () => {
  assert.equal(
    diff(
      {},
      {
        'pack.yml': replace(
          'reviewedBy: ""',
          'reviewedBy: ""\nunavoidableWords: { unsaid: nobody says it }',
        ),
      },
    ).code,
    0,
  );
  const shapeless = diff({}, { 'rules.yml': 'rules: 3\n' });
  assert.equal(shapeless.code, 1);
  assert.match(shapeless.err, /rules\.yml.*schema/);
  assert.match(ran('diff', 'a').err, /two packs are needed/);
  assert.deepEqual(
    [ran('diff').code, ran('diff', 'a', 'b', 'c').code, ran('diff', '/nowhere', '/nowhere').code],
    [2, 2, 2],
  );
  withPack({}, (directory) => {
    writeFileSync(join(directory, 'x.json'), '{');
    const { code, err } = ran('diff', join(directory, 'x.json'), directory);
    assert.equal(code, 1);
    assert.match(err, /not valid JSON/);
  });
});
