import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASES, HASH, type System } from './cases.js';

/**
 * What the plugin and the module print, by system and case, with the hash of the sources that
 * printed it.
 */
export interface Made {
  readonly sources: string;
  readonly pages: Readonly<Record<System, Readonly<Record<string, string>>>>;
}

/** Where what PHP printed last is kept, for machines without PHP. `npm run cms` renews it. */
export const RECORD = 'test/cms/golden.json';

const PHP = process.env['PHP_PATH'] || 'php';
const FOLDERS: Readonly<Record<System, { readonly from: string; readonly hash: string }>> = {
  wordpress: { from: 'demo/wordpress', hash: 'sri.json' },
  drupal: { from: 'demo/drupal/triage_widget', hash: 'js/sri.json' },
};

/** Whether PHP can be run here; where `PHP_PATH` names one, it has to be there. */
export function hasPhp(): boolean {
  return spawnSync(PHP, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The record. */
export function recorded(): Made {
  return JSON.parse(readFileSync(RECORD, 'utf8')) as Made;
}

/** One hash over everything that what is printed depends on. */
export function hashOfSources(): string {
  const php = Object.values(FOLDERS).flatMap(({ from }) => filesIn(from));
  const digest = createHash('sha256');
  for (const path of [
    ...php,
    'test/cms/cases.ts',
    'test/cms/drupal.php',
    'test/cms/wordpress.php',
  ].sort()) {
    digest.update(`${path}\n`).update(readFileSync(path, 'utf8').replaceAll('\r\n', '\n'));
  }
  return digest.digest('hex');
}

/** Runs the plugin and the module on every case. */
export function make(): Made {
  const golden = (Object.keys(FOLDERS) as System[]).map((system) => [system, run(system)] as const);
  return { sources: hashOfSources(), pages: Object.fromEntries(golden) as Made['pages'] };
}

function run(system: System): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'triage-cms-'));
  try {
    const { from, hash } = FOLDERS[system];
    cpSync(from, folder, { recursive: true });
    mkdirSync(join(folder, 'js'), { recursive: true });
    writeFileSync(join(folder, hash), JSON.stringify({ 'triage-widget.js': HASH }));
    const out = execFileSync(PHP, [`test/cms/${system}.php`, folder], {
      encoding: 'utf8',
      input: JSON.stringify(CASES[system]),
    });
    return JSON.parse(out) as Readonly<Record<string, string>>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
