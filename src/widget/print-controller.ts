import type { ReactiveController, ReactiveControllerHost } from 'lit';

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
    this.#modal = root?.querySelector<HTMLDialogElement>('.modal:modal');
    this.#focused = root?.activeElement as HTMLElement | null;
    this.#modal?.close();
    this.#modal?.show();
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
    this.#modal.close();
    this.#modal.showModal();
    this.#focused?.focus();
  };
}
