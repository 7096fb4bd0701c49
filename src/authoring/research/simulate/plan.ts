import type { PackJson } from '../../../engine/index.js';

/** How evidence questions are ordered; `random` is here only to compare with. */
export const ORDERS = ['adaptive', 'authored', 'random'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * What simulated people say of danger signs. `denied`: no sign and no background illness; `risks`:
 * no sign, illnesses as often as the base rates say; `drawn`: both by the base rates.
 */
export const FLAG_MODES = ['denied', 'risks', 'drawn'] as const;
export type FlagMode = (typeof FLAG_MODES)[number];

/** Everything that decides what a simulation prints; the number of threads does not. */
export interface Plan {
  readonly people: number;
  readonly seed: number;
  readonly order: Order;
  readonly flags: FlagMode;
  /** Share of questions answered "not sure" where that is offered. */
  readonly unsure: number;
  /** How many of the people also go through the comparisons, which cost a dozen interviews each. */
  readonly compared: number;
}

/** One thread's part: the people `first`, `first + step`, `first + 2·step`, … */
export interface WorkPart {
  readonly json: PackJson;
  readonly plan: Plan;
  readonly first: number;
  readonly step: number;
}

/** Factors within which ratios and priors are changed. */
export const FACTORS = [1.5, 2] as const;
/** Shares of evidence answers that are lost. */
export const DROPS = [0.1, 0.2, 0.3, 0.4, 0.5] as const;
/**
 * Changed packs per factor, and orders of evidence: people take turns, since loading a pack per
 * person is too slow.
 */
export const VARIANTS = 20;
