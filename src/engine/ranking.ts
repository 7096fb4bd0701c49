import { fitLookup, rankCauses } from './causes.js';
import { nextEvidence } from './evidence-choice.js';
import { compileModels } from './evidence-model.js';
import { posteriorOf } from './posterior.js';

/**
 * All that ranks the causes of a pack, and chooses the questions that tell them apart. No level
 * rests on it unless a rule reads how well a cause fits, so a page can begin without it.
 */
export const ranking = { compileModels, posteriorOf, fitLookup, rankCauses, nextEvidence } as const;

/** As `ranking`, for a pack to hold. */
export type Ranking = typeof ranking;
