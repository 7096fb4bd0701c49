import { painted } from './painted.js';

/**
 * What is measured inside a page; both sides of a comparison are watched in the same way: first by
 * what can be ticked in the host's tree, then by its `data-step`.
 */
export interface Probe {
  /** Milliseconds from the start of the navigation to the first frame with a question on it. */
  readonly firstQuestion: Promise<number>;
  /** Ticks the inputs with these values on the screen that shows, and lets it come to rest. */
  choose: (values: readonly string[]) => Promise<void>;
  /**
   * Presses Continue `wait` milliseconds after a frame, as a person does at any moment;
   * milliseconds until the frame with the next screen has been drawn.
   */
  next: (wait: number) => Promise<number>;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

const host = (): HTMLElement => document.querySelector<HTMLElement>('[data-host]')!;
const root = (): ShadowRoot => host().shadowRoot!;

/** Resolves as soon as there is something to tick in a shadow tree: the page has no other than the host's. */
function firstInput(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-host]')?.shadowRoot?.querySelector('input')) return;
      observer.disconnect();
      resolve();
    });
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      const made = attachShadow.call(this, init);
      observer.observe(made, { subtree: true, childList: true });
      return made;
    };
  });
}

/** Resolves as soon as the host says that another screen than `before` is in its tree. */
function stepAfter(before: string): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const step = host()?.dataset['step'];
      if (!step || step === before) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, attributeFilter: ['data-step'] });
  });
}

/** Between marks that a trace of the browser's holds, too. */
async function marked(wait: () => Promise<number>): Promise<number> {
  performance.mark('from');
  const end = await wait();
  performance.mark('to');
  return end;
}

async function firstQuestion(): Promise<number> {
  await firstInput();
  return painted();
}

async function choose(values: readonly string[]): Promise<void> {
  for (const value of values) {
    const input = root().querySelector<HTMLInputElement>(`input[value="${value}"]`);
    if (!input) throw new Error(`"${host().dataset['step']}" has no "${value}"`);
    input.click();
  }
  await painted();
  await painted();
}

async function next(wait: number): Promise<number> {
  // A frame just before: the press never waits for the browser to wake up, on either side.
  await painted();
  await painted();
  for (const until = performance.now() + wait; performance.now() < until;);
  const moved = stepAfter(host().dataset['step']!);
  const start = performance.now();
  const end = await marked(async () => {
    root().querySelector<HTMLButtonElement>('button[type=submit]')!.click();
    await moved;
    return painted();
  });
  return end - start;
}

window.probe = { firstQuestion: marked(firstQuestion), choose, next };
