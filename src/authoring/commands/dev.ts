import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { LivePack, type PackState } from '../dev/live-pack.js';
import { startDevServer, type DevServer, type ServedFile } from '../dev/server.js';
import { packageFile } from '../package-folder.js';
import { readArguments } from './arguments.js';
import { UsageError, type Command, type ExitCode, type Output } from './command.js';
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
    const port = portOf(values['port']);
    const missing = Object.values(SCRIPTS).find((file) => !existsSync(file));
    if (missing) {
      output.err(`${missing} is missing; build the package first`);
      return 1;
    }
    return serve(new LivePack(directory), port, output);
  },
};

function portOf(text: string | boolean | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : Number(text);
  if (text === '' || !Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port is ${String(text)}; give a whole number from 0 to 65535`);
  return port;
}

async function serve(live: LivePack, port: number, output: Output): Promise<ExitCode> {
  const changed = (state: PackState): void => reportState(state, output);
  let server: DevServer;
  try {
    server = await startDevServer({ live, port, files: scriptAt, changed });
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall !== 'listen') throw error;
    const why = code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${code})`;
    output.err(`port ${port} ${why}; choose another with --port`);
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

/** Waits until somebody ends the process. */
export function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}
