import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from './problem.js';

/** What has a name. Devices and the like count as files: reading them says what is wrong. */
export type Kind = 'file' | 'folder' | 'lost link' | 'nothing';

/** What is at a path. A path that cannot be followed leads to nothing. */
export function kindOf(path: string): Kind {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return isLink(path) ? 'lost link' : 'nothing';
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/**
 * The names in a folder, in an order that does not depend on the file system; none where there is no
 * folder.
 * @throws the file system's error where the folder may not be read
 */
export function namesIn(directory: string): readonly string[] {
  return kindOf(directory) === 'folder' ? readdirSync(directory).sort(compareText) : [];
}

/** The names of the folders in a folder, as `namesIn`. */
export function foldersIn(directory: string): readonly string[] {
  return namesIn(directory).filter((name) => kindOf(join(directory, name)) === 'folder');
}
