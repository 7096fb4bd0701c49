import { WidgetError } from './errors.js';
import { firstPaint } from './first-paint.js';
import { inTime } from './in-time.js';

/** The part of the code that comes after the first question. */
export type Details = typeof import('./details.js');

/** How long the second part may take before it counts as lost and is asked for anew, in milliseconds. */
const PATIENCE = 30_000;

let details: Details | null = null;
let source: () => Promise<Details> = () => import('./details.js');
let loading: Promise<Details> | undefined;
let arrived: (() => void) | undefined;
const arrival = new Promise<void>((resolve) => {
  arrived = resolve;
});

/** Says where the second part comes from, for files that check it themselves. */
export function takeDetailsFrom(given: () => Promise<Details>): void {
  source = given;
}

/** The second part, once it is here; the page has one for all of its elements. */
export function loadedDetails(): Details | null {
  return details;
}

/**
 * Brings the second part, once for the whole page; after a failure the next call tries again.
 * @throws WidgetError `network` where it cannot be had, or is not the one that belongs to the first
 */
export function loadDetails(): Promise<Details> {
  loading ??= bring().catch((cause: unknown) => {
    loading = undefined;
    throw new WidgetError('network', `the second part could not be loaded (${String(cause)})`, {
      cause,
    });
  });
  return loading;
}

async function bring(): Promise<Details> {
  details = await inTime(source(), PATIENCE);
  arrived!();
  return details;
}

/** Waits for the first paint; not at all where the second part is here already. */
export function afterFirstPaint(): Promise<void> {
  return Promise.race([firstPaint(), arrival]);
}
