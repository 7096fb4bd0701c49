import type { FileChange } from '../../authoring/studio/folder-files.js';
import { PackStore } from '../store/pack-store.js';
import type { SavedPacks } from '../store/saved-packs.js';
import type { NewTexts, Texts } from '../store/texts.js';
import type { Studio } from '../studio.js';
import { compare } from './compare.js';

/** Edits within this time go to the disk together, in milliseconds. */
const WRITE_AFTER_MS = 300;

/**
 * The folder on the disk that `triage-pack studio` serves this page for. Every edit is written there; a
 * change by somebody else is taken over where nothing was edited here, and else told, never overwritten.
 */
export class ServedFolder {
  readonly name: string;
  #seen: Texts = new Map();
  #studio: Studio | null = null;
  #saved: SavedPacks | null = null;
  #events: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();

  private constructor(name: string) {
    this.name = name;
  }

  /** The folder of this page; null where the page comes from elsewhere. */
  static ofPage(): ServedFolder | null {
    const name = document.body.dataset['folder'];
    return name === undefined ? null : new ServedFolder(name);
  }

  /** The pack as it was left here, or else as it is on the disk. */
  async open(saved: SavedPacks | null, info: Studio['info']): Promise<PackStore> {
    this.#saved = saved;
    const kept = await saved?.read(info.id);
    if (kept && saved) {
      this.#seen = await saved.readSeen(info.id);
      return kept;
    }
    const disk = await this.#read();
    const store = new PackStore(disk);
    await saved?.add(info, store);
    this.#seen = disk;
    await saved?.noteSeen(info.id, Object.fromEntries(disk));
    return store;
  }

  /** Keeps both the same from now on. */
  follow(studio: Studio): void {
    this.#studio = studio;
    studio.disk = this;
    studio.store.listen(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#soon(), WRITE_AFTER_MS);
    });
    this.#events ??= new EventSource('./api/events');
    this.#events.onmessage = () => this.#soon();
    this.#soon();
  }

  /** Ends a conflict: takes the text of the disk, or writes the one of here over it. */
  async settle(path: string, keep: 'here' | 'disk'): Promise<void> {
    const disk = await this.#read();
    await this.#note({ [path]: disk.get(path) ?? null });
    if (keep === 'disk')
      this.#studio!.edit(`take ${path} from the disk`, { [path]: disk.get(path) ?? null });
    this.#soon();
  }

  /** One after the other, so that none works with what another is about to change. */
  #soon(): void {
    this.#work = this.#work.then(() => this.#meet()).catch(() => this.#lose());
  }

  async #meet(): Promise<void> {
    const studio = this.#studio!;
    const disk = await this.#read();
    const { toTake, toWrite, toNote, conflicts } = compare(studio.texts, disk, this.#seen);
    const textsOf = (paths: readonly string[]): NewTexts =>
      Object.fromEntries(paths.map((path) => [path, disk.get(path) ?? null]));
    await this.#note(textsOf(toNote));
    if (toTake.length > 0) {
      const taken = textsOf(toTake);
      await this.#note(taken);
      studio.edit('take over what changed on the disk', taken);
      studio.say(`Changed on the disk, and taken over: ${toTake.join(', ')}`);
    }
    if (toWrite.length > 0) await this.#write(toWrite, disk);
    studio.conflicts = conflicts;
    studio.isOnDisk = conflicts.length === 0;
    studio.draw();
  }

  async #write(paths: readonly string[], disk: Texts): Promise<void> {
    const { texts } = this.#studio!;
    const changes: Readonly<Record<string, FileChange>> = Object.fromEntries(
      paths.map((path) => [path, { was: disk.get(path) ?? null, now: texts.get(path) ?? null }]),
    );
    const response = await fetch('./api/files', { method: 'PUT', body: JSON.stringify(changes) });
    // Somebody was quicker: what is there now is compared anew.
    if (response.status === 409) return this.#soon();
    if (!response.ok) throw new Error(await response.text());
    await this.#note(Object.fromEntries(paths.map((path) => [path, texts.get(path) ?? null])));
  }

  async #note(texts: NewTexts): Promise<void> {
    const seen = new Map(this.#seen);
    for (const [path, text] of Object.entries(texts)) {
      if (text === null) seen.delete(path);
      else seen.set(path, text);
    }
    this.#seen = seen;
    await this.#saved?.noteSeen(this.#studio!.info.id, texts);
  }

  async #read(): Promise<Texts> {
    const response = await fetch('./api/files');
    if (!response.ok) throw new Error(`the folder cannot be read (${response.status})`);
    return new Map(Object.entries((await response.json()) as Record<string, string>));
  }

  /** The command was ended: what is edited now is kept here, and written when it is back. */
  #lose(): void {
    this.#studio!.isOnDisk = false;
    this.#studio!.draw();
  }
}
