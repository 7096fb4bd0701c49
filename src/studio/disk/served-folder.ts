import { PackStore } from '../store/pack-store.js';
import type { SavedPacks } from '../store/saved-packs.js';
import type { Studio } from '../studio.js';

/** The folder that `triage-pack studio` serves this page for. */
export class ServedFolder {
  readonly name: string;

  private constructor(name: string) {
    this.name = name;
  }

  /** The folder of this page; null where the page comes from elsewhere. */
  static ofPage(): ServedFolder | null {
    const name = document.body.dataset['folder'];
    return name === undefined ? null : new ServedFolder(name);
  }

  /** The folder as it is on the disk. */
  async open(_saved: SavedPacks | null, _info: Studio['info']): Promise<PackStore> {
    const response = await fetch('./api/files');
    return new PackStore(
      new Map(Object.entries((await response.json()) as Record<string, string>)),
    );
  }

  follow(_studio: Studio, _saved: SavedPacks | null): void {}
}
