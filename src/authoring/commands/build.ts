import { buildPack, writePack } from '../build.js';
import { readArguments } from './arguments.js';
import { UsageError, type Command } from './command.js';
import { reportProblems } from './report-problems.js';

/**
 * `triage-pack build DIR --out DIR [--parts]`: compiles a pack; writes nothing if it has a problem.
 */
export const build: Command = {
  name: 'build',
  usage: 'build DIR --out DIR [--parts]',
  summary: 'compile a pack without problems to JSON and to a module per locale',
  run(args, output) {
    const { directory, values } = readArguments(args, {
      out: { type: 'string', short: 'o' },
      parts: { type: 'boolean' },
    });
    if (typeof values['out'] !== 'string')
      throw new UsageError('no folder to write to is given; add --out DIR');
    const { json, problems } = buildPack(directory);
    if (!json) {
      reportProblems(problems, output);
      return 1;
    }
    writePack(json, values['out'], values['parts'] === true).forEach((file) =>
      output.out(`wrote ${file}`),
    );
    output.out(`${json.id} ${json.version} ${json.contentHash}`);
    return 0;
  },
};
