import type { PackJson } from '../../engine/index.js';
import type { AuthoredPack } from '../authored.js';
import { buildPack, problemOfParts, writePack } from '../build.js';
import { provePack } from '../prove-pack.js';
import { reportGaps } from '../verify/report.js';
import { removeReport, writeReport } from '../verify/write-report.js';
import { readArguments } from './arguments.js';
import { UsageError, type Command, type ExitCode, type Output } from './command.js';
import { noteOtherName, reportProblems } from './report-problems.js';

/**
 * `triage-pack build DIR --out DIR`: proves a pack, plays its cases, and compiles it beside the
 * proof; writes nothing if any of these fails. With `--unproven` the pack is marked instead, and an
 * older proof is removed.
 */
export const build: Command = {
  name: 'build',
  usage: 'build DIR --out DIR [--parts] [--unproven]',
  summary:
    'prove a pack and compile it to JSON and to a module per locale; --unproven skips the proof, and the widget says so',
  run(args, output) {
    const { directory, values } = readArguments(args, {
      out: { type: 'string', short: 'o' },
      parts: { type: 'boolean' },
      unproven: { type: 'boolean' },
    });
    const out = values['out'];
    const inParts = values['parts'] === true;
    if (typeof out !== 'string')
      throw new UsageError('no folder to write to is given; add --out DIR');
    const { json, authored, problems } = buildPack(directory);
    if (!json) {
      reportProblems(problems, output);
      return 1;
    }
    noteOtherName(directory, json.id, output);
    const unsplit = inParts ? problemOfParts(json, directory) : null;
    if (unsplit) {
      reportProblems([unsplit], output);
      return 1;
    }
    return values['unproven']
      ? writeUnproven(json, { out, inParts }, output)
      : writeProven(json, authored, { out, inParts }, output);
  },
};

/** Where to write, and whether the pack is written in two parts too. */
interface Target {
  readonly out: string;
  readonly inParts: boolean;
}

function writeProven(
  json: PackJson,
  authored: AuthoredPack,
  target: Target,
  output: Output,
): ExitCode {
  const { report, failures } = provePack(authored, () => performance.now());
  if (failures.length > 0) {
    failures.forEach((line) => output.err(line));
    output.err(
      `${json.id} is not proven, so nothing was built; mend what is said above, or try it out with --unproven, and the widget says so on every screen`,
    );
    return 1;
  }
  reportGaps(report).forEach((line) => output.out(line));
  writeReport(report, target.out).forEach((file) => output.out(`wrote ${file}`));
  return write(json, target, output);
}

function writeUnproven(json: PackJson, target: Target, output: Output): ExitCode {
  removeReport(json.id, target.out).forEach((file) =>
    output.out(`removed ${file}, the proof of another build`),
  );
  return write({ ...json, unproven: true }, target, output);
}

function write(json: PackJson, { out, inParts }: Target, output: Output): ExitCode {
  writePack(json, out, inParts).forEach((file) => output.out(`wrote ${file}`));
  if (json.unproven)
    output.err(`${json.id} is not proven: to try it out, not for the public; the widget says so`);
  output.out(`${json.id} ${json.version} ${json.contentHash}`);
  return 0;
}
