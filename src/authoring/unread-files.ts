import { join } from 'node:path';
import { kindOf, namesIn } from './folder.js';
import { editDistance, suggest } from './nearest.js';
import { problemOfFile, type Problem } from './problem.js';

/** Files of a pack's folder that nothing reads. */
export interface UnreadFiles {
  /** What they say would silently not count. */
  readonly problems: readonly Problem[];
  /** Copies of what is read. */
  readonly notes: readonly Problem[];
}

/** The folders of a pack that hold files which are read. */
const FOLDERS = ['text', 'cases', 'safety'];

/** Endings under which content is kept by mistake: other formats, other spellings, copies. */
const ENDINGS = /^(?:\.(?:ya?ml|json|txt|bak|orig|old)\b.*)?$/i;

/**
 * The files that look as if they were content and are not read: YAML under another name, and other
 * files under the name of one that is read. Pages, pictures and whatever else lies there are nobody's
 * mistake.
 * @param read paths of the files that are read
 * @param possible paths of the files that would be read, if they were there
 */
export function unreadFiles(
  directory: string,
  read: ReadonlySet<string>,
  possible: ReadonlySet<string>,
): UnreadFiles {
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  const names = new Set([...read, ...possible]);
  for (const path of filesBelow(directory, '').filter((each) => !read.has(each))) {
    const meant = fileMeant(path, names);
    const fix = fixFor(path, meant, { read, names });
    const found = (end: string): Problem =>
      problemOfFile(join(directory, path), 'unknown-file', `nothing reads this file; ${end}`);
    if (fix !== null) problems.push(found(fix));
    else if (meant !== null)
      notes.push(found(`"${meant}" beside it is read, so move this one away, or remove it`));
  }
  return { problems, notes };
}

/** Every file below a folder; nothing hidden, and no packages. */
function filesBelow(directory: string, folder: string): readonly string[] {
  return namesIn(join(directory, folder))
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      return kindOf(join(directory, path)) === 'folder' ? filesBelow(directory, path) : [path];
    });
}

interface Names {
  readonly read: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** What to do about content that does not count; null where a file is no content, or a copy of some. */
function fixFor(path: string, meant: string | null, { read, names }: Names): string | null {
  const isYaml = /\.ya?ml$/i.test(path);
  if (meant !== null && !read.has(meant))
    return /\.json$/i.test(path)
      ? `rename it to "${meant}", since JSON is YAML too`
      : `rename it to "${meant}"`;
  return isYaml && isInPack(path) ? suggest(path, names) : null;
}

/** At the top of the folder, or in one of those of a pack, at any depth. */
function isInPack(path: string): boolean {
  const steps = path.split('/');
  return steps.length === 1 || FOLDERS.includes(steps[0]!);
}

/** The file that would be read in this one's place, by the name that its author will have meant. */
function fileMeant(path: string, names: ReadonlySet<string>): string | null {
  const [first = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? first;
  const stem = name.split('.')[0]!;
  if (!ENDINGS.test(name.slice(stem.length))) return null;
  const folders = rest.length === 0 ? [] : [folderMeant(first), ...rest.slice(0, -1)];
  const exact = [...folders, `${stem}.yml`].join('/');
  const isCase = folders.length === 1 && folders[0] === 'cases' && /\.(?:ya?ml|json)/i.test(name);
  const found = [exact, exact.toLowerCase()].find((each) => names.has(each));
  return found ?? (isCase ? exact : null);
}

/** The folder of a pack whose name this is but for a letter, or itself. */
function folderMeant(name: string): string {
  return FOLDERS.find((each) => editDistance(name.toLowerCase(), each) <= 1) ?? name;
}
