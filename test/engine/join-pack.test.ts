import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinPack } from '../../src/engine/join-pack.js';

describe('joinPack', () => {
  it('adds what the first part lacks, at its place, however deep', () => {
    const first = { id: 'p', limits: { most: 5 } };
    const second = { limits: { least: { gain: 0.1 } }, sources: { S1: { cite: 'A study' } } };
    assert.deepEqual(joinPack(first, second), {
      id: 'p',
      limits: { most: 5, least: { gain: 0.1 } },
      sources: { S1: { cite: 'A study' } },
    });
  });

  it('adds to lists item by item; 0 leaves an item as it is, and more items follow', () => {
    const first = { causes: [], options: [{ id: 'a' }, { id: 'b' }] };
    const second = { causes: [{ id: 'x' }], options: [0, { base: [0.5] }, { id: 'c' }] };
    assert.deepEqual(joinPack(first, second), {
      causes: [{ id: 'x' }],
      options: [{ id: 'a' }, { id: 'b', base: [0.5] }, { id: 'c' }],
    });
  });

  it('gives lists as lists and records as records', () => {
    const { list, record } = joinPack(
      { list: ['a'], record: { 0: 'a' } },
      { list: [0, 'b'], record: { 1: 'b' } },
    ) as unknown as Record<string, unknown>;
    assert.deepEqual([Array.isArray(list), Array.isArray(record)], [true, false]);
    assert.deepEqual([list, record], [['a', 'b'], { 0: 'a', 1: 'b' }]);
  });

  it('puts in what there is nothing of, and takes nothing away', () => {
    const first = { none: null, id: 'p', limits: { most: 5 } };
    assert.deepEqual(joinPack(first, { none: { a: 1 }, text: 'x', id: null, limits: null }), {
      none: { a: 1 },
      text: 'x',
      id: 'p',
      limits: { most: 5 },
    });
  });

  it('changes neither part', () => {
    const [first, second] = [{ a: [{ x: 1 }] }, { a: [{ y: 2 }] }];
    joinPack(first, second);
    assert.deepEqual([first, second], [{ a: [{ x: 1 }] }, { a: [{ y: 2 }] }]);
  });

  it('refuses two parts of different packs, by their hash or by a list that is too short', () => {
    const notOne = { message: 'the two parts are not of one pack' };
    const part = { contentHash: 'sha256-a', list: [1, 2] };
    assert.throws(() => joinPack(part, { contentHash: 'sha256-b' }), notOne);
    assert.throws(() => joinPack(part, { list: [0, 0] }), notOne);
    assert.throws(() => joinPack(part, { contentHash: 'sha256-a', list: [0] }), notOne);
    const { contentHash } = joinPack(part, { contentHash: 'sha256-a', list: [0, 0] });
    assert.equal(contentHash, 'sha256-a');
  });
});
