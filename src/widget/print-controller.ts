import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Opens everything that is folded away while the page is printed, and folds it again afterwards. */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #opened: readonly HTMLDetailsElement[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#open);
    window.addEventListener('afterprint', this.#close);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#open);
    window.removeEventListener('afterprint', this.#close);
  }

  readonly #open = (): void => {
    this.#opened = [...this.#host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? []];
    this.#opened.forEach((details) => { details.open = true; });
  };

  readonly #close = (): void => {
    this.#opened.forEach((details) => { details.open = false; });
    this.#opened = [];
  };
}
