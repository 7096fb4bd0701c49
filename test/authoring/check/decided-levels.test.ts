import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const FILE = 'safety/decisions.yml';

/** Records of these levels, by name. */
const recordsOf = (levels: Readonly<Record<string, string>>): string =>
  `decisions:\n${Object.entries(levels)
    .map(
      ([name, level]) => `  ${name}:
    guideline: See to it in time.
    sources: [S1]
    read: memory
    level: ${level}
    decidedBy: ""
    date: 2026-01-01
`,
    )
    .join('')}`;

describe('the level of a decision record', () => {
  it('is the one that the danger sign or the rule gives', () => {
    assert.deepEqual(
      problemsOf({
        [FILE]: recordsOf({ 'danger.numb': 'emergency', 'power.tired': 'soon', brittle: 'soon' }),
      }),
      [],
    );
  });

  it('is named where its danger sign gives another', () => {
    assertOnlyProblem(
      { [FILE]: recordsOf({ 'danger.numb': 'emergency', 'danger.fever': 'soon' }) },
      {
        code: 'decided-level',
        file: FILE,
        at: 'soon',
        says: ['"danger.fever" is decided to be soon', 'gives urgent', 'write urgent'],
      },
    );
  });

  it('is named where its rule gives another', () => {
    assertOnlyProblem(
      { [FILE]: recordsOf({ brittle: 'urgent' }) },
      {
        code: 'decided-level',
        file: FILE,
        at: 'urgent',
        says: ['"brittle" is decided to be urgent', 'gives soon'],
      },
    );
  });

  it('is named where the option gives none', () => {
    assertOnlyProblem(
      { [FILE]: recordsOf({ 'health.bones': 'urgent' }) },
      {
        code: 'decided-level',
        file: FILE,
        at: 'urgent',
        says: ['"health.bones"', 'gives no level', 'take the record out'],
      },
    );
  });
});
