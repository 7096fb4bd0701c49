/**
 * What a frame reports to the page around it: how high its content is, and whether another screen has
 * come. It is all that ever crosses, and holds nothing that was answered.
 */
export interface FrameMessage {
  /** Height of the content in px, rounded up to a whole step. */
  readonly triageFrame: number;
  /** A person has moved on to another screen, which begins at the top. */
  readonly moved: boolean;
}

/**
 * What a page sends to a frame that may have spoken before the page listened: tell your height
 * again.
 */
export const HEIGHT_REQUEST = 'triage-frame';

/**
 * Bounds of a height in px, for both sides: below, content would be hidden; above, a page could be
 * buried.
 */
export const MIN_HEIGHT = 200;
export const MAX_HEIGHT = 20_000;

/** Heights are reported in steps of this many px, so that they say less about what a screen holds. */
export const HEIGHT_STEP = 40;

/**
 * What a frame may do: scripts and the forms they read; links to sources and phone calls (both count as popups); print;
 * download. Not the origin: a frame from the page's own site could take its sandbox off, and
 * answers would lie where that site's scripts read them. So a reload forgets the answers.
 */
export const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';
