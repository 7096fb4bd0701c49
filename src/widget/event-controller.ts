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
    const content = this.#content();
    this.#tell(() => new TriageStartEvent(content));
  }

  /** Another screen is shown. */
  moved(): void {
    const { session, step, isEmergency } = this.#session();
    const index = session!.path.indexOf(step);
    const place = index >= 0 ? index : step === 'cover' ? 0 : session!.path.length;
    const screen = step === 'cover' || step === 'review' || step === 'result' ? step : 'question';
    const shared = { ...(this.#isShared() && { step }), ...this.#shared() };
    this.#tell(() => new TriageStepEvent({ screen, index: place, ...shared }));
    if (step !== 'result') return;
    const Outcome = isEmergency ? TriageEmergencyEvent : TriageResultEvent;
    const content = this.#content();
    this.#tell(() => new Outcome(content));
  }

  /** The answers were cleared. */
  restarted(): void {
    this.#tell(() => new TriageRestartEvent());
  }

  /** The fallback is shown. */
  failed(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#tell(() => new TriageErrorEvent({ code: codeOf(error), message }));
  }

  /** Where a page has made events impossible, the person goes on all the same. */
  #tell(make: () => Event): void {
    try {
      this.#pending.push(make());
    } catch (error) {
      console.warn('triage-widget: this page cannot be told what happens:', error);
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
