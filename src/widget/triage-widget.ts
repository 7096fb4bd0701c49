import type { PropertyValues } from 'lit';
import type { Answers, Assessment, Pack, Session } from '../engine/index.js';
import { AdvanceController, isSafeToAdvance } from './advance-controller.js';
import { configReader, type Config } from './config.js';
import { PROXY_RULE } from './conventions.js';
import { DialogController } from './dialog-controller.js';
import { createWarnOnce, WidgetError } from './errors.js';
import { EventController } from './event-controller.js';
import { FocusController } from './focus-controller.js';
import { FormController } from './form-controller.js';
import { HistoryController } from './history-controller.js';
import { LocaleController } from './locale-controller.js';
import { PackLoader } from './pack-loader.js';
import { PrintController } from './print-controller.js';
import { TriageProperties } from './properties.js';
import { numbersFor } from './regions.js';
import { isOverdue, today } from './review-date.js';
import { SessionController } from './session-controller.js';
import { setAttribute } from './set-attribute.js';
import { preserveStartMethod } from './preserve-start-method.js';
import { StorageController, type Restored, type SavedState } from './storage-controller.js';
import { styles } from './styles/index.js';
import { localDay, ExportController } from './export-controller.js';
import { upgradeProperty } from './upgrade-property.js';
import { VERSION } from './version.js';
import type { Actions, BaseContext, ViewContext } from './views/context.js';
import { changeLines } from './views/change.js';
import { failureView } from './views/failure.js';
import { Glossary } from './views/glossary.js';
import { modalView } from './views/modal.js';
import { shellView, loadingView, screenKey, screenView } from './views/screen.js';

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
  readonly #focus = new FocusController(this);
  readonly #locale = new LocaleController(this);
  readonly #storage = new StorageController(() => this.#config.persist);
  readonly #loader = new PackLoader(this, {
    loaded: (pack) => this.#usePack(pack),
    failed: (error) => {
      this.#report(error);
      this.requestUpdate();
    },
  });
  readonly #session = new SessionController(this, () => this.#config.engine, {
    moved: () => this.#moved(),
    refused: () => this.#focus.request('error'),
    changed: () =>
      this.#session.pack &&
      this.#storage.save(this.#session.pack.info, {
        answers: this.#session.raw,
        step: this.#session.step,
      }),
  });
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
  #restored: Restored = 'none';
  #failure: unknown;
  #lang = '';
  #announcement = '';
  #search = '';

  constructor() {
    super();
    new PrintController(this);
    new AdvanceController(this, {
      isOn: () => this.#advances,
      step: () => this.#session.step,
      goOn: () => this.#session.submit(),
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
    return this.#session.session?.answers ?? this.#session.raw;
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
    if (this.#session.step === 'cover') this.#begin(null);
  }

  /** Forgets the answers, here and in storage, and begins again. */
  restart(): void {
    this.#events.restarted();
    this.#restored = 'none';
    this.#session.clear();
    if (this.#config.start === 'question') this.#session.start();
  }

  /** One screen back, where there is one. */
  back(): void {
    const to = this.#previous;
    if (to) this.#session.goTo(to);
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
    window.print();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const lang = this.#locale.wanted;
    if (
      changed.has('pack') ||
      changed.has('src') ||
      changed.has('packIntegrity') ||
      changed.has('packData') ||
      lang !== this.#lang
    ) {
      this.#lang = lang;
      void this.#loader.load({
        packData: this.packData,
        src: this.src,
        packIntegrity: this.packIntegrity,
        pack: this.pack,
        lang,
      });
    } else if (changed.has('perspectives') || changed.has('order') || changed.has('maxQuestions')) {
      this.#session.refresh();
    }
  }

  protected override render(): unknown {
    const { pack } = this.#session;
    const base = this.#baseContext();
    const frame = {
      ...this.#locale.frame(this.#contentLocale),
      theme: this.#config.theme,
      announcement: this.#announcement,
    };
    try {
      if (!this.#failure && !pack)
        return shellView(base, { ...frame, key: 'loading' }, loadingView(base));
      if (!this.#failure) {
        const context = this.#viewContext(base);
        return (this.#isDialog() ? modalView : shellView)(
          context,
          { ...frame, key: screenKey(this, this.#session.step, base) },
          screenView(context, this.#session.ended),
        );
      }
    } catch (error) {
      this.#report(
        new WidgetError('render', `a screen could not be drawn (${String(error)})`, {
          cause: error,
        }),
      );
    }
    return shellView(base, { ...frame, key: 'failure' }, failureView(base));
  }

  /** State attributes are set before anybody is told of the change. */
  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const { step, session } = this.#session;
    const isTriage = session && !this.#failure && this.#config.mode === 'triage';
    const hasLevel = isTriage && step === 'result' && this.#session.ended !== PROXY_RULE;
    setAttribute(
      this,
      'data-step',
      this.#failure ? 'failure' : isTriage ? step : session && 'reference',
    );
    setAttribute(this, 'data-urgency', hasLevel ? session.assessment.urgency : null);
  }

  get #config(): Config {
    return this.#readConfig(this.#session.pack?.json.perspectives.map(({ id }) => id));
  }

  get #previous(): string | undefined {
    if (this.#session.step === 'cover') return undefined;
    return this.#session.previous ?? (this.#config.start === 'cover' ? 'cover' : undefined);
  }

  get #advances(): boolean {
    const { pack, view } = this.#session;
    return this.autoAdvance && view !== null && isSafeToAdvance(pack!, view);
  }

  get #contentLocale(): string {
    return this.#locale.choose(Object.keys(this.#session.pack?.json.text ?? {}));
  }

  #baseContext(): BaseContext {
    const own = { emergency: this.emergencyNumber, advice: this.adviceNumber };
    return {
      t: this.#locale.translator(this.#contentLocale, this.messages, this.#warn),
      numbers: numbersFor(this.region, own, this.#contentLocale, this.#warn),
      headingLevel: this.#config.headingLevel,
    };
  }

  #viewContext(base: BaseContext): ViewContext {
    const {
      pack,
      session,
      step,
      selection,
      lost,
      activeSpot: pointed,
      refused,
      raw,
    } = this.#session;
    const text = pack!.json.text[this.#contentLocale]!;
    return {
      ...base,
      config: this.#config,
      pack: pack!,
      session: session!,
      step,
      selection,
      lost,
      activeSpot: pointed,
      refused,
      act: this.#actions,
      search: this.#search,
      text,
      glossary: new Glossary(text.glossary),
      advances: this.#advances,
      canGoBack: this.#previous !== undefined,
      inForm: this.#form.isIn,
      saved:
        this.#restored === 'unusable' ? 'unusable' : Object.keys(raw).length ? 'found' : 'none',
      sources: [],
      today: today(),
      day: localDay(),
      change: this.#session.changed,
      exportStatus: this.#export.exportStatus,
    };
  }

  readonly #actions: Actions = {
    open: ({ currentTarget }) => {
      (currentTarget as HTMLElement).focus();
      this.#dialog.open();
    }, // Safari gives a pressed button no focus to come back to.
    closed: () => this.#dialog.closed(),
    start: () => this.start(),
    resume: () => this.#begin(typeof this.#restored === 'object' ? this.#restored.step : null),
    back: () => this.back(),
    restart: () => this.restart(),
    clear: () => {
      this.restart();
      this.#announcement = this.#baseContext().t('cleared');
    },
    print: () => this.print(),
    finish: () => this.goTo('result'),
    review: () => this.goTo('review'),
    submit: (event) => {
      event.preventDefault();
      this.#session.submit();
    },
    change: (id) => this.#session.change(id),
    select: (id, on) => {
      this.#session.select(id, on);
      const count = this.#session.lost.length;
      this.#announcement = count ? this.#baseContext().t('ticksLost', { count }) : '';
    },
    undo: () => {
      this.#session.undo();
      this.#focus.request('tick');
    },
    point: (place) => this.#session.point(place),
    press: (place, side) => this.#session.press(place, side),
    copy: (text) => void this.#export.copy(text),
    download: (text) => this.#export.download(text),
    share: () => this.#export.share(),
    search: (words) => {
      this.#search = words;
      this.requestUpdate();
    },
  };

  #begin(at: string | null): void {
    if (!this.#session.pack || this.#config.mode === 'reference') return;
    this.#restored = 'none';
    this.#events.started();
    this.#session.start(at);
  }

  /**
   * Leaves the cover where the host wants none, or where its "Continue where you left off" was on
   * the dialog's button, too.
   */
  #skipCover(opened = false): void {
    if (
      this.#session.step === 'cover' &&
      (this.#config.start === 'question' || (opened && typeof this.#restored === 'object'))
    )
      this.#actions.resume();
  }

  #usePack(pack: Pack): void {
    this.#failure = undefined;
    if (isOverdue(pack.info, today()))
      this.#warn(
        `the content "${pack.info.id}" ${pack.info.version} was due for review by ${pack.info.reviewBy}; use a newer version`,
      );
    let saved: SavedState | null = null;
    this.#session.usePack(pack, () => {
      this.#restored = this.#storage.restore(pack.info);
      return (saved = typeof this.#restored === 'object' ? this.#restored : null);
    });
    if (saved && this.session!.rejected.length) {
      this.#restored = 'unusable';
      this.#session.setAnswers({});
    }
    if (!this.#isDialog() || this.open) this.#skipCover();
  }

  #moved(): void {
    this.#export.say('');
    this.#announcement =
      this.#session.changed && !this.#session.isEmergency
        ? changeLines(this.#viewContext(this.#baseContext())).join(' ')
        : '';
    this.#focus.request('heading');
    this.#events.moved();
  }

  /** From here on the fallback is shown; the event says why, and nothing of what was answered. */
  #report(error: unknown): void {
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
