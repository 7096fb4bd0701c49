import { CannotUpgrade, upgradeFolder } from '../upgrade/upgrade-folder.js';
import { readArguments } from './arguments.js';
import type { Command } from './command.js';
import { reportProblems } from './report-problems.js';

/** `triage-pack upgrade DIR`: brings a folder of format 1 to format 2, in place. */
export const upgrade: Command = {
  name: 'upgrade',
  usage: 'upgrade DIR',
  summary: 'bring the files of a pack from format 1 to format 2, in place',
  run(args, output) {
    const { directory } = readArguments(args, {});
    try {
      const { written, decide } = upgradeFolder(directory);
      written.forEach((file) => output.out(`wrote ${file}`));
      decide.forEach((line) => output.out(`decide: ${line}`));
      output.out('next: triage-pack lint, then triage-pack verify');
      return 0;
    } catch (error) {
      if (!(error instanceof CannotUpgrade)) throw error;
      reportProblems(error.problems, output);
      return 1;
    }
  },
};
