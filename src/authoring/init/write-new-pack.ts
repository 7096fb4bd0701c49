import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { logicFiles, type NewPack } from './logic-files.js';
import { wordFiles } from './word-files.js';

/** True where a new pack may go: there is nothing yet, or an empty folder. */
export function isFree(directory: string): boolean {
  return (
    !existsSync(directory) ||
    (statSync(directory).isDirectory() && readdirSync(directory).length === 0)
  );
}

/**
 * Writes a small pack that has no problem, to be replaced piece by piece.
 * @returns the paths written
 */
export function writeNewPack(directory: string, pack: NewPack): readonly string[] {
  return Object.entries({ ...logicFiles(pack), ...wordFiles() }).map(([path, text]) => {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  });
}
