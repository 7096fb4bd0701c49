import { isSafeToAdvance } from './auto-advance-controller.js';
import type { Config } from './config.js';
import { localDay, utcDay } from './dates.js';
import type { Warn } from './errors.js';
import type { ExportController } from './export-controller.js';
import type { FormController } from './form-controller.js';
import type { LocaleController } from './locale-controller.js';
import type { TriageProperties } from './properties.js';
import { careContacts } from './regions.js';
import type { SessionController } from './session-controller.js';
import { outcomeChangeLines } from './views/outcome-change.js';
import type { Actions, BaseContext, ViewContext } from './views/context.js';
import { Glossary } from './views/glossary.js';
import { screenKey, type Shell } from './views/screen.js';

/** Where the view model reads what it puts together. */
export interface ViewModelSources {
  readonly widget: TriageProperties;
  readonly session: SessionController;
  readonly locale: LocaleController;
  readonly form: FormController;
  readonly exports: ExportController;
  readonly config: () => Config;
  readonly warn: Warn;
}

/**
 * Puts together what the views read, afresh for each rendering, and holds the little that belongs to
 * the screen alone: what is searched for, and what assistive technology is to be told.
 */
export class ViewModel {
  /** What is searched for in reference mode; kept nowhere else. */
  search = '';
  #announcement = '';
  readonly #sources: ViewModelSources;

  constructor(sources: ViewModelSources) {
    this.#sources = sources;
  }

  /** Where Back leads from the screen, or nothing from the first. */
  get previousStep(): string | undefined {
    const { session, config } = this.#sources;
    const isOnCover = session.step === 'cover';
    return session.previousStep ?? (!isOnCover && config().start === 'cover' ? 'cover' : undefined);
  }

  /** A choice by mouse or finger leads on by itself. */
  get advances(): boolean {
    const { widget, session } = this.#sources;
    const { pack, question } = session;
    return widget.autoAdvance && question !== null && isSafeToAdvance(pack!, question);
  }

  /** Tells a message of the widget's own; without one, takes back the last. */
  announce(key?: 'cleared' | 'ticksLost', count = 0): void {
    this.#announcement = key ? this.base().t(key, { count }) : '';
  }

  /** Tells what changed answers have changed in the result; in an emergency nothing is told. */
  announceOutcome(actions: Actions): void {
    const { outcomeChange, isEmergency } = this.#sources.session;
    this.#announcement =
      outcomeChange && !isEmergency
        ? outcomeChangeLines(this.screen(this.base(), actions)).join(' ')
        : '';
  }

  /** What every screen needs, also without a pack. */
  base(): BaseContext {
    const { widget, locale, config, warn } = this.#sources;
    const own = { emergency: widget.emergencyNumber, advice: widget.adviceNumber };
    return {
      t: locale.translator(this.#locale, widget.messages, warn),
      contacts: careContacts(widget.region, own, this.#locale, warn),
      headingLevel: config().headingLevel,
    };
  }

  /** What surrounds a screen; `key` says which one it is where it is none of the session's. */
  shell(base: BaseContext, key?: 'loading' | 'failure'): Shell {
    const { widget, session, locale, config } = this.#sources;
    return {
      ...locale.scopeOf(this.#locale),
      theme: config().theme,
      announcement: this.#announcement,
      key: key ?? screenKey(widget, session, base),
    };
  }

  /** What the screens of a loaded pack need. */
  screen(base: BaseContext, actions: Actions): ViewContext {
    const { session: controller, form, exports, config } = this.#sources;
    const { pack, session, step, draft, saved, outcomeChange } = controller;
    const text = pack!.json.text[this.#locale]!;
    return {
      ...base,
      config: config(),
      pack: pack!,
      session: session!,
      step,
      draft,
      saved,
      outcomeChange,
      act: actions,
      search: this.search,
      text,
      glossary: new Glossary(text.glossary),
      advances: this.advances,
      canGoBack: this.previousStep !== undefined,
      isInForm: form.isInForm,
      sources: [],
      utcDay: utcDay(),
      localDay: localDay(),
      exportStatus: exports.status,
    };
  }

  get #locale(): string {
    const { session, locale } = this.#sources;
    return locale.choose(Object.keys(session.pack?.json.text ?? {}));
  }
}
