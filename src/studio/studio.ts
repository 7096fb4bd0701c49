import { Checks } from './checks.js';
import type { ServedFolder } from './disk/served-folder.js';
import { parseRoute, routeText, type Route } from './route.js';
import type { Place } from './panel.js';
import type { Preview } from './preview.js';
import { PANELS } from './panels/index.js';
import type { PackStore } from './store/pack-store.js';
import type { NewTexts, Texts } from './store/texts.js';
import type { SavedPack } from './store/saved-packs.js';
import type { FoundProblem } from './worker/answers.js';
import { dataOf, removeAt, setAt, type Path } from './yaml/edit-yaml.js';

/** How long what is said stays on the screen, in milliseconds. */
const SAID_MS = 8000;

/** Whether what was done is on the device already. */
export type SavingState = 'saved' | 'saving' | 'failed';

/** What is open: a pack with its texts, its checks, and the place where the author is. */
export class Studio {
  readonly info: Pick<SavedPack, 'id' | 'name'>;
  readonly store: PackStore;
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

  constructor(info: Studio['info'], store: PackStore, draw: () => void) {
    this.info = info;
    this.store = store;
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

  /** Sets one value; see `setAt`. What cannot be written is said, and changes nothing. */
  set({ file, path }: Place, value: unknown, label: string): void {
    this.#change(file, label, `${file} ${path.join('.')}`, (yaml) => setAt(yaml, path, value));
  }

  /** Takes one value away; see `removeAt`. */
  remove({ file, path }: Place, label: string): void {
    this.#change(file, label, undefined, (yaml) => removeAt(yaml, path));
  }

  /** Problems of exactly this value, and of what is within it where `within` is true. */
  problemsAt({ file, path }: Place, within = false): readonly FoundProblem[] {
    return (this.checks.problems ?? []).filter(
      (problem) =>
        problem.file === file &&
        (within ? problem.path.length >= path.length : problem.path.length === path.length) &&
        startsWith(problem.path, path),
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

  #change(
    file: string,
    label: string,
    field: string | undefined,
    change: (yaml: string) => string,
  ): void {
    try {
      this.edit(label, { [file]: change(this.texts.get(file) ?? '') }, field);
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
  }
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, i) => String(step) === String(path[i]));
}
