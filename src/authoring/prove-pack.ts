import type { AuthoredPack } from './authored.js';
import { brokenCases } from './cases/broken-cases.js';
import { CaseError } from './cases/run-case.js';
import { scoreCases } from './cases/score-cases.js';
import { reportFailures, reportJson, type ReportJson } from './verify/report.js';
import { verifyPack } from './verify/verify.js';

/** What a pack must pass before it is built. */
export interface Proof {
  readonly report: ReportJson;
  /** Every property that does not hold and every case that fails, in words; empty where it is proven. */
  readonly failures: readonly string[];
}

/**
 * Proves a pack without problems over all answers, and plays its cases.
 * @param now a clock in milliseconds
 * @throws PackError if the engine refuses the pack
 */
export function provePack(authored: AuthoredPack, now: () => number): Proof {
  const verification = verifyPack(authored, now);
  const report = reportJson(verification);
  return {
    report,
    failures: [
      ...reportFailures(report).map((line) => (line.startsWith(' ') ? line : `verify: ${line}`)),
      ...failedCases(authored, verification.pack).map((line) => `cases: ${line}`),
    ],
  };
}

function failedCases(
  authored: AuthoredPack,
  pack: Parameters<typeof scoreCases>[0],
): readonly string[] {
  const all = Object.values(authored.cases).flat();
  try {
    return brokenCases(scoreCases(pack, all), scoreCases(pack, all, { unsureFlags: true }));
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    return [error.message];
  }
}
