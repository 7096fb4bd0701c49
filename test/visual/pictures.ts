import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Side of the squares in which pictures are compared, in pixels. */
const TILE = 16;
/**
 * The share of a square that may differ: another machine's edges of letters do, a word, line or
 * colour that moved does more.
 */
const TOLERANCE = 0.3;
/** How far two colours may be from each other, as pixelmatch counts it from 0 to 1. */
const THRESHOLD = 0.1;

/** The picture of a PNG file. */
export const unpack = (file: Buffer): PNG => PNG.sync.read(file);

/** A small PNG file: 16 steps of each colour are enough to compare. */
export function pack(picture: PNG): Buffer {
  const steps = new PNG({ width: picture.width, height: picture.height });
  for (let index = 0; index < picture.data.length; index++)
    steps.data[index] = Math.round(picture.data[index]! / 17) * 17;
  return PNG.sync.write(steps, {
    colorType: 2,
    deflateLevel: 9,
    deflateStrategy: 0,
    filterType: 0,
  });
}

/** One picture of several, tops aligned, on white. */
export function sideBySide(pictures: readonly PNG[]): PNG {
  const whole = white(
    pictures.reduce((sum, { width }) => sum + width, 0),
    Math.max(...pictures.map(({ height }) => height)),
  );
  let left = 0;
  for (const picture of pictures) {
    PNG.bitblt(picture, whole, 0, 0, picture.width, picture.height, left, 0);
    left += picture.width;
  }
  return whole;
}

/**
 * How many squares differ by more than the tolerance, and a picture of the difference. Where one is
 * larger, the other counts as white.
 */
export function differingTiles(
  one: PNG,
  other: PNG,
): { readonly tiles: number; readonly difference: PNG } {
  const [width, height] = [Math.max(one.width, other.width), Math.max(one.height, other.height)];
  const mask = new PNG({ width, height });
  const [a, b] = [one, other].map((picture) => onWhite(picture, width, height)) as [PNG, PNG];
  pixelmatch(a.data, b.data, mask.data, width, height, { threshold: THRESHOLD, diffMask: true });
  let tiles = 0;
  for (let top = 0; top < height; top += TILE) {
    for (let left = 0; left < width; left += TILE) {
      if (differing(mask, left, top) > TILE * TILE * TOLERANCE) tiles++;
    }
  }
  const difference = new PNG({ width, height });
  pixelmatch(a.data, b.data, difference.data, width, height, { threshold: THRESHOLD });
  return { tiles, difference };
}

/** Pixels of a square that are marked; the mask is clear elsewhere. */
function differing({ data, width, height }: PNG, left: number, top: number): number {
  let count = 0;
  for (let y = top; y < Math.min(top + TILE, height); y++) {
    for (let x = left; x < Math.min(left + TILE, width); x++) {
      // Marked red; what only an edge's smoothing differs in is yellow.
      const at = (y * width + x) * 4;
      if (data[at + 3]! > 0 && data[at + 1]! === 0) count++;
    }
  }
  return count;
}

function onWhite(picture: PNG, width: number, height: number): PNG {
  const whole = white(width, height);
  PNG.bitblt(picture, whole, 0, 0, picture.width, picture.height, 0, 0);
  return whole;
}

function white(width: number, height: number): PNG {
  const picture = new PNG({ width, height });
  picture.data.fill(255);
  return picture;
}
