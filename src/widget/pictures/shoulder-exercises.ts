import { svg } from 'lit';
import { accent, dots, figure, ground, HOOK, type Pose } from './figure.js';
import type { ShoulderPictureName } from './names.js';
import type { Picture } from './picture.js';

/** Leaning forward with the far hand on a table; the near arm is the sore one. */
const LEANING: Pose = {
  head: [72, 44.5],
  face: 50,
  shoulder: [61, 50],
  hip: [34, 64],
  bow: 2,
  legs: [
    [33, 110, 1, 4],
    [27, 110, 1, 4],
  ],
  arms: [
    [60, 81.6, -1],
    [82, 72, -1],
  ],
};
const LOW_TABLE = svg`${ground('M8 116H112')}${ground('M74 75.5H110M80 76V115M105 76V115')}`;

/** The arm hangs and swings. */
const PENDULUM: Picture = {
  viewBox: '4 26 112 94',
  moves: true,
  frames: [
    svg`${LOW_TABLE}${figure(LEANING)}`,
    svg`${LOW_TABLE}${figure({ ...LEANING, arms: [[72, 79.6, -1], LEANING.arms[1]!] })}${accent('M50 94c8 4 17 4 26 0m-6-3 6 3-3 6')}`,
  ],
};

/** A firm chair before a table. */
const AT_TABLE = svg`${ground('M8 116H118')}${ground('M17 40V115M19 85H47V115M60 71.5H116M110 72V115')}`;
const SEATED: Pose = {
  head: [43, 35.5],
  face: 5,
  shoulder: [40, 47],
  hip: [37, 76.5],
  legs: [[57, 110, 1, 4]],
  arms: [[63.5, 67.5, -1]],
};

/** The hand slides forward over a table, and the body follows. */
const TABLE_SLIDE: Picture = {
  viewBox: '4 18 118 102',
  moves: true,
  frames: [
    svg`${AT_TABLE}${figure(SEATED)}`,
    svg`${AT_TABLE}${figure({ ...SEATED, head: [70, 49], face: 25, shoulder: [59, 56.5], arms: [[89, 66.5, -1]] })}${accent('M80 54h18m-6-4 6 4-6 4')}`,
  ],
};

const STANDING: Pose = {
  head: [57, 20],
  face: 0,
  shoulder: [55, 32],
  hip: [55.5, 62.5],
  legs: [[55, 110, 1, 4]],
  arms: [[81.5, 47, -1]],
};
/** The floor, and a wall in front. */
const wallAt = (x: number) => svg`${ground(`M30 116H${x}`)}${ground(`M${x} 4V115`)}`;
const WALL = wallAt(85.5);

/** The fingers walk up a wall. */
const WALL_CLIMB: Picture = {
  viewBox: '24 0 70 120',
  moves: true,
  frames: [
    svg`${WALL}${figure(STANDING)}`,
    svg`${WALL}${figure({ ...STANDING, face: -20, arms: [[81.5, 15, -1]] })}${accent('M78 46V30m-4 5 4-5 4 5')}`,
  ],
};

/** The fist presses a cushion against the wall, the elbow at the side. */
const WALL_PRESS: Picture = {
  viewBox: '24 0 70 120',
  frames: [
    svg`${wallAt(81)}${ground('M77.4 41v14')}${figure({ ...STANDING, arms: [[72, 48, -1]] })}${accent('M58 64h14m-5-4 5 4-5 4')}`,
  ],
};

const LYING: Pose = { ...HOOK, arms: [[66, 43.5, 1]] };
const MAT = ground('M12 62H110');

/** Both hands lift a stick, seen from its end, over the chest and towards the head. */
const STICK_LIFT: Picture = {
  viewBox: '6 10 108 58',
  moves: true,
  frames: [
    svg`${MAT}${figure(LYING)}${dots([66, 43.5])}`,
    svg`${MAT}${figure({ ...LYING, arms: [[24, 24.5, -1]] })}${dots([24, 24.5])}${accent('M60 32C55 22 46 18 38 19m6-4-6 4 4 5')}`,
  ],
};

/** The exercises that only the shoulder pack shows, by their names. */
export const SHOULDER_DRAWINGS: Readonly<Record<ShoulderPictureName, Picture>> = {
  pendulum: PENDULUM,
  'table-slide': TABLE_SLIDE,
  'wall-climb': WALL_CLIMB,
  'stick-lift': STICK_LIFT,
  'wall-press': WALL_PRESS,
};
