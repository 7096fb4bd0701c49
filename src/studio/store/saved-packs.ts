import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Draft } from './drafts.js';
import { PackStore, type Change, type Step } from './pack-store.js';
import type { NewTexts, Texts } from './texts.js';

/** A pack on this device, as listed. */
export interface SavedPack {
  readonly id: string;
  /** As the list shows it. */
  readonly name: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
  /** How many of its steps are done. */
  readonly done: number;
  /** When it was put in the bin; absent: it was not. */
  readonly removed?: number;
}

interface Schema extends DBSchema {
  packs: { key: string; value: SavedPack };
  texts: { key: [pack: string, path: string]; value: string };
  steps: { key: [pack: string, number: number]; value: Step };
}

/** How long the bin keeps a pack, in milliseconds. */
const KEPT_MS = 30 * 24 * 3600 * 1000;

/**
 * The packs that the browser keeps on this device. A change is written in one transaction with its
 * step, so that whatever happens to the page, what is found later is the pack before or after it.
 */
export class SavedPacks {
  readonly #db: IDBPDatabase<Schema>;

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  /** @throws DOMException where the browser keeps nothing, as in some private windows */
  static async open(name = 'triage-studio'): Promise<SavedPacks> {
    const db = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('packs', { keyPath: 'id' });
        fresh.createObjectStore('texts');
        fresh.createObjectStore('steps');
      },
    });
    return new SavedPacks(db);
  }

  /** Every pack, the bin included, the last changed first. */
  async list(): Promise<readonly SavedPack[]> {
    const all = await this.#db.getAll('packs');
    return all.sort((a, b) => b.changed - a.changed);
  }

  /** A pack as it was left, with its steps; null where there is none. */
  async read(id: string): Promise<PackStore | null> {
    const tx = this.#db.transaction(['packs', 'texts', 'steps']);
    const pack = await tx.objectStore('packs').get(id);
    if (!pack) return null;
    const range = rangeOf(id);
    const [keys, texts, steps] = await Promise.all([
      tx.objectStore('texts').getAllKeys(range),
      tx.objectStore('texts').getAll(range),
      tx.objectStore('steps').getAll(range),
    ]);
    return new PackStore(new Map(keys.map(([, path], i) => [path, texts[i]!])), steps, pack.done);
  }

  /** Writes a whole pack, as when it is new here. */
  async add(pack: Pick<SavedPack, 'id' | 'name'>, store: PackStore): Promise<void> {
    await this.save(pack, store, { paths: [...store.texts.keys()], from: 0 });
  }

  /** Writes what a change changed. */
  async save(
    { id, name }: Pick<SavedPack, 'id' | 'name'>,
    store: PackStore,
    { paths, from }: Change,
  ): Promise<void> {
    const tx = this.#db.transaction(['packs', 'texts', 'steps'], 'readwrite');
    const [texts, steps] = [tx.objectStore('texts'), tx.objectStore('steps')];
    const writes: Promise<unknown>[] = paths.map((path) => {
      const text = store.texts.get(path);
      return text === undefined ? texts.delete([id, path]) : texts.put(text, [id, path]);
    });
    writes.push(steps.delete(IDBKeyRange.bound([id, from], [id, Infinity])));
    store.steps.slice(from).forEach((step, i) => writes.push(steps.put(step, [id, from + i])));
    writes.push(tx.objectStore('packs').put({ id, name, changed: Date.now(), done: store.done }));
    // Not to wait until the page is idle: it may not live that long.
    tx.commit();
    await Promise.all([...writes, tx.done]);
  }

  /** The texts that a pack's folder on the disk had when it was last seen. */
  async readSeen(id: string): Promise<Texts> {
    const range = rangeOf(seenId(id));
    const tx = this.#db.transaction('texts');
    const [keys, texts] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
    return new Map(keys.map(([, path], i) => [path, texts[i]!]));
  }

  /** Notes texts of the folder as seen; null: the file is not there. */
  async noteSeen(id: string, texts: NewTexts): Promise<void> {
    const tx = this.#db.transaction('texts', 'readwrite');
    const writes = Object.entries(texts).map(([path, text]) =>
      text === null ? tx.store.delete([seenId(id), path]) : tx.store.put(text, [seenId(id), path]),
    );
    tx.commit();
    await Promise.all([...writes, tx.done]);
  }

  /** What is entered into forms of a pack and not sent, by form; an empty id: of the list of packs. */
  async readDrafts(id: string): Promise<ReadonlyMap<string, Draft>> {
    const range = rangeOf(draftsId(id));
    const tx = this.#db.transaction('texts');
    const [keys, texts] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
    return new Map(keys.map(([, form], i) => [form, JSON.parse(texts[i]!) as Draft]));
  }

  /** Writes what is entered into a form; null: nothing is any more. */
  async saveDraft(id: string, form: string, draft: Draft | null): Promise<void> {
    const tx = this.#db.transaction('texts', 'readwrite');
    const key: [string, string] = [draftsId(id), form];
    const write = draft ? tx.store.put(JSON.stringify(draft), key) : tx.store.delete(key);
    tx.commit();
    await Promise.all([write, tx.done]);
  }

  /** Puts a pack in the bin, or takes it out. */
  async setRemoved(id: string, removed: boolean): Promise<void> {
    const pack = await this.#db.get('packs', id);
    if (!pack) return;
    const { removed: _removed, ...rest } = pack;
    await this.#db.put('packs', { ...rest, ...(removed && { removed: Date.now() }) });
  }

  /** Empties the bin of what has been in it for long. */
  async purge(): Promise<void> {
    const old = (await this.list()).filter(
      ({ removed }) => removed !== undefined && Date.now() - removed > KEPT_MS,
    );
    for (const { id } of old) {
      const tx = this.#db.transaction(['packs', 'texts', 'steps'], 'readwrite');
      await Promise.all([
        tx.objectStore('packs').delete(id),
        tx.objectStore('texts').delete(rangeOf(id)),
        tx.objectStore('texts').delete(rangeOf(draftsId(id))),
        tx.objectStore('steps').delete(rangeOf(id)),
        tx.done,
      ]);
    }
  }
}

/** No pack has an id that ends so. */
function seenId(id: string): string {
  return `${id}#disk`;
}

/** Nor so. */
function draftsId(id: string): string {
  return `${id}#drafts`;
}

/** Arrays come after texts and numbers, so this holds every path and every number. */
function rangeOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
