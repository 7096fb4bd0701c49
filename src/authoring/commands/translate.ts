import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AuthoredPack } from '../authored.js';
import { misnamedLanguages } from '../language-folders.js';
import { lintPack } from '../lint.js';
import { problemOfFile } from '../problem.js';
import { readTextFile } from '../text-file.js';
import { bringIn } from '../translate/bring-in.js';
import { NotXliff, readXliff } from '../translate/read-xliff.js';
import { sourceLocale, unitsOf } from '../translate/units.js';
import { writeLanguage } from '../translate/write-language.js';
import { NotEdited } from '../word-edits.js';
import { writeXliff, XLIFF_VERSIONS, type XliffOptions } from '../translate/write-xliff.js';
import { readArguments, type OptionValues } from './arguments.js';
import { UsageError, type Command, type ExitCode, type Output } from './command.js';
import { reportProblems } from './report-problems.js';

/** `triage-pack translate DIR --to LOCALE`: words out to a translator's tool, and back. */
export const translate: Command = {
  name: 'translate',
  usage: 'translate DIR --to LOCALE --out|--in FILE.xlf [--xliff V] [--copy-source]',
  summary:
    "write a language's words as XLIFF 1.2 or 2.1 for a translator, or bring them back; --copy-source puts the words of the source where there is no translation yet, for tools that need it",
  run(args, output) {
    const { directory, values } = readArguments(args, {
      to: { type: 'string' },
      out: { type: 'string', short: 'o' },
      in: { type: 'string', short: 'i' },
      xliff: { type: 'string' },
      'copy-source': { type: 'boolean' },
    });
    const task = wanted(directory, values);
    const { pack, problems } = lintPack(directory);
    if (!pack) {
      reportProblems(problems, output);
      return 1;
    }
    if (task.to === sourceLocale(pack))
      throw new UsageError(
        `"${task.to}" is what the others are translated from; name another language`,
      );
    return task.isOut ? writeOut(pack, task, output) : readIn(directory, pack, task, output);
  },
};

interface Wanted {
  readonly to: string;
  readonly file: string;
  readonly isOut: boolean;
  readonly form: XliffOptions;
}

/** @throws UsageError for arguments that do not say what to do */
function wanted(directory: string, values: OptionValues): Wanted {
  const { to, out, in: back, xliff = '1.2' } = values;
  if (typeof to !== 'string') throw new UsageError('no language is given; add --to LOCALE');
  if (misnamedLanguages(directory, [to]).has(to))
    throw new UsageError(
      `"${to}" is no language tag as it is written; give one such as es or zh-Hant`,
    );
  if ((typeof out === 'string') === (typeof back === 'string'))
    throw new UsageError(
      'give one of --out FILE.xlf, to write it, and --in FILE.xlf, to bring it back',
    );
  const version = XLIFF_VERSIONS.find((each) => each === xliff);
  if (!version)
    throw new UsageError(
      `there is no XLIFF "${String(xliff)}" here; give ${XLIFF_VERSIONS.join(' or ')}`,
    );
  const form = { version, copiesSource: values['copy-source'] === true };
  return { to, file: (out ?? back) as string, isOut: typeof out === 'string', form };
}

function writeOut(pack: AuthoredPack, { to, file, form }: Wanted, output: Output): ExitCode {
  const units = unitsOf(pack, to);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, writeXliff(units, sourceLocale(pack), to, form));
  const count = (is: (unit: (typeof units)[number]) => boolean): number => units.filter(is).length;
  output.out(`wrote ${file}`);
  output.out(
    `${units.length} strings: ${count(({ target }) => target !== '')} translated, ${count(({ isStale }) => isStale)} stale, ${count(({ isDanger }) => isDanger)} of danger signs`,
  );
  return 0;
}

function readIn(
  directory: string,
  pack: AuthoredPack,
  { to, file }: Wanted,
  output: Output,
): ExitCode {
  const { text, problem } = readTextFile(file);
  if (problem) {
    reportProblems([problem], output);
    return 1;
  }
  try {
    const returned = readXliff(text);
    if (returned.to !== undefined && returned.to !== to)
      throw new UsageError(
        `${file} is in "${returned.to}"; give --to ${returned.to}, or another file`,
      );
    const brought = bringIn(pack, to, returned.units, { file, text });
    if (brought.problems.length > 0) {
      reportProblems(brought.problems, output);
      output.err('Nothing was written.');
      return 1;
    }
    const written = writeLanguage(directory, pack, to, brought);
    written.forEach((path) => output.out(`wrote ${path}`));
    if (written.length === 0) output.out('nothing changed');
    brought.remarks.forEach((line) => output.out(`look: ${line}`));
    return 0;
  } catch (error) {
    if (!(error instanceof NotXliff || error instanceof NotEdited)) throw error;
    reportProblems([problemOfFile(file, 'translation', error.message)], output);
    output.err('Nothing was written.');
    return 1;
  }
}
