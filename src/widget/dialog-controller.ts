import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { WidgetError } from './errors.js';
import { closeDialog, isModal, openModal, windowOf } from './platform.js';
import { rootOf, type Guard } from './safe-element.js';

/**
 * Keeps the browser's own modal dialog as the element's `open` says. The browser makes the page
 * behind inert, keeps focus inside, closes on Escape and gives focus back.
 */
export class DialogController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { open: boolean };
  readonly #isOn: () => boolean;
  readonly #onOpened: () => void;
  readonly #onHidden: (error: WidgetError) => void;
  readonly #holdPageScroll: () => void;
  readonly #watch: (entries: readonly IntersectionObserverEntry[]) => void;
  #observer?: IntersectionObserver;
  #window?: Window;
  /**
   * Where the page is to stay: some keys scroll it once the dialog is at its end, and
   * `overscroll-behavior` does not stop them.
   */
  #pageScrollTop = 0;

  /**
   * @param isOn the widget is a button and a dialog
   * @param listener `opened`: the dialog has opened, whoever opened it; focus and the screen in it
   * are the listener's. `hidden`: it was closed again, since the page shows nothing of it
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { open: boolean },
    isOn: () => boolean,
    listener: { opened: () => void; hidden: (error: WidgetError) => void },
    guard: Guard,
  ) {
    this.#host = host;
    this.#isOn = isOn;
    this.#onOpened = listener.opened;
    this.#onHidden = listener.hidden;
    const hold = guard(() => {
      if (this.#dialog && isModal(this.#dialog))
        this.#window?.scrollTo({ top: this.#pageScrollTop, behavior: 'instant' });
    });
    // A page scrolls often, and mostly without a dialog.
    this.#holdPageScroll = () => {
      if (host.open) hold();
    };
    this.#watch = guard((entries: readonly IntersectionObserverEntry[]) => {
      if (entries.some(({ isIntersecting }) => !isIntersecting)) this.#closeUnseen();
    });
    host.addController(this);
  }

  /** Nothing tells a dialog that was moved in the page that it is modal no more. */
  hostConnected(): void {
    this.#window = windowOf(this.#host);
    this.#window.addEventListener('scroll', this.#holdPageScroll);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('scroll', this.#holdPageScroll);
    this.#observer?.disconnect();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog || isModal(dialog) === this.#host.open) return;
    closeDialog(dialog);
    if (!this.#host.open) return;
    this.#pageScrollTop = this.#window?.scrollY ?? 0;
    openModal(dialog);
    // To ask again and again would stop the whole page.
    if (!isModal(dialog)) throw new WidgetError('platform', 'a dialog cannot be opened here');
    if (this.#closeUnseen()) return;
    if ('IntersectionObserver' in window) {
      this.#observer?.disconnect();
      this.#observer = new IntersectionObserver(this.#watch);
      this.#observer.observe(dialog);
    }
    this.#onOpened();
    this.#host.requestUpdate();
  }

  /**
   * A dialog in something that the page hides, such as a closed `<details>`, is nowhere to be seen
   * and makes the whole page inert all the same. So it is not left open.
   */
  #closeUnseen(): boolean {
    const dialog = this.#dialog;
    if (!dialog?.open || dialog.checkVisibility?.() !== false) return false;
    closeDialog(dialog);
    this.#host.open = false;
    this.#onHidden(
      new WidgetError(
        'hidden',
        'the dialog cannot be seen where it is: the element, or something around it, is hidden; it was closed again',
      ),
    );
    return true;
  }

  /** Opens the dialog where there is one, also where the browser has closed it and not told yet. */
  open(): void {
    this.#host.open ||= this.#isOn();
    this.#host.requestUpdate();
  }

  /**
   * Takes note that the dialog has closed. The browser tells of it late, so it may be open again;
   * where it tells at once, what follows may open it.
   */
  closed(): void {
    queueMicrotask(() => {
      this.#host.open = Boolean(this.#dialog?.open);
    });
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return rootOf(this.#host)?.querySelector<HTMLDialogElement>('.modal');
  }
}
