import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countGrades } from '../../../../src/authoring/research/evaluate/grades.js';
import type { Cause } from '../../../../src/engine/index.js';

test('grades: each number counts once, with the grade of its option before that of its question', () => {
  const cause = (evidence: Cause['evidence']): Cause => ({ evidence }) as Cause;
  const own = { grade: 'A', sources: [] } as const;
  assert.deepEqual(
    countGrades([
      cause({
        one: {
          grade: 'B',
          sources: [],
          lr: { x: 2, y: [1, 2] },
          p: { z: 0.5 },
          perOption: { y: own },
        },
        two: { grade: 'C', sources: [], p: { x: 0.1 } },
      }),
      cause(undefined),
    ]),
    { A: 1, B: 2, C: 1 },
  );
});
