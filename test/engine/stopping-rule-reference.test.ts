import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  loadPack,
  type Answers,
  type Cause,
  type Evidence,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { resolveQuestions } from '../../src/engine/interview-state.js';
import { bandOf, bestChance, posteriorOf, type Posterior } from '../../src/engine/posterior.js';
import { bandsAreCertain } from '../../src/engine/stopping-rule.js';
import { boundsOf, type QuestionTable } from '../../src/engine/evidence-model.js';
import { BIOMEDICAL, makePack } from './fixture.js';
import { runs } from './runs.js';

const IDS = ['q0', 'q1', 'q2', 'q3', 'q4'];
const questions = IDS.map((id): Question => ({
  id,
  role: 'evidence',
  type: 'single',
  unsure: true,
  options: [
    { id: 'yes', base: [0.5, 0.5] },
    { id: 'no', base: [0.5, 0.5] },
  ],
}));

/** What is nearer to a bar than this may fall on either side by rounding, and is never certain. */
const ROUNDING = 1e-9;

/**
 * Five yes/no questions and four equally likely causes, each with evidence on some of the
 * questions. Values sit on a grid, so that bars are met exactly.
 */
const evidence = fc
  .array(fc.option(fc.constantFrom(0.125, 0.25, 0.5, 0.75, 1), { freq: 3 }), {
    minLength: 5,
    maxLength: 5,
  })
  .map((ps) =>
    Object.fromEntries(
      ps.flatMap((p, index) =>
        p === null
          ? []
          : [[IDS[index]!, { grade: 'C', sources: ['S1'], p: { yes: p } } satisfies Evidence]],
      ),
    ),
  );
const bar = fc.record({
  evidence: fc.constantFrom(-20, -0.5, 0, 0.2, 1, 20),
  ofBest: fc.constantFrom(1e-9, 0.2, 1, 1.5),
  ofOther: fc.constantFrom(1e-9, 0.5, 1),
});
const json = fc
  .record({
    each: fc.array(evidence, { minLength: 4, maxLength: 4 }),
    strong: bar,
    partial: bar,
    shrinkage: fc.constantFrom(0.5, 1),
  })
  .map(({ each, strong, partial, shrinkage }) =>
    makePack({
      questions,
      causes: each.map((of, index): Cause => ({
        id: `c${index}`,
        perspective: 'bio',
        prior: [0.2, 0.2],
        sources: ['S1'],
        evidence: of,
      })),
      perspectives: [{ ...BIOMEDICAL, shrinkage, fit: { minAnswered: 0, strong, partial } }],
    }),
  );
const answers = fc
  .array(fc.constantFrom('yes', 'no', undefined, undefined), { minLength: 5, maxLength: 5 })
  .map((given): Answers =>
    Object.fromEntries(given.flatMap((answer, index) => (answer ? [[IDS[index]!, answer]] : []))),
  );

/**
 * Greatest move of a cause that `left` open questions allow, as the README defines it: all bounds,
 * sorted, the first `left`.
 */
function reach(
  open: readonly QuestionTable[],
  cause: number,
  left: number,
  side: 'low' | 'high',
): number {
  const bounds = open.map((table) => {
    const column = table.columns.indexOf(cause);
    return column < 0 ? 0 : Math.abs(boundsOf(table)[side][column]!);
  });
  return bounds
    .sort((a, b) => b - a)
    .slice(0, left)
    .reduce((sum, bound) => sum + bound, 0);
}

/**
 * The certified stop written out from its definition, every cause against every rival, without
 * shortcuts.
 */
function certainByDefinition(
  { model, logs, evidence: sums, ...rest }: Posterior,
  open: readonly QuestionTable[],
  left: number,
): boolean {
  const { shrinkage, fit } = model.perspective;
  const posterior: Posterior = { model, logs, evidence: sums, ...rest };
  const ends = model.causes.map((_, index) => ({
    down: shrinkage * reach(open, index, left, 'low'),
    up: shrinkage * reach(open, index, left, 'high'),
  }));
  const other = logs.at(-1)!;
  const holds = (
    band: NonNullable<PackJson['perspectives'][number]['fit']>['strong'],
    index: number,
    worst: boolean,
  ): boolean => {
    const move = worst ? -ends[index]!.down - ROUNDING : ends[index]!.up + ROUNDING;
    const rivals = model.causes.map((_, rival) =>
      rival === index
        ? 0
        : logs[index]! + move - (logs[rival]! + (worst ? ends[rival]!.up : -ends[rival]!.down)),
    );
    return (
      sums[index]! + move >= band.evidence &&
      Math.min(...rivals) >= Math.log(band.ofBest) &&
      logs[index]! + move - other >= Math.log(band.ofOther)
    );
  };
  return model.causes.every((_, index) => {
    const band = bandOf(posterior, index, bestChance(posterior), fit);
    if (band === 'strong') return holds(fit.strong, index, true);
    return (
      !holds(fit.strong, index, false) &&
      (band === 'partial' ? holds(fit.partial, index, true) : !holds(fit.partial, index, false))
    );
  });
}

describe('the certified stop, against its definition', () => {
  it('agrees on every pack, whatever is answered, open and left', () => {
    const met = { true: 0, false: 0 };
    fc.assert(
      fc.property(json, answers, fc.nat({ max: 5 }), (results, given, left) => {
        const pack = loadPack(results);
        const posterior = posteriorOf(
          resolveQuestions(pack, parseAnswers(pack, given), new Set(['bio'])),
          pack.models.get('bio')!,
        );
        const open = IDS.filter((id) => !(id in given)).flatMap(
          (id) => posterior.stratum.tables.get(id) ?? [],
        );
        const certain = bandsAreCertain(posterior, open, left);
        assert.equal(certain, certainByDefinition(posterior, open, left));
        met[`${certain}`]++;
      }),
      runs(6000),
    );
    assert.ok(met.true > 20 && met.false > 20, JSON.stringify(met));
  });

  it('counts a bar that an answer would meet exactly as one that it may meet', () => {
    // c1 begins at half of c0's chance, and "yes" makes it 1.5 times as likely: its evidence is
    // then ln 1.5, and its share of "something else" 0.75.
    const cause = (id: string, prior: number, evidence: Cause['evidence']): Cause => ({
      id,
      perspective: 'bio',
      prior: [prior, prior],
      sources: ['S1'],
      evidence,
    });
    const certainWith = (evidence: number, ofOther: number): boolean => {
      const bar = { evidence, ofBest: 1e-9, ofOther };
      const pack = loadPack(
        makePack({
          questions,
          causes: [
            cause('c0', 0.4, {}),
            cause('c1', 0.2, { q0: { grade: 'C', sources: ['S1'], p: { yes: 0.75 } } }),
          ],
          perspectives: [
            {
              ...BIOMEDICAL,
              shrinkage: 1,
              otherPrior: [0.4, 0.4],
              fit: { minAnswered: 0, strong: bar, partial: bar },
            },
          ],
        }),
      );
      const posterior = posteriorOf(
        resolveQuestions(pack, parseAnswers(pack, {}), new Set(['bio'])),
        pack.models.get('bio')!,
      );
      return bandsAreCertain(posterior, [posterior.stratum.tables.get('q0')!], 1);
    };
    const [gain, share] = [Math.log(1.5), (0.2 * 1.5) / 0.4];
    assert.deepEqual([certainWith(gain, 1e-9), certainWith(gain + 1e-6, 1e-9)], [false, true]);
    assert.deepEqual([certainWith(0.1, share), certainWith(0.1, share + 1e-6)], [false, true]);
  });

  it('gives up on more numbers than the bounds are worth', () => {
    // Nothing can move, so the bands are certain; but 51,000 columns are not looked at.
    const pack = loadPack(
      makePack({
        questions,
        causes: [
          {
            id: 'c0',
            perspective: 'bio',
            prior: [0.2, 0.2],
            sources: ['S1'],
            evidence: { q0: { grade: 'C', sources: ['S1'], p: { yes: 0.5 } } },
          },
        ],
      }),
    );
    const posterior = posteriorOf(
      resolveQuestions(pack, parseAnswers(pack, {}), new Set(['bio'])),
      pack.models.get('bio')!,
    );
    const table = posterior.stratum.tables.get('q0')!;
    assert.equal(
      bandsAreCertain(
        posterior,
        Array.from({ length: 50_000 }, () => table),
        1,
      ),
      true,
    );
    assert.equal(
      bandsAreCertain(
        posterior,
        Array.from({ length: 50_001 }, () => table),
        1,
      ),
      false,
    );
  });
});
