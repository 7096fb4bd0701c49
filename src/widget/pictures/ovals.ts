import { svg, type SVGTemplateResult } from 'lit';
import type { PictureSpot } from './picture.js';

/** The two of a pair, left then right; a place in the middle has 0. */
export const sidesOf = ([, x]: PictureSpot): readonly number[] => (x ? [-1, 1] : [0]);

/** A place as it is drawn, on one side. */
export const oval = ([, x, y, rx, ry]: PictureSpot, side: number): SVGTemplateResult =>
  svg`<ellipse cx=${x * side} cy=${y} rx=${rx} ry=${ry} />`;

/**
 * What a finger may hit of a place: 16 by 20 units at least, which is 28 by 36 pixels on the
 * smallest phones.
 */
export function target([, x, y, rx, ry]: PictureSpot, side: number): SVGTemplateResult {
  const width = Math.max(rx, 8),
    height = Math.max(ry, 10);
  return svg`<rect x=${x * side - width} y=${y - height} width=${2 * width} height=${2 * height} rx="3" />`;
}
