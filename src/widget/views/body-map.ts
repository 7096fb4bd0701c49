import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PictureText } from '../../engine/index.js';
import { oval, sidesOf, target } from '../pictures/ovals.js';
import type { Picture, PictureSpot } from '../pictures/picture.js';
import { countAt, optionsAt, type Side } from '../active-spot.js';
import type { QuestionContext } from './context.js';
import { hasNoModifier } from './typing.js';
import { optionLabel } from './words.js';

/** A place that stands for options of the question; `count` as in `countAt`. */
interface Spot {
  readonly place: PictureSpot;
  readonly name: string;
  readonly y: number;
  readonly ids: readonly string[];
  readonly count: number;
  readonly label: string;
}

/**
 * A drawing whose places tick the options of the list below it, which stays the truth: one tab
 * stop, arrows to go from place to place, Space to choose. A place is named by the option that it
 * has chosen, or would choose.
 */
export function bodyMap(
  context: QuestionContext,
  picture: Picture,
  words: PictureText,
): TemplateResult {
  const { activeSpot } = context.draft;
  const spots = picture.places!.map((places) => places.flatMap((place) => spotAt(context, place)));
  const active = spots.flat().find(({ name }) => name === activeSpot.place);
  return html`<div
      class="frames map"
      role="listbox"
      tabindex="0"
      aria-multiselectable="true"
      aria-label=${words.alt}
      aria-activedescendant=${active ? `place-${active.name}` : nothing}
      @focus=${() => active ?? context.act.point((spots.flat().find(({ count }) => count) ?? spots.flat()[0]!).name)}
      @keydown=${(event: KeyboardEvent) => moveBetweenSpots(event, context, spots)}
    >
      ${picture.frames.map(
        (drawing, index) =>
          html`<div class="frame">
            <svg viewBox=${picture.viewBox} role="none" focusable="false">
              ${drawing}${spots[index]!.map((spot) => spotView(context, spot))}
            </svg>
            <span class="small" aria-hidden="true">${words.steps?.[index]}</span>
          </div>`,
      )}
    </div>
    <p class="spot-name" aria-hidden="true">
      ${keyed(active?.label, html`${active?.label}`)}${active?.count ? ' ✓' : nothing}
    </p>`;
}

function spotAt(context: QuestionContext, place: PictureSpot): readonly Spot[] {
  const { pack, question, draft } = context;
  const [name, , y] = place;
  const ids = optionsAt(pack.byId.get(question.id)!.options, question, name);
  const count = countAt(ids, draft.selection);
  return ids.length
    ? [
        {
          place,
          name,
          y,
          ids,
          count,
          label: optionLabel(context, question.id, ids[Math.max(0, count - 1)]!),
        },
      ]
    : [];
}

/**
 * The name is a title: seen when a mouse rests on it, and no second label like that of the box in
 * the list.
 */
function spotView({ draft, act }: QuestionContext, spot: Spot): SVGTemplateResult {
  const { place, name, count, label } = spot;
  return svg`<g id="place-${name}" class=${name === draft.activeSpot.place ? 'spot here' : 'spot'} role="option" aria-selected=${count > 0}
    @click=${(event: Event) => act.press(name, sideOf(event))}><title>${label}</title>${sidesOf(
      place,
    ).map(
      (side) =>
        svg`<g class=${mark(spot, side, draft.activeSpot.sides[name])} data-side=${side}>${target(place, side)}${oval(place, side)}</g>`,
    )}</g>`;
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
  return others.reduce(
    (best, spot) => (Math.abs(spot.y - from.y) < Math.abs(best.y - from.y) ? spot : best),
    others[0] ?? from,
  );
}
