import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replace, type Changes } from '../../support/packs.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

test('danger-unlisted: an emergency stands in the list that is shown when nothing else can be', () => {
  assertOnlyProblem(
    { 'pack.yml': replace('redFlags: [numb, foot]', 'redFlags: [numb]') },
    {
      code: 'danger-unlisted',
      file: 'dangers.yml',
      at: 'foot, level',
      says: ['the emergency "foot" is not shown', 'add it to redFlags in pack.yml'],
    },
  );
});

test('danger-unlisted: an emergency that no danger names is in no list at all', () => {
  const changes: Changes = {
    'pack.yml': replace('redFlags: [numb, foot]', 'redFlags: [numb]'),
    'dangers.yml': replace(
      '  - { id: foot, level: emergency, when: { q: power, is: foot }, sources: [S1] }\n',
      '',
    ),
    'text/en/dangers.yml': replace('  foot: A foot that will not lift\n', ''),
  };
  assertOnlyProblem(changes, {
    code: 'danger-unlisted',
    file: 'questions.yml',
    at: 'foot, flag',
    says: ['no danger names the emergency "power.foot"', 'dangers.yml', 'redFlags'],
  });
});

test('danger-unlisted: a danger may name its sign through conditions, also a lost or circular one', () => {
  const through = (condition: string): Changes => ({
    'rules.yml': replace('conditions:\n', `conditions:\n  lame: ${condition}\n`),
    'dangers.yml': replace('when: { q: power, is: foot }', 'when: { ref: lame }'),
  });
  assert.deepEqual(problemsOf(through('{ q: power, in: [foot] }')), []);
  const codes = problemsOf(through('{ any: [{ ref: lame }, { ref: gone }] }'));
  assert.ok(codes.some(({ code }) => code === 'danger-unlisted'));
});

test('danger-unlisted: a full list is a choice', () => {
  const extra = Array.from({ length: 11 }, (_, i) => `d${i}`);
  const changes: Changes = {
    'pack.yml': replace('redFlags: [numb, foot]', `redFlags: [numb, ${extra.join(', ')}]`),
    'dangers.yml': (text) =>
      text +
      extra
        .map(
          (id) =>
            `  - { id: ${id}, level: urgent, when: { q: danger, is: fever }, sources: [S1] }\n`,
        )
        .join(''),
    'text/en/dangers.yml': (text) => text + extra.map((id) => `  ${id}: Sign ${id}\n`).join(''),
  };
  assert.deepEqual(problemsOf(changes), []);
});
