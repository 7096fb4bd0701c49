/**
 * The part of `node:fs` that checking a pack needs, over texts in memory: the build of the studio puts
 * it in the place of the real one. The folder is called as its author calls it.
 */
import type { Texts } from '../../store/texts.js';

let folder = '';
let texts: Texts = new Map();

/** Says what is on the disk: one folder. */
export function mount(name: string, given: Texts): void {
  folder = name;
  texts = given;
}

interface Stats {
  isDirectory: () => boolean;
  isSymbolicLink: () => boolean;
}

/** Throws as the system does where nothing has the name. */
export function statSync(path: string): Stats {
  const name = nameOf(path);
  const isFolder = name === '' || below(name).length > 0;
  if (!isFolder && !texts.has(name)) throw notThere(path);
  return { isDirectory: () => isFolder, isSymbolicLink: () => false };
}

export const lstatSync = statSync;

/** The names in a folder. */
export function readdirSync(path: string): string[] {
  const name = nameOf(path);
  const skipped = name === '' ? 0 : name.length + 1;
  return [...new Set(below(name).map((each) => each.slice(skipped).split('/')[0]!))];
}

/** The bytes of a file, or its text where an encoding is given. */
export function readFileSync(path: string, encoding?: string): Uint8Array | string {
  const text = texts.get(nameOf(path));
  if (text === undefined) throw notThere(path);
  return encoding === undefined ? new TextEncoder().encode(text) : text;
}

export function existsSync(path: string): boolean {
  return texts.has(nameOf(path)) || below(nameOf(path)).length > 0;
}

/** The worker says what it found; it writes nothing. */
function refuse(): never {
  throw new Error('nothing is written here');
}
export const mkdirSync = refuse;
export const writeFileSync = refuse;
export const rmSync = refuse;

function nameOf(path: string): string {
  return path === folder ? '' : path.replace(`${folder}/`, '');
}

function below(name: string): readonly string[] {
  const start = name === '' ? '' : `${name}/`;
  return [...texts.keys()].filter((path) => path.startsWith(start));
}

function notThere(path: string): Error {
  return Object.assign(new Error(`no such file: ${path}`), {
    code: 'ENOENT',
    syscall: 'open',
    path,
  });
}
