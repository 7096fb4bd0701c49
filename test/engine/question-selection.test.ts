import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadPack, type Answers, type Pack, type Question } from '../../src/engine/index.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { resolveQuestions } from '../../src/engine/interview-state.js';
import { gainsOf } from '../../src/engine/evidence-choice.js';
import { posteriorOf, type Posterior } from '../../src/engine/posterior.js';
import { expectedGain, outlookOf } from '../../src/engine/question-selection.js';
import { makePack } from './fixture.js';
import { interview, packs, whims } from './random-pack.js';
import { runs } from './runs.js';

const posterior = (pack: Pack, answers: Answers): Posterior =>
  posteriorOf(
    resolveQuestions(pack, parseAnswers(pack, answers), new Set(['bio'])),
    pack.models.get('bio')!,
  );
const entropy = (chance: Iterable<number>): number =>
  [...chance].reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);
const close = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

/**
 * Chances after each cause's odds are multiplied, with how likely that outcome was: sums written
 * out, cause by cause.
 */
function moved(
  now: Posterior,
  factors: readonly number[],
  base: number,
): { readonly chance: readonly number[]; readonly likely: number } {
  const masses = [...now.chance].map((chance, index) => chance * (factors[index] ?? 1));
  const mass = masses.reduce((sum, each) => sum + each, 0);
  return { chance: masses.map((each) => each / mass), likely: base * mass };
}

/** The expected drop of entropy over outcomes whose chances are made to add up to one. */
function drop(now: Posterior, outcomes: readonly ReturnType<typeof moved>[]): number {
  const all = outcomes.reduce((sum, { likely }) => sum + likely, 0);
  return Math.max(
    0,
    entropy(now.chance) -
      outcomes.reduce((sum, { chance, likely }) => sum + (likely / all) * entropy(chance), 0),
  );
}

describe('expected gain', () => {
  it('is the drop of entropy, averaged over the answers, on any pack and at any point', () => {
    let met = 0;
    fc.assert(
      fc.property(
        packs({ positive: true }),
        whims,
        fc.constantFrom(0.5, 1),
        (json, choices, shrinkage) => {
          const pack = loadPack({
            ...json,
            perspectives: [{ ...json.perspectives[0]!, shrinkage }],
          });
          for (const { answers } of interview(pack, choices)) {
            const now = posterior(pack, answers);
            for (const table of now.stratum.tables.values()) {
              const width = table.columns.length;
              const factors = (weights: Float64Array, row: number): readonly number[] =>
                pack.json.causes.map((_, index) =>
                  table.columns.includes(index)
                    ? Math.exp(shrinkage * weights[row * width + table.columns.indexOf(index)]!)
                    : 1,
                );
              const yes = table.rows.map((row) =>
                moved(now, factors(table.ticked, row), table.base[row]!),
              );
              const gain = expectedGain(table, outlookOf(now), table.rows);
              if (table.question.type === 'single') close(gain, drop(now, yes));
              else {
                const each = table.rows.map((row) =>
                  drop(now, [
                    yes[row]!,
                    moved(now, factors(table.unticked, row), 1 - table.base[row]!),
                  ]),
                );
                const best = Math.max(...each);
                close(
                  gain,
                  best +
                    table.dependenceDiscount * (each.reduce((sum, one) => sum + one, 0) - best),
                );
              }
              met++;
            }
          }
        },
      ),
      runs(60),
    );
    assert.ok(met > 0);
  });

  it('counts only the options that would be offered', () => {
    const question: Question = {
      id: 'signs',
      role: 'evidence',
      type: 'single',
      unsure: true,
      options: [
        { id: 'a', base: [0.2, 0.2], when: { q: 'age', is: 'old' } },
        { id: 'b', base: [0.4, 0.4] },
        { id: 'c', base: [0.4, 0.4] },
      ],
    };
    // Without `a`, x answers b and c as often as people do: nothing is learnt.
    const evidence = {
      signs: { grade: 'C', sources: ['S1'], p: { a: 0.6, b: 0.2, c: 0.2 } },
    } as const;
    const pack = loadPack(
      makePack({
        questions: [question],
        causes: [{ id: 'x', perspective: 'bio', prior: [0.5, 0.5], sources: ['S1'], evidence }],
      }),
    );
    const gain = (answers: Answers): number => {
      const interview = resolveQuestions(pack, parseAnswers(pack, answers), new Set(['bio']));
      return gainsOf(
        [pack.byId.get('signs')!],
        interview,
        new Map([['bio', posteriorOf(interview, pack.models.get('bio')!)]]),
      )[0]!;
    };
    close(gain({ age: 'young' }), 0);
    assert.ok(gain({ age: 'old' }) > 0.01);
  });

  it('is a number where a cause cannot be, and nothing where nobody gives the answers on offer', () => {
    const options = [
      { id: 'a', base: [0, 0] },
      { id: 'b', base: [1, 1], when: { q: 'age', is: 'old' } },
    ] as const;
    const question: Question = { id: 'odd', role: 'evidence', type: 'single', options };
    const plain: Question = {
      id: 'plain',
      role: 'evidence',
      type: 'single',
      options: [
        { id: 'a', base: [0.5, 0.5] },
        { id: 'b', base: [0.5, 0.5] },
      ],
    };
    const evidence = {
      odd: { grade: 'C', sources: ['S1'], lr: { a: 2 } },
      plain: { grade: 'C', sources: ['S1'], p: { a: 0.9 } },
    } as const;
    const cause = (id: string, prior: number) => ({
      id,
      perspective: 'bio',
      prior: [prior, prior],
      sources: ['S1'],
      evidence,
    });
    const pack = loadPack(
      makePack({ questions: [question, plain], causes: [cause('x', 0.5), cause('never', 0)] }),
    );
    const interview = resolveQuestions(
      pack,
      parseAnswers(pack, { age: 'young' }),
      new Set(['bio']),
    );
    const gains = gainsOf(
      [pack.byId.get('odd')!, pack.byId.get('plain')!],
      interview,
      new Map([['bio', posteriorOf(interview, pack.models.get('bio')!)]]),
    );
    assert.equal(gains[0], 0);
    assert.ok(gains[1]! > 0.05 && gains[1]! < 1);
  });

  it('of an option that nobody ticks is nothing, whatever chance a cause gives it', () => {
    // Taken at its word, "not ticked" would halve x and leave chances of 1/3 and 2/3.
    const question: Question = {
      id: 'signs',
      role: 'evidence',
      type: 'multi',
      options: [{ id: 'a', base: [0, 0] }],
    };
    const pack = loadPack(
      makePack({
        questions: [question],
        causes: [
          {
            id: 'x',
            perspective: 'bio',
            prior: [0.2, 0.2],
            sources: ['S1'],
            evidence: { signs: { grade: 'C', sources: ['S1'], p: { a: 0.5 } } },
          },
        ],
      }),
    );
    const now = posterior(pack, {});
    assert.equal(expectedGain(now.stratum.tables.get('signs')!, outlookOf(now), [0]), 0);
  });

  it('of a question without evidence is nothing', () => {
    const pack = loadPack(
      makePack({
        questions: [{ id: 'idle', role: 'evidence', type: 'single', options: [{ id: 'a' }] }],
        causes: [{ id: 'x', perspective: 'bio', prior: [0.5, 0.5], sources: ['S1'] }],
      }),
    );
    const interview = resolveQuestions(pack, parseAnswers(pack, {}), new Set(['bio']));
    assert.deepEqual(
      gainsOf(
        [pack.byId.get('idle')!],
        interview,
        new Map([['bio', posteriorOf(interview, pack.models.get('bio')!)]]),
      ),
      [0],
    );
  });
});
