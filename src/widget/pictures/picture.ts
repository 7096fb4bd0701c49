import type { SVGTemplateResult } from 'lit';

/**
 * A drawing in one frame or several. Its words are in the pack; it is drawn in `currentColor` and
 * one accent.
 */
export interface Picture {
  /** Of every frame: left, top, width and height in the drawing's own units. */
  readonly viewBox: string;
  readonly frames: readonly SVGTemplateResult[];
  /** The frames follow one another in time; others only stand side by side. */
  readonly moves?: boolean;
}
