import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../system-error.js';

/** Editors write a file in several steps; what follows within this time belongs together. */
const SETTLED_MS = 20;
/** A folder that is gone cannot say that it is back, so it is looked for. */
const RETRY_MS = 500;

/**
 * Calls back once after each burst of changes in a folder or in any below it. Every folder has a
 * watcher of its own, which also sees files that an editor replaces and folders that are new. A folder
 * that goes and comes back is followed again; one that may not be watched is left out.
 * @returns stops watching
 */
export function watchFolder(root: string, changed: () => void): () => void {
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let search: NodeJS.Timeout | undefined;
  const follow = (): void => {
    const before = watchers;
    const folders = foldersOf(root);
    watchers = folders.flatMap((folder) => watcherOf(folder, later));
    before.forEach((watcher) => watcher.close());
    clearInterval(search);
    if (folders.length === 0)
      search = setInterval(() => {
        if (foldersOf(root).length > 0) later();
      }, RETRY_MS);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      follow();
      changed();
    }, SETTLED_MS);
  };
  follow();
  return () => {
    clearTimeout(timer);
    clearInterval(search);
    watchers.forEach((watcher) => watcher.close());
  };
}

/** None where the system refuses: the folder has gone, may not be read, or is one too many. */
function watcherOf(folder: string, changed: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(folder, (_event, name) => {
      if (!isScratch(name ?? '')) changed();
    });
    return [watcher.on('error', changed)];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [];
  }
}

/** The folder and all below it; none where it is gone. */
function foldersOf(root: string): readonly string[] {
  try {
    const below = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) => foldersOf(join(root, entry.name)));
    return [root, ...below];
  } catch {
    return [];
  }
}

/** What editors keep beside a file while it is open. */
function isScratch(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~');
}
