import { PackError } from '../../engine/index.js';
import { lintPack } from '../lint.js';
import { reportFailures, reportJson, reportTable, type ReportJson } from '../verify/report.js';
import { writeReport } from '../verify/write-report.js';
import { verifyPack } from '../verify/verify.js';
import { readArguments } from './arguments.js';
import type { Command, Output } from './command.js';
import { reportProblems } from './report-problems.js';

/**
 * `triage-pack verify DIR [--out DIR]`: proves the pack over all answers, and writes the report.
 */
export const verify: Command = {
  name: 'verify',
  usage: 'verify DIR [--out DIR]',
  summary: "prove a pack's safety over all answers; write the report",
  run(args, output) {
    const { directory, values } = readArguments(args, { out: { type: 'string', short: 'o' } });
    const { pack: authored, problems } = lintPack(directory);
    if (!authored) {
      reportProblems(problems, output);
      return 1;
    }
    try {
      const report = reportJson(verifyPack(authored, () => performance.now()));
      print(report, output);
      if (typeof values['out'] === 'string')
        writeReport(report, values['out']).forEach((file) => output.out(`wrote ${file}`));
      return report.verdict === 'proved' ? 0 : 1;
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      if (problems.length > 0) reportProblems(problems, output);
      output.err(`the engine refuses the pack: ${error.message}`);
      return 1;
    }
  },
};

function print(report: ReportJson, output: Output): void {
  reportTable(report).forEach((line) => output.out(line));
  reportFailures(report).forEach((line) => output.err(line));
}
