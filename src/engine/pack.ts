/**
 * The compiled pack: the data contract between content, engine and widget.
 * Everything here is plain JSON. Words live in `text`, keyed by the same ids as the rules.
 */
export type * from './pack-types.js';

/** How well a cause fits the answers. `unknown` means too little was answered to say. */
export type Fit = 'strong' | 'partial' | 'weak' | 'unknown';
