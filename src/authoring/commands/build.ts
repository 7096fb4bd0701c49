import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { PackJson } from '../../engine/index.js';
import type { AuthoredPack } from '../authored.js';
import { buildPack, problemOfParts, writePack } from '../build.js';
import { packageFile } from '../package-folder.js';
import { ownPage } from '../page/own-page.js';
import { waysToEmbedLines } from '../page/ways-to-embed.js';
import { provePack } from '../prove-pack.js';
import { reportGaps } from '../verify/report.js';
import { removeReport, writeReport } from '../verify/write-report.js';
import { readArguments, type OptionValues } from './arguments.js';
import { UsageError, type Command, type ExitCode, type Output } from './command.js';
import { noteOtherName, reportProblems } from './report-problems.js';

/**
 * `triage-pack build DIR --out DIR`: proves a pack, plays its cases, and compiles it beside the
 * proof; writes nothing if any of these fails. With `--unproven` the pack is marked instead, and an
 * older proof is removed. With `--page`, besides or instead of `--out`, it writes a page that holds
 * the widget and the pack.
 */
export const build: Command = {
  name: 'build',
  usage: 'build DIR --out DIR [--parts] [--page FILE.html] [--unproven]',
  summary:
    'prove a pack and compile it to JSON and to a module per locale, --page to one page that holds everything; --unproven skips the proof, and the widget says so',
  run(args, output) {
    const { directory, values } = readArguments(args, {
      out: { type: 'string', short: 'o' },
      parts: { type: 'boolean' },
      page: { type: 'string' },
      unproven: { type: 'boolean' },
    });
    const target = targetOf(values);
    const { json, authored, problems } = buildPack(directory);
    if (!json) {
      reportProblems(problems, output);
      return 1;
    }
    noteOtherName(directory, json.id, output);
    const unsplit = target.inParts ? problemOfParts(json, directory) : null;
    if (unsplit) {
      reportProblems([unsplit], output);
      return 1;
    }
    return values['unproven']
      ? writeUnproven(json, target, output)
      : writeProven(json, authored, target, output);
  },
};

/** What to write and where: at least one of both, and whether the pack is written in two parts too. */
interface Target {
  /** A folder. */
  readonly out: string | undefined;
  /** The file of a page that holds everything. */
  readonly page: string | undefined;
  readonly inParts: boolean;
}

function targetOf({ out, page, parts }: OptionValues): Target {
  if (typeof out !== 'string' && typeof page !== 'string')
    throw new UsageError(
      'no folder to write to is given; add --out DIR, or --page FILE.html for one page that holds everything',
    );
  if (typeof out !== 'string' && parts)
    throw new UsageError('--parts writes files into a folder; add --out DIR');
  return {
    out: typeof out === 'string' ? out : undefined,
    page: typeof page === 'string' ? page : undefined,
    inParts: parts === true,
  };
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
  if (target.out !== undefined)
    writeReport(report, target.out).forEach((file) => output.out(`wrote ${file}`));
  return write(json, target, output);
}

function writeUnproven(json: PackJson, target: Target, output: Output): ExitCode {
  if (target.out !== undefined)
    removeReport(json.id, target.out).forEach((file) =>
      output.out(`removed ${file}, the proof of another build`),
    );
  return write({ ...json, unproven: true }, target, output);
}

/** The page without content, which the build of the package leaves beside the command. */
const TEMPLATE = 'dist/authoring/own-page.html';

function write(json: PackJson, { out, page, inParts }: Target, output: Output): ExitCode {
  // Made first: without its template nothing is written.
  const html = page === undefined ? '' : ownPage(json, readFileSync(packageFile(TEMPLATE), 'utf8'));
  const files = out === undefined ? [] : writePack(json, out, inParts);
  files.forEach((file) => output.out(`wrote ${file}`));
  if (page !== undefined) {
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, html);
    output.out(`wrote ${page}`);
  }
  waysToEmbedLines(json, { isFile: out !== undefined, page: page && basename(page) }).forEach(
    (line) => output.out(line),
  );
  if (json.unproven)
    output.err(`${json.id} is not proven: to try it out, not for the public; the widget says so`);
  output.out(`${json.id} ${json.version} ${json.contentHash}`);
  return 0;
}
