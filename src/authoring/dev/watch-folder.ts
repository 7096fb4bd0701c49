import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Editors write a file in several steps; what follows within this time belongs together. */
const SETTLED_MS = 20;

/**
 * Calls back once after each burst of changes in a folder or in any below it. Every folder has a
 * watcher of its own, which also sees files that an editor replaces and folders that are new.
 * @returns stops watching
 */
export function watchFolder(root: string, changed: () => void): () => void {
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  const follow = (): void => {
    const before = watchers;
    watchers = foldersOf(root).map((folder) =>
      watch(folder, (_event, name) => {
        if (!isScratch(name ?? '')) later();
      }).on('error', later),
    );
    before.forEach((watcher) => watcher.close());
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
    watchers.forEach((watcher) => watcher.close());
  };
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
