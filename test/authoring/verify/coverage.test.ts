import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modelOf } from '../../../src/authoring/verify/verify.js';
import { authored } from '../authored.js';
import { provable } from './tiny.js';

test('cover: a question or rule that is reached is never said to be out of reach', () => {
  const { coverage, pack } = modelOf(authored(provable({})));
  assert.deepEqual(
    pack.questions.filter(({ id }) => !coverage.asked.has(id)).map(({ id }) => id),
    [],
  );
  assert.deepEqual(
    pack.rules.filter(({ id }) => !coverage.reasons.has(id)).map(({ id }) => id),
    [],
  );
  assert.ok(coverage.interviews > pack.rules.length);
  assert.deepEqual([...coverage.advice].sort(), ['rest', 'walk']);
});
