import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { FIXTURE, type Changes } from '../../support/packs.js';

const REAL = 'content/packs/back-and-knee';

/** Hands a copy of the real pack to `use`, and removes it. */
export function withRealPack<T>(use: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'triage-real-'));
  try {
    cpSync(REAL, directory, { recursive: true });
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Every file of a folder of the pack by name. */
export function filesIn(directory: string, folder: string): Readonly<Record<string, string>> {
  const path = join(directory, folder);
  return Object.fromEntries(
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(path, name), 'utf8')]),
  );
}

/** Changes a file, which must hold what is to be replaced. */
export function rewrite(file: string, part: string | RegExp, by: string): void {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(part, () => by);
  if (changed === text) throw new Error(`${file} has no ${String(part)}`);
  writeFileSync(file, changed);
}

/** The fixture in a second language, `xx`, whose words are those of English. */
export const TWO_LANGUAGES: Changes = Object.fromEntries(
  Object.entries(FIXTURE)
    .filter(([path]) => path.startsWith('text/en/'))
    .map(([path, text]) => [path.replace('/en/', '/es/'), text]),
);

/** The value of a YAML file. */
export function yamlIn(...path: readonly string[]): unknown {
  return parse(readFileSync(join(...path), 'utf8'));
}
