import { loadPack, PackError } from '../../engine/index.js';
import { brokenCases } from '../cases/broken-cases.js';
import { caseTable } from '../cases/case-table.js';
import { CaseError } from '../cases/run-case.js';
import { scoreCases, type Score } from '../cases/score-cases.js';
import { compilePack } from '../compile-pack.js';
import { lintPack } from '../lint.js';
import { readArguments } from './arguments.js';
import type { Command, ExitCode, Output } from './command.js';
import { reportProblems } from './report-problems.js';

/** `triage-pack cases DIR`: plays every case, twice, and prints how they came out. */
export const cases: Command = {
  name: 'cases',
  usage: 'cases DIR [--unsure-flags]',
  summary:
    'play the cases and print the table, then again with unmentioned red flags as "not sure"',
  run(args, output) {
    const { directory, values } = readArguments(args, { 'unsure-flags': { type: 'boolean' } });
    const { pack: authored, problems } = lintPack(directory);
    if (!authored || problems.length > 0) {
      reportProblems(problems, output);
      return 1;
    }
    const all = Object.values(authored.cases).flat();
    try {
      const pack = loadPack(compilePack(authored));
      const unsure = scoreCases(pack, all, { unsureFlags: true });
      const plain = values['unsure-flags'] ? [] : scoreCases(pack, all);
      if (!values['unsure-flags'])
        caseTable('Unmentioned red flags: "none of these"', plain).forEach((line) =>
          output.out(line),
        );
      output.out('');
      caseTable('Unmentioned red flags: "not sure"', unsure).forEach((line) => output.out(line));
      return verdict(plain, unsure, output);
    } catch (error) {
      if (!(error instanceof CaseError || error instanceof PackError)) throw error;
      output.err(
        error instanceof PackError
          ? `the engine refuses the pack: ${error.message}`
          : error.message,
      );
      return 1;
    }
  },
};

function verdict(plain: readonly Score[], unsure: readonly Score[], output: Output): ExitCode {
  const broken = brokenCases(plain, unsure);
  broken.forEach((line) => output.err(line));
  return broken.length > 0 ? 1 : 0;
}
