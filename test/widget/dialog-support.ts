import type { TriageWidget } from '../../src/index.js';
import { FIXTURE } from './fixture-pack.js';
import { find, mount } from './support.js';

/** The names of the button in the page: at first, and once there are answers. */
export const NAME = 'Check your symptoms';
export const RESUME = 'Continue where you left off';

export const modal = (widget: TriageWidget): HTMLDialogElement =>
  find<HTMLDialogElement>(widget, '.modal');
export const opener = (widget: TriageWidget): HTMLButtonElement =>
  find<HTMLButtonElement>(widget, '[part~=button-open]');
/** What the button in the page says. */
export const label = (widget: TriageWidget): string => opener(widget).textContent.trim();
export const isModal = (widget: TriageWidget): boolean => modal(widget).matches(':modal');
/** Puts a widget with the fixture pack on the page, as a dialog. */
export const mountDialog = (
  attributes: Readonly<Record<string, string>> = {},
  pack: unknown = FIXTURE,
): Promise<TriageWidget> => mount({ display: 'dialog', ...attributes }, pack);

/** Presses the button in the page as a pointer does, which gives it no focus in every browser. */
export async function openByButton(widget: TriageWidget): Promise<void> {
  opener(widget).click();
  await widget.updateComplete;
}

/** Waits until the browser has told the element that its dialog has closed. */
export async function closedBy(widget: TriageWidget, act: () => unknown): Promise<void> {
  const reported = new Promise((resolve) =>
    modal(widget).addEventListener('close', resolve, { once: true }),
  );
  await act();
  await reported;
  await widget.updateComplete;
}
