import type { PropertyValues } from 'lit';
import type { Answers, Assessment, Pack, Session } from '../engine/index.js';
import { createActions } from './actions.js';
import { AnswerStorage } from './answer-storage.js';
import { AutoAdvanceController } from './auto-advance-controller.js';
import { configReader, type Config } from './config.js';
import { PROXY_RULE } from './conventions.js';
import { isReviewOverdue, utcDay } from './dates.js';
import { DialogController } from './dialog-controller.js';
import { createWarnOnce, WidgetError } from './errors.js';
import { EventController } from './event-controller.js';
import { ExportController } from './export-controller.js';
import { FocusController } from './focus-controller.js';
import { FormController } from './form-controller.js';
import { HistoryController } from './history-controller.js';
import { LocaleController } from './locale-controller.js';
import { MotionController } from './motion-controller.js';
import { PackLoader } from './pack-loader.js';
import { preserveStartMethod } from './preserve-start-method.js';
import { PrintController } from './print-controller.js';
import { TriageProperties } from './properties.js';
import { SessionController } from './session-controller.js';
import { reflectState } from './state-attributes.js';
import { styles } from './styles/index.js';
import { upgradeProperty } from './upgrade-property.js';
import { VERSION } from './version.js';
import { createViewModel } from './view-model.js';
import { failureView } from './views/failure.js';
import { modalView } from './views/modal.js';
import { loadingView, screenView, shellView } from './views/screen.js';

/** Properties that say which content is used. */
const CONTENT_PROPERTIES = ['pack', 'src', 'packIntegrity', 'packData'] as const;
/** Properties that change how the engine asks, with the same content. */
const ENGINE_PROPERTIES = ['perspectives', 'order', 'maxQuestions'] as const;

/**
 * Asks about a complaint, says how urgently to seek care and why, and ranks the causes that fit.
 * Everything happens in the page: it sends nothing, and keeps answers only where `persist` says.
 *
 * @summary A private, offline triage interview in one tag.
 * @tag triage-widget
 *
 * @slot - Fallback: shows without JavaScript, while the questions load, and when they cannot be
 * loaded
 * @slot open - Your own words on the button that opens the dialog, with `display="dialog"`
 * @slot intro - Below the introduction on the first screen
 * @slot disclaimer - The page's own legal text, below every screen
 * @slot footer - Below everything
 * @slot actions-emergency - On the emergency screen
 * @slot actions-urgent - In the result, when the level is urgent
 * @slot actions-soon - In the result, when the level is soon
 * @slot actions-self-care - In the result, when the level is self-care
 *
 * @event {TriageStartEvent} triage-start - A person begins; `detail`: `packVersion`, `contentHash`,
 * `reviewedBy`, `reviewBy`
 * @event {TriageStepEvent} triage-step - Another screen shows; `detail`: `screen` (`cover`,
 * `question`, `review` or `result`), `index`
 * @event {TriageEmergencyEvent} triage-emergency - The emergency screen shows; `detail`:
 * `packVersion`, `contentHash`, `reviewedBy`, `reviewBy`
 * @event {TriageResultEvent} triage-result - A result below emergency shows; `detail`:
 * `packVersion`, `contentHash`, `reviewedBy`, `reviewBy`
 * @event {TriageRestartEvent} triage-restart - The answers were cleared; an empty `detail`
 * @event {TriageErrorEvent} triage-error - The safe fallback shows instead of questions; `detail`:
 * `code`, `message`
 */
export class TriageWidget extends TriageProperties {
  static override styles = styles;
  static readonly formAssociated = true;
  /**
   * The library's version.
   * @type {string}
   */
  static readonly version = VERSION;

  readonly #warn = createWarnOnce();
  readonly #readConfig = configReader(this, this.#warn);
  readonly #motion = new MotionController(this);
  readonly #focus = new FocusController(this);
  readonly #locale = new LocaleController(this);
  readonly #loader = new PackLoader({
    loaded: (pack) => this.#usePack(pack),
    failed: (error) => {
      this.#fail(error);
      this.requestUpdate();
    },
  });
  readonly #session = new SessionController(
    this,
    new AnswerStorage(() => this.#config.persist),
    () => this.#config.engine,
    { moved: () => this.#moved(), stayed: (what) => this.#focus.request(what) },
  );
  /** Before the events: who listens to one finds the form as it says. */
  readonly #form = new FormController(this);
  readonly #events = new EventController(
    this,
    () => this.#session,
    () => this.shareAnswers,
  );
  readonly #export = new ExportController(this);
  readonly #isDialog = (): boolean => this.#config.display === 'dialog';
  readonly #dialog = new DialogController(this, this.#isDialog, () => {
    this.#focus.request('heading');
    this.#skipCover(true);
  });
  readonly #view = createViewModel({
    widget: this,
    session: this.#session,
    locale: this.#locale,
    form: this.#form,
    exports: this.#export,
    config: () => this.#config,
    warn: this.#warn,
  });
  readonly #actions = createActions({
    widget: this,
    session: this.#session,
    dialog: this.#dialog,
    focus: this.#focus,
    exports: this.#export,
    view: this.#view,
    resume: () => this.#begin(() => this.#session.resume()),
  });
  #failure: unknown;
  #lang = '';

  constructor() {
    super();
    new PrintController(this);
    new AutoAdvanceController(this, {
      isOn: () => this.#view.advances(),
      step: () => this.#session.step,
      advance: () => this.#session.submit(),
    });
    new HistoryController(
      this,
      () => this.#session,
      () => this.history && !this.#isDialog(),
    );
    upgradeProperty(this, 'answers');
  }

  /**
   * A form around the element was set back: nothing is kept, and focus stays with the button that
   * did it.
   */
  formResetCallback(): void {
    this.restart();
    this.#focus.request(null);
  }

  /** The answers that count now, by question id. Setting replaces all of them. */
  get answers(): Answers {
    return this.#session.session?.answers ?? this.#session.givenAnswers;
  }
  set answers(answers: Answers) {
    this.#session.setAnswers(answers);
  }

  /** What follows from the answers so far; null until the content is loaded. */
  get assessment(): Assessment | null {
    return this.session?.assessment ?? null;
  }

  /** The engine's view of the interview; null until the content is loaded. */
  get session(): Session | null {
    return this.#session.session;
  }

  /** Leaves the cover for the first open question. Opens the dialog, where there is one. */
  start(): void {
    this.#dialog.open();
    if (this.#session.step === 'cover') this.#begin(() => this.#session.start());
  }

  /** Forgets the answers, here and in storage, and begins again. */
  restart(): void {
    this.#events.restarted();
    this.#session.clear();
    if (this.#config.start === 'question') this.#session.start();
  }

  /** One screen back, where there is one. */
  back(): void {
    const step = this.#view.previousStep();
    if (step) this.#session.goTo(step);
  }

  /**
   * Shows a question that has been answered or is next, or `cover`, `review` or `result` when they
   * can be reached; opens the dialog.
   */
  goTo(id: string): void {
    this.#dialog.open();
    if (this.#config.mode === 'triage') this.#session.goTo(id);
  }

  /** Prints the page, with everything in the widget unfolded. */
  print(): void {
    globalThis.print?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const lang = this.#locale.requested;
    if (lang !== this.#lang || CONTENT_PROPERTIES.some((name) => changed.has(name))) {
      this.#lang = lang;
      const { packData, src, packIntegrity, pack } = this;
      void this.#loader.load({ packData, src, packIntegrity, pack, lang });
    } else if (ENGINE_PROPERTIES.some((name) => changed.has(name))) {
      this.#session.refresh();
    }
  }

  protected override render(): unknown {
    const base = this.#view.base();
    try {
      if (!this.#failure && !this.#session.pack)
        return shellView(base, this.#view.shell(base, 'loading'), loadingView(base));
      if (!this.#failure) {
        const context = this.#view.screen(base, this.#actions);
        const screen = screenView(context, this.#session.endingRule);
        return (this.#isDialog() ? modalView : shellView)(context, this.#view.shell(base), screen);
      }
    } catch (cause) {
      this.#fail(
        new WidgetError('render', `a screen could not be drawn (${String(cause)})`, { cause }),
      );
    }
    const retry = this.src ? this.#loader.retry : null;
    return shellView(base, this.#view.shell(base, 'failure'), failureView(base, retry));
  }

  /** State attributes are set before anybody is told of the change. */
  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const { step, session } = this.#session;
    const isTriage = this.#config.mode === 'triage';
    const hasLevel =
      isTriage && !this.#failure && step === 'result' && this.#session.endingRule !== PROXY_RULE;
    reflectState(this, {
      step: this.#failure ? 'failure' : session && (isTriage ? step : 'reference'),
      urgency: hasLevel ? session!.assessment.urgency : null,
    });
  }

  get #config(): Config {
    return this.#readConfig(this.#session.pack?.json.perspectives.map(({ id }) => id));
  }

  #begin(go: () => void): void {
    if (!this.#session.pack || this.#config.mode === 'reference') return;
    this.#events.started();
    go();
  }

  /**
   * Leaves the cover where the host wants none, or where its "Continue where you left off" was on
   * the dialog's button, too.
   */
  #skipCover(isOpened = false): void {
    const { step, isRestored } = this.#session;
    if (step === 'cover' && (this.#config.start === 'question' || (isOpened && isRestored)))
      this.#actions.resume();
  }

  #usePack(pack: Pack): void {
    this.#failure = undefined;
    const { id, version, reviewBy } = pack.info;
    if (isReviewOverdue(pack.info, utcDay()))
      this.#warn(
        `the content "${id}" ${version} was due for review by ${reviewBy}; use a newer version`,
      );
    this.#session.usePack(pack);
    if (!this.#isDialog() || this.open) this.#skipCover();
  }

  #moved(): void {
    this.#export.setStatus('');
    this.#view.announceOutcome(this.#actions);
    this.#focus.request('heading');
    this.#motion.moved();
    this.#events.moved();
  }

  /** From here on the fallback is shown; the event says why, and nothing of what was answered. */
  #fail(error: unknown): void {
    this.#failure = error;
    this.#warn(String(error));
    this.#events.failed(error);
  }
}

preserveStartMethod(TriageWidget.prototype);

declare global {
  interface HTMLElementTagNameMap {
    'triage-widget': TriageWidget;
  }
}
