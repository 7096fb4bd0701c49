import { existsSync, readFileSync, statSync } from 'node:fs';
import { loadPack, PackError, type Pack } from '../../engine/index.js';
import type { Case } from '../authored.js';
import { compilePack } from '../compile-pack.js';
import { lintPack } from '../lint.js';
import type { Problem } from '../problem.js';

/** One of the two packs that are compared, or the problems for which there is none. */
export type Side =
  | { readonly pack: Pack; readonly cases: readonly Case[]; readonly problems: readonly [] }
  | { readonly pack: null; readonly problems: readonly Problem[] };

/**
 * Reads a pack's folder, or the JSON of a built one, which has no cases. Of a folder only the shape
 * must be right and the engine content: an older pack may break checks that came after it.
 * @returns null where there is no such folder or file
 */
export function readSide(path: string): Side | null {
  if (!existsSync(path)) return null;
  return statSync(path).isDirectory() ? fromFolder(path) : fromJson(path);
}

function fromFolder(directory: string): Side {
  const { pack, problems } = lintPack(directory);
  if (!pack) return { pack: null, problems };
  return loaded(directory, () => compilePack(pack), Object.values(pack.cases).flat());
}

function fromJson(file: string): Side {
  return loaded(file, () => JSON.parse(readFileSync(file, 'utf8')) as unknown, []);
}

function loaded(file: string, json: () => unknown, cases: readonly Case[]): Side {
  try {
    return { pack: loadPack(json()), cases, problems: [] };
  } catch (error) {
    if (error instanceof SyntaxError)
      return refused(
        file,
        'json',
        `not valid JSON: ${error.message}; give a pack's folder, or a file that triage-pack build wrote`,
      );
    if (error instanceof PackError)
      return refused(file, `engine-${error.code}`, `the engine refuses the pack: ${error.message}`);
    throw error;
  }
}

function refused(file: string, code: string, message: string): Side {
  return { pack: null, problems: [{ file, line: 1, column: 1, code, message }] };
}
