import { BODY, DISC, HIP, SADDLE, STENOSIS } from './bodies.js';
import {
  BRIDGE,
  FIVE_POINT,
  KNEES_TO_CHEST,
  LEG_RAISE,
  SIT_TO_STAND,
  SWALLOW,
} from './exercises.js';
import type { PictureName } from './names.js';
import type { Picture } from './picture.js';

/** Every picture by its name. */
export const DRAWINGS: Readonly<Record<PictureName, Picture>> = {
  swallow: SWALLOW,
  'five-point': FIVE_POINT,
  bridge: BRIDGE,
  'sit-to-stand': SIT_TO_STAND,
  'leg-raise': LEG_RAISE,
  'knees-to-chest': KNEES_TO_CHEST,
  'pain-disc': DISC,
  'pain-stenosis': STENOSIS,
  'pain-hip': HIP,
  saddle: SADDLE,
  body: BODY,
};
