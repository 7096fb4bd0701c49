import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPack, PackError } from '../../../engine/index.js';
import { CaseError } from '../../cases/run-case.js';
import { compilePack } from '../../compile-pack.js';
import { agreementOf } from '../evaluate/agreement.js';
import { evaluatePack } from '../evaluate/evaluate.js';
import { readingOf } from '../evaluate/reading.js';
import { countGrades } from '../evaluate/grades.js';
import { evaluationReport } from '../evaluate/report.js';
import { lintPack } from '../../lint.js';
import { verifyPack } from '../../verify/verify.js';
import { readArguments } from '../../commands/arguments.js';
import type { Command } from '../../commands/command.js';
import { reportProblems } from '../../commands/report-problems.js';

/**
 * `triage-pack evaluate DIR`: measures a pack on its cases, verifies it, and writes
 * `evaluation.md`, or prints it.
 */
export const evaluate: Command = {
  name: 'evaluate',
  usage: 'evaluate DIR [--out DIR]',
  summary:
    'measure a pack on its cases, beside published figures and what is proved; print the report or write evaluation.md',
  run(args, output) {
    const { directory, values } = readArguments(args, { out: { type: 'string', short: 'o' } });
    const { pack: authored, problems } = lintPack(directory);
    if (!authored || problems.length > 0) {
      reportProblems(problems, output);
      return 1;
    }
    try {
      const pack = loadPack(compilePack(authored));
      const cases = Object.values(authored.cases).flat();
      const report = evaluationReport(
        pack.info,
        evaluatePack(pack, cases),
        verifyPack(authored, () => 0).results,
        {
          agreement: agreementOf(pack, cases),
          reading: readingOf(pack, cases),
          grades: countGrades(pack.json.causes),
          notes: authored.head.evaluationNotes,
        },
      );
      if (typeof values['out'] === 'string')
        output.out(`wrote ${writeReport(report, values['out'])}`);
      else
        report
          .trimEnd()
          .split('\n')
          .forEach((line) => output.out(line));
      return 0;
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

function writeReport(report: string, out: string): string {
  mkdirSync(out, { recursive: true });
  const file = join(out, 'evaluation.md');
  writeFileSync(file, report);
  return file;
}
