import type { Pack } from '../../../engine/index.js';
import type { CoverageRow } from '../../authored-types.js';
import { playRow } from '../play-row.js';
import { Findings, type Property } from '../property.js';

/** The contract with whoever signs the pack: who comes out at which level. */
export const coverageRows: Property = {
  id: 'coverage-rows',
  description:
    'Each presentation of safety/coverage.yml is asked what its row answers, and comes out between its least and its most urgent acceptable level, with all else answered calmly.',
  methods: ['constructive'],
  check({ pack, authored }) {
    const findings = new Findings();
    for (const row of authored.coverage ?? []) checkRow(pack, row, findings);
    return findings;
  },
};

function checkRow(pack: Pack, row: CoverageRow, findings: Findings): void {
  const { urgency, answers, missed, unused } = playRow(pack, row);
  findings.states++;
  if (missed) {
    const expect = row[missed];
    findings.fail(
      `coverage row "${row.id}" comes out at ${urgency}, and the ${missed} acceptable is ${expect}`,
      { answers, expect },
    );
  }
  if (unused.length > 0)
    findings.fail(
      `coverage row "${row.id}" answers ${unused.join(', ')}, which such a person is not asked or cannot answer so`,
    );
}
