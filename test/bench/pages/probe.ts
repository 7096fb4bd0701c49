/**
 * What is measured inside a page; both sides of a comparison are watched in the same way, by the
 * host's `data-step`.
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

/**
 * A message that is sent in a frame's own turn arrives once that frame's layout and paint are done.
 */
function painted(): Promise<number> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now());
      };
      port2.postMessage(null);
    }),
  );
}

/** Resolves as soon as the host says that another screen than `before` is in its tree. */
function stepAfter(before: string | undefined): Promise<void> {
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

async function firstQuestion(): Promise<number> {
  await stepAfter(undefined);
  const time = await painted();
  if (!root().querySelector('input')) throw new Error('there is no question');
  return time;
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
  const moved = stepAfter(host().dataset['step']);
  const start = performance.now();
  root().querySelector<HTMLButtonElement>('button[type=submit]')!.click();
  await moved;
  return (await painted()) - start;
}

window.probe = { firstQuestion: firstQuestion(), choose, next };
