import { svg, type SVGTemplateResult } from 'lit';
import { accent, dots } from './figure.js';
import type { Picture } from './picture.js';

/**
 * One half of a standing body from the crown to the crotch; 0 is its middle. The other half is its
 * mirror.
 */
const HALF =
  'M-.4 2H0C7 2 10 7 9.6 14 9.3 19 7 23 4.8 25.5V31C5 35 20 35 23 42 26 50 26 58 27.5 66 29 76 31 88 32 98 34 103 35 110 32 113 29 114 28 108 27.5 99 24 88 22 78 20.5 66L18 52C17.5 62 15 70 14.6 78 15 88 19 94 19 104 19 122 14.5 134 13.8 148 15.6 160 14 172 10 190 10.5 195 13 199 12 201H4.5C4 196 5 192 4.6 188 3 172 3 164 4.2 150 3 136 2.6 122 1.6 108L0 107H-.4';

const half = (transform: string): SVGTemplateResult =>
  svg`<path d=${HALF} transform=${transform} />`;
const outline = (...details: readonly unknown[]) =>
  svg`<g class="person">${half('')}${half('scale(-1 1)')}${details}</g>`;
const detail = (path: string): SVGTemplateResult => svg`<path class="detail" d=${path} />`;

const FRONT = outline(
  detail(
    'M-3 38c-5 1-9 1-13 3M3 38c5 1 9 1 13 3M0 86v.1M-12 150q3 3 6 0M12 150q-3 3-6 0M-2 107C-8 104-13 100-17 95M2 107C8 104 13 100 17 95',
  ),
);
const BACK = outline(
  detail(
    'M0 36V92M0 98V106M-16 114q8 5 14-3M16 114q-8 5-14-3M-12 52q4 6 8 5M12 52q-4 6-8 5M-12 150q3-2 6 0M12 150q-3-2-6 0',
  ),
);

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
    svg`${BACK}${accent('M3 88C8 96 9 104 9.5 116 10 130 9.5 140 10.5 152 11.5 166 9 180 8 196')}${dots([2.5, 88])}`,
  ],
};
/** Narrowed spine: both buttocks and the backs of both legs. */
export const STENOSIS: Picture = {
  viewBox: LEGS,
  frames: [
    svg`${BACK}${ache('M9 100C10 116 8.5 130 9 144 9.5 156 9.5 164 9 174M-9 100C-10 116-8.5 130-9 144-9.5 156-9.5 164-9 174')}`,
  ],
};
/** Hip: from the groin down the front of the thigh to the knee. */
export const HIP: Picture = {
  viewBox: LEGS,
  frames: [svg`${FRONT}${ache('M7.5 105C10 118 8.5 132 9 147')}${dots([7.5, 105])}`],
};
/** The skin that would touch a saddle, from the front and from behind. */
export const SADDLE: Picture = {
  viewBox: '-26 82 52 46',
  frames: [
    svg`${FRONT}${shaded('M0 99C4 99.5 8 103 8.4 110 8.6 118 6 123 2.4 121L1.6 108 0 107Z')}`,
    svg`${BACK}${shaded('M0 97C5 100 9 105 9 112 8.6 119 5 123 2.4 121L1.6 108 0 107Z')}`,
  ],
};
/** The whole body, front and back. */
export const BODY: Picture = { viewBox: '-36 -2 72 206', frames: [FRONT, BACK] };
