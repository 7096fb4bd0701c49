import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { withTick } from '../../src/studio/cases/with-tick.js';
import { addRow, type NewRow } from '../../src/studio/safety/add-row.js';
import { valueAt } from '../../src/studio/yaml/edit-yaml.js';
import { changed, lost, START, verdict } from './edited-pack.js';

const FILE = 'safety/coverage.yml';
const ROW: NewRow = {
  presentation: 'I am 30. My wrist is sore: “like a burn”, and I am not sure why.',
  answers: { age: 'under50', danger: ['none'], start: 'unsure' },
  least: 'self-care',
  most: 'soon',
  source: 'GK',
  from: 'a colleague, by telephone',
};

describe('a row that is added to the coverage table', () => {
  it('stands last, costs no line and no comment, and is one that lint and proof take', () => {
    const after = changed(START, addRow(START, ROW));
    assert.deepEqual(lost(START, after, FILE), []);
    assert.ok(after.get(FILE)!.startsWith(START.get(FILE)!.trimEnd()));
    const { source, ...rest } = ROW;
    assert.deepEqual((valueAt(after.get(FILE)!, ['rows']) as readonly unknown[]).at(-1), {
      id: 'own_01',
      ...rest,
      sources: [source],
    });
    assert.deepEqual(verdict(after), []);
  });

  it('takes an id that no other row has, and begins the table where there is none', () => {
    const bare = changed(START, { [FILE]: null });
    const one = changed(bare, addRow(bare, ROW));
    const two = changed(one, addRow(one, ROW));
    const ids = valueAt(two.get(FILE)!, ['rows']) as readonly { readonly id: string }[];
    assert.deepEqual(
      ids.map(({ id }) => id),
      ['own_01', 'own_02'],
    );
    assert.deepEqual(verdict(two), []);
  });

  it('keeps the layout of a large table that others wrote', () => {
    const folder = 'content/packs/shoulder';
    const texts = new Map([[FILE, readFileSync(`${folder}/${FILE}`, 'utf8')]]);
    const after = changed(texts, addRow(texts, ROW));
    assert.ok(after.get(FILE)!.startsWith(texts.get(FILE)!.trimEnd()));
  });

  it('is refused by lint where no level would do, with the way out', () => {
    const wrong = changed(START, addRow(START, { ...ROW, least: 'urgent', most: 'soon' }));
    const [problem = ''] = verdict(wrong);
    assert.match(problem, /"soon" is less urgent than the least acceptable level, "urgent"/);
    assert.match(problem, /swap the two/);
  });
});

describe('ticks of an answer', () => {
  const screen = {
    options: [{ id: 'fever' }, { id: 'weak' }, { id: 'none', exclusive: true }],
  };

  it('stand in the order of the screen', () => {
    assert.deepEqual(withTick(screen, ['weak'], 'fever', true), ['fever', 'weak']);
  });

  it('push out what is chosen alone, and the other way round', () => {
    assert.deepEqual(withTick(screen, ['none'], 'weak', true), ['weak']);
    assert.deepEqual(withTick(screen, ['unsure'], 'weak', true), ['weak']);
    assert.deepEqual(withTick(screen, ['weak', 'fever'], 'none', true), ['none']);
    assert.equal(withTick(screen, ['weak', 'fever'], 'unsure', true), 'unsure');
  });

  it('keep what the screen does not have, and say where none is left', () => {
    assert.deepEqual(withTick(screen, ['gone', 'weak'], 'fever', true), ['fever', 'weak', 'gone']);
    assert.equal(withTick(screen, ['weak'], 'weak', false), null);
  });
});
