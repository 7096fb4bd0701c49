import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  withBase,
  withClaim,
  withFirstShares,
  withShare,
} from '../../src/studio/numbers/edit-numbers.js';
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

  it('counts for every age group where none is chosen', () => {
    const table = tableOf('pattern');
    const texts = withShare(TEXTS, 0, { table, option: 'touch', group: null, share: 0.7 });
    const p = valueAt(texts['causes.yml']!, ['causes', 0, 'evidence', 'pattern', 'p']);
    assert.deepEqual(p, { touch: 0.7 });
    const everybody = withBase(TEXTS, 4, {
      table: tableOf('onset'),
      option: 'effort',
      group: null,
      share: 0.8,
    });
    const options = valueAt(everybody['questions.yml']!, ['questions', 4, 'options']);
    assert.deepEqual(options, [
      { id: 'effort', base: [0.8, 0.8] },
      { id: 'slow', base: [0.2, 0.2] },
    ]);
  });

  it('rests on the pack’s estimate where it has a source for that', () => {
    const sources = `${FIXTURE['sources.yml']!}  elicited: { cite: An estimate, read: secondary }\n`;
    const bare = replace('      pattern: { grade: C, sources: [S1], lr: { touch: 2 } }\n', '');
    const texts = new Map([
      ...TEXTS,
      ['causes.yml', bare(FIXTURE['causes.yml']!)],
      ['sources.yml', sources],
    ]);
    const table = tableOf('pattern', { 'causes.yml': bare });
    const next = withShare(texts, 0, { table, option: 'sitting', group: null, share: 0.5 });
    const path = ['causes', 0, 'evidence', 'pattern', 'sources'];
    assert.deepEqual(valueAt(next['causes.yml']!, path), ['elicited']);
  });

  it('has something to begin with: equal shares that sum to one, none for "none of these"', () => {
    const yaml = `questions:
  - {id: a, type: single, options: [{id: x}, {id: y}, {id: z}]}
  - {id: b, type: multi, grade: B, sources: [S1], options: [{id: x}, {id: none, exclusive: true}]}
`;
    const texts: Texts = new Map([
      ['questions.yml', yaml],
      ['sources.yml', 'sources: {S1: {cite: A, read: full}}\n'],
    ]);
    const single = withFirstShares(texts, 0, 2)['questions.yml']!;
    assert.deepEqual(valueAt(single, ['questions', 0]), {
      id: 'a',
      type: 'single',
      options: [
        { id: 'x', base: [0.333, 0.333] },
        { id: 'y', base: [0.333, 0.333] },
        { id: 'z', base: [0.334, 0.334] },
      ],
      grade: 'C',
      sources: ['S1'],
    });
    const multi = withFirstShares(texts, 1, 1)['questions.yml']!;
    assert.deepEqual(valueAt(multi, ['questions', 1]), {
      id: 'b',
      type: 'multi',
      grade: 'B',
      sources: ['S1'],
      options: [
        { id: 'x', base: [0.3] },
        { id: 'none', exclusive: true },
      ],
    });
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
    const again = withClaim(
      new Map([['causes.yml', twice['causes.yml']!]]),
      0,
      'pattern.touch',
      'for',
    );
    assert.equal(again['causes.yml'], twice['causes.yml'], 'what is claimed is not claimed twice');
    const claims = valueAt(twice['causes.yml']!, ['causes', 0, 'claims']);
    assert.deepEqual(claims, { against: [], for: ['pattern.touch'] });
    assert.notEqual(dataOf(twice['causes.yml']!), null);
  });
});
