import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A declaration of what a file's default export is. */
const defaultOf = (type: string, imports = ''): string =>
  `${imports}declare const value: ${type};\nexport default value;\n`;

/** What a bundler makes of a style sheet is its own choice: a sheet, a text, nothing. */
const STYLE_SHEET = defaultOf('any');
const PACK = defaultOf('PackJson', "import type { PackJson } from '../engine/index.js';\n");
const JSON_OBJECT = defaultOf('Readonly<Record<string, unknown>>');

/**
 * Types of style sheets and packs, so that a compiler takes an import of one without any option of
 * its own: the files by name, for the folder that was built. The manifest is for tools, and JSON
 * that a compiler reads itself.
 */
export function assetTypes(out: string): Readonly<Record<string, string>> {
  const types: Record<string, string> = {};
  for (const file of readdirSync(join(out, 'themes')))
    if (file.endsWith('.css')) types[`themes/${file}.d.ts`] = STYLE_SHEET;
  for (const file of readdirSync(join(out, 'packs')))
    if (file.endsWith('.json'))
      types[`packs/${file}.d.ts`] = file.endsWith('.verify.json') ? JSON_OBJECT : PACK;
  return types;
}
