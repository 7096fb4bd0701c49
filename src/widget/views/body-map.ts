import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { BodyMap, MapDrawing, MapRegion, PictureText } from '../../engine/index.js';
import { countAt, optionsAt, type Side } from '../active-spot.js';
import { chosenChips } from './chosen-chips.js';
import type { QuestionContext } from './context.js';
import type { Content } from './components.js';
import { hasNoModifier } from './typing.js';
import { optionLabel } from './words.js';

/** A region that stands for options of the question; `count` as in `countAt`. */
interface Spot {
  readonly region: MapRegion;
  readonly name: string;
  readonly ids: readonly string[];
  readonly count: number;
  readonly label: string;
}

/** What a drawing is placed in and cut off by. */
interface Canvas {
  readonly viewBox: string;
  /** How many of its units stand for one of a map of the usual width: of a tick, of the light. */
  readonly unit: number;
  /** The id of its outline. */
  readonly clip: string;
}

const USUAL_WIDTH = 360;
const MIRRORED = 'scale(-1 1)';

/**
 * A drawing whose regions tick the options of the list below it, which stays the truth: one tab
 * stop, arrows to go from place to place, Space to choose. A place is named by the option that it
 * has chosen, or would choose. What is chosen is said again below it, to be taken back.
 */
export function bodyMap(context: QuestionContext, map: BodyMap, words: PictureText): Content {
  const { activeSpot } = context.draft;
  const spots = map.drawings.map(({ regions }) =>
    regions.flatMap((region) => spotAt(context, region)),
  );
  const all = spots.flat();
  if (!all.length) return nothing;
  const active = all.find(({ name }) => name === activeSpot.place);
  return html`<div
      class="frames map"
      part="map"
      role="listbox"
      tabindex="0"
      aria-multiselectable="true"
      aria-label=${words.alt}
      aria-activedescendant=${active ? `place-${active.name}` : nothing}
      @focus=${context.guard(() => active ?? context.act.point((all.find(({ count }) => count) ?? all[0]!).name))}
      @keydown=${context.guard((event: KeyboardEvent) => moveBetweenSpots(event, context, spots))}
    >
      ${map.drawings.map(
        (drawing, index) =>
          html`<div class="frame">
            ${drawingView(context, drawing, spots[index]!, {
              viewBox: map.viewBox.join(' '),
              unit: map.viewBox[2]! / USUAL_WIDTH,
              clip: `map-${index}`,
            })}
            ${sideNames(context, drawing)}
            <span class="caption small" aria-hidden="true">${words.steps?.[index]}</span>
          </div>`,
      )}
    </div>
    <p class="spot-name" aria-hidden="true">
      ${keyed(active?.label, html`${active?.label}`)}${active?.count ? ' ✓' : nothing}
    </p>
    ${chosenChips(context)}`;
}

function spotAt(context: QuestionContext, region: MapRegion): readonly Spot[] {
  const { pack, question, draft } = context;
  const { place: name } = region;
  const ids = optionsAt(pack.byId.get(question.id)!.options, question, name);
  const count = countAt(ids, draft.selection);
  const shown = ids[Math.max(0, count - 1)];
  return shown === undefined
    ? []
    : [{ region, name, ids, count, label: optionLabel(context, question.id, shown) }];
}

/**
 * Light comes from the left above, and leaves the other edge of each limb in the shade. The outline
 * comes last, and over the edges of the regions, which it also cuts off.
 */
function drawingView(
  context: QuestionContext,
  { mirror, outline, lines = '' }: MapDrawing,
  spots: readonly Spot[],
  canvas: Canvas,
): TemplateResult {
  const whole = (path: string): SVGTemplateResult =>
    svg`<path d=${path} />${mirror ? svg`<path d=${path} transform=${MIRRORED} />` : nothing}`;
  return html`<svg viewBox=${canvas.viewBox} role="none" focusable="false">
    <clipPath id=${canvas.clip}>${whole(outline)}</clipPath>
    <g class="body" part="map-body">${whole(outline)}</g>
    <g clip-path="url(#${canvas.clip})">
      <g class="light" transform="translate(${-8 * canvas.unit} ${-3 * canvas.unit})">
        ${whole(outline)}
      </g>
    </g>
    <g class="lines">${whole(lines)}</g>
    ${spots.map((spot) => spotView(context, spot, canvas))}
    <g class="edge">${whole(outline)}</g>
  </svg>`;
}

/** Seen from the front, a body's right is on the left. */
function sideNames({ t }: QuestionContext, { view }: MapDrawing): Content {
  if (!view) return nothing;
  const [left, right] = [t('sideLeft'), t('sideRight')];
  const [first, last] = view === 'front' ? [right, left] : [left, right];
  return html`<p class="sides small" aria-hidden="true">
    <span>${first}</span><span>${last}</span>
  </p>`;
}

/**
 * The name is a title: seen when a mouse rests on it, and no second label like that of the box in
 * the list.
 */
function spotView(
  { draft, act, guard }: QuestionContext,
  spot: Spot,
  canvas: Canvas,
): SVGTemplateResult {
  const { region, name, count, ids, label } = spot;
  const { sides, place } = draft.activeSpot;
  return svg`<g id="place-${name}" class="spot ${name === place ? 'here' : ''} ${ids.length > 1 ? 'sided' : ''}" role="option" aria-selected=${count > 0}
    @click=${guard((event: Event) => act.press(name, sideOf(event)))}><title>${label}</title>${sidesOf(
      region,
    ).map((side) => sideView(region, side, mark(spot, side, sides[name]), canvas))}</g>`;
}

/** The two of a pair, left then right; a place of its own has 0. */
function sidesOf({ pair }: MapRegion): readonly number[] {
  return pair ? [-1, 1] : [0];
}

function sideView(
  { shape, hit, tick }: MapRegion,
  side: number,
  state: string,
  { unit, clip }: Canvas,
): SVGTemplateResult {
  const [left, top, width, height] = hit as [number, number, number, number];
  const [x, y] = tick as [number, number];
  const isLeft = side < 0;
  const mirrored = isLeft ? MIRRORED : nothing;
  return svg`<g class=${state} data-side=${side}><rect class="hit" x=${isLeft ? -left - width : left} y=${top} width=${width} height=${height} /><g clip-path="url(#${clip})">${
    state === 'on'
      ? svg`<path class="shape" part="place place-chosen" d=${shape} transform=${mirrored} />`
      : svg`<path class="shape" part="place" d=${shape} transform=${mirrored} />`
  }</g><path class="tick" d="M-15 0l11 11 20-24" transform="translate(${isLeft ? -x : x} ${y}) scale(${unit})" /></g>`;
}

/** Where the list says "one" and nobody has shown which, both are marked as possible. */
function mark({ ids, count }: Spot, side: number, known: Side | undefined): string {
  if (count !== 1 || ids.length < 2 || !side) return count ? 'on' : '';
  return known ? (known === side ? 'on' : '') : 'maybe';
}

/** Assistive technology presses a place as a whole, and so means no side of it. */
function sideOf({ target: element }: Event): Side | undefined {
  const side = (element as Element).closest<SVGElement>('[data-side]')?.dataset['side'];
  return Number(side) ? (Number(side) as Side) : undefined;
}

/** How far each key goes in the list of all the places. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -99, End: 99 };

function moveBetweenSpots(
  event: KeyboardEvent,
  { draft, act }: QuestionContext,
  spots: readonly (readonly Spot[])[],
): void {
  if (!hasNoModifier(event)) return;
  const all = spots.flat();
  const current = draft.activeSpot.place;
  const here = all.findIndex(({ name }) => name === current);
  const step = STEPS[event.key];
  if (event.key === ' ') act.press(current);
  else if (step) act.point(all[Math.max(0, Math.min(here + step, all.length - 1))]!.name);
  else if (/^Arrow/.test(event.key)) act.point(across(spots, all[here] ?? all[0]!).name);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Left and right lead to the place at about the same height on the other drawing, whichever way the
 * page runs.
 */
function across(spots: readonly (readonly Spot[])[], from: Spot): Spot {
  const others = spots.filter((drawing) => !drawing.includes(from)).flat();
  const distance = ({ region }: Spot): number => Math.abs(region.tick[1]! - from.region.tick[1]!);
  return others.reduce(
    (best, spot) => (distance(spot) < distance(best) ? spot : best),
    others[0] ?? from,
  );
}
