import type { Answers, Assessment } from '../engine/index.js';

/** Added to a detail only where the host has set `share-answers`. */
export interface SharedAnswers {
  readonly answers?: Answers;
  readonly assessment?: Assessment | null;
}

/**
 * What kind of screen is shown, and its place in the order asked. Which question it is tells
 * something of the person (some are asked only in pregnancy), so `step` is there only with
 * `share-answers`.
 */
export interface StepDetail extends SharedAnswers {
  readonly screen: 'cover' | 'question' | 'review' | 'result';
  readonly index: number;
  readonly step?: string;
}

/**
 * Which content gave the result, who signed it (empty: nobody) and when it is due for review. Not
 * the result.
 */
export interface ContentDetail extends SharedAnswers {
  readonly packVersion: string;
  readonly contentHash: string;
  readonly reviewedBy: string;
  /** As `YYYY-MM-DD`. */
  readonly reviewBy: string;
}

/** What kept the widget from working; `code` is stable. */
export interface ErrorDetail {
  readonly code: string;
  readonly message: string;
}

class TriageEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { bubbles: true, composed: true, detail: Object.freeze(detail) });
  }
}

/** A person began to answer. */
export class TriageStartEvent extends TriageEvent<ContentDetail> {
  constructor(detail: ContentDetail) {
    super('triage-start', detail);
  }
}

/** Another screen is shown. */
export class TriageStepEvent extends TriageEvent<StepDetail> {
  constructor(detail: StepDetail) {
    super('triage-step', detail);
  }
}

/** The emergency screen is shown. The event itself is the only thing it tells. */
export class TriageEmergencyEvent extends TriageEvent<ContentDetail> {
  constructor(detail: ContentDetail) {
    super('triage-emergency', detail);
  }
}

/** A result below emergency is shown. */
export class TriageResultEvent extends TriageEvent<ContentDetail> {
  constructor(detail: ContentDetail) {
    super('triage-result', detail);
  }
}

/** The answers were cleared. */
export class TriageRestartEvent extends TriageEvent<Readonly<Record<string, never>>> {
  constructor() {
    super('triage-restart', {});
  }
}

/** The safe fallback is shown instead of the questions. */
export class TriageErrorEvent extends TriageEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super('triage-error', detail);
  }
}

// The element's events by name, for typed listeners.
declare global {
  interface GlobalEventHandlersEventMap {
    'triage-start': TriageStartEvent;
    'triage-step': TriageStepEvent;
    'triage-emergency': TriageEmergencyEvent;
    'triage-result': TriageResultEvent;
    'triage-restart': TriageRestartEvent;
    'triage-error': TriageErrorEvent;
  }
}
