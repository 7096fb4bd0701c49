import { isSafeToAdvance } from './auto-advance-controller.js';
import type { Config } from './config.js';
import { localDay, utcDay } from './dates.js';
import { loadedDetails } from './details-loader.js';
import { WidgetError, type Warn } from './errors.js';
import type { ExportController } from './export-controller.js';
import type { Failures } from './failures.js';
import type { FormController } from './form-controller.js';
import type { Guard } from './safe-element.js';
import type { LocaleController } from './locale-controller.js';
import type { PackLoader } from './pack-loader.js';
import type { TriageProperties } from './properties.js';
import { careContacts } from './regions.js';
import type { SessionController } from './session-controller.js';
import type { Actions, BaseContext, ViewContext } from './views/context.js';
import { failureView } from './views/failure.js';
import { modalView } from './views/modal.js';
import { outcomeChangeLines } from './views/outcome-change.js';
import type { ScreenAhead } from './views/screen-ahead.js';
import { flagsOf, ownFlagsOf } from './last-resort.js';
import {
  loadingView,
  screenKey,
  screenView,
  shellView,
  stepBox,
  type Shell,
} from './views/screen.js';

/** Where the view model reads what it puts together. */
export interface ViewModelSources {
  readonly widget: TriageProperties;
  readonly session: SessionController;
  readonly locale: LocaleController;
  readonly form: FormController;
  readonly exports: ExportController;
  readonly loader: PackLoader;
  readonly config: () => Config;
  readonly warn: Warn;
  readonly guard: Guard;
}

/**
 * Puts together what the views read, afresh for each rendering, and holds the little that belongs to
 * the screen alone: what is searched for, and what assistive technology is told.
 */
export interface ViewModel {
  /** What is searched for in reference mode; kept nowhere else. */
  search: string;
  /** What assistive technology is told. */
  announcement: string;
  /** Where Back leads from the screen, or nothing from the first. */
  readonly previousStep: () => string | undefined;
  /** A choice by mouse or finger leads on by itself. */
  readonly advances: () => boolean;
  /** Tells what changed answers have changed in the result; nothing in an emergency. */
  readonly announceOutcome: (actions: Actions) => void;
  /** What every screen needs, also without a pack. */
  readonly base: () => BaseContext;
  /** What surrounds a screen; `key` says which one it is where it is none of the session's. */
  readonly shell: (base: BaseContext, key?: 'loading' | 'failure') => Shell;
  /** All that the element shows now: a screen, or the safe view where there can be none. */
  readonly render: (actions: Actions, failures: Failures) => unknown;
  /** The question that Continue would lead to, drawn out of sight. */
  screenAhead?: ScreenAhead;
  /**
   * Does what it can of Continue while the person still looks at the screen: works out the next
   * question and draws it, so that after the press it only has to be put in its place.
   */
  readonly lookAhead: (actions: Actions) => void;
  /** What the screens of a loaded pack need. */
  readonly screen: (base: BaseContext, actions: Actions) => ViewContext;
}

/** Makes the view model of one element. */
export function createViewModel(sources: ViewModelSources): ViewModel {
  const { widget, session: controller, locale: locales, config, warn, guard } = sources;
  const locale = (): string => contentLocale(sources);
  const model: ViewModel = {
    search: '',
    announcement: '',
    previousStep: () =>
      controller.previousStep ??
      (controller.step !== 'cover' && config().start === 'cover' ? 'cover' : undefined),
    advances: () =>
      widget.autoAdvance &&
      !widget.readOnly &&
      controller.question !== null &&
      isSafeToAdvance(controller.pack!, controller.question),
    announceOutcome: (actions) => {
      const { outcomeChange, isEmergency } = controller;
      model.announcement =
        outcomeChange && !isEmergency
          ? outcomeChangeLines(model.screen(model.base(), actions)).join(' ')
          : '';
    },
    base: () => {
      const own = { emergency: widget.emergencyNumber, advice: widget.adviceNumber };
      return {
        t: locales.translator(locale(), widget.messages, warn),
        contacts: careContacts(widget.region, own, locale(), warn),
        headingLevel: config().headingLevel,
        guard,
      };
    },
    shell: (base, key) => ({
      ...locales.scopeOf(locale()),
      theme: config().theme,
      announcement: model.announcement,
      isUnproven: !!controller.pack?.json.unproven,
      isReadOnly: !key && widget.readOnly,
      key: key ?? screenKey(widget, controller, base),
      take: (screen) => model.screenAhead?.take(screen),
    }),
    render: (actions, failures) => render(sources, model, actions, failures),
    lookAhead: (actions) => lookAhead(sources, model, actions),
    screen: (base, act) => viewContext(sources, model, base, act),
  };
  return model;
}

function render(
  sources: ViewModelSources,
  model: ViewModel,
  actions: Actions,
  failures: Failures,
): unknown {
  const { session, config } = sources;
  const base = model.base();
  try {
    if (!failures.current && !session.pack)
      return shellView(base, model.shell(base, 'loading'), loadingView(base));
    if (!failures.current) {
      const context = model.screen(base, actions);
      const screen = screenView(context, () => session.endingRule);
      const view = config().display === 'dialog' ? modalView : shellView;
      return view(context, model.shell(base), screen);
    }
  } catch (cause) {
    const message = `a screen could not be drawn (${String(cause)})`;
    failures.add(new WidgetError('render', message, { cause }));
  }
  return shellView(base, model.shell(base, 'failure'), safeView(sources, base));
}

function lookAhead(
  { session, widget }: ViewModelSources,
  model: ViewModel,
  actions: Actions,
): void {
  const next = session.lookAhead();
  const details = loadedDetails();
  if (!next || !details) return;
  try {
    const base = model.base();
    // What this gets wrong, such as the way back, the drawing after the press puts right.
    const context = { ...model.screen(base, actions), ...next, canGoBack: true } as ViewContext;
    const screen = stepBox(screenView(context, () => undefined));
    model.screenAhead ??= new details.ScreenAhead();
    model.screenAhead.draw(next.step, screenKey(widget, next, base), screen, { host: widget });
  } catch {
    // The screen that shows is a good one; what is wrong with the next is told when it comes.
    model.screenAhead = undefined;
  }
}

function safeView(sources: ViewModelSources, base: BaseContext): unknown {
  const { widget, loader, guard } = sources;
  const { retry } = loader;
  const own = ownFlagsOf(widget, contentLocale(sources));
  return failureView(base, flagsOf(widget), own, retry && guard(retry));
}

/** The language of the content that shows, or would show. */
function contentLocale({ session, locale }: ViewModelSources): string {
  return locale.choose(Object.keys(session.pack?.json.text ?? {}));
}

function viewContext(
  sources: ViewModelSources,
  model: ViewModel,
  base: BaseContext,
  act: Actions,
): ViewContext {
  const { session: controller } = sources;
  const { pack, step, draft, saved, outcomeChange } = controller;
  const text = pack!.json.text[contentLocale(sources)]!;
  const { loader } = sources;
  const details = pack!.ranking && loadedDetails();
  return {
    ...base,
    config: sources.config(),
    pack: pack!,
    // The cover reads nothing of it, so that nothing need be worked out for it.
    get session() {
      return controller.session!;
    },
    step,
    draft,
    saved,
    outcomeChange,
    act,
    search: model.search,
    text,
    details,
    glossary: details && new details.Glossary(text.glossary),
    isIncomplete: loader.isIncomplete,
    loadDetails: sources.guard(() => loader.retry?.()),
    advances: model.advances(),
    canGoBack: model.previousStep() !== undefined,
    isReadOnly: sources.widget.readOnly,
    form: sources.form.state,
    sources: [],
    utcDay: utcDay(),
    localDay: localDay(),
    exportStatus: sources.exports.status,
  };
}
