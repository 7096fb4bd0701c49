import type { TriageWidget } from './triage-widget.js';

/**
 * Keeps the method `start` where somebody sets the property of that name. React, Preact and Vue set
 * a property instead of an attribute wherever the element has one, so what they set is the
 * attribute `start` and goes to `startAt`.
 */
export function preserveStartMethod(prototype: TriageWidget): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- handed back as it is, and called on the element
  const { start } = prototype;
  Object.defineProperty(prototype, 'start', {
    get: () => start,
    set(this: TriageWidget, value: string) {
      this.startAt = value;
    },
  });
}
