import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Guard } from './safe-element.js';

/**
 * Does something after each drawing, once the browser has nothing else to do: once for several
 * drawings, and not at all for an element that has left the page.
 */
export class IdleController implements ReactiveController {
  readonly #work: () => void;
  #waiting = 0;

  constructor(host: ReactiveControllerHost, guard: Guard, work: () => void) {
    this.#work = guard(work);
    host.addController(this);
  }

  hostUpdated(): void {
    this.hostDisconnected();
    this.#waiting = globalThis.requestIdleCallback?.(this.#work);
  }

  hostDisconnected(): void {
    globalThis.cancelIdleCallback?.(this.#waiting);
  }
}
