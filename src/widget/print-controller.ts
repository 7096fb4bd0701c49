import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rootOf, type Guard } from './safe-element.js';

/**
 * Opens everything that is folded away while the page is printed, and folds it again afterwards. A
 * dialog stands in the page meanwhile: a window of its own has no pages.
 */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #beforePrint: () => void;
  readonly #afterPrint: () => void;
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
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
  }

  #unfold(): void {
    const root = rootOf(this.#host);
    this.#modal = root?.querySelector<HTMLDialogElement>('.modal:modal');
    this.#focused = root?.activeElement as HTMLElement | null;
    this.#modal?.close();
    this.#modal?.show();
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
    this.#modal.close();
    this.#modal.showModal();
    this.#focused?.focus();
  }
}
