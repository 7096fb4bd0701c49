import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withBase, withClaim, withShare } from '../../src/studio/numbers/edit-numbers.js';
import type { NewTexts, Texts } from '../../src/studio/store/texts.js';
import { numberTable, weighedQuestions } from '../../src/studio/worker/number-table.js';
import { dataOf, valueAt } from '../../src/studio/yaml/edit-yaml.js';
import { FIXTURE, replace, type Changes } from '../support/packs.js';
import { folderOf } from './folder-of.js';

const TEXTS: Texts = new Map(Object.entries(FIXTURE));
const tableOf = (id: string, changes: Changes = {}) => numberTable(folderOf(changes).authored, id)!;
const cellOf = (table: ReturnType<typeof tableOf>, cause: string, option: string) =>
  table.causes.find(({ id }) => id === cause)!.cells.find((cell) => cell.option === option)!;
const edited = (texts: NewTexts): Changes => texts;

describe('numbers as a table', () => {
  it('are there for questions with base rates, and causes that are ranked', () => {
    assert.deepEqual(weighedQuestions(folderOf().authored), ['onset', 'pattern']);
    assert.deepEqual(
      tableOf('onset').causes.map(({ id }) => id),
      ['strain', 'wear'],
    );
  });

  it('fill the sum of a single choice', () => {
    // Wear says 0.8 and 0.9 of "slow", so "effort" has the rest.
    const { shares, kind } = cellOf(tableOf('onset'), 'wear', 'effort');
    assert.deepEqual(
      shares.map((share) => Number(share!.toFixed(6))),
      [0.2, 0.1],
    );
    assert.equal(kind, null);
  });

  it('are as everybody where a cause says nothing', () => {
    const { shares, ratios } = cellOf(tableOf('pattern'), 'strain', 'sitting');
    assert.deepEqual(shares, [0.2, 0.3]);
    assert.equal(ratios, null);
  });

  it('contradict where words claim the other way, or nothing', () => {
    assert.equal(cellOf(tableOf('pattern'), 'strain', 'touch').contradiction, 'unclaimed');
    const claiming = (side: string): Changes => ({
      'causes.yml': replace(
        '    needs: [onset]\n',
        `    needs: [onset]\n    claims: {${side}: [pattern.touch]}\n`,
      ),
    });
    const cell = (side: string) => cellOf(tableOf('pattern', claiming(side)), 'strain', 'touch');
    assert.equal(cell('for').contradiction, null);
    assert.equal(cell('against').contradiction, 'claimed-otherwise');
  });
});

describe('a number that is typed', () => {
  it('becomes a probability in the place of a ratio, of its group alone', () => {
    const table = tableOf('pattern');
    const texts = withShare(TEXTS, 0, { table, option: 'touch', group: 1, share: 0.7 });
    const evidence = valueAt(texts['causes.yml']!, ['causes', 0, 'evidence', 'pattern']);
    const before = cellOf(table, 'strain', 'touch').shares[0]!;
    assert.deepEqual(evidence, {
      grade: 'C',
      sources: ['S1'],
      p: { touch: [Number(before.toFixed(3)), 0.7] },
    });
  });

  it('leaves the rest of a single choice to another answer', () => {
    const table = tableOf('onset');
    const texts = withShare(TEXTS, 1, { table, option: 'effort', group: 0, share: 0.4 });
    const { shares } = cellOf(tableOf('onset', edited(texts)), 'wear', 'slow');
    assert.ok(Math.abs(shares[0]! - 0.6) < 1e-9);
  });

  it('begins evidence where there was none', () => {
    const bare = replace('      pattern: { grade: C, sources: [S1], lr: { touch: 2 } }\n', '');
    const texts = new Map([...TEXTS, ['causes.yml', bare(FIXTURE['causes.yml']!)]]);
    const table = tableOf('pattern', Object.fromEntries(texts));
    const next = withShare(texts, 0, { table, option: 'sitting', group: 0, share: 0.5 });
    assert.deepEqual(valueAt(next['causes.yml']!, ['causes', 0, 'evidence', 'pattern']), {
      grade: 'C',
      sources: ['S1'],
      p: { sitting: [0.5, 0.3] },
    });
  });

  it('of everybody scales the other answers of a single choice', () => {
    const table = tableOf('onset');
    const texts = withBase(TEXTS, 4, { table, option: 'effort', group: 0, share: 0.8 });
    const options = valueAt(texts['questions.yml']!, ['questions', 4, 'options']);
    assert.deepEqual(options, [
      { id: 'effort', base: [0.8, 0.3] },
      { id: 'slow', base: [0.2, 0.7] },
    ]);
  });

  it('is claimed on one side', () => {
    const once = withClaim(TEXTS, 0, 'pattern.touch', 'against');
    const twice = withClaim(
      new Map([['causes.yml', once['causes.yml']!]]),
      0,
      'pattern.touch',
      'for',
    );
    const claims = valueAt(twice['causes.yml']!, ['causes', 0, 'claims']);
    assert.deepEqual(claims, { against: [], for: ['pattern.touch'] });
    assert.notEqual(dataOf(twice['causes.yml']!), null);
  });
});
