import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stream } from '../../../../src/authoring/research/simulate/random.js';
import { perturbed, shuffled } from '../../../../src/authoring/research/simulate/variants.js';
import {
  createSession,
  loadPack,
  multiProbability,
  type PackJson,
} from '../../../../src/engine/index.js';
import { packs } from '../../../engine/random-pack.js';
import { twoCauses } from './two-causes.js';

const random = (index: number) => stream(3, 'perturb', index);

test('a changed pack loads, and no number moves by more than the factor', () => {
  fc.assert(
    fc.property(packs({ positive: false }), fc.nat(), (json, index) => {
      const changed = perturbed(json, 2, random(index));
      loadPack(changed);
      changed.causes.forEach((cause, c) => {
        const before = json.causes[c]!;
        // All priors are halved besides: they are normalised, so only their ratios count.
        assert.ok(
          cause.prior!.every(
            (value, s) =>
              value <= before.prior![s]! + 1e-12 && value >= before.prior![s]! / 4 - 1e-12,
          ),
        );
        for (const [question, { lr }] of Object.entries(cause.evidence!)) {
          const multi = json.questions.find(({ id }) => id === question)!.type === 'multi';
          for (const [option, ratios] of Object.entries(lr!)) {
            const old = before.evidence![question]!.lr![option] as number;
            (ratios as readonly number[]).forEach((ratio) =>
              assert.ok(
                ratio <= 2 * old + 1e-9 && (multi || ratio >= old / 2 - 1e-9),
                `${ratio} from ${old}`,
              ),
            );
          }
        }
      });
    }),
    { numRuns: 50 },
  );
});

test('no factor changes nothing: the assessment stays', () => {
  const json = twoCauses();
  const answers = { age: 'old', danger: ['none'], onset: 'slow', move: ['hurts'] };
  const odds = (pack: PackJson): readonly number[] =>
    createSession(loadPack(pack), answers).assessment.causes.map(({ logOdds }) => logOdds!);
  const before = odds(json);
  odds(perturbed(json, 1, random(0))).forEach((value, index) =>
    assert.ok(Math.abs(value - before[index]!) < 1e-9),
  );
});

test('an authored P stays a probability: of a single choice the sum is kept, of a multiple one the odds move by at most the factor', () => {
  for (let index = 0; index < 50; index++) {
    const [x] = perturbed(twoCauses(), 2, random(index)).causes;
    const onset = x!.evidence!['onset']!.p as Readonly<Record<string, readonly number[]>>;
    assert.ok(Math.abs(onset['sudden']![0]! + onset['slow']![0]! - 1) < 1e-9);
    const [hurts] = x!.evidence!['move']!.p!['hurts'] as readonly number[];
    const factor = hurts! / (1 - hurts!) / (0.7 / 0.3);
    assert.ok(factor <= 2 + 1e-9 && factor >= 0.5 - 1e-9, String(factor));
  }
});

test('a ratio is lowered where it would ask for more than 95 % of the people with a cause', () => {
  const base = twoCauses();
  const lr = { grade: 'C', sources: ['S1'], lr: { hurts: 1.6 } } as const;
  const json = {
    ...base,
    causes: base.causes.map((cause) =>
      cause.id === 'y' ? { ...cause, evidence: { move: lr } } : cause,
    ),
  };
  let met = 0;
  for (let index = 0; index < 200; index++) {
    const changed = perturbed(json, 2, random(index));
    const [x, y] = changed.causes;
    const [ratio] = y!.evidence!['move']!.lr!['hurts'] as readonly number[];
    const prior =
      y!.prior![0]! / (x!.prior![0]! + y!.prior![0]! + changed.perspectives[0]!.otherPrior![0]!);
    const p = multiProbability(0.5, ratio!, prior);
    assert.ok(p <= 0.95 + 1e-9, String(p));
    if (p > 0.95 - 1e-9) met++;
  }
  assert.ok(met > 0, 'the limit was never reached: the test shows nothing');
});

test('shuffling moves evidence questions among their places and nothing else', () => {
  const json = twoCauses();
  const orders = Array.from({ length: 20 }, (_, index) =>
    shuffled(json, stream(1, 'shuffle', index)).questions.map(({ id }) => id),
  );
  const authored = json.questions.map(({ id }) => id);
  assert.ok(orders.every((order) => order.slice(0, -2).join() === authored.slice(0, -2).join()));
  assert.deepEqual(
    new Set(orders.map((order) => order.slice(-2).join())),
    new Set(['onset,move', 'move,onset']),
  );
});
