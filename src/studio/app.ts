import { render } from 'lit';
import type { ServedFolder } from './disk/served-folder.js';
import { Preview } from './preview.js';
import { parseRoute, routeText } from './route.js';
import { Drafts } from './store/drafts.js';
import { PackStore, type Change } from './store/pack-store.js';
import type { SavedPack, SavedPacks } from './store/saved-packs.js';
import type { Texts } from './store/texts.js';
import { Studio } from './studio.js';
import { LARGE_SCREEN } from './views/large-screen.js';
import { fieldId } from './views/field.js';
import { home } from './views/home.js';
import { shell } from './views/shell.js';

/** The page: it opens packs, saves every change of the one that is open, and draws. */
export class App {
  readonly saved: SavedPacks | null;
  /** Packs on the device, as last looked up. */
  packs: readonly SavedPack[] = [];
  /** Why the pack in the address was not opened; empty where there is nothing to say. */
  refusal = '';
  /** What is entered on the page that lists the packs, and what is kept whatever pack is open. */
  drafts = new Drafts(new Map(), () => undefined);
  readonly #root: HTMLElement;
  readonly #served: ServedFolder | null;
  #studio: Studio | null = null;
  #preview: Preview | null = null;
  #isDue = false;
  #pending = 0;
  #release: (() => void) | null = null;

  constructor(root: HTMLElement, saved: SavedPacks | null, served: ServedFolder | null) {
    this.#root = root;
    this.saved = saved;
    this.#served = served;
  }

  async start(): Promise<void> {
    addEventListener('hashchange', () => void this.#follow());
    addEventListener('keydown', (event) => this.#key(event));
    // What is folded on a small screen stands open on a large one.
    matchMedia(LARGE_SCREEN).addEventListener('change', this.draw);
    this.drafts = await this.#draftsOf('');
    if (this.#served) await this.#openServed(this.#served);
    await this.#follow();
  }

  /** The folder that the command opened, with its address here; null where there is none. */
  get folder(): { readonly name: string; readonly href: string } | null {
    if (!this.#served) return null;
    const pack = folderId(this.#served);
    return { name: this.#served.name, href: routeText({ pack, panel: 'start', item: '' }) };
  }

  /** Opens a new pack, which is saved first. */
  async add(name: string, texts: Texts): Promise<void> {
    const info = { id: `${name}-${Date.now().toString(36)}`, name };
    const store = new PackStore(texts);
    await this.saved?.add(info, store);
    await this.#open(info, store);
    location.hash = routeText({ pack: info.id, panel: 'start', item: '' });
  }

  /** Draws once for all that changed until the next frame. */
  readonly draw = (): void => {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#drawNow();
    });
  };

  async listPacks(): Promise<void> {
    this.packs = (await this.saved?.list()) ?? [];
    this.draw();
  }

  /** Opens what the address names. */
  async #follow(): Promise<void> {
    const route = parseRoute(location.hash);
    this.refusal = '';
    if (route.pack !== '' && this.#studio?.info.id !== route.pack)
      await this.#openSaved(route.pack);
    if (route.pack === '') {
      this.#close();
      await this.listPacks();
    }
    this.#studio?.readRoute();
    this.draw();
  }

  async #openSaved(id: string): Promise<void> {
    this.#close();
    // Not its copy in the browser alone, which nothing would write into the folder.
    if (this.#served && id === folderId(this.#served)) return this.#openServed(this.#served);
    const [info] = (await this.saved?.list())?.filter((pack) => pack.id === id) ?? [];
    if (!info) {
      this.refusal = 'That pack is not on this device.';
      return this.listPacks();
    }
    if (!(await this.#lock(id))) {
      this.refusal = `"${info.name}" is open in another tab. Close it there first, so that neither writes over the other.`;
      return this.listPacks();
    }
    const store = await this.saved!.read(id);
    if (store) await this.#open(info, store);
  }

  async #openServed(served: ServedFolder): Promise<void> {
    const info = { id: folderId(served), name: served.name };
    const store = await served.open(this.saved, info);
    await this.#open(info, store);
    served.follow(this.#studio!);
    if (parseRoute(location.hash).pack !== info.id)
      location.hash = routeText({ pack: info.id, panel: 'start', item: '' });
  }

  async #open(info: Studio['info'], store: PackStore): Promise<void> {
    this.#close();
    const [drafts] = await Promise.all([this.#draftsOf(info.id), this.#lock(info.id)]);
    this.#preview = new Preview(drafts, this.draw);
    const studio = new Studio(info, { store, drafts, device: this.drafts }, this.draw);
    studio.preview = this.#preview;
    this.#studio = studio;
    store.listen((change) => void this.#save(studio, change));
    if (!this.saved) studio.saving = 'failed';
    studio.readRoute();
  }

  async #save(studio: Studio, change: Change): Promise<void> {
    if (!this.saved) return;
    this.#pending++;
    studio.saving = 'saving';
    try {
      await this.saved.save(studio.info, studio.store, change);
      this.#pending--;
      if (this.#pending === 0) studio.saving = 'saved';
    } catch {
      this.#pending--;
      studio.saving = 'failed';
    }
    this.draw();
  }

  async #draftsOf(id: string): Promise<Drafts> {
    const kept = await this.saved?.readDrafts(id);
    return new Drafts(kept ?? new Map(), (form, draft) => {
      this.saved?.saveDraft(id, form, draft).catch(() => {
        if (this.#studio?.info.id === id) this.#studio.saving = 'failed';
        this.draw();
      });
    });
  }

  /** One tab writes a pack at a time. */
  #lock(id: string): Promise<boolean> {
    if (this.#release) return Promise.resolve(true);
    return new Promise((done) => {
      void navigator.locks.request(`triage-studio ${id}`, { ifAvailable: true }, (lock) => {
        done(lock !== null);
        if (!lock) return undefined;
        return new Promise<void>((release) => {
          this.#release = release;
        });
      });
    });
  }

  #close(): void {
    this.#release?.();
    this.#release = null;
    this.#studio?.checks.stop();
    this.#studio = null;
    this.#preview = null;
  }

  #drawNow(): void {
    const studio = this.#studio;
    const preview = this.#preview;
    document.title = studio ? `${studio.info.name} – Studio` : 'Studio';
    // Before the widget is on the page: without a pack it would say that it has none.
    if (preview && studio?.checks.json) void preview.show(studio.checks.json);
    render(studio && preview ? shell(studio, preview) : home(this), this.#root);
    if (!studio) return;
    this.#moveFocus(studio);
  }

  #moveFocus(studio: Studio): void {
    const { focus } = studio;
    if (focus === null) return;
    studio.focus = null;
    this.#root.querySelector('.items [aria-current]')?.scrollIntoView({ block: 'nearest' });
    const editor = this.#root.querySelector('yaml-editor');
    if (editor && focus !== 'heading') return editor.goTo(focus.path);
    const target =
      focus === 'heading'
        ? this.#root.querySelector<HTMLElement>('h1')
        : nearestField(focus.file, focus.path);
    openAround(target);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }

  #key(event: KeyboardEvent): void {
    const studio = this.#studio;
    if (!studio || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !isRedo) return;
    event.preventDefault();
    if (isRedo) studio.redo();
    else studio.undo();
  }
}

/** Under which id the browser keeps what it has seen of a folder. */
function folderId({ name }: ServedFolder): string {
  return `folder:${name}`;
}

/** What is folded away cannot take the focus. */
function openAround(element: HTMLElement | null): void {
  const closed = element?.closest<HTMLDetailsElement>('details:not([open])');
  if (!closed) return;
  closed.open = true;
  openAround(closed.parentElement);
}

/** The input of a place, or of the nearest thing around it that has one; else the heading. */
function nearestField(file: string, path: readonly (string | number)[]): HTMLElement | null {
  for (let length = path.length; length >= 0; length--) {
    const found = document.getElementById(fieldId({ file, path: path.slice(0, length) }));
    if (found) return found;
  }
  return document.querySelector('h1');
}
