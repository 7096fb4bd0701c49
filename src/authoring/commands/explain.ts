import { loadPack, type Answers, type Pack } from '../../engine/index.js';
import type { Case } from '../authored.js';
import { buildPack } from '../build.js';
import { kindOf } from '../folder.js';
import { CaseError, runCase } from '../cases/run-case.js';
import { explain as trace } from '../explain/explain.js';
import { readAnswers } from '../explain/read-answers.js';
import { readArguments } from './arguments.js';
import { UsageError, type Command } from './command.js';
import { localeOf } from './locale-option.js';
import { reportProblems } from './report-problems.js';

/** `triage-pack explain DIR --answers FILE`: prints, for a clinician, how a result comes about. */
export const explain: Command = {
  name: 'explain',
  usage: 'explain DIR --answers FILE [--case ID] [--locale L]',
  summary:
    'print every rule, every number and every choice behind a result; --locale adds the words in that language',
  run(args, output) {
    const { directory, values } = readArguments(args, {
      answers: { type: 'string' },
      case: { type: 'string' },
      locale: { type: 'string' },
    });
    if (typeof values['answers'] !== 'string')
      throw new UsageError('no answers are given; add --answers FILE, in JSON or YAML');
    const file = values['answers'];
    if (kindOf(file) !== 'file')
      throw new UsageError(`${file} cannot be read: it is no file; name a file of answers`);
    const { json, problems } = buildPack(directory);
    if (!json) {
      reportProblems(problems, output);
      return 1;
    }
    const read = readAnswers(file, values['case'] as string | undefined);
    if (!read.answers) {
      reportProblems(read.problems, output);
      return 1;
    }
    const pack = loadPack(json);
    const locale = localeOf(values['locale'], Object.keys(json.text));
    if (read.case)
      output.out(`case ${read.case.id}: what it does not mention has the default answer`);
    trace(pack, read.case ? run(pack, read.case) : read.answers, locale).forEach((line) =>
      output.out(line),
    );
    return 0;
  },
};

function run(pack: Pack, item: Case): Answers {
  try {
    return runCase(pack, item).answers;
  } catch (error) {
    throw error instanceof CaseError ? new UsageError(error.message) : error;
  }
}
