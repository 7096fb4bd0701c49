import type { PropertyValues } from 'lit';
import type { Answers, Assessment, Pack, Session } from '../engine/index.js';
import { createActions } from './actions.js';
import { AnswerStorage } from './answer-storage.js';
import { AutoAdvanceController } from './auto-advance-controller.js';
import { configReader, type Config } from './config.js';
import { warnIfOverdue } from './dates.js';
import { loadedDetails } from './details-loader.js';
import { DialogController } from './dialog-controller.js';
import { createWarnOnce } from './errors.js';
import { EventController } from './event-controller.js';
import { ExportController } from './export-controller.js';
import { Failures } from './failures.js';
import { DoneBefore } from './first-screen/done-before.js';
import { FocusController } from './focus-controller.js';
import { FormAssociatedElement } from './form-associated-element.js';
import { HistoryController } from './history-controller.js';
import { IdleController } from './idle-controller.js';
import { LocaleController } from './locale-controller.js';
import { MotionController } from './motion-controller.js';
import { PackLoader } from './pack-loader.js';
import { leavePlace, takePlace } from './page-places.js';
import { preserveStartMethod } from './preserve-start-method.js';
import { PrintController } from './print-controller.js';
import { SessionController } from './session-controller.js';
import { reflectState, stateOf } from './state-attributes.js';
import { styles } from './styles/index.js';
import { upgradeProperty } from './upgrade-property.js';
import { VERSION } from './version.js';
import { createViewModel } from './view-model.js';

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
 * @event {TriageStartEvent} triage-start - A person begins; `detail`: `packVersion`, `contentHash`,
 * `reviewedBy`, `reviewBy`
 * @event {TriageStepEvent} triage-step - Another screen shows; `detail`: `screen` (`cover`,
 * `question`, `review` or `result`), `index`
 * @event {TriageEmergencyEvent} triage-emergency - The emergency screen shows; `detail`:
 * `packVersion`, `contentHash`, `reviewedBy`, `reviewBy`
 * @event {TriageResultEvent} triage-result - A result below emergency shows; `detail`:
 * `packVersion`, `contentHash`, `reviewedBy`, `reviewBy`
 * @event {TriageRestartEvent} triage-restart - The answers were cleared; an empty `detail`
 * @event {TriageErrorEvent} triage-error - The safe fallback shows instead of questions, or a dialog
 * could not be opened; `detail`: `code`, `message`
 */
export class TriageWidget extends FormAssociatedElement {
  static override styles = styles;
  /**
   * The library's version.
   * @type {string}
   */
  static readonly version = VERSION;

  readonly #warn = createWarnOnce();
  readonly #readConfig = configReader(this, this.#warn);
  readonly #doneBefore = new DoneBefore(this);
  readonly #motion = new MotionController(this);
  readonly #focus = new FocusController(this);
  readonly #locale = new LocaleController(this, this.guard);
  readonly #loader = new PackLoader({
    loaded: (pack) => this.#usePack(pack),
    failed: (error) => {
      this.#failures.add(error);
      this.requestUpdate();
    },
    incomplete: (error) => {
      this.#warn(String(error));
      this.#skipCover();
      this.requestUpdate();
    },
  });
  readonly #session = new SessionController(
    this,
    new AnswerStorage(
      () => this.#config.persist,
      () => takePlace(this),
    ),
    () => this.#config.engine,
    { moved: () => this.#moved(), stayed: (what) => this.#focus.request(what) },
  );
  readonly #events = new EventController(
    this,
    () => this.#session,
    () => this.shareAnswers,
  );
  readonly #failures = new Failures(this.#warn, this.#events);
  readonly #export = new ExportController(this);
  readonly #isDialog = (): boolean => this.#config.display === 'dialog';
  readonly #dialog = new DialogController(
    this,
    this.#isDialog,
    {
      opened: () => {
        this.#focus.request('heading');
        this.#skipCover(true);
      },
      hidden: (error) => this.#failures.tell(error),
    },
    this.guard,
  );
  readonly #view = createViewModel({
    widget: this,
    session: this.#session,
    locale: this.#locale,
    form: this.formController,
    exports: this.#export,
    loader: this.#loader,
    config: () => this.#config,
    warn: this.#warn,
    guard: this.guard,
  });
  readonly #actions = createActions({
    widget: this,
    session: this.#session,
    dialog: this.#dialog,
    focus: this.#focus,
    exports: this.#export,
    view: this.#view,
    guard: this.guard,
    resume: () => this.#begin(() => this.#session.resume()),
  });
  protected override readonly onError = (error: unknown): void => this.#failures.addUnknown(error);
  protected override readonly formMissing = (): string => this.#view.base().t('formMissing');
  #lang = '';

  constructor() {
    super();
    this.addController({
      hostConnected: () => {
        takePlace(this);
        this.#loader.resume();
      },
      hostDisconnected: () => {
        leavePlace(this);
        this.#loader.stop();
      },
    });
    new IdleController(this, this.guard, () => this.#view.lookAhead(this.#actions));
    new PrintController(this, this.guard);
    new AutoAdvanceController(this, {
      isOn: () => this.#view.advances(),
      step: () => this.#session.step,
      advance: () => this.#session.submit(),
      guard: this.guard,
    });
    new HistoryController(
      this,
      () => this.#session,
      () => this.history && !this.#isDialog(),
      this.guard,
    );
    upgradeProperty(this, 'answers');
  }

  /** A form around the element was set back: nothing is kept, and focus stays with its button. */
  formResetCallback(): void {
    if (this.readOnly) return;
    this.restart();
    this.#focus.request(null);
  }

  /** The answers that count now, by question id. Setting replaces all of them. */
  get answers(): Answers {
    return this.#session.session?.answers ?? this.#session.givenAnswers;
  }
  set answers(answers: Answers) {
    this.guard(() => this.#session.setAnswers(answers))();
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
    this.guard(() => {
      this.#dialog.open();
      if (this.#session.step === 'cover') this.#begin(() => this.#session.start());
    })();
  }

  /** Forgets the answers, here and in storage, and begins again. */
  restart(): void {
    this.guard(() => {
      if (this.#session.pack) this.#failures.current = undefined;
      this.#events.restarted();
      this.#session.clear();
      if (this.#config.start === 'question') this.#session.start();
    })();
  }

  /** One screen back, where there is one. */
  back(): void {
    this.guard(() => {
      const step = this.#view.previousStep();
      if (step) this.#session.goTo(step);
    })();
  }

  /**
   * Shows a question that has been answered or is next, or `cover`, `review` or `result` when they
   * can be reached; opens the dialog.
   */
  goTo(id: string): void {
    this.guard(() => {
      this.#dialog.open();
      if (this.#config.mode === 'triage') this.#session.goTo(id);
    })();
  }

  /** Prints the page, with everything in the widget unfolded. */
  print(): void {
    this.guard(() => this.#export.print())();
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
    return this.#view.render(this.#actions, this.#failures);
  }

  /** State attributes are set before anybody is told of the change. */
  protected override update(changed: PropertyValues<this>): void {
    const details = loadedDetails();
    if (details) this.wear(details.allStyles);
    super.update(changed);
    const state = stateOf(this.#session, this.#config.mode, this.#failures.current);
    reflectState(this, this.formController.internals.states, state);
  }

  protected override updated(): void {
    this.#motion.show();
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
    const { step, isRestored, pack } = this.#session;
    if (this.#isDialog() && !this.open) return;
    // Where a person was may be a question that only the whole content asks.
    if (isRestored && !pack?.ranking && !this.#loader.isIncomplete) return;
    if (step === 'cover' && (this.#config.start === 'question' || (isOpened && isRestored)))
      this.#actions.resume();
  }

  #usePack(pack: Pack): void {
    this.#failures.current = undefined;
    if (!this.#session.isOf(pack)) warnIfOverdue(pack.info, this.#warn);
    this.#session.usePack(pack);
    this.#skipCover();
    this.#doneBefore.takeOver(this.#session, this.#focus, () => this.start());
  }

  #moved(): void {
    this.#export.setStatus('');
    this.#view.announceOutcome(this.#actions);
    this.#focus.request('heading');
    this.#motion.moved();
    this.#events.moved();
  }
}

preserveStartMethod(TriageWidget.prototype);
