import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { codeOf } from './errors.js';
import {
  TriageEmergencyEvent,
  TriageErrorEvent,
  TriageRestartEvent,
  TriageResultEvent,
  TriageStartEvent,
  TriageStepEvent,
  type ContentDetail,
  type SharedAnswers,
} from './events.js';
import type { SessionController } from './session-controller.js';

/**
 * Tells the page what happened, after the screen has changed, so that a listener finds things as
 * the event says. A detail holds no answers and no health data unless the host has asked for them.
 */
export class EventController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: () => SessionController;
  readonly #isShared: () => boolean;
  readonly #pending: Event[] = [];

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    session: () => SessionController,
    isShared: () => boolean,
  ) {
    this.#host = host;
    this.#session = session;
    this.#isShared = isShared;
    host.addController(this);
  }

  hostUpdated(): void {
    for (const event of this.#pending.splice(0)) this.#host.dispatchEvent(event);
  }

  /** The person began. */
  started(): void {
    this.#pending.push(new TriageStartEvent(this.#content()));
  }

  /** Another screen is shown. */
  moved(): void {
    const { session, step, isEmergency } = this.#session();
    const index = session!.path.indexOf(step);
    const place = index >= 0 ? index : step === 'cover' ? 0 : session!.path.length;
    const screen = step === 'cover' || step === 'review' || step === 'result' ? step : 'question';
    this.#pending.push(
      new TriageStepEvent({
        screen,
        index: place,
        ...(this.#isShared() && { step }),
        ...this.#shared(),
      }),
    );
    if (step === 'result')
      this.#pending.push(
        new (isEmergency ? TriageEmergencyEvent : TriageResultEvent)(this.#content()),
      );
  }

  /** The answers were cleared. */
  restarted(): void {
    this.#pending.push(new TriageRestartEvent());
  }

  /** The fallback is shown. */
  failed(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    try {
      this.#pending.push(new TriageErrorEvent({ code: codeOf(error), message }));
    } catch {
      // Where a page has made events impossible, the console has told it already.
    }
  }

  #content(): ContentDetail {
    const { version, contentHash, reviewedBy, reviewBy } = this.#session().pack!.info;
    return { packVersion: version, contentHash, reviewedBy, reviewBy, ...this.#shared() };
  }

  #shared(): SharedAnswers {
    const { session } = this.#session();
    return this.#isShared() ? { answers: session!.answers, assessment: session!.assessment } : {};
  }
}
