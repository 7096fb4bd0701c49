/** The pictures that every file can draw. */
export const PICTURES = [
  'swallow',
  'five-point',
  'bridge',
  'sit-to-stand',
  'leg-raise',
  'knees-to-chest',
  'pain-disc',
  'pain-stenosis',
  'pain-hip',
  'saddle',
  'body',
] as const;

/** The pictures that come with the shoulder pack alone, so that other files do not grow by them. */
export const SHOULDER_PICTURES = [
  'pendulum',
  'table-slide',
  'wall-climb',
  'stick-lift',
  'wall-press',
] as const;

/** The name of a picture. The schema of packs lists these and those of the shoulder. */
export type PictureName = (typeof PICTURES)[number];

/** The name of a picture of the shoulder pack. */
export type ShoulderPictureName = (typeof SHOULDER_PICTURES)[number];
