import { svg } from 'lit';
import { accent, dots, figure, ground, HOOK, type Pose } from './figure.js';
import type { Picture } from './picture.js';

/** Lying figures: head to the left, on a mat at 60. */
const LYING = '6 10 134 56';
const MAT = ground('M12 62H134');
const onMat = (pose: Pose, ...more: readonly unknown[]) => svg`${MAT}${figure(pose)}${more}`;

const FEET_BACK = [118.9, 55, 1, 12] as const;
const PRONE: Pose = {
  head: [31, 51.5],
  face: 105,
  shoulder: [42, 52.5],
  hip: [71, 52],
  legs: [FEET_BACK],
  arms: [[73.9, 55.5, 1]],
};
const LIFTED: Pose = {
  ...PRONE,
  head: [33.5, 37],
  face: 122,
  shoulder: [43.5, 42.5],
  bow: -6,
  arms: [[75.3, 45.5, 1]],
};
const PILLOW = ground('M58 59.6h13');

/** The flying swallow: on the front, head and chest up, later the legs too. */
export const SWALLOW: Picture = {
  viewBox: LYING,
  moves: true,
  frames: [
    svg`${PILLOW}${onMat(PRONE)}`,
    svg`${PILLOW}${onMat(LIFTED, accent('M20 46V32m-4 4 4-4 4 4'))}`,
    svg`${PILLOW}${onMat({ ...LIFTED, arms: [[75, 39, 1]], legs: [[118.4, 44.6, 1, -6]] }, accent('M20 46V32m-4 4 4-4 4 4M126 37V23m-4 4 4-4 4 4'))}`,
  ],
};

const ELBOWS = [
  [51, 42, -1],
  [53, 43, -1],
] as const;

/** The five-point support: two feet, two elbows and the head carry. */
export const FIVE_POINT: Picture = {
  viewBox: LYING,
  moves: true,
  frames: [
    onMat({ ...HOOK, arms: ELBOWS }),
    onMat(
      {
        ...HOOK,
        face: 240,
        shoulder: [34, 46.5],
        hip: [61.5, 34.5],
        bow: 3,
        arms: [
          [48, 41, -1],
          [50, 42, -1],
        ],
      },
      accent('M62 22V14m-4 4 4-4 4 4'),
      dots([21, 62], [43, 62], [50, 62], [89, 62], [96, 62]),
    ),
  ],
};

/** The easy bridge: feet and shoulders carry. */
export const BRIDGE: Picture = {
  viewBox: LYING,
  moves: true,
  frames: [
    onMat(HOOK),
    onMat(
      { ...HOOK, hip: [61, 40], bow: 1 },
      accent('M62 26V17m-4 4 4-4 4 4'),
      dots([35, 62], [89, 62], [96, 62]),
    ),
  ],
};

const STRAIGHT = [113.9, 55, 1, -75] as const;

/** Straight leg raise: one knee bent, the other leg straight and lifted a little. */
export const LEG_RAISE: Picture = {
  viewBox: LYING,
  moves: true,
  frames: [
    onMat({ ...HOOK, legs: [STRAIGHT, HOOK.legs[1]!] }),
    onMat(
      { ...HOOK, legs: [[110.5, 35.5, 1, -98], HOOK.legs[1]!] },
      accent('M126 48V34m-4 4 4-4 4 4'),
    ),
  ],
};

const DRAWN = [71, 30, 1, -45] as const;

/** Knees to chest: one knee, then both. */
export const KNEES_TO_CHEST: Picture = {
  viewBox: LYING,
  moves: true,
  frames: [
    onMat(HOOK),
    onMat({ ...HOOK, legs: [DRAWN, [97, 55, 1, 4]], arms: [[57, 43, -1]] }),
    onMat({ ...HOOK, legs: [DRAWN, [74, 32, 1, -45]], arms: [[57, 43, -1]] }),
  ],
};

const CHAIR = svg`${ground('M8 116H92')}${ground('M17 36V115M19 85H47V115')}`;
const SITTING: Pose = {
  head: [38, 35],
  face: 0,
  shoulder: [35.5, 46],
  hip: [36, 76],
  legs: [[57, 110, 1, 4]],
  arms: [[55, 72, 1]],
};

/** Sit to stand, from a firm chair. */
export const SIT_TO_STAND: Picture = {
  viewBox: '4 6 92 114',
  moves: true,
  frames: [
    svg`${CHAIR}${figure(SITTING)}`,
    svg`${CHAIR}${figure({ ...SITTING, head: [68, 41], face: 20, shoulder: [59, 48], hip: [40, 71], arms: [[87, 61, -1]] })}${accent('M44 50 52 38m-5.6 1.2L52 38l1.2 5.6')}`,
    svg`${CHAIR}${figure({ ...SITTING, head: [59, 20], shoulder: [57, 32], hip: [57.5, 62.5], arms: [[59, 63.5, 1]] })}`,
  ],
};
