import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withPack } from '../../support/packs.js';
import { ran } from '../../support/run-command.js';
import { assertOnlyProblem, problemsOf } from '../problems.js';

const FILE = 'safety/decisions.yml';

/** Records of these levels, by name, as somebody decided them. */
const recordsOf = (levels: Readonly<Record<string, string>>, decidedBy = 'Dr A. Example'): string =>
  `decisions:\n${Object.entries(levels)
    .map(
      ([name, level]) => `  ${name}:
    guideline: See to it in time.
    sources: [S1]
    read: memory
    level: ${level}
    decidedBy: "${decidedBy}"
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
        says: ['"danger.fever" is recorded as soon', 'gives urgent', 'write urgent'],
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
        says: ['"brittle" is recorded as urgent', 'gives soon'],
      },
    );
  });

  it('is only a note where nobody has decided it, so that a level can be tried out', () => {
    const changes = { [FILE]: recordsOf({ 'danger.fever': 'soon' }, '') };
    assert.deepEqual(problemsOf(changes), []);
    withPack(changes, (directory) => {
      const { code, err } = ran('lint', directory, '--today', '2026-06-01');
      assert.equal(code, 0);
      assert.match(err, /^note: safety\/decisions\.yml: "danger\.fever" is recorded as soon/m);
    });
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
