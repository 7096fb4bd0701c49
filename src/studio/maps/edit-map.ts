/** Left, top, width and height in a map's own units. */
export type Rectangle = readonly [left: number, top: number, width: number, height: number];

/** Of a drawing, as far as room for a finger goes; an author may have written anything. */
export interface DrawnRegion {
  readonly hit?: readonly number[];
  readonly pair?: boolean;
}

/** The least part of a map's width that a finger hits, as the checks demand it. */
const LEAST_SHARE = 1 / 3;

/**
 * Room for one more place of a drawing: as large as a finger needs, and where no other one is; the
 * middle where there is none left.
 */
export function freeHit(viewBox: Rectangle, regions: readonly DrawnRegion[]): Rectangle {
  const [left, top, width, height] = viewBox;
  const size = Math.ceil(width * LEAST_SHARE);
  const taken = regions.flatMap(hitsOf);
  for (let y = top; y + size <= top + height; y += size)
    for (let x = left; x + size <= left + width + 2; x += size)
      if (!taken.some((other) => meet([x, y, size, size], other))) return [x, y, size, size];
  const middle = (from: number, length: number): number => Math.round(from + (length - size) / 2);
  return [middle(left, width), middle(top, height), size, size];
}

/** A new place of a drawing, drawn as the rectangle that a finger may hit. */
export function newRegion(place: string, hit: Rectangle): object {
  const [left, top, width, height] = hit;
  return {
    place,
    shape: `M${left} ${top}h${width}v${height}h-${width}z`,
    hit,
    tick: [Math.round(left + width / 2), Math.round(top + height / 2)],
  };
}

/** A new drawing of a map: a plain shape in its middle, with one place. */
export function newDrawing(place: string, viewBox: Rectangle): object {
  const [left, top, width, height] = viewBox;
  const [x, y] = [Math.round(left + width / 4), Math.round(top + height / 10)];
  const [w, h] = [Math.round(width / 2), Math.round(height * 0.8)];
  return {
    outline: `M${x} ${y}h${w}v${h}h-${w}z`,
    regions: [newRegion(place, freeHit([x, y, width, h], []))],
  };
}

function hitsOf({ hit = [], pair }: DrawnRegion): readonly Rectangle[] {
  if (hit.length !== 4) return [];
  const [left, top, width, height] = hit as unknown as Rectangle;
  const given: Rectangle = [left, top, width, height];
  return pair ? [given, [-left - width, top, width, height]] : [given];
}

function meet(one: Rectangle, two: Rectangle): boolean {
  return (
    one[0] < two[0] + two[2] &&
    two[0] < one[0] + one[2] &&
    one[1] < two[1] + two[3] &&
    two[1] < one[1] + one[3]
  );
}
