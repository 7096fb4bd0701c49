import type { TriageWidget } from '../../src/index.js';
import { defineTriageWidget } from '../../src/index.js';
import { FIXTURE } from './fixture-pack.js';

defineTriageWidget();

/** Puts a widget with the fixture pack on the page and waits for its first screen. */
export async function mount(
  attributes: Readonly<Record<string, string>> = {},
  packData: unknown = FIXTURE,
): Promise<TriageWidget> {
  const widget = document.createElement('triage-widget');
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.packData = packData;
  document.body.append(widget);
  await settle(widget);
  return widget;
}

/** Waits until the pack has come and everything is drawn. */
export async function settle(widget: TriageWidget): Promise<void> {
  while (!widget.dataset['step']) await new Promise((resolve) => setTimeout(resolve));
  await widget.updateComplete;
}

/** Removes every widget and everything that they stored. */
export function cleanUp(): void {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
}

export const find = <T extends Element = HTMLElement>(
  widget: TriageWidget,
  selector: string,
): T => {
  const found = widget.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} in: ${textOf(widget)}`);
  return found;
};

export const textOf = (widget: TriageWidget): string =>
  widget.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
export const focused = (widget: TriageWidget): Element | null => widget.shadowRoot!.activeElement;

/** Presses the button of that exact name. */
export async function press(widget: TriageWidget, name: string): Promise<void> {
  const buttons = [...widget.shadowRoot!.querySelectorAll('button')];
  const button = buttons.find(
    (candidate) => (candidate.ariaLabel ?? candidate.textContent.trim()) === name,
  );
  if (!button)
    throw new Error(
      `no button "${name}" among: ${buttons.map((candidate) => candidate.textContent.trim()).join(', ')}`,
    );
  button.click();
  await widget.updateComplete;
}

export const input = (widget: TriageWidget, option: string): HTMLInputElement =>
  find<HTMLInputElement>(widget, `#option-${option}`);

/** Ticks options as a click does. */
export async function tick(widget: TriageWidget, ...options: readonly string[]): Promise<void> {
  for (const option of options) {
    input(widget, option).click();
    await widget.updateComplete;
  }
}

/** Answers the question on the screen and continues; "not sure" counts once its help was shown. */
export async function answer(widget: TriageWidget, ...options: readonly string[]): Promise<void> {
  await tick(widget, ...options.filter((option) => !input(widget, option).checked));
  const isChecking = widget.shadowRoot!.querySelector('.check');
  await press(widget, 'Continue');
  if (!isChecking && widget.shadowRoot!.querySelector('.check')) await press(widget, 'Continue');
}

/** From the cover to the check page, by calm answers unless others are given. */
export async function toReview(
  widget: TriageWidget,
  answers: Readonly<Record<string, readonly string[]>> = {},
): Promise<void> {
  const reassuring: Readonly<Record<string, readonly string[]>> = {
    g_who: ['me'],
    g_age: ['young'],
    f_now: ['none'],
    e_onset: ['sudden'],
    e_move: ['lift'],
    t_cold: ['no'],
    ...answers,
  };
  if (widget.dataset['step'] === 'cover') await press(widget, 'Start');
  for (
    let screens = 0;
    screens < 20 && !['review', 'result'].includes(widget.dataset['step']!);
    screens++
  ) {
    await answer(widget, ...reassuring[widget.dataset['step']!]!);
  }
}
