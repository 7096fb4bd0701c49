import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isReachable } from './navigation.js';
import type { SessionController } from './session-controller.js';

/**
 * A screen without what was answered: its kind, or how many questions came before it. Ids of
 * questions tell of a person.
 */
type HistoryEntry = string | number;

/** Elements so far on this page: each has an entry of its own in a state that they share. */
let count = 0;

/**
 * The browser's own Back and Forward through the screens, where the host has asked for it. Each
 * screen is one entry; the page's own state in it is kept, the address never changes, and entries
 * that are not ours are left alone.
 */
export class HistoryController implements ReactiveController {
  readonly #session: () => SessionController;
  readonly #isOn: () => boolean;
  readonly #key = `triage-widget-${++count}`;
  #entry?: HistoryEntry;

  constructor(host: ReactiveControllerHost, session: () => SessionController, isOn: () => boolean) {
    host.addController(this);
    this.#session = session;
    this.#isOn = isOn;
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPopState);
    if (this.#ownEntry(history.state) === undefined) return;
    const rest = { ...(history.state as Readonly<Record<string, unknown>>) };
    delete rest[this.#key];
    history.replaceState(rest, '');
  }

  /**
   * The first screen is the page's own entry, so that a page which only contains the widget has no
   * more to go back through.
   */
  hostUpdated(): void {
    const { session, step } = this.#session();
    if (!session) return;
    const index = session.path.indexOf(step);
    const entry = index >= 0 ? index : session.next?.id === step ? session.path.length : step;
    const before = this.#entry;
    this.#entry = entry;
    if (!this.#isOn() || before === undefined || before === entry) return;
    this.#write('replaceState', before);
    this.#write('pushState', entry);
  }

  readonly #onPopState = ({ state }: PopStateEvent): void => {
    const { pack, session } = this.#session();
    const entry = this.#ownEntry(state);
    if (entry === undefined || !session || !this.#isOn()) return;
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
  };

  #ownEntry(state: unknown): HistoryEntry | undefined {
    return (state as Readonly<Record<string, HistoryEntry | undefined>> | null)?.[this.#key];
  }

  /**
   * A browser may refuse, after very many or in a sandbox; then its Back button does what it does
   * without us.
   */
  #write(method: 'pushState' | 'replaceState', entry: HistoryEntry): void {
    try {
      history[method]({ ...(history.state as object | null), [this.#key]: entry }, '');
    } catch {
      this.#entry = undefined;
    }
  }
}
