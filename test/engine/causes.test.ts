import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createSession,
  loadPack,
  type Answers,
  type Cause,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { BIOMEDICAL, makePack } from './fixture.js';

const SINGLE: Question = {
  id: 'pace',
  role: 'evidence',
  type: 'single',
  unsure: true,
  options: [
    { id: 'fast', base: [0.25, 0.25] },
    { id: 'slow', base: [0.75, 0.75] },
  ],
};
const MULTI: Question = {
  id: 'signs',
  role: 'evidence',
  type: 'multi',
  unsure: true,
  options: [
    { id: 'a', base: [0.2, 0.2] },
    { id: 'b', base: [0.4, 0.4] },
    { id: 'none', exclusive: true },
  ],
};
const cause = (id: string, prior: readonly number[], evidence: Cause['evidence']): Cause => ({
  id,
  perspective: 'bio',
  prior,
  evidence,
  sources: ['S1'],
});
const block = (lr: Record<string, number>) => ({ grade: 'C', sources: ['S1'], lr }) as const;

function assess(
  answers: Answers,
  causes: readonly Cause[],
  perspective: Partial<PackJson['perspectives'][number]> = {},
) {
  const pack = loadPack(
    makePack({
      questions: [SINGLE, MULTI],
      causes,
      perspectives: [{ ...BIOMEDICAL, ...perspective }],
    }),
  );
  return createSession(pack, { age: 'young', ...answers }).assessment.causes;
}
const close = (actual: number | null | undefined, expected: number): void =>
  assert.ok(Math.abs(actual! - expected) < 1e-9, `${actual} is not ${expected}`);

describe('ranking', () => {
  it('without answers the log odds are those of the normalised prior', () => {
    // 0.3 against 0.5 + 0.2 for "something else": odds 3/7.
    const causes = assess({}, [cause('x', [0.3, 0.3], {}), cause('y', [0.5, 0.5], {})]);
    close(causes.find(({ id }) => id === 'x')!.logOdds, Math.log(3 / 7));
    assert.deepEqual(
      causes.map(({ id }) => id),
      ['y', 'x'],
    );
  });

  it('single choice: P(option | cause) = b·LR / Σ b·LR, and the odds move by P/b', () => {
    // Σ b·LR = 0.25·3 + 0.75·1 = 1.5, so P(fast | x) = 0.5 and the ratio is 2, not 3. Prior odds
    // 0.5/0.5 against other.
    const [x] = assess({ pace: 'fast' }, [cause('x', [0.2, 0.2], { pace: block({ fast: 3 }) })]);
    close(x!.logOdds, Math.log(2));
    close(x!.for[0]!.weight, Math.log(2));
  });

  it('an authored probability stands, and the other options share what is left', () => {
    // P(fast | x) = 0.4, so P(slow | x) = 0.6 against a base of 0.75.
    const evidence = { pace: { grade: 'C', sources: ['S1'], p: { fast: 0.4 } } } as const;
    close(
      assess({ pace: 'slow' }, [cause('x', [0.2, 0.2], evidence)])[0]!.logOdds,
      Math.log(0.6 / 0.75),
    );
    close(
      assess({ pace: 'fast' }, [cause('x', [0.2, 0.2], evidence)])[0]!.logOdds,
      Math.log(0.4 / 0.25),
    );
  });

  it('multi choice: ticked and unticked follow from base, ratio and prior; the strongest counts whole', () => {
    // Prior 0.5: p0 = 0.2/(1 + 0.5·3) = 0.08, P(a | x) = 4·0.08 = 0.32; ticked a: 0.32/0.2 = 1.6.
    // b: p0 = 0.4/(1 + 0.5·0.5) = 0.32, P(b | x) = 0.48; unticked b: 0.52/0.6.
    const evidence = { signs: block({ a: 4, b: 1.5 }) };
    const [x] = assess({ signs: ['a'] }, [cause('x', [0.2, 0.2], evidence)]);
    close(x!.logOdds, Math.log(1.6) + 0.5 * Math.log(0.52 / 0.6));
    // "None of these" has no weight of its own: both options are unticked, the stronger (a) whole.
    const [none] = assess({ signs: ['none'] }, [cause('x', [0.2, 0.2], evidence)]);
    close(none!.logOdds, Math.log(0.68 / 0.8) + 0.5 * Math.log(0.52 / 0.6));
  });

  it('"not sure" and unasked weigh nothing', () => {
    const evidence = { pace: block({ fast: 3 }), signs: block({ a: 4 }) };
    close(
      assess({ pace: 'unsure', signs: 'unsure' }, [cause('x', [0.2, 0.2], evidence)])[0]!.logOdds,
      0,
    );
  });

  it('shrinks the sum, and caps one weight and one question', () => {
    const evidence = { pace: block({ fast: 3 }) };
    close(
      assess({ pace: 'fast' }, [cause('x', [0.2, 0.2], evidence)], { shrinkage: 0.75 })[0]!.logOdds,
      0.75 * Math.log(2),
    );
    close(
      assess({ pace: 'fast' }, [cause('x', [0.2, 0.2], evidence)], { lrCap: 1.25 })[0]!.logOdds,
      Math.log(1.25),
    );
    close(
      assess({ pace: 'fast' }, [cause('x', [0.2, 0.2], evidence)], { questionCap: 1.1 })[0]!
        .logOdds,
      Math.log(1.1),
    );
  });

  it("takes prior and ratios of the person's stratum", () => {
    const evidence = { pace: { grade: 'C', sources: ['S1'], lr: { fast: [3, 1] } } } as const;
    close(
      assess({ age: 'old', pace: 'fast' }, [cause('x', [0.2, 0.6], evidence)])[0]!.logOdds,
      Math.log(0.6 / 0.2),
    );
  });

  it('explains away: evidence for one cause lowers another that says nothing', () => {
    const causes = [
      cause('x', [0.2, 0.2], { pace: block({ fast: 3 }) }),
      cause('y', [0.2, 0.2], {}),
    ];
    const before = assess({}, causes).find(({ id }) => id === 'y')!.logOdds!;
    const after = assess({ pace: 'fast' }, causes).find(({ id }) => id === 'y')!.logOdds!;
    assert.ok(after < before);
  });

  it('lists findings for and against, strongest first, with grade and source', () => {
    const evidence = { pace: block({ fast: 3 }), signs: block({ a: 0.2 }) };
    const [x] = assess({ pace: 'fast', signs: ['a'] }, [cause('x', [0.2, 0.2], evidence)]);
    assert.deepEqual(
      x!.for.map(({ question, option, grade, sources }) => [question, option, grade, sources]),
      [['pace', 'fast', 'C', ['S1']]],
    );
    assert.deepEqual(
      x!.against.map(({ option }) => option),
      ['a'],
    );
  });

  it('bands: unknown with too few answers; two causes may be strong together', () => {
    const [quiet] = assess({}, [cause('x', [0.2, 0.2], { pace: block({ fast: 3 }) })]);
    assert.equal(quiet!.fit, 'unknown');
    // Ratios of e^1.0x each for both causes: both reach the evidence threshold of 1 and hold up
    // against each other.
    const evidence = { signs: { grade: 'C', sources: ['S1'], p: { a: 0.7 } } } as const;
    const both = assess({ signs: ['a'] }, [
      cause('x', [0.2, 0.2], evidence),
      cause('y', [0.2, 0.2], evidence),
    ]);
    assert.deepEqual(
      both.map(({ fit }) => fit),
      ['strong', 'strong'],
    );
  });
});

describe('causes that are not ranked', () => {
  const CARD: Cause = {
    id: 'silent',
    perspective: 'bio',
    sources: ['S1'],
    card: { strong: { q: 'signs', is: 'a' }, partial: { q: 'signs', is: 'b' } },
  };
  const TALLY: Cause = {
    id: 'pattern',
    perspective: 'old-ways',
    sources: ['S1'],
    points: { pace: { slow: 2 }, signs: { a: 1, b: 1 } },
    bands: { partial: 1, strong: 3, strongRequires: { q: 'signs', is: 'a' } },
  };
  const perspectives = [BIOMEDICAL, { id: 'old-ways', method: 'points', below: 'urgent' } as const];
  const run = (answers: Answers, rules: PackJson['rules'] = []) =>
    createSession(
      loadPack(
        makePack({
          questions: [SINGLE, MULTI],
          causes: [CARD, TALLY, cause('x', [0.2, 0.2], {})],
          perspectives,
          rules,
        }),
      ),
      answers,
    ).assessment.causes;

  it('a silent condition is a card by rule, after the ranked causes, without odds', () => {
    const causes = run({ signs: ['b'] });
    assert.deepEqual(
      causes.map(({ id }) => id),
      ['x', 'silent', 'pattern'],
    );
    assert.deepEqual([causes[1]!.fit, causes[1]!.logOdds], ['partial', null]);
  });

  it('a tally gives bands, never odds, and strong needs its required sign', () => {
    assert.deepEqual(run({ pace: 'slow', signs: ['a'] }).at(-1), {
      id: 'pattern',
      perspective: 'old-ways',
      fit: 'strong',
      logOdds: null,
      for: [],
      against: [],
    });
    assert.equal(run({ pace: 'slow', signs: ['b'] }).at(-1)!.fit, 'partial');
    assert.equal(run({ pace: 'fast' }).at(-1)!.fit, 'weak');
    assert.equal(run({}).at(-1)!.fit, 'unknown');
  });

  it('a perspective confined below urgent is gone at urgent', () => {
    const rules = [
      { id: 'r', urgency: 'urgent', when: { q: 'pace', is: 'slow' }, sources: [] } as const,
    ];
    assert.ok(!run({ pace: 'slow', signs: ['a'] }, rules).some(({ id }) => id === 'pattern'));
  });
});
