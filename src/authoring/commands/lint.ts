import { loadPack } from '../../engine/index.js';
import { buildPack } from '../build.js';
import { readArguments } from './arguments.js';
import type { Command } from './command.js';
import { noteOtherName, reportProblems } from './report-problems.js';
import { dayOf } from './today.js';

/** `triage-pack lint DIR`: prints every problem of a pack. */
export const lint: Command = {
  name: 'lint',
  usage: 'lint DIR [--today DATE]',
  summary: 'check a pack and print every problem',
  run(args, output) {
    const { directory, values } = readArguments(args, { today: { type: 'string' } });
    const { json, problems } = buildPack(directory, dayOf(values['today']));
    if (!json) {
      reportProblems(problems, output);
      return 1;
    }
    noteOtherName(directory, json.id, output);
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
