import type { PackJson } from '../../src/engine/index.js';
import type { TriageWidget } from '../../src/index.js';

/** A page of somebody else's, in a frame, with the built widget on it. */
export interface HostPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Its widgets, in order. */
  readonly widgets: readonly TriageWidget[];
  /** Warnings and errors on its console, what was thrown, and what its policy refused. */
  readonly complaints: readonly string[];
  /** Addresses that it has requested. */
  requests: () => readonly string[];
}

/** What a page is made of. */
export interface Page {
  readonly body?: string;
  readonly head?: string;
  readonly lang?: string;
  /** A Content-Security-Policy. */
  readonly policy?: string;
  /** Files of the widget, in the order in which they are loaded. */
  readonly scripts?: readonly string[];
  /** In CSS pixels. */
  readonly size?: readonly [width: number, height: number];
}

/** Opens a page and waits until its widgets have a screen. Call `closePages` after each test. */
export async function openPage({
  body = '<triage-widget persist="none"></triage-widget>',
  head = '',
  lang = 'en',
  policy,
  scripts = ['/dist/triage-widget.js'],
  size = [800, 600],
}: Page = {}): Promise<HostPage> {
  const frame = document.createElement('iframe');
  [frame.width, frame.height] = [String(size[0]), String(size[1])];
  frame.style.border = '0';
  frame.srcdoc = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}<title>Host</title>${head}
    ${['/test/embedding/record-page.ts', ...scripts].map((src) => `<script type="module" src="${src}"></script>`).join('')}</head><body>${body}</body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  for (let tries = 0; !Reflect.has(frame.contentWindow!, 'complaints'); tries++) {
    if (tries > 300) throw new Error('the page does not run its scripts');
    await wait(20);
  }
  const window = frame.contentWindow as Window & typeof globalThis;
  const page: HostPage = {
    window,
    document: window.document,
    get widgets() {
      return [...window.document.querySelectorAll('triage-widget')];
    },
    complaints: (window as unknown as { complaints: readonly string[] }).complaints,
    requests: () => window.performance.getEntriesByType('resource').map(({ name }) => name),
  };
  await ready(page);
  return page;
}

/** Has a screen whose content goes as far as the level: the rest comes after the first paint. */
const isPartial = ({ assessment }: TriageWidget): boolean => assessment?.causes.length === 0;

/** Waits until every widget of the page has a screen, and all of its content. */
export async function ready(page: HostPage): Promise<void> {
  for (let tries = 0; page.widgets.some((widget) => !widget.dataset['step']); tries++) {
    if (tries > 300)
      throw new Error(`a widget has no screen; the console says: ${page.complaints.join(' | ')}`);
    await wait(20);
  }
  for (let tries = 0; page.widgets.some(isPartial) && tries < 150; tries++) await wait(20);
  await Promise.all(page.widgets.map((widget) => widget.updateComplete));
}

/** Removes all pages. */
export function closePages(): void {
  document.body.replaceChildren();
  sessionStorage.clear();
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The content that the built files carry. */
export const PACK = (await (await fetch('/dist/packs/back-and-knee.json')).json()) as PackJson;

/** Answers that lead to caring for oneself; everything else is denied or not sure. */
export const GYM: Readonly<Record<string, readonly string[]>> = {
  g_age: ['18_39'],
  e_where: ['lowback', 'thigh'],
  e_start: ['effort'],
  e_dur: ['lt2w'],
  t_signs: ['none'],
};

/**
 * What a person with these answers ticks on a question: their own, else "None of these", else "Not
 * sure".
 */
export function choiceFor(
  id: string,
  answers: Readonly<Record<string, readonly string[]>> = GYM,
): readonly string[] {
  const denial = PACK.questions
    .find((candidate) => candidate.id === id)!
    .options.find(({ exclusive }) => exclusive);
  return answers[id] ?? [denial?.id ?? 'unsure'];
}

/** Clicks what is there, and waits until it is drawn. */
export async function click(widget: TriageWidget, selector: string): Promise<void> {
  const target = widget.shadowRoot!.querySelector<HTMLElement>(selector);
  if (!target) throw new Error(`no ${selector} on "${widget.dataset['step']}"`);
  target.click();
  await widget.updateComplete;
}

/** Ends the slide of a new step at once; what moves without end goes on. */
export function endMotion(widget: TriageWidget): void {
  for (const animation of widget.shadowRoot!.getAnimations())
    if (animation.effect!.getComputedTiming().endTime !== Infinity) animation.finish();
}

/** Ticks the answer to the question on the screen and goes on. */
export async function answer(
  widget: TriageWidget,
  options: readonly string[] = choiceFor(widget.dataset['step']!),
): Promise<void> {
  for (const option of options) await click(widget, `#option-${option}`);
  await click(widget, '[type=submit]');
  // The first "not sure" shows how to check; the second counts.
  if (options.includes('unsure') && widget.shadowRoot!.querySelector('.check'))
    await click(widget, '[type=submit]');
}

/** From the cover to the result, with a look at each screen on the way. */
export async function toResult(
  widget: TriageWidget,
  { answers = GYM, look }: { answers?: typeof GYM; look?: (step: string) => unknown } = {},
): Promise<void> {
  for (let screens = 0; screens < 60; screens++) {
    const step = widget.dataset['step']!;
    await look?.(step);
    if (step === 'result') return;
    if (step === 'cover' || step === 'review') await click(widget, '.nav .primary');
    else await answer(widget, choiceFor(step, answers));
  }
  throw new Error('the interview did not end');
}
