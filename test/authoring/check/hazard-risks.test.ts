import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const FILE = 'safety/hazards.yml';

/** The hazard H01 with these risks, as severity, likelihood and risk. */
const logOf = (initial: readonly number[], residual: readonly number[]): string => {
  const score = ([severity, likelihood, risk]: readonly number[]): string =>
    `{ severity: ${severity}, likelihood: ${likelihood}, risk: ${risk} }`;
  return `scores: draft
matrix: [[1, 1, 2, 2, 3], [1, 2, 3, 3, 4], [2, 3, 3, 4, 5], [2, 3, 4, 5, 5], [3, 4, 5, 5, 5]]
hazards:
  - id: H01
    hazard: It is missed.
    causes: [it is skipped]
    harm: Harm.
    initial: ${score(initial)}
    controls: [{ text: It is asked first., tests: [T01] }]
    residual: ${score(residual)}
    owner: ""
    status: open
    date: 2026-01-01
`;
};

const TESTS = `tests:
  - { id: T01, shows: It is asked., evidence: [{ command: triage-pack verify DIR }] }
`;

describe('the risk of a hazard', () => {
  it('is that of the matrix', () => {
    assert.deepEqual(
      problemsOf({ [FILE]: logOf([5, 2, 4], [1, 5, 3]), 'safety/tests.yml': TESTS }),
      [],
    );
  });

  it('is named where it is another one without the controls', () => {
    assertOnlyProblem(
      { [FILE]: logOf([5, 2, 3], [5, 1, 3]), 'safety/tests.yml': TESTS },
      {
        code: 'hazard-risk',
        file: FILE,
        at: '3 }\n    controls',
        says: ['initial risk of "H01" is 3', 'gives 4', '(row 5)', '(column 2)', 'write 4'],
      },
    );
  });

  it('is named where it is another one with them, and rows are not taken for columns', () => {
    assertOnlyProblem(
      { [FILE]: logOf([5, 2, 4], [4, 2, 4]), 'safety/tests.yml': TESTS },
      {
        code: 'hazard-risk',
        file: FILE,
        at: '4 }\n    owner',
        says: ['residual risk of "H01" is 4', 'gives 3', '(row 4)', '(column 2)', 'write 3'],
      },
    );
  });
});
