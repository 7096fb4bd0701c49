import { Checks } from './checks.js';
import type { ServedFolder } from './disk/served-folder.js';
import { recordOfWords } from './languages/record-words.js';
import { parseRoute, routeText, type Route } from './route.js';
import type { Place } from './panel.js';
import type { Preview } from './preview.js';
import { PANELS } from './panels/index.js';
import type { Drafts } from './store/drafts.js';
import type { PackStore } from './store/pack-store.js';
import type { NewTexts, Texts } from './store/texts.js';
import type { SavedPack } from './store/saved-packs.js';
import type { FoundProblem } from './worker/answers.js';
import { isWithin } from './yaml/at.js';
import { dataOf, removeAt, setAt } from './yaml/edit-yaml.js';

/** How long what is said stays on the screen, in milliseconds. */
const SAID_MS = 8000;

/** Whether what was done is on the device already. */
export type SavingState = 'saved' | 'saving' | 'failed';

/** What the device keeps of a pack. */
export interface Kept {
  readonly store: PackStore;
  readonly drafts: Drafts;
  /** What it keeps whatever pack is open. */
  readonly device: Drafts;
}

/** What is open: a pack with its texts, its checks, and the place where the author is. */
export class Studio {
  readonly info: Pick<SavedPack, 'id' | 'name'>;
  readonly store: PackStore;
  /** What is entered into its forms and not sent yet. */
  readonly drafts: Drafts;
  /** What the device keeps whatever pack is open, such as who reviewed last. */
  readonly device: Drafts;
  readonly checks: Checks;
  /** The widget beside the forms; null only until the page has made it. */
  preview: Preview | null = null;
  saving: SavingState = 'saved';
  /** The folder on the disk that is kept the same; null where the pack is in the browser alone. */
  disk: ServedFolder | null = null;
  isOnDisk = false;
  /** Files that changed on the disk and here, and not alike. */
  conflicts: readonly string[] = [];
  /** Said to who cannot see that something has happened. */
  message = '';
  route: Route = { pack: '', panel: 'start', item: '' };
  /** Where focus goes once the panel is drawn; null: it stays. */
  focus: Place | 'heading' | null = null;

  readonly #draw: () => void;
  readonly #data = new Map<string, { readonly text: string; readonly value: unknown }>();

  constructor(info: Studio['info'], kept: Kept, draw: () => void) {
    const { store, drafts, device } = kept;
    this.info = info;
    this.store = store;
    this.drafts = drafts;
    this.device = device;
    this.#draw = draw;
    this.checks = new Checks(draw);
    store.listen(() => {
      this.message = '';
      this.checks.restart(store.texts);
      draw();
    });
    this.checks.restart(store.texts);
  }

  get texts(): Texts {
    return this.store.texts;
  }

  /** Draws everything anew; after a change of something that the studio does not know of. */
  draw(): void {
    this.#draw();
  }

  /**
   * A file as plain data, parsed once for each text; an empty object where there is none, or it is not
   * YAML. The caller says what it expects, and must not rely on it: the author may have written
   * anything.
   */
  data<T extends object>(file: string): Partial<T> {
    const text = this.texts.get(file) ?? '';
    const known = this.#data.get(file);
    if (known?.text === text) return known.value as Partial<T>;
    const value = dataOf(text);
    const kept = typeof value === 'object' && value !== null ? value : {};
    this.#data.set(file, { text, value: kept });
    return kept;
  }

  /** The languages that the folder has words for, English first. */
  get locales(): readonly string[] {
    const names = [...this.texts.keys()].flatMap(
      (path) => /^text\/([^/]+)\//.exec(path)?.[1] ?? [],
    );
    return [...new Set(names)].sort((a, b) => Number(b === 'en') - Number(a === 'en'));
  }

  /**
   * Changes files as one step that can be undone.
   * @param label what is done, as said beside "Undo"
   * @param field as for `PackStore.edit`
   */
  edit(label: string, texts: NewTexts, field?: string): void {
    this.store.edit(label, texts, field);
  }

  /**
   * Sets one value; see `setAt`, and `recordOfWords` for words. What cannot be written is said, and
   * changes nothing.
   */
  set(place: Place, value: unknown, label: string): void {
    const { file, path } = place;
    this.attempt(() =>
      this.edit(
        label,
        {
          ...recordOfWords(this.texts, (each) => this.data(each), place, value),
          [file]: setAt(this.texts.get(file) ?? '', path, value),
        },
        `${file} ${path.join('.')}`,
      ),
    );
  }

  /** Does a change; what cannot be written, such as within an alias of YAML, is said and changes nothing. */
  attempt(change: () => void): void {
    try {
      change();
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
  }

  /** Takes one value away; see `removeAt`. */
  remove({ file, path }: Place, label: string): void {
    this.attempt(() => this.edit(label, { [file]: removeAt(this.texts.get(file) ?? '', path) }));
  }

  /** Problems of exactly this value, and of what is within it where `within` is true. */
  problemsAt({ file, path }: Place, within = false): readonly FoundProblem[] {
    return (this.checks.problems ?? []).filter(
      (problem) =>
        problem.file === file &&
        (within ? problem.path.length >= path.length : problem.path.length === path.length) &&
        isWithin(problem.path, path),
    );
  }

  /** The address of a panel or one of its items, for links. */
  href(panel: string, item = ''): string {
    return routeText({ pack: this.info.id, panel, item });
  }

  /** Shows a panel. */
  go(panel: string, item = ''): void {
    this.focus = 'heading';
    this.#follow(this.href(panel, item));
  }

  /** Shows the place itself: the first panel that has it, else the line in its file. */
  takeMeTo(place: Place): void {
    for (const { id, itemAt } of PANELS) {
      const item = itemAt?.(place, this) ?? null;
      if (item === null) continue;
      this.focus = place;
      return this.#follow(this.href(id, item));
    }
  }

  /** Says something to everybody, those who listen included, for a while. */
  say(message: string): void {
    this.message = message;
    this.draw();
    setTimeout(() => {
      if (this.message !== message) return;
      this.message = '';
      this.draw();
    }, SAID_MS);
  }

  undo(): void {
    const label = this.store.undoLabel;
    this.store.undo();
    if (label) this.say(`Undone: ${label}`);
  }

  redo(): void {
    const label = this.store.redoLabel;
    this.store.redo();
    if (label) this.say(`Done again: ${label}`);
  }

  /** Takes over the address of the page. */
  readRoute(): void {
    const before = this.route;
    this.route = parseRoute(location.hash);
    if (before.panel !== this.route.panel) this.message = '';
  }

  /** At once, so that focus finds what is new; the same address again would tell nobody. */
  #follow(address: string): void {
    location.hash = address;
    this.readRoute();
    this.draw();
  }
}
