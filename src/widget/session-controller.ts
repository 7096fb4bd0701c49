import type { ReactiveControllerHost } from 'lit';
import {
  createSession,
  type Answers,
  type Pack,
  type QuestionView,
  type Session,
  type SessionOptions,
  UNSURE,
} from '../engine/index.js';
import { AnswerDraft } from './answer-draft.js';
import type { AnswerStorage, Restored, SavedAnswers } from './answer-storage.js';
import { PROXY_RULE } from './conventions.js';
import {
  endingRule,
  hasCheck,
  isInterrupted,
  isReachable,
  openStep,
  stepAfter,
  stepBefore,
  type Step,
} from './navigation.js';
import { OutcomeMemory, type OutcomeChange } from './outcome.js';

/** What the element does when the session moves. */
export interface SessionListener {
  /** Another screen is to be shown, because of something that a person or the host did. */
  moved: () => void;
  /** Continue did not lead on: the answer is not usable, or how to check it is shown first. */
  stayed: (because: 'error' | 'check') => void;
}

/**
 * Holds the answers and the place, and is the only writer of both: it restores them from storage
 * and saves each change. It keeps the answers as given: those to questions that stopped applying
 * are left out by the engine and come back when the question does.
 */
export class SessionController {
  pack: Pack | null = null;
  step: Step = 'cover';
  /** What is chosen on the screen and not yet given as an answer. */
  readonly draft: AnswerDraft;
  /** What changed answers did to the result that is shown now. */
  outcomeChange: OutcomeChange | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #listener: SessionListener;
  readonly #storage: AnswerStorage;
  readonly #options: () => SessionOptions;
  readonly #outcomes = new OutcomeMemory();
  #givenAnswers: Answers = {};
  #session: Session | null = null;
  /** What would follow from the answer that is chosen on the screen. */
  #ahead: { readonly answer: string; readonly session: Session } | null = null;
  /** What storage held, until the person begins or clears the answers. */
  #restored: Restored = 'none';
  /** The questions were over when the rest of the content came: that asks no more to rank causes. */
  #isAsked = false;
  /** A single answer is being changed from the check page. */
  #isEditing = false;

  constructor(
    host: ReactiveControllerHost,
    storage: AnswerStorage,
    options: () => SessionOptions,
    listener: SessionListener,
  ) {
    this.#host = host;
    this.#storage = storage;
    this.#options = options;
    this.#listener = listener;
    this.draft = new AnswerDraft(host);
  }

  /** What follows from the answers; worked out when it is first read, which the cover does not. */
  get session(): Session | null {
    if (this.pack) this.#session ??= this.#sessionOf(this.pack, this.#givenAnswers);
    return this.#session;
  }

  /**
   * Works out what follows from the answer that is chosen while the person looks at the screen.
   * @returns where Continue would lead, where that is a question
   */
  lookAhead(): Pick<SessionController, 'session' | 'step' | 'draft'> | null {
    const { answer: chosen } = this.draft;
    if (!this.pack || chosen === undefined) return null;
    const answer = JSON.stringify(chosen);
    const answers = { ...this.#givenAnswers, [this.step]: chosen };
    if (this.#ahead?.answer !== answer)
      this.#ahead = { answer, session: this.#sessionOf(this.pack, answers) };
    const { session } = this.#ahead;
    const step = this.#stepAfter(session);
    const draft = new AnswerDraft({ requestUpdate: () => undefined });
    draft.begin(this.pack, session, step, this.#givenAnswers);
    return session.view(step) && { session, step, draft };
  }

  /** The answers as given, also those that do not apply at the moment. */
  get givenAnswers(): Answers {
    return this.#givenAnswers;
  }

  /** Whether there are answers to carry on with, as the cover tells it. */
  get saved(): SavedAnswers {
    if (this.#restored === 'unusable') return 'unusable';
    return Object.keys(this.#givenAnswers).length ? 'found' : 'none';
  }

  /** Storage held answers, and the person has not gone on with them yet. */
  get isRestored(): boolean {
    return typeof this.#restored === 'object';
  }

  /** The question on the screen, if there is one. */
  get question(): QuestionView | null {
    return this.step === 'cover' ? null : (this.session?.view(this.step) ?? null);
  }

  /** Where Back leads, or nothing from the first screen. */
  get previousStep(): Step | undefined {
    return this.pack && this.step !== 'cover'
      ? stepBefore(this.pack, this.session!, this.step, this.#isEditing)
      : undefined;
  }

  /** The rule that ended the interview early, if one did. */
  get endingRule(): string | undefined {
    return this.pack ? endingRule(this.pack, this.session!) : undefined;
  }

  /** The emergency screen is what must be shown. */
  get isEmergency(): boolean {
    return this.step === 'result' && this.session?.assessment.urgency === 'emergency';
  }

  /** The same content, in another language or with more of it. */
  isOf({ info: { id, contentHash } }: Pack): boolean {
    const present = this.pack?.info;
    return present?.id === id && present.contentHash === contentHash;
  }

  /**
   * Takes other content. Answers stay when the host gave them, or it is the same pack in another
   * language; else those that were saved come back.
   */
  usePack(pack: Pack): void {
    if (this.isOf(pack)) return this.#replacePack(pack);
    this.#outcomes.forget();
    this.#isAsked = false;
    const kept = this.pack ? {} : this.#givenAnswers;
    this.pack = pack;
    if (Object.keys(kept).length) this.#evaluate(kept);
    else this.#restore(pack);
    this.#show('cover');
  }

  /**
   * The same content, with more of it or in another language. A whole pack never makes room for the
   * first part of one, and who was through with the questions is through with them.
   */
  #replacePack(pack: Pack): void {
    if (!pack.ranking && this.pack!.ranking) return;
    const isOver = this.step !== 'cover' && !this.session!.next;
    const isCompleted = pack.ranking && !this.pack!.ranking;
    this.pack = pack;
    this.#evaluate(this.#givenAnswers);
    if (isOver && this.session!.next) {
      this.#isAsked = true;
      this.#evaluate(this.#givenAnswers);
    }
    if (isCompleted && this.step === 'result') this.#outcomes.renew(this.session!);
    this.#host.requestUpdate();
  }

  /** Works everything out again after the options have changed. */
  refresh(): void {
    this.#evaluate(this.#givenAnswers);
    if (!this.pack) return;
    const canStay = isReachable(this.pack, this.session!, this.step);
    this.#show(canStay ? this.step : openStep(this.pack, this.session!));
  }

  /**
   * Replaces all answers, before or after the pack has come. The screen stays where it can, except
   * in an emergency.
   */
  setAnswers(answers: Answers): void {
    this.#isAsked = false;
    this.#givenAnswers = { ...answers };
    this.refresh();
    if (this.pack && this.step !== 'cover' && isInterrupted(this.pack, this.session!))
      this.#go('result');
    else this.#save();
  }

  /** Begins, or goes on where the answers lead; at a step where that one can be reached. */
  start(step: Step = 'cover'): void {
    this.#restored = 'none';
    if (!this.pack) return;
    const isKnown = step !== 'cover' && isReachable(this.pack, this.session!, step);
    this.#go(isKnown ? step : openStep(this.pack, this.session!));
  }

  /** Goes on where saved answers were left; otherwise as `start` does. */
  resume(): void {
    this.start(typeof this.#restored === 'object' ? this.#restored.step : undefined);
  }

  /**
   * Gives what is chosen as the answer and moves on; without one, the screen says what is missing.
   * The first "not sure" shows how to check, where the pack tells it; the second counts.
   */
  submit(): void {
    const { answer } = this.draft;
    if (answer === undefined) {
      this.draft.refuse();
      return this.#listener.stayed('error');
    }
    if (answer === UNSURE && !this.draft.isChecking && hasCheck(this.pack!, this.step)) {
      this.draft.isChecking = true;
      this.#host.requestUpdate();
      return this.#listener.stayed('check');
    }
    const before = this.session!;
    const ahead = this.#ahead;
    this.#evaluate({ ...this.#givenAnswers, [this.step]: answer });
    if (ahead?.answer === JSON.stringify(answer)) this.#session = ahead.session;
    this.#go(this.#stepAfter(this.session!, before));
  }

  /** Where Continue leads from the step that shows, once its answer has made another session of one. */
  #stepAfter(session: Session, before = this.session!): Step {
    const isRevisit = before.path.includes(this.step);
    return stepAfter(this.pack!, session, this.step, isRevisit && !this.#isEditing);
  }

  /** Opens one question from the check page; the other answers stay. */
  edit(id: string): void {
    this.goTo(id);
    this.#isEditing = this.step === id;
  }

  /** Shows a step if it can be reached with the present answers; otherwise nothing happens. */
  goTo(step: Step): void {
    if (this.pack && isReachable(this.pack, this.session!, step)) this.#go(step);
  }

  /** Forgets every answer, also what was saved. */
  clear(): void {
    this.#restored = 'none';
    this.#isAsked = false;
    this.#outcomes.forget();
    this.#evaluate({});
    if (this.pack) this.#go('cover');
  }

  /** Takes the answers that were saved; where the pack rejects any, all of them are thrown away. */
  #restore(pack: Pack): void {
    this.#restored = this.#storage.restore(pack.info);
    const answers = typeof this.#restored === 'object' ? this.#restored.answers : {};
    this.#evaluate(answers);
    if (!Object.keys(answers).length || !this.session!.rejected.length) return;
    this.#restored = 'unusable';
    this.#storage.clear(pack.info);
    this.#evaluate({});
  }

  #sessionOf(pack: Pack, answers: Answers): Session {
    const options = this.#isAsked ? { ...this.#options(), maxQuestions: 0 } : this.#options();
    return createSession(pack, answers, options);
  }

  #evaluate(answers: Answers): void {
    this.#givenAnswers = { ...answers };
    this.#session = this.#ahead = null;
  }

  #save(): void {
    if (this.pack)
      this.#storage.save(this.pack.info, { answers: this.#givenAnswers, step: this.step });
  }

  #go(step: Step): void {
    this.#show(step);
    this.#listener.moved();
    this.#save();
  }

  #show(step: Step): void {
    this.step = step;
    this.#ahead = null;
    const isResult = step === 'result' && this.endingRule !== PROXY_RULE;
    this.outcomeChange = isResult ? this.#outcomes.record(this.session!) : null;
    if (step === 'review' || step === 'result' || step === 'cover') this.#isEditing = false;
    if (step === 'cover') return this.draft.reset(null);
    this.draft.begin(this.pack!, this.session!, step, this.#givenAnswers);
  }
}
