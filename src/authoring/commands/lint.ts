import { loadPack } from '../../engine/index.js';
import type { AuthoredPack } from '../authored.js';
import { buildPack } from '../build.js';
import { unrecordedDangerSigns } from '../check/stale-translations.js';
import { otherLevels } from '../check/decided-levels.js';
import { copiedSentences } from '../check/copied-sentences.js';
import { sourceLocale } from '../translate/units.js';
import { unreadCopies } from '../read.js';
import { readArguments } from './arguments.js';
import type { Command, Output } from './command.js';
import { noteOtherName, reportProblems } from './report-problems.js';
import { dayOf } from './today.js';
import { SAFETY_FILES } from '../safety-files.js';

/** `triage-pack lint DIR`: prints every problem of a pack. */
export const lint: Command = {
  name: 'lint',
  usage: 'lint DIR [--today DATE]',
  summary: 'check a pack and print every problem',
  run(args, output) {
    const { directory, values } = readArguments(args, { today: { type: 'string' } });
    const { json, authored, problems } = buildPack(directory, dayOf(values['today']));
    if (!json) {
      reportProblems(problems, output);
      return 1;
    }
    noteOtherName(directory, json.id, output);
    for (const copy of unreadCopies(directory)) output.err(`note: ${copy.file}: ${copy.message}`);
    noteReadAgain(authored, output);
    for (const { message } of otherLevels(authored))
      output.err(`note: ${SAFETY_FILES.decisions}: ${message}`);
    noteUntranslated(authored, output);
    noteNoRecord(directory, authored, output);
    const {
      questions,
      rules,
      json: { causes },
    } = loadPack(json);
    output.out(
      `${directory}: no problems (${questions.length} questions, ${rules.length} rules, ${causes.length} causes)`,
    );
    return 0;
  },
};

/** A case that lost an answer passes by itself where the level stays, and may be about nobody any more. */
function noteReadAgain({ cases, coverage = [] }: AuthoredPack, output: Output): void {
  for (const [file, list] of Object.entries(cases))
    for (const { id, readAgain } of list.filter((each) => each.readAgain !== undefined))
      output.err(
        `note: ${file}: case ${id} ${readAgain}; read again what it expects, then take "readAgain" out of it`,
      );
  for (const { id, readAgain } of coverage.filter((row) => row.readAgain !== undefined))
    output.err(
      `note: ${SAFETY_FILES.coverage}: row ${id} ${readAgain}; read again which levels it may get, then take "readAgain" out of it`,
    );
}

/** A copy of the first language is how a second one begins, and must not be how it is published. */
function noteUntranslated(pack: AuthoredPack, output: Output): void {
  for (const { locale, strings } of copiedSentences(pack)) {
    const [first] = strings;
    output.err(
      `note: text/${locale} says ${strings.length} ${strings.length === 1 ? 'sentence' : 'sentences'} in the words of "${sourceLocale(pack)}", first ${first!.path.join('.')} in ${first!.file}; translate ${strings.length === 1 ? 'it' : 'them'}`,
    );
  }
}

/** Without a record no danger sign is ever stale, which must not look as if all were well. */
function noteNoRecord(directory: string, pack: AuthoredPack, output: Output): void {
  for (const [locale, count] of unrecordedDangerSigns(pack))
    output.err(
      `note: text/${locale} has ${count} ${count === 1 ? 'string' : 'strings'} of danger signs with no record of the words in "${sourceLocale(pack)}" that they were made from, so lint cannot say when they are stale; to make one, compare them, then run triage-pack translate ${directory} --to ${locale} --out FILE.xlf and again with --in FILE.xlf`,
    );
}
