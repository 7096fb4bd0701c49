import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../engine/index.js';
import { rootOf } from './safe-element.js';
import { toJson } from './to-json.js';

/** What the controller needs of the element. */
type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly session: Session | null;
    readonly required: boolean;
    readonly disabled: boolean;
    readonly name: string;
  };

/** What becomes of the result: it goes with the page's form, or would if that were not disabled. */
export type FormState = 'none' | 'sent' | 'disabled';

/**
 * Gives the page's form the result that shows, and nothing before or after: a level worked out from
 * half of the answers would be read as a result. A form takes it only where the element has a
 * `name`. Where a platform knows no forms for elements, there is none.
 */
export class FormController implements ReactiveController {
  /** The form around is disabled, or the part of it that the element is in. */
  isDisabled = false;
  readonly internals: Partial<ElementInternals>;
  readonly #host: Host;
  readonly #missing: () => string;

  /** @param missing what a person is told who sends the form before there is a result */
  constructor(host: Host, missing: () => string) {
    this.#host = host;
    this.#missing = missing;
    this.internals = (host as Partial<Host>).attachInternals?.() ?? {};
    host.addController(this);
  }

  /** What a person answers may be sent with the page's form. */
  get state(): FormState {
    if (!this.#host.name || !this.internals.form) return 'none';
    return this.isDisabled || this.#host.disabled ? 'disabled' : 'sent';
  }

  /** The state is for the browser's own memory of forms, which shall hold no answers. */
  hostUpdated(): void {
    const value = this.#value();
    this.internals.setFormValue?.(value, null);
    if (!this.#host.required || value) return this.internals.setValidity?.({});
    // Where the browser takes the person who sends the form too early.
    const anchor = rootOf(this.#host)?.querySelector<HTMLElement>('.opener button, [data-focus]');
    const missing = this.#missing() || ' '; // Without a message it is an error.
    this.internals.setValidity?.({ valueMissing: true }, missing, anchor ?? undefined);
  }

  #value(): string | null {
    const session = this.#host.dataset['urgency'] ? this.#host.session : null;
    if (!session) return null;
    const { urgency, settled, packVersion, contentHash } = session.assessment;
    return toJson({
      pack: session.pack.id,
      packVersion,
      contentHash,
      urgency,
      settled,
      answers: session.answers,
    });
  }
}
