import type { PackJson } from '../../../../src/engine/index.js';
import type { Plan } from '../../../../src/authoring/research/simulate/plan.js';
import { BIOMEDICAL, flagScreen, makePack } from '../../../engine/fixture.js';

/**
 * Chances that make the expected outcome easy to work out by hand: how each cause answers, all
 * authored as P.
 */
export const HABITS = {
  x: { prior: 0.6, onset: { sudden: 0.8, slow: 0.2 }, ticks: 0.7 },
  y: { prior: 0.4, onset: { sudden: 0.3, slow: 0.7 }, ticks: 0.2 },
} as const;

const evidence = { grade: 'A', sources: ['S1'] } as const;

/**
 * Two causes, one single-choice and one multi-choice question, one red-flag screen; no shrinkage,
 * no effective cap.
 */
export function twoCauses(parts: Partial<PackJson> = {}): PackJson {
  return makePack({
    perspectives: [{ ...BIOMEDICAL, lrCap: 1000, questionCap: 1e6, otherPrior: [1e-9, 1e-9] }],
    questions: [
      ...flagScreen('danger', { numb: 'emergency', fever: 'urgent' }),
      {
        id: 'onset',
        role: 'evidence',
        type: 'single',
        unsure: true,
        options: [
          { id: 'sudden', base: [0.6, 0.6] },
          { id: 'slow', base: [0.4, 0.4] },
        ],
      },
      {
        id: 'move',
        role: 'evidence',
        type: 'multi',
        unsure: true,
        options: [
          { id: 'hurts', base: [0.5, 0.5] },
          { id: 'none', exclusive: true },
        ],
      },
    ],
    causes: Object.entries(HABITS).map(([id, { prior, onset, ticks }]) => ({
      id,
      perspective: 'bio',
      prior: [prior, prior],
      sources: ['S1'],
      evidence: { onset: { ...evidence, p: onset }, move: { ...evidence, p: { hurts: ticks } } },
    })),
    ...parts,
  });
}

export const PLAN: Plan = {
  people: 300,
  seed: 7,
  order: 'adaptive',
  flags: 'denied',
  unsure: 0.1,
  compared: 0,
};
