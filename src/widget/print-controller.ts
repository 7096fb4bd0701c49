import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closeDialog, isModal, openInPlace, openModal, windowOf } from './platform.js';
import { rootOf, type Guard } from './safe-element.js';

/**
 * Opens everything that is folded away while the page is printed, and folds it again afterwards. A
 * dialog stands in the page meanwhile: a window of its own has no pages.
 */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #beforePrint: () => void;
  readonly #afterPrint: () => void;
  #window?: Window;
  #opened: readonly HTMLDetailsElement[] = [];
  #modal: HTMLDialogElement | null | undefined;
  #focused: HTMLElement | null | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, guard: Guard) {
    this.#host = host;
    this.#beforePrint = guard(() => this.#unfold());
    this.#afterPrint = guard(() => this.#fold());
    host.addController(this);
  }

  hostConnected(): void {
    this.#window = windowOf(this.#host);
    this.#window.addEventListener('beforeprint', this.#beforePrint);
    this.#window.addEventListener('afterprint', this.#afterPrint);
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('beforeprint', this.#beforePrint);
    this.#window?.removeEventListener('afterprint', this.#afterPrint);
  }

  #unfold(): void {
    const root = rootOf(this.#host);
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
  }

  #fold(): void {
    this.#opened.forEach((details) => {
      details.open = false;
    });
    this.#opened = [];
    if (!this.#modal) return;
    closeDialog(this.#modal);
    openModal(this.#modal);
    this.#focused?.focus();
  }
}
