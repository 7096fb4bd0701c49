import { loadPack, PackError, type Pack } from '../../engine/index.js';
import type { Case } from '../authored.js';
import { compilePack } from '../compile-pack.js';
import { kindOf } from '../folder.js';
import { lintPack } from '../lint.js';
import { problemOfFile, type Problem } from '../problem.js';
import { placeIn, readTextFile } from '../text-file.js';

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
  const kind = kindOf(path);
  if (kind === 'nothing') return null;
  return kind === 'folder' ? fromFolder(path) : fromJson(path);
}

function fromFolder(directory: string): Side {
  const { pack, problems } = lintPack(directory);
  if (!pack) return { pack: null, problems };
  return loaded(directory, () => compilePack(pack), Object.values(pack.cases).flat());
}

function fromJson(file: string): Side {
  const { text, problem } = readTextFile(file);
  if (problem) return { pack: null, problems: [problem] };
  try {
    const json: unknown = JSON.parse(text);
    return loaded(file, () => json, []);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { pack: null, problems: [notJson(file, text, error.message)] };
  }
}

/** The message may quote several lines of the file, and names the offset only of some mistakes. */
function notJson(file: string, text: string, said: string): Problem {
  const isCutOff = /end of JSON|Unterminated/.test(said);
  const offset = isCutOff ? text.trimEnd().length : Number(/position (\d+)/.exec(said)?.[1] ?? 0);
  return {
    file,
    ...placeIn(text, offset),
    code: 'json',
    message: `not valid JSON: ${said.replaceAll(/\s+/g, ' ')}; give a pack's folder, or a file that triage-pack build wrote`,
  };
}

function loaded(file: string, json: () => unknown, cases: readonly Case[]): Side {
  try {
    return { pack: loadPack(json()), cases, problems: [] };
  } catch (error) {
    if (error instanceof PackError) return refused(file, `engine-${error.code}`, error.message);
    // Lists inside lists without number fill the call stack of whoever reads them.
    if (error instanceof RangeError && /call stack/.test(error.message))
      return refused(file, 'engine-range', 'it is nested too deeply; build it again');
    throw error;
  }
}

function refused(file: string, code: string, why: string): Side {
  return {
    pack: null,
    problems: [problemOfFile(file, code, `the engine refuses the pack: ${why}`)],
  };
}
