/** Every picture that a pack may name; the schema of packs lists the same. */
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

/** The name of a picture. */
export type PictureName = (typeof PICTURES)[number];
