/** A stream of uniform numbers, each strictly between 0 and 1. */
export type Random = () => number;

/** What a stream is for: people and changes to the pack must not share their numbers. */
export type Purpose = 'patient' | 'perturb' | 'shuffle';

const SALT: Readonly<Record<Purpose, number>> = {
  patient: 0x243f6a88,
  perturb: 0x85a308d3,
  shuffle: 0x13198a2e,
};

/** The finishing step of MurmurHash3: every bit of the result depends on every bit given. */
function mix(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The stream of one index under a seed: the same numbers whatever else is drawn and on whatever
 * thread. xoshiro128** 1.1 (Blackman and Vigna, public domain), its state hashed from seed, purpose
 * and index.
 * @param seed a non-negative integer below 2^53
 */
export function stream(seed: number, purpose: Purpose, index: number): Random {
  const key = mix(mix(seed) ^ mix(Math.floor(seed / 2 ** 32) + SALT[purpose]));
  let [a, b, c, d] = [1, 2, 3, 4].map((k) =>
    mix(mix(key + Math.imul(k, 0x9e3779b9)) ^ mix(index + Math.imul(k, 0x6a09e667))),
  ) as [number, number, number, number];
  return () => {
    const times5 = Math.imul(b, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return (result + 0.5) / 2 ** 32;
  };
}
