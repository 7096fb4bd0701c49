import type { TriageWidget } from '../../src/index.js';

/** Goes through the browser's history and waits until the page has been told. */
export async function walk(widget: TriageWidget, steps: number): Promise<void> {
  const reported = new Promise((resolve) =>
    window.addEventListener('popstate', resolve, { once: true }),
  );
  history.go(steps);
  await reported;
  await widget.updateComplete;
}
