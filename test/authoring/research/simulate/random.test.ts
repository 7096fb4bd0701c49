import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stream } from '../../../../src/authoring/research/simulate/random.js';

const take = (n: number, random: () => number): readonly number[] =>
  Array.from({ length: n }, random);

test('the same seed, purpose and index give the same numbers, and any other of them gives others', () => {
  const first = take(5, stream(1, 'patient', 0));
  assert.deepEqual(take(5, stream(1, 'patient', 0)), first);
  for (const other of [
    stream(2, 'patient', 0),
    stream(1, 'patient', 1),
    stream(1, 'perturb', 0),
    stream(1 + 2 ** 32, 'patient', 0),
  ]) {
    assert.notDeepEqual(take(5, other), first);
  }
});

test('numbers are uniform, within a stream and across the first numbers of neighbouring streams', () => {
  const n = 20_000;
  for (const numbers of [
    take(n, stream(1, 'patient', 3)),
    Array.from({ length: n }, (_, index) => stream(1, 'patient', index)()),
  ]) {
    assert.ok(numbers.every((number) => number > 0 && number < 1));
    // Pearson's chi-square over 100 equal bins has mean 99 and standard deviation √198 ≈ 14.
    const bins = new Array<number>(100).fill(0);
    numbers.forEach((number) => {
      bins[Math.floor(number * 100)]!++;
    });
    const chi = bins.reduce((sum, met) => sum + (met - n / 100) ** 2 / (n / 100), 0);
    assert.ok(chi > 99 - 4 * 14 && chi < 99 + 4 * 14, `chi-square ${chi}`);
  }
});
