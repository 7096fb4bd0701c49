import type { Check } from './check.js';
import { SAFETY_FILES } from '../safety-files.js';

/** A score that is not the one of the matrix would be read as the risk. */
export const hazardRisks: Check = {
  name: 'hazard-risk',
  description:
    'The risk of each hazard in safety/hazards.yml, before and after its controls, is the one that "matrix" gives for its severity and likelihood.',
  check({ hazards = [], riskMatrix = [] }, report) {
    hazards.forEach((hazard, i) => {
      for (const when of ['initial', 'residual'] as const) {
        const { severity, likelihood, risk } = hazard[when];
        const given = riskMatrix[severity - 1]?.[likelihood - 1];
        if (risk !== given)
          report(
            SAFETY_FILES.hazards,
            ['hazards', i, when, 'risk'],
            `the ${when} risk of "${hazard.id}" is ${risk}, and "matrix" gives ${given} for severity ${severity} (row ${severity}) and likelihood ${likelihood} (column ${likelihood}); write ${given}, or correct the severity, the likelihood or the matrix`,
          );
      }
    });
  },
};
