import { loadPack } from '../../engine/index.js';
import type { AuthoredPack } from '../authored.js';
import { buildPack } from '../build.js';
import { unrecordedDangerSigns } from '../check/stale-translations.js';
import { sourceLocale } from '../translate/units.js';
import { readArguments } from './arguments.js';
import type { Command, Output } from './command.js';
import { noteOtherName, reportProblems } from './report-problems.js';
import { dayOf } from './today.js';

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

/** Without a record no danger sign is ever stale, which must not look as if all were well. */
function noteNoRecord(directory: string, pack: AuthoredPack, output: Output): void {
  for (const [locale, count] of unrecordedDangerSigns(pack))
    output.err(
      `note: text/${locale} has ${count} ${count === 1 ? 'string' : 'strings'} of danger signs with no record of the words in "${sourceLocale(pack)}" that they were made from, so lint cannot say when they are stale; to make one, compare them, then run triage-pack translate ${directory} --to ${locale} --out FILE.xlf and again with --in FILE.xlf`,
    );
}
