import { svg, type SVGTemplateResult } from 'lit';

/**
 * Where a foot or hand is, which way its knee or elbow points (1 or -1), and of a foot the
 * direction of its toes in degrees, clockwise from the right.
 */
type Limb = readonly [x: number, y: number, bend: 1 | -1, toes?: number];
type Point = readonly [x: number, y: number];

/**
 * A person seen from the side. Knees and elbows follow from where feet and hands are, so that no
 * limb changes its length.
 */
export interface Pose {
  readonly head: Point;
  /** Direction of the nose, in degrees clockwise from the right. */
  readonly face: number;
  readonly shoulder: Point;
  readonly hip: Point;
  /** How far the back is bowed: positive to the left of the way from hip to shoulder. */
  readonly bow?: number;
  /** The near one first. */
  readonly legs: readonly Limb[];
  readonly arms: readonly Limb[];
}

/** A stroke of some width; a body is made of them. */
type Tube = readonly [width: number, path: string];

/** Lengths of each half of a limb, in the units of the drawing: a person is about 100 tall. */
const LEG = 24;
const ARM = 16;
const OUTLINE = 2.2;

const round = (value: number): number => Math.round(value * 10) / 10;
const at = (x: number, y: number): string => `${round(x)} ${round(y)} `;
const along = ([x, y]: Point, degrees: number, length: number): string =>
  at(
    x + length * Math.cos((degrees * Math.PI) / 180),
    y + length * Math.sin((degrees * Math.PI) / 180),
  );

/**
 * Drawn twice, wide in the line's colour and narrower in the skin's, strokes that touch become one
 * outline.
 */
function outlined(tubes: readonly Tube[], name = ''): SVGTemplateResult {
  const strokes = (less: number): readonly SVGTemplateResult[] =>
    tubes.map(([width, path]) => svg`<path d=${path} stroke-width=${round(width - less)} />`);
  return svg`<g class=${name}><g class="line">${strokes(0)}</g><g class="skin">${strokes(OUTLINE)}</g></g>`;
}

/** The joint between two points that are each `half` away from it. */
function joint([x, y]: Point, [toX, toY, bend]: Limb, half: number): string {
  const dx = toX - x,
    dy = toY - y,
    distance = Math.hypot(dx, dy);
  const out = (bend * Math.sqrt(Math.max(0, half * half - (distance * distance) / 4))) / distance;
  return at((x + toX) / 2 + dy * out, (y + toY) / 2 - dx * out);
}

function leg(hip: Point, limb: Limb): readonly Tube[] {
  const [x, y, , toes = 0] = limb,
    knee = joint(hip, limb, LEG);
  return [
    [5.4, `M${at(x, y)}L${along([x, y], toes, 8)}`],
    [7.6, `M${knee}L${at(x, y)}`],
    [10.4, `M${at(...hip)}L${knee}`],
  ];
}

function arm(shoulder: Point, limb: Limb): readonly Tube[] {
  const elbow = joint(shoulder, limb, ARM);
  return [
    [5, `M${elbow}L${at(limb[0], limb[1])}`],
    [6.2, `M${at(...shoulder)}L${elbow}`],
  ];
}

function trunk({ head, face, shoulder, hip, bow = 0 }: Pose): readonly Tube[] {
  const dx = shoulder[0] - hip[0],
    dy = shoulder[1] - hip[1],
    share = bow / Math.hypot(dx, dy);
  const middle = at(
    (hip[0] + shoulder[0]) / 2 + dy * share,
    (hip[1] + shoulder[1]) / 2 - dx * share,
  );
  return [
    [13, `M${at(...hip)}Q${middle}${at(...shoulder)}`],
    [6, `M${at(...shoulder)}L${at(...head)}`],
    [3.4, `M${along(head, face, 4)}L${along(head, face, 7)}`],
    [13.4, `M${at(...head)}h0`],
  ];
}

/** The person in a pose: far limbs behind and fainter, the near arm in front. */
export function figure(pose: Pose): SVGTemplateResult {
  const [near, far] = pose.legs,
    [hand, farHand] = pose.arms;
  return svg`
    ${far || farHand ? outlined([...(farHand ? arm(pose.shoulder, farHand) : []), ...(far ? leg(pose.hip, far) : [])], 'far') : ''}
    ${outlined([...trunk(pose), ...leg(pose.hip, near!)])}
    ${outlined(arm(pose.shoulder, hand!))}`;
}

/** The floor, a mat, a chair: what holds the person up. */
export const ground = (path: string): SVGTemplateResult => svg`<path class="ground" d=${path} />`;

/** What to look at: an arrow, where pain runs. */
export const accent = (path: string): SVGTemplateResult => svg`<path class="accent" d=${path} />`;

/** What carries the weight, or where pain sits. */
export const dots = (...points: readonly Point[]): SVGTemplateResult =>
  svg`<path class="dots" d=${points.map(([x, y]) => `M${x} ${y}h0`).join('')} />`;

/** On the back, knees up, head to the left, on a mat at 60 to 62; arms along the body. */
export const HOOK: Pose = {
  head: [24.5, 53],
  face: 268,
  shoulder: [36, 54],
  hip: [66, 53.5],
  legs: [
    [88, 56, 1, 4],
    [91, 55, 1, 4],
  ],
  arms: [[67.9, 56.5, -1]],
};
