import { existsSync } from 'node:fs';
import { kindOf } from '../folder.js';
import { packageFile } from '../package-folder.js';
import { NotAPackFolder } from '../read.js';
import type { LoopbackServer } from '../dev/loopback-server.js';
import { startStudioServer } from '../studio/server.js';
import { portOf, readArguments } from './arguments.js';
import type { Command, ExitCode, Output } from './command.js';
import { interrupted } from './interrupted.js';
import { listenProblem } from './listen-problem.js';

const DEFAULT_PORT = 8003;

/** `triage-pack studio DIR [--port N]`: opens the studio for a folder, until it is interrupted. */
export const studio: Command = {
  name: 'studio',
  usage: 'studio DIR [--port N]',
  summary: 'write a pack in the browser, with forms, a live preview and the proofs',
  run(args, output) {
    const { directory, values } = readArguments(args, { port: { type: 'string' } });
    const port = portOf(values['port'], DEFAULT_PORT);
    const page = packageFile('dist/studio/index.html');
    if (!existsSync(page)) {
      output.err(`${page} is missing; build the package first`);
      return 1;
    }
    if (kindOf(directory) !== 'folder')
      throw new NotAPackFolder(
        `${directory} is not a folder; give the folder that holds pack.yml, or make one with triage-pack init`,
      );
    return serve(directory, port, output);
  },
};

async function serve(directory: string, port: number, output: Output): Promise<ExitCode> {
  let server: LoopbackServer;
  try {
    server = await startStudioServer(directory, port);
  } catch (error) {
    output.err(listenProblem(error, { port }));
    return 1;
  }
  output.out(`${server.url}/studio/ (Ctrl+C ends it)`);
  await interrupted();
  await server.close();
  return 0;
}
