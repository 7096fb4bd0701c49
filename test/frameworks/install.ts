import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SOURCES, WORKSHOP } from './apps.js';

const execute = promisify(execFile);
const LOCK = 'package-lock.json';
/** Scripts of dependencies are not run. A registry that does not answer is given up after seconds, not minutes. */
const INSTALL = [
  'ci',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];
/** No build asks anything of the network, and none tells anybody that it ran. */
const QUIET = { CI: '1', NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };

/**
 * Runs a command in a folder to its end.
 * @throws Error with what the command printed, under the words that say what was being done
 */
export async function command(
  doing: string,
  folder: string,
  file: string,
  ...args: readonly string[]
): Promise<void> {
  try {
    await execute(file, args, {
      cwd: folder,
      env: { ...process.env, ...QUIET },
      maxBuffer: 1 << 26,
      shell: process.platform === 'win32',
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${doing} failed.\n${stdout + stderr || String(error)}`);
  }
}

/** Packs what is built as `npm publish` would, to where the apps' package.json files name it. */
export async function packWidget(): Promise<void> {
  mkdirSync(WORKSHOP, { recursive: true });
  for (const old of readdirSync(WORKSHOP).filter((name) => name.endsWith('.tgz')))
    rmSync(join(WORKSHOP, old));
  await command('npm pack', '.', 'npm', 'pack', '--ignore-scripts', '--pack-destination', WORKSHOP);
  const [packed] = readdirSync(WORKSHOP).filter((name) => name.endsWith('.tgz'));
  renameSync(join(WORKSHOP, packed!), join(WORKSHOP, 'triage-widget.tgz'));
}

/**
 * A fresh copy of an app, with its dependencies and the packed widget installed. Dependencies that an earlier run
 * installed from the same lock file are kept.
 * @returns the folder of the copy
 */
export async function install(app: string): Promise<string> {
  const folder = join(WORKSHOP, app);
  const mark = join(folder, 'node_modules', '.installed-lock.json');
  const lock = readFileSync(join(SOURCES, app, LOCK), 'utf8');
  const isInstalled = existsSync(mark) && readFileSync(mark, 'utf8') === lock;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((name) => !isInstalled || name !== 'node_modules'))
    rmSync(join(folder, name), { recursive: true });
  cpSync(join(SOURCES, app), folder, { recursive: true });
  if (isInstalled) await unpack(join(folder, 'node_modules', 'triage-widget'));
  else {
    await command(
      `Installing the app "${app}" (npm ci, which needs the npm registry)`,
      folder,
      'npm',
      ...INSTALL,
    );
    writeFileSync(mark, lock);
  }
  return folder;
}

/** What npm does with a tarball. */
async function unpack(into: string): Promise<void> {
  rmSync(into, { recursive: true });
  mkdirSync(into);
  await command(
    'Unpacking the widget',
    into,
    'tar',
    '-xzf',
    join('..', '..', '..', 'triage-widget.tgz'),
    '--strip-components=1',
  );
}
