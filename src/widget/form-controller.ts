import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../engine/index.js';

/** What the controller needs of the element. */
type Host = ReactiveControllerHost & HTMLElement & { readonly session: Session | null };

/**
 * Gives the page's form the result that shows, and nothing before or after: a level worked out from
 * half of the answers would be read as a result. A form takes it only where the element has a
 * `name`.
 */
export class FormController implements ReactiveController {
  readonly #host: Host;
  /** Test DOMs have none of this, or not all. */
  readonly #internals: Partial<ElementInternals> | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#internals = host.attachInternals?.();
    host.addController(this);
  }

  /** What a person answers may be sent with the page's form. */
  get isInForm(): boolean {
    return Boolean(this.#host.getAttribute('name') && this.#internals?.form);
  }

  /** The state is for the browser's own memory of forms, which shall hold no answers. */
  hostUpdated(): void {
    this.#internals?.setFormValue?.(this.#value(), null);
  }

  #value(): string | null {
    const { session } = this.#host;
    if (!session || !this.#host.dataset['urgency']) return null;
    const { urgency, settled, packVersion, contentHash } = session.assessment;
    return JSON.stringify({
      pack: session.pack.id,
      packVersion,
      contentHash,
      urgency,
      settled,
      answers: session.answers,
    });
  }
}
