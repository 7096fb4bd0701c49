import { closeDialog } from './platform.js';
import type { Guard } from './safe-element.js';
import type { DialogController } from './dialog-controller.js';
import type { ExportController } from './export-controller.js';
import type { FocusController } from './focus-controller.js';
import type { SessionController } from './session-controller.js';
import type { TriageWidget } from './triage-widget.js';
import type { ViewModel } from './view-model.js';
import type { Actions } from './views/context.js';

/** What a person's actions work on: the element's own methods, and its controllers. */
export interface ActionTargets {
  readonly widget: TriageWidget;
  readonly session: SessionController;
  readonly dialog: DialogController;
  readonly focus: FocusController;
  readonly exports: ExportController;
  readonly view: ViewModel;
  readonly guard: Guard;
  /** Goes on with the answers that there are. */
  readonly resume: () => void;
}

/** What each control of a screen does. */
export function createActions(targets: ActionTargets): Actions {
  const { widget, session, dialog, focus, exports, view, guard, resume } = targets;
  const { draft } = session;
  const actions: Actions = {
    open: ({ currentTarget }) => {
      (currentTarget as HTMLElement).focus(); // Safari gives a pressed button no focus to come back to.
      dialog.open();
    },
    close: ({ currentTarget }) => {
      const around = (currentTarget as Element).closest('dialog');
      if (around) closeDialog(around);
    },
    closed: () => dialog.closed(),
    start: () => widget.start(),
    resume,
    back: () => widget.back(),
    restart: () => widget.restart(),
    clear: () => {
      widget.restart();
      view.announcement = view.base().t('cleared');
    },
    print: () => widget.print(),
    finish: (event) => {
      event.preventDefault();
      widget.goTo('result');
    },
    checkAnswers: () => widget.goTo('review'),
    submit: (event) => {
      event.preventDefault();
      session.submit();
    },
    edit: (id) => session.edit(id),
    select: (id, on) => {
      draft.select(id, on);
      const count = draft.lostTicks.length;
      view.announcement = count ? view.base().t('ticksLost', { count }) : '';
    },
    undo: () => {
      draft.undo();
      focus.request('tick');
    },
    point: (place) => draft.point(place),
    press: (place, side) => {
      if (!widget.readOnly) draft.press(place, side);
    },
    copy: (text) => exports.copy(text()),
    download: (text) => exports.download(text()),
    share: () => exports.share(),
    search: (words) => {
      view.search = words;
      widget.requestUpdate();
    },
  };
  return Object.fromEntries(
    Object.entries(actions).map(([name, act]) => [name, guard(act as () => unknown)]),
  ) as unknown as Actions;
}
