import { expect } from 'chai';
import { toggleSpot } from '../../src/widget/active-spot.js';

describe('choosing a place', () => {
  const table: readonly [string, Parameters<typeof toggleSpot>, ReturnType<typeof toggleSpot>][] = [
    ['with one option, on', [0, 1, undefined, 1], { count: 1 }],
    ['with one option, off by either side', [1, 1, 1, -1], { count: 0 }],
    ['both, then one side: the other is left', [2, 2, undefined, -1], { count: 1, side: 1 }],
    ['without a side from both to none', [2, 2, 1, undefined], { count: 0 }],
  ];
  for (const [name, given, expected] of table)
    it(name, () => expect(toggleSpot(...given)).to.deep.equal(expected));
});
