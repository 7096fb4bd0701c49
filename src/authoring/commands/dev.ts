import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { LivePack, type PackState } from '../dev/live-pack.js';
import { startDevServer, type DevServer, type ServedFile } from '../dev/server.js';
import { packageFile } from '../package-folder.js';
import { portOf, readArguments } from './arguments.js';
import { interrupted } from './interrupted.js';
import { listenProblem } from './listen-problem.js';
import { type Command, type ExitCode, type Output } from './command.js';
import { reportProblems } from './report-problems.js';

const DEFAULT_PORT = 8001;

/** What the page loads, as the package's build wrote it. */
const SCRIPTS: Readonly<Record<string, string>> = {
  '/dev/widget.js': packageFile('dist/triage-widget.all.js'),
  '/dev/reload.js': packageFile('dist/dev/reload.js'),
  '/dev/panel.js': packageFile('dist/dev/panel.js'),
};

/**
 * `triage-pack dev DIR [--port N]`: shows a pack in the widget beside a panel, and again after each
 * change of a file, until it is interrupted.
 */
export const dev: Command = {
  name: 'dev',
  usage: 'dev DIR [--port N]',
  summary: 'show the pack in a browser, with its problems or a panel; again after each change',
  run(args, output) {
    const { directory, values } = readArguments(args, { port: { type: 'string' } });
    const port = portOf(values['port'], DEFAULT_PORT);
    const missing = Object.values(SCRIPTS).find((file) => !existsSync(file));
    if (missing) {
      output.err(`${missing} is missing; build the package first`);
      return 1;
    }
    return serve(new LivePack(directory), port, output);
  },
};

async function serve(live: LivePack, port: number, output: Output): Promise<ExitCode> {
  const changed = (state: PackState): void => reportState(state, output);
  let server: DevServer;
  try {
    server = await startDevServer({ live, port, files: scriptAt, changed });
  } catch (error) {
    output.err(listenProblem(error, { port }));
    return 1;
  }
  changed(live.state);
  output.out(`${server.url}/dev/ (Ctrl+C ends it)`);
  await interrupted();
  await server.close();
  return 0;
}

async function scriptAt(path: string): Promise<ServedFile | null> {
  if (path === '/')
    return {
      type: 'text/html',
      body: '<!doctype html><meta http-equiv="refresh" content="0;url=/dev/">',
    };
  const file = SCRIPTS[path];
  return file === undefined ? null : { type: 'text/javascript', body: await readFile(file) };
}

/** Prints how a pack stands: its problems, or that there are none. */
export function reportState({ pack, problems }: PackState, output: Output): void {
  if (pack) output.out(`${pack.info.id} ${pack.info.version}: no problems`);
  else reportProblems(problems, output);
}
