import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AuthoredPack } from '../authored.js';
import { kindOf } from '../folder.js';
import { lintPack } from '../lint.js';
import { changesIn, type Proposal, type SheetChanges } from '../sheet/changes.js';
import { sheetsOf, WHEN } from '../sheet/columns.js';
import { decisionsIn } from '../sheet/decisions.js';
import { rowsOf } from '../sheet/tables.js';
import type { ReturnedWorkbook } from '../sheet/workbook-file.js';
import { planFiles, writeFiles } from '../sheet/write-changes.js';
import { NotEdited, NotYaml } from '../word-edits.js';
import { readArguments } from './arguments.js';
import { UsageError, type Command, type ExitCode, type Output } from './command.js';
import { reportProblems } from './report-problems.js';

/** `triage-pack sheet DIR`: a pack as a workbook for reviewers, and what they changed back. */
export const sheet: Command = {
  name: 'sheet',
  usage: 'sheet DIR --out|--in FILE.xlsx [--accept ID,…]',
  summary:
    'write a pack as a workbook for reviewers, or bring back words and remarks; levels only where accepted',
  run(args, output) {
    const { directory, values } = readArguments(args, {
      out: { type: 'string', short: 'o' },
      in: { type: 'string', short: 'i' },
      accept: { type: 'string' },
    });
    const { out, in: back, accept } = values;
    if ((typeof out === 'string') === (typeof back === 'string'))
      throw new UsageError(
        'give one of --out FILE.xlsx, to write it, and --in FILE.xlsx, to bring it back',
      );
    const { pack, problems } = lintPack(directory);
    if (!pack || problems.length > 0) {
      reportProblems(problems, output);
      return 1;
    }
    if (typeof out === 'string') return writeOut(directory, pack, out, output);
    const file = back as string;
    if (kindOf(file) !== 'file')
      throw new UsageError(`${file} is no file; name a workbook that --out wrote`);
    const ids = typeof accept === 'string' ? accept.split(',').map((id) => id.trim()) : [];
    return readIn({ directory, pack, file, ids }, output);
  },
};

/** The reader and writer of workbooks is larger than all else, so only this command loads it. */
function workbookFile(): Promise<typeof import('../sheet/workbook-file.js')> {
  return import('../sheet/workbook-file.js');
}

async function writeOut(
  directory: string,
  pack: AuthoredPack,
  file: string,
  output: Output,
): Promise<ExitCode> {
  const { writeWorkbook } = await workbookFile();
  const sheets = sheetsOf(pack, rowsOf(pack, decisionsIn(directory)));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await writeWorkbook(sheets));
  output.out(`wrote ${file}`);
  output.out(sheets.map(({ name, rows }) => `${name} ${rows.length}`).join(', '));
  return 0;
}

interface Task {
  readonly directory: string;
  readonly pack: AuthoredPack;
  readonly file: string;
  /** Proposals that somebody accepts, by id. */
  readonly ids: readonly string[];
}

async function readIn({ directory, pack, file, ids }: Task, output: Output): Promise<ExitCode> {
  const workbook = await read(file);
  if (typeof workbook === 'string') return refuse([workbook], file, output);
  const changes = changesIn(pack, rowsOf(pack, decisionsIn(directory)), workbook);
  if (changes.problems.length > 0) return refuse(changes.problems, file, output);
  const { proposals } = changes;
  const stranger = ids.find((id) => !proposals.some(({ leveled }) => leveled.id === id));
  if (stranger !== undefined)
    throw new UsageError(
      `the sheet proposes nothing for "${stranger}"; ${proposals.length === 0 ? 'leave out --accept' : `it does for ${proposals.map(({ leveled }) => leveled.id).join(', ')}`}`,
    );
  const accepted = proposals.filter(({ leveled }) => ids.includes(leveled.id));
  const { files, problems } = plan(directory, changes, accepted);
  if (problems.length > 0) return refuse(problems, file, output);
  report(changes, accepted, output);
  const written = writeFiles(directory, files);
  written.forEach((path) => output.out(`wrote ${path}`));
  if (written.length === 0) output.out('nothing changed');
  if (accepted.length > 0) output.out('next: triage-pack verify, then triage-pack cases');
  return proposals.length > accepted.length ? 1 : 0;
}

function plan(...given: Parameters<typeof planFiles>): ReturnType<typeof planFiles> {
  try {
    return planFiles(...given);
  } catch (error) {
    if (error instanceof NotEdited) return { files: new Map(), problems: [error.message] };
    if (!(error instanceof NotYaml)) throw error;
    return { files: new Map(), problems: [`"${WHEN}": ${error.message}`] };
  }
}

async function read(file: string): Promise<ReturnedWorkbook | string> {
  const { readWorkbook } = await workbookFile();
  try {
    return await readWorkbook(readFileSync(file));
  } catch (error) {
    return `not a workbook: ${(error as Error).message.split('\n')[0]}; save it as .xlsx`;
  }
}

function refuse(problems: readonly string[], file: string, output: Output): ExitCode {
  problems.forEach((problem) => output.err(`${file}: ${problem}`));
  output.err(
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}. Nothing was written.`,
  );
  return 1;
}

/** Levels first, lowered before all: words are a matter of taste beside them. */
function report(
  { proposals, words, notes }: SheetChanges,
  accepted: readonly Proposal[],
  output: Output,
): void {
  for (const proposal of proposals) {
    const { kind, leveled, old, new: now } = proposal;
    const fate = accepted.includes(proposal)
      ? 'accepted'
      : `not written; --accept ${leveled.id} writes it`;
    output.out(`${kind === 'lowered' ? 'LOWERED' : kind} ${leveled.id} (${leveled.file}): ${fate}`);
    output.out(`  - ${old}`);
    output.out(`  + ${now}`);
  }
  words.forEach(({ locale, file, path, text }) =>
    output.out(`words text/${locale}/${file}#${path.join('.')}: ${text}`),
  );
  notes.forEach((note) => output.out(`look: ${note}`));
}
