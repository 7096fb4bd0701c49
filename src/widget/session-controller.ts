import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  createSession,
  type Answer,
  type Answers,
  type Pack,
  type QuestionView,
  type Session,
  type SessionOptions,
} from '../engine/index.js';
import { PROXY_RULE } from './conventions.js';
import {
  endingRule,
  isInterrupted,
  isReachable,
  openStep,
  stepAfter,
  stepBefore,
  type Step,
} from './navigation.js';
import { OutcomeMemory, type Change } from './outcome.js';
import { countAt, NOWHERE, optionsAt, press, type ActiveSpot, type Side } from './active-spot.js';
import { select, ticksLost, toAnswer, toSelection, type Selection } from './selection.js';
import type { SavedState } from './storage-controller.js';

/** What the element does when the session moves. */
export interface SessionListener {
  /** Another screen is to be shown, because of something that a person or the host did. */
  moved: () => void;
  /** Continue was pressed without a usable answer. */
  refused: () => void;
  /** Answers or place have changed and may be saved. */
  changed: () => void;
}

const afterPaint = (act: () => void): unknown => requestAnimationFrame(() => setTimeout(act));

/**
 * Holds the answers and the place, and is the only writer of both. It keeps the answers as given:
 * those to questions that stopped applying are left out by the engine and come back when the
 * question does.
 */
export class SessionController implements ReactiveController {
  pack: Pack | null = null;
  session: Session | null = null;
  step: Step = 'cover';
  /** What is chosen on the screen and not yet given as an answer. */
  selection: Selection = [];
  /** Ticks that the last choice took away. */
  lost: Selection = [];
  /** Where on the screen's drawing the person is. */
  activeSpot: ActiveSpot = NOWHERE;
  /** What changed answers did to the result that is shown now. */
  changed: Change | null = null;
  /** The last Continue found no usable answer. */
  refused = false;
  readonly #host: ReactiveControllerHost;
  readonly #listener: SessionListener;
  readonly #options: () => SessionOptions;
  #raw: Answers = {};
  readonly #outcomes = new OutcomeMemory();
  /**
   * What Continue will come to if nothing else is chosen, worked out while the person still looks
   * at the choice.
   */
  #ahead: { readonly answers: string; readonly session: Session } | undefined;
  /** A single answer is being changed from the check page. */
  #editing = false;

  constructor(
    host: ReactiveControllerHost,
    options: () => SessionOptions,
    listener: SessionListener,
  ) {
    this.#host = host;
    this.#options = options;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {}

  /** The answers as given, also those that do not apply at the moment. */
  get raw(): Answers {
    return this.#raw;
  }

  /**
   * Takes other content. Answers stay when the host gave them, or it is the same pack in another
   * language; else `restore` brings them.
   */
  usePack(pack: Pack, restore: () => SavedState | null): void {
    const same =
      this.pack?.info.id === pack.info.id && this.pack.info.contentHash === pack.info.contentHash;
    if (!same) this.#outcomes.forget();
    const given = same || !this.pack ? this.#raw : {};
    this.pack = pack;
    this.#set(Object.keys(given).length ? given : (restore()?.answers ?? {}));
    if (same) this.#host.requestUpdate();
    else this.#place('cover');
  }

  /** Works everything out again after the options have changed. */
  refresh(): void {
    if (!this.pack) return;
    this.#set(this.#raw);
    this.#place(
      isReachable(this.pack, this.session!, this.step)
        ? this.step
        : openStep(this.pack, this.session!),
    );
  }

  /**
   * Replaces all answers, before or after the pack has come. The screen stays where it can, except
   * in an emergency.
   */
  setAnswers(answers: Answers): void {
    this.#raw = { ...answers };
    this.refresh();
    if (this.pack && this.step !== 'cover' && isInterrupted(this.pack, this.session!))
      this.#go('result');
    else this.#listener.changed();
  }

  /** Begins, or goes on where the answers lead. */
  start(at: Step | null = null): void {
    if (!this.pack) return;
    const known = at !== null && at !== 'cover' && isReachable(this.pack, this.session!, at);
    this.#go(known ? at : openStep(this.pack, this.session!));
  }

  /** The question on the screen, if there is one. */
  get view(): QuestionView | null {
    return this.session?.view(this.step) ?? null;
  }

  /** Ticks or unticks an option of the question on the screen. */
  select(id: string, on: boolean): void {
    if (!this.view) return;
    const before = this.selection;
    this.selection = select(this.view, before, id, on);
    this.lost = ticksLost(this.view, before, this.selection);
    this.#host.requestUpdate();
    afterPaint(() => this.#lookAhead());
  }

  /** Brings back the ticks that the last choice took away. */
  undo(): void {
    this.selection = this.lost;
    this.lost = [];
    this.#host.requestUpdate();
  }

  /** Goes to a place on the drawing, which changes no answer. */
  point(place: string): void {
    this.activeSpot = { ...this.activeSpot, place };
    this.#host.requestUpdate();
  }

  /** Chooses a place on the drawing, which ticks and unticks the options that it stands for. */
  press(place: string, side?: Side): void {
    if (!this.view) return;
    const ids = optionsAt(this.pack!.byId.get(this.step)!.options, this.view, place);
    const next = press(
      countAt(ids, this.selection),
      ids.length,
      this.activeSpot.sides[place],
      side,
    );
    ids.forEach((id, index) => this.select(id, index === next.count - 1));
    this.activeSpot = { place, sides: { ...this.activeSpot.sides, [place]: next.side } };
  }

  /**
   * Gives the selection as the answer and moves on; without one, the screen says what is missing.
   */
  submit(): void {
    const answers = this.#chosen;
    if (!answers) return this.#refuse();
    const isAgain = this.session!.path.includes(this.step);
    this.#set(answers);
    this.#go(stepAfter(this.pack!, this.session!, this.step, isAgain && !this.#editing));
  }

  /** Opens one question from the check page; the other answers stay. */
  change(id: string): void {
    this.goTo(id);
    this.#editing = this.step === id;
  }

  /** Where Back leads, or nothing from the first screen. */
  get previous(): Step | undefined {
    return this.pack ? stepBefore(this.pack, this.session!, this.step, this.#editing) : undefined;
  }

  /** Shows a step if it can be reached with the present answers; otherwise nothing happens. */
  goTo(step: Step): void {
    if (this.pack && isReachable(this.pack, this.session!, step)) this.#go(step);
  }

  /** Forgets every answer. */
  clear(): void {
    this.#outcomes.forget();
    this.#set({});
    if (this.pack) this.#go('cover');
  }

  /** The rule that ended the interview early, if one did. */
  get ended(): string | undefined {
    return this.pack ? endingRule(this.pack, this.session!) : undefined;
  }

  /** The emergency screen is what must be shown. */
  get isEmergency(): boolean {
    return this.step === 'result' && this.session?.assessment.urgency === 'emergency';
  }

  /**
   * All answers with the selection on the screen among them; undefined while it is not an answer.
   */
  get #chosen(): Answers | undefined {
    const answer = this.view ? toAnswer(this.view, this.selection) : undefined;
    return answer === undefined ? undefined : { ...this.#raw, [this.step]: answer };
  }

  #set(answers: Answers): void {
    this.#raw = { ...answers };
    if (!this.pack) return;
    const ahead = this.#ahead;
    this.#ahead = undefined;
    this.session =
      ahead?.answers === JSON.stringify(answers)
        ? ahead.session
        : createSession(this.pack, this.#raw, this.#options());
  }

  /** Other content or options forget it, since they set the answers anew. */
  #lookAhead(): void {
    const answers = this.#chosen;
    const key = JSON.stringify(answers);
    if (answers && key !== this.#ahead?.answers)
      this.#ahead = { answers: key, session: createSession(this.pack!, answers, this.#options()) };
  }

  #go(step: Step): void {
    this.#place(step);
    this.#listener.moved();
    this.#listener.changed();
  }

  #place(step: Step): void {
    this.step = step;
    this.refused = false;
    this.changed =
      step === 'result' && this.ended !== PROXY_RULE ? this.#outcomes.show(this.session!) : null;
    if (step === 'review' || step === 'result' || step === 'cover') this.#editing = false;
    this.lost = [];
    this.activeSpot = NOWHERE;
    this.selection = this.view ? toSelection(this.view, this.#answerTo(step)) : [];
    this.#host.requestUpdate();
  }

  #answerTo(id: string): Answer | undefined {
    return this.session!.answers[id] ?? this.#raw[id];
  }

  #refuse(): void {
    this.refused = true;
    this.#listener.refused();
    this.#host.requestUpdate();
  }
}
