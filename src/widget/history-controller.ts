import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { entryAt, keyOf, passOverWhenGone, type HistoryEntry } from './left-entries.js';
import { isReachable } from './navigation.js';
import { takePlace } from './page-places.js';
import { SCREENS } from './state-attributes.js';
import type { Guard } from './safe-element.js';
import type { SessionController } from './session-controller.js';

/**
 * The browser's own Back and Forward through the screens, where the host has asked for it. Each
 * screen is one entry; the page's own state in it is kept, the address never changes, and entries
 * that are not ours are left alone.
 */
export class HistoryController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: () => SessionController;
  readonly #isOn: () => boolean;
  readonly #onPopState: (event: PopStateEvent) => void;
  #entry?: HistoryEntry;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    session: () => SessionController,
    isOn: () => boolean,
    guard: Guard,
  ) {
    host.addController(this);
    this.#host = host;
    this.#session = session;
    this.#isOn = isOn;
    this.#onPopState = guard((event: PopStateEvent) => this.#walkTo(event.state));
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopState);
  }

  /**
   * The first screen is the page's own entry, so that a page which only contains the widget has no
   * more to go back through.
   */
  hostUpdated(): void {
    const { pack, step } = this.#session();
    if (!pack || !this.#host.isConnected) return;
    const entry = this.#entryOf(step);
    const before = this.#entry;
    this.#entry = entry;
    if (!this.#isOn() || before === undefined || before === entry) return;
    this.#write('replaceState', before);
    passOverWhenGone(takePlace(this.#host), before, entry);
    this.#write('pushState', entry);
  }

  #entryOf(step: string): HistoryEntry {
    if (step === 'cover') return step;
    const { path, next } = this.#session().session!;
    const index = path.indexOf(step);
    if (index >= 0) return index;
    return next?.id === step || !SCREENS.has(step) ? path.length : step;
  }

  #walkTo(state: unknown): void {
    const { pack, session } = this.#session();
    const entry = entryAt(state, takePlace(this.#host));
    if (entry === undefined || entry === this.#entry || !session || !this.#isOn()) return;
    const step =
      typeof entry === 'string'
        ? entry
        : entry === session.path.length
          ? session.next?.id
          : session.path[entry];
    // Its answers were cleared.
    if (step === undefined || !isReachable(pack!, session, step)) return history.back();
    this.#entry = entry;
    this.#session().goTo(step);
  }

  /**
   * A browser may refuse, after very many or in a sandbox; then its Back button does what it does
   * without us.
   */
  #write(method: 'pushState' | 'replaceState', entry: HistoryEntry): void {
    try {
      const key = keyOf(takePlace(this.#host));
      history[method]({ ...(history.state as object | null), [key]: entry }, '');
    } catch {
      this.#entry = undefined;
    }
  }
}
