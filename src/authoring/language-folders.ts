import { join } from 'node:path';
import { problemOfFile, type Problem } from './problem.js';

/**
 * What is wrong with the names of folders of words, by folder. Who names a language exactly, as for a
 * FHIR form in `zh-CN`, does not find `zh_CN`, and two ways to write one tag would be two languages
 * with half of the readers each.
 */
export function misnamedLanguages(
  directory: string,
  folders: readonly string[],
): ReadonlyMap<string, Problem> {
  return new Map(
    folders.flatMap((name) => {
      const message = messageFor(name, folders);
      return message === null
        ? []
        : [[name, problemOfFile(join(directory, 'text', name), 'language', message)] as const];
    }),
  );
}

function messageFor(name: string, folders: readonly string[]): string | null {
  const tag = tagOf(name);
  if (tag === name) return null;
  if (tag === null)
    return `"${name}" names no language; rename the folder as a language tag: en, de, zh-Hans`;
  return folders.includes(tag)
    ? `"${name}" and "${tag}" are one language; keep the folder "${tag}" alone`
    : `"${name}" is not how the language tag is written; rename the folder to "${tag}"`;
}

/** The one way to write a language tag (BCP 47); null for what is none, such as `english` or `cn`. */
export function tagOf(name: string): string | null {
  try {
    const { language, baseName } = new Intl.Locale(name.trim().replaceAll('_', '-'));
    return isLanguage(language) ? baseName : null;
  } catch {
    return null;
  }
}

/** Every language of two letters has a name; of those of three letters too many are known to few. */
function isLanguage(code: string): boolean {
  if (code.length !== 2) return code.length === 3;
  return (
    new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code) !== undefined
  );
}
