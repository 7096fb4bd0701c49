import type { Fit } from './pack.js';

/** Whether a fit reaches a band. */
export function fitReaches(fit: Fit, atLeast: Fit): boolean {
  return fit === 'strong' || (fit === 'partial' && atLeast === 'partial');
}

/** Whether a cause of this fit is shown: it fits at least partly. */
export function isShownFit(fit: Fit): boolean {
  return fitReaches(fit, 'partial');
}
