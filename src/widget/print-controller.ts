import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closeDialog, isModal, openInPlace, openModal } from './platform.js';

/**
 * Opens everything that is folded away while the page is printed, and folds it again afterwards. A
 * dialog stands in the page meanwhile: a window of its own has no pages.
 */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #opened: readonly HTMLDetailsElement[] = [];
  #modal: HTMLDialogElement | null | undefined;
  #focused: HTMLElement | null | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
  }

  readonly #beforePrint = (): void => {
    const root = this.#host.shadowRoot;
    const dialog = root?.querySelector<HTMLDialogElement>('.modal');
    this.#modal = dialog && isModal(dialog) ? dialog : null;
    this.#focused = root?.activeElement as HTMLElement | null;
    if (this.#modal) {
      closeDialog(this.#modal);
      openInPlace(this.#modal);
    }
    this.#opened = [...(root?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
    this.#opened.forEach((details) => {
      details.open = true;
    });
  };

  readonly #afterPrint = (): void => {
    this.#opened.forEach((details) => {
      details.open = false;
    });
    this.#opened = [];
    if (!this.#modal) return;
    closeDialog(this.#modal);
    openModal(this.#modal);
    this.#focused?.focus();
  };
}
