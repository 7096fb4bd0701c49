import type { TriageWidget } from '../../src/index.js';
import { find, mount, press, toReview } from './support.js';

/** Replaces a thing of the browser's until the test ends. */
export function stub<T extends object>(owner: T, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  undo.push(() =>
    before
      ? Object.defineProperty(owner, name, before)
      : delete (owner as Record<string, unknown>)[name],
  );
}
const undo: (() => unknown)[] = [];

/** Gives back all that was replaced. */
export function unstub(): void {
  undo.splice(0).forEach((restore) => restore());
}

/** A widget that shows a result. */
export async function mountResult(
  answers: Readonly<Record<string, readonly string[]>> = {},
): Promise<TriageWidget> {
  const widget = await mount({ region: 'GB' });
  await toReview(widget, answers);
  await press(widget, 'See my result');
  return widget;
}

/** Waits for what a browser answers at once. */
export const settled = async (widget: TriageWidget): Promise<unknown> => {
  await new Promise((resolve) => setTimeout(resolve));
  return widget.updateComplete;
};
/** What the screen says of the last attempt. */
export const said = (widget: TriageWidget): string =>
  find(widget, '.export [role="status"]').textContent.trim();
