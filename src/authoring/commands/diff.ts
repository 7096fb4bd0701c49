import { diffPacks } from '../diff/diff.js';
import { diffReport } from '../diff/report.js';
import { readSide, type Side } from '../diff/side.js';
import { readPair } from './arguments.js';
import { UsageError, type Command } from './command.js';
import { reportProblems } from './report-problems.js';

/**
 * `triage-pack diff OLD NEW`: prints what changed for the person who answers; 1 where a level was
 * lowered.
 */
export const diff: Command = {
  name: 'diff',
  usage: 'diff OLD NEW [--json]',
  summary:
    'compare two packs, folders or built JSON: levels, numbers, words, cases; 1 if a level is lowered',
  run(args, output) {
    const { old: before, now: after, values } = readPair(args, { json: { type: 'boolean' } });
    const [old, now] = [sideOf(before), sideOf(after)];
    if (!old.pack || !now.pack) {
      reportProblems([...old.problems, ...now.problems], output);
      return 1;
    }
    const found = diffPacks(old.pack, now.pack, now.cases);
    if (values['json']) output.out(JSON.stringify(found, null, 2));
    else diffReport(found, old.pack.json, now.pack.json).forEach((line) => output.out(line));
    return found.lowered.length > 0 ? 1 : 0;
  },
};

/** @throws UsageError where there is nothing of that name */
function sideOf(path: string): Side {
  const side = readSide(path);
  if (!side)
    throw new UsageError(
      `${path} is not there; name a pack's folder, or the JSON that triage-pack build wrote`,
    );
  return side;
}
