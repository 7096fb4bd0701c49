import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildPack } from '../../src/authoring/build.js';
import { splitPack } from '../../src/authoring/split-pack.js';
import type { PackJson } from '../../src/engine/index.js';
import { joinPack } from '../../src/engine/join-pack.js';
import { withPack } from '../support/packs.js';

const TINY = withPack({}, buildPack).json!;

describe('a pack in two parts', () => {
  it('is the same pack once they are put together', () => {
    const { first, second } = splitPack(TINY)!;
    assert.deepEqual(joinPack(first, second), TINY);
  });

  it('has causes, advice and sources in the second only', () => {
    const { first } = splitPack(TINY)!;
    assert.deepEqual([first.causes, first.advice, first.sources], [[], [], {}]);
    assert.ok(!JSON.stringify(first).includes('"base"'));
    assert.equal(first.contentHash, TINY.contentHash);
  });

  it('cannot be had where a rule reads how well a cause fits', () => {
    const [cause] = TINY.causes;
    const ranked: PackJson = {
      ...TINY,
      conditions: { ...TINY.conditions, likely: { fit: cause!.id, atLeast: 'strong' } },
      rules: [...TINY.rules, { id: 'r', urgency: 'soon', when: { ref: 'likely' }, sources: [] }],
    };
    assert.equal(splitPack(ranked), null);
  });
});

describe('joining', () => {
  it('adds to records and lists at any depth, and changes neither part', () => {
    const first = Object.freeze({ a: [{ x: 1 }, { x: 2 }], b: [] as string[] });
    const second = Object.freeze({ a: [0, { y: [3] }], b: ['s'], c: { d: '' } });
    assert.deepEqual(joinPack(first, second), {
      a: [{ x: 1 }, { x: 2, y: [3] }],
      b: ['s'],
      c: { d: '' },
    });
  });

  it('gives back any record to which nothing is added', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }),
        (record) => {
          assert.deepEqual(joinPack(record, {}), record);
        },
      ),
    );
  });
});
