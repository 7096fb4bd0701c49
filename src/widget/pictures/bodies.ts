import { svg, type SVGTemplateResult } from 'lit';
import { accent, dots } from './figure.js';
import type { Picture } from './picture.js';

/**
 * One half of a standing body, a thousand units tall; 0 is its middle, and the other half is its
 * mirror. Word for word that of the built-in pack's map, which costs a compressed file nothing.
 */
const OUTLINE =
  'M-1 0h1c27 0 45 19 46 56 5-2 8 6 5 20-1 8-4 11-7 9-1 15-5 27-13 36-2 9-2 16 0 23 7 16 33 21 59 31 30 11 42 31 45 65 2 35 5 65 10 98 2 28 9 50 12 76 4 30 4 60 4 89 1 17 8 33 9 57 0 20-1 32-5 42-1 6-4 6-5 5-1 10-6 11-8 7-2 5-8 3-9-5-1-11 0-23-2-39-1 16-7 30-12 26-6-6-3-26 0-46 1-16 6-30 6-47 1-29-9-61-13-89-5-26-6-54-8-79-2-27-11-50-15-73 0 28-2 53-7 83-4 23-9 40-9 60 0 25 8 47 14 75 6 30 10 55 9 85-1 50-14 99-20 137-3 18-4 32-3 46 2 24 8 42 7 70-2 44-20 86-23 120-1 16 6 26 13 36 8 11 15 17 11 24-3 6-13 5-24 5-13 0-22-2-25-8-3-9 0-29-1-51-3-36-20-72-22-116-1-32 7-52 9-76 1-17-1-32-3-49-6-53-17-108-22-163-1-6-2-8-3-8h-1';
const FRONT_LINES =
  'M0 142c13-1 23-9 31-21m-2 25c-6 12-14 22-19 31m6 6c22-8 50-4 76 6m7 73c-4-12-9-19-17-24m-82 156v3m0-91c20 2 40 18 54 44m68 58c8 8 20 6 27-4m-111 322c0-15 32-15 32 0 0 16-7 25-16 25-9 0-16-9-16-25zm114-150l0 37m8-39l1 32m-108 386v6m8-8v8m9-8v7m9-5v5m-37-57c6 6 16 6 23 0';
const BACK_LINES =
  'M0 160v286m0 32v70m34-336c-5 34-1 64 11 79 15-7 30-23 39-45m-66 206c4 6 8 8 14 8m-28 90c26 24 64 20 88-8m32-138c6 8 20 8 27-2m-115 342c10-7 26-7 38 1m78-169l0 37m8-39l1 32m-109 230c2 34 3 54 2 76m-8 18c1 20 1 38-2 54m18-54c-1 20 1 40 6 54';

/** Both halves, in the units of the pictures. */
const twice = (path: string, name = ''): readonly SVGTemplateResult[] =>
  ['.2', '-.2 .2'].map(
    (scale) => svg`<path class=${name} d=${path} transform="scale(${scale})" />`,
  );
/** Where the thighs meet the trunk. */
const GROIN = 'M8 532c32-17 60-40 78-66';

const body = (...lines: readonly string[]): SVGTemplateResult =>
  svg`<g class="person">${twice(OUTLINE)}${lines.map((path) => twice(path, 'detail'))}</g>`;
const FRONT = body(FRONT_LINES, GROIN);
const BACK = body(BACK_LINES);

/** A shaded area, given by its right half. */
const shaded = (path: string): SVGTemplateResult =>
  svg`<g class="zone"><path d=${path} /><path d=${path} transform="scale(-1 1)" /></g>`;
/** A broad ache along a line; a sharp pain is a line of the accent. */
const ache = (path: string): SVGTemplateResult => svg`<path class="ache" d=${path} />`;

/** From the lowest ribs down, where legs and low back fill the frame. */
const LEGS = '-36 60 72 146';

/** Disc: from the low back down one leg, past the knee, into the foot. */
export const DISC: Picture = {
  viewBox: LEGS,
  frames: [
    svg`${BACK}${accent('M3 88C8 96 9 104 9.5 116 10 130 10 140 11 152 12 166 11 180 10.5 197')}${dots([2.5, 88])}`,
  ],
};
/** Narrowed spine: both buttocks and the backs of both legs. */
export const STENOSIS: Picture = {
  viewBox: LEGS,
  frames: [
    svg`${BACK}${ache('M9 100C10 116 9.5 130 10.5 144 11 156 11 164 10.5 174M-9 100C-10 116-9.5 130-10.5 144-11 156-11 164-10.5 174')}`,
  ],
};
/** Hip: from the groin down the front of the thigh to the knee. */
export const HIP: Picture = {
  viewBox: LEGS,
  frames: [svg`${FRONT}${ache('M7.5 105C10 118 9.5 132 10.5 147')}${dots([7.5, 105])}`],
};
/** The skin that would touch a saddle, from the front and from behind. */
export const SADDLE: Picture = {
  viewBox: '-26 82 52 46',
  frames: [
    svg`${FRONT}${shaded('M-.3 99H0C4 99.5 8 103 8.4 110 8.6 118 6 123 2.4 121L1.6 108 0 107H-.3Z')}`,
    svg`${BACK}${shaded('M-.3 97H0C5 100 9 105 9 112 8.6 119 5 123 2.4 121L1.6 108 0 107H-.3Z')}`,
  ],
};
/** The whole body, front and back. */
export const BODY: Picture = { viewBox: '-36 -2 72 206', frames: [FRONT, BACK] };
