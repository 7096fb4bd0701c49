import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closeDialog, isModal, openModal } from './platform.js';

/**
 * Keeps the browser's own modal dialog as the element's `open` says. The browser makes the page
 * behind inert, keeps focus inside, closes on Escape and gives focus back.
 */
export class DialogController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { open: boolean };
  readonly #isOn: () => boolean;
  readonly #onOpened: () => void;
  /**
   * Where the page is to stay: some keys scroll it once the dialog is at its end, and
   * `overscroll-behavior` does not stop them.
   */
  #pageScrollTop = 0;

  /**
   * @param isOn the widget is a button and a dialog
   * @param opened the dialog has opened, whoever opened it; focus and the screen in it are the
   * listener's
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { open: boolean },
    isOn: () => boolean,
    opened: () => void,
  ) {
    this.#host = host;
    this.#isOn = isOn;
    this.#onOpened = opened;
    host.addController(this);
  }

  /** Nothing tells a dialog that was moved in the page that it is modal no more. */
  hostConnected(): void {
    window.addEventListener('scroll', this.#holdPageScroll);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    window.removeEventListener('scroll', this.#holdPageScroll);
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog || isModal(dialog) === this.#host.open) return;
    closeDialog(dialog);
    if (!this.#host.open) return;
    this.#pageScrollTop = scrollY;
    openModal(dialog);
    this.#onOpened();
    this.#host.requestUpdate();
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

  readonly #holdPageScroll = (): void => {
    if (this.#dialog && isModal(this.#dialog))
      scrollTo({ top: this.#pageScrollTop, behavior: 'instant' });
  };

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLDialogElement>('.modal');
  }
}
