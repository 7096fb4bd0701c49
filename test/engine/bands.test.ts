import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Answers, type Cause } from '../../src/engine/index.js';
import { bandOf, bestChance } from '../../src/engine/posterior.js';
import { bandsAreCertain } from '../../src/engine/stopping-rule.js';
import { cause, close, make, p, posterior } from './evidence-fixture.js';

describe('bands', () => {
  const bar = (evidence: number, ofBest: number, ofOther: number) => ({
    evidence,
    ofBest,
    ofOther,
  });
  const never = bar(99, 0, 0);
  // x: evidence ln 2 = 0.693, mass 0.4·2 = 0.8; y: evidence ln 1.2, mass 0.3·1.2 = 0.36; other 0.2.
  const result = posterior(
    make([cause('x', 0.5, { one: p({ yes: 1 }) }), cause('y', 0.3, { one: p({ yes: 0.6 }) })]),
    { one: 'yes' },
  );
  const band = (
    index: number,
    strong: ReturnType<typeof bar>,
    partial = never,
    minAnswered = 1,
  ): string => bandOf(result, index, bestChance(result), { minAnswered, strong, partial });

  it('need evidence, a stand against the best cause, and one against "something else"; reaching the bar is enough', () => {
    const [x, y, other] = result.chance as unknown as [number, number, number];
    assert.equal(bestChance(result), x);
    assert.equal(band(1, bar(result.evidence[1]!, y / x, y / other)), 'strong');
    assert.equal(band(1, bar(result.evidence[1]! + 1e-9, y / x, y / other)), 'weak');
    assert.equal(band(1, bar(result.evidence[1]!, y / x + 1e-9, y / other)), 'weak');
    assert.equal(band(1, bar(result.evidence[1]!, y / x, y / other + 1e-9)), 'weak');
    assert.equal(band(1, never, bar(0, 0, 0)), 'partial');
  });

  it('are unknown below the number of answers asked for', () => {
    assert.equal(band(0, bar(0, 0, 0), never, 2), 'unknown');
    assert.equal(band(0, bar(0, 0, 0), never, 1), 'strong');
  });

  it('best chance leaves "something else" out', () => {
    const quiet = posterior(make([cause('x', 0.1, {})], { otherPrior: [0.9, 0.9] }), {});
    close(bestChance(quiet), 0.1);
  });
});

describe('certain bands, worked out', () => {
  const bar = (evidence: number, ofBest = 1e-6, ofOther = 1e-6) => ({ evidence, ofBest, ofOther });
  const never = bar(99);
  // `one` gives x ln 1.6 = 0.470; `two` can still give it ln 1.4 = 0.336 or ln 0.6 = −0.511.
  const causes = [
    cause('x', 0.4, { one: p({ yes: 0.8 }), two: p({ yes: 0.7 }) }),
    cause('y', 0.4, { one: p({ yes: 0.5 }), two: p({ yes: 0.5 }) }),
  ];
  const certain = (
    strong: ReturnType<typeof bar>,
    partial = never,
    left = 1,
    given: Answers = { one: 'yes' },
  ): boolean => {
    const pack = make(causes, { fit: { minAnswered: 0, strong, partial } });
    const result = posterior(pack, given);
    return bandsAreCertain(result, [result.stratum.tables.get('two')!], left);
  };

  it("on a cause's own evidence: only where the open question cannot carry it over the bar, either way", () => {
    // y stays at 0. A bar above 0.470 + 0.336 = 0.806 is never reached; one below is, by x alone.
    assert.equal(certain(bar(0.82)), true);
    assert.equal(certain(bar(0.8)), false);
    // Once strong, x stays so down to 0.470 − 0.511 = −0.041; y is strong as well at 0 or below.
    assert.equal(certain(bar(-0.05)), true);
    assert.equal(certain(bar(-0.03)), false);
  });

  it('nothing left to ask is certain', () => {
    assert.equal(certain(bar(0.5), never, 0), true);
    assert.equal(certain(bar(0.47), never, 0), true);
  });

  it('partial must neither rise nor fall', () => {
    assert.equal(certain(bar(0.82), bar(-0.05)), true);
    assert.equal(certain(bar(0.8), bar(-0.05)), false);
    assert.equal(certain(bar(0.82), bar(-0.03)), false);
    assert.equal(certain(bar(0.82), bar(0.79)), false);
  });

  it('a bar that can just be reached can be reached', () => {
    // `one` takes ln 2 from x and `two` can give it back: 0, exactly.
    const pack = make([cause('x', 0.4, { one: p({ yes: 0.25 }), two: p({ yes: 1 }) })], {
      lrCap: 100,
      fit: { minAnswered: 0, strong: bar(0), partial: never },
    });
    const result = posterior(pack, { one: 'yes' });
    assert.equal(bandsAreCertain(result, [result.stratum.tables.get('two')!], 1), false);
    // Against "something else": x and other stand at a half each, and `two` can make it 2 : 1,
    // exactly.
    const even = posterior(
      make([cause('x', 0.5, { two: p({ yes: 1 }) })], {
        otherPrior: [0.5, 0.5],
        fit: { minAnswered: 0, strong: bar(-9, 1e-6, 2), partial: never },
      }),
      {},
    );
    assert.equal(bandsAreCertain(even, [even.stratum.tables.get('two')!], 1), false);
  });

  it('a partial cause must not rise either where it is not the best', () => {
    // x is strong by ln 1.6 = 0.470, and `two` says nothing of it. y is partial at 0, and `two` can
    // lift it to ln 1.4 = 0.336.
    const list = [
      cause('x', 0.4, { one: p({ yes: 0.8 }) }),
      cause('y', 0.4, { one: p({ yes: 0.5 }), two: p({ yes: 0.7 }) }),
    ];
    const held = (strong: number): boolean => {
      const result = posterior(
        make(list, { fit: { minAnswered: 0, strong: bar(strong), partial: bar(-1) } }),
        { one: 'yes' },
      );
      return bandsAreCertain(result, [result.stratum.tables.get('two')!], 1);
    };
    assert.deepEqual([held(0.33), held(0.34)], [false, true]);
  });

  it('the best cause is held against the strongest rival, wherever it stands in the list', () => {
    // Masses: x 0.64, at worst 0.384; y 0.44, unmoved, so x keeps 0.873 of the best. The small ones
    // are no rivals, and y's own evidence is too low for a band.
    const small = (id: string): Cause => cause(id, 0.01, { one: p({ yes: 0.4 }) });
    const y = cause('y', 0.55, { one: p({ yes: 0.4 }) });
    const lists = [
      [causes[0]!, y, small('w'), small('z')],
      [small('w'), y, small('z'), causes[0]!],
      [y, small('w'), causes[0]!, small('z')],
      [small('w'), small('z'), causes[0]!, y],
    ];
    for (const list of lists) {
      const held = (ofBest: number): boolean => {
        const result = posterior(
          make(list, {
            otherPrior: [0.03, 0.03],
            fit: { minAnswered: 0, strong: bar(-0.05, ofBest), partial: never },
          }),
          { one: 'yes' },
        );
        return bandsAreCertain(result, [result.stratum.tables.get('two')!], 1);
      };
      assert.deepEqual([held(0.87), held(0.88)], [true, false]);
    }
  });

  it('on the stand against rivals and "something else"', () => {
    // Masses now x 0.64, y 0.4, other 0.2; `two` makes x 0.896 or 0.384, y as it is. Against the
    // best, y has
    // between 0.446 and 1; x at least 0.96. Against other, x has between 1.92 and 4.48, y always 2.
    assert.equal(certain(bar(-9, 0.44)), true);
    assert.equal(certain(bar(-9, 0.45)), false);
    assert.equal(certain(bar(-9, 0.97)), false);
    assert.equal(certain(bar(-9, 1e-6, 1.91)), true);
    assert.equal(certain(bar(-9, 1e-6, 1.93)), false);
    assert.equal(certain(bar(-9, 1e-6, 4.47)), false);
    assert.equal(certain(bar(-9, 1e-6, 4.49)), true);
    assert.equal(certain(bar(-9, 1.01)), true);
  });
});
