import { codeOf, withCode, type Warn } from './errors.js';
import type { EventController } from './event-controller.js';

/** What keeps the questions from being shown, and who is told of it. */
export class Failures {
  /** The safe view is shown while there is one. */
  current: unknown;
  readonly #warn: Warn;
  readonly #events: EventController;

  constructor(warn: Warn, events: EventController) {
    this.#warn = warn;
    this.#events = events;
  }

  /** From here on the fallback is shown; the event says why, and nothing of what was answered. */
  add(error: unknown): void {
    this.current = error;
    this.tell(error);
  }

  /** The same for an error from anywhere in the element, once while it lasts. */
  addUnknown(error: unknown): void {
    const known = withCode(error);
    if (!this.current || codeOf(this.current) !== codeOf(known)) this.add(known);
  }

  /** Tells the console and the page. */
  tell(error: unknown): void {
    this.#warn(String(error));
    this.#events.failed(error);
  }
}
