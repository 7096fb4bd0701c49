import { html, nothing, svg, type SVGTemplateResult } from 'lit';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { at } from '../yaml/at.js';

/** A drawing of a map as written; an author may have left anything out. */
export interface WrittenDrawing {
  readonly view?: string;
  readonly mirror?: boolean;
  readonly outline?: string;
  readonly lines?: string;
  readonly regions?: readonly WrittenRegion[];
}

/** A place of a drawing as written. */
export interface WrittenRegion {
  readonly place?: string;
  readonly pair?: boolean;
  readonly shape?: string;
  readonly hit?: readonly number[];
  readonly tick?: readonly number[];
}

const MIRRORED = 'scale(-1 1)';

/**
 * A drawing with all that people do not see: what a finger hits, dashed, and where the tick stands.
 * Each place leads to its form.
 * @param place of the drawing in maps.yml
 * @param open index of the place whose form is open
 */
export function mapDrawing(studio: Studio, place: Place, open: number): unknown {
  const data = studio.data(place.file);
  const drawing = at(data, place.path) as WrittenDrawing | undefined;
  const viewBox = at(data, [...place.path.slice(0, 2), 'viewBox']);
  if (!drawing || !Array.isArray(viewBox) || viewBox.length !== 4) return nothing;
  const clip = `clip-${place.path.join('-')}`;
  const whole = (path = ''): SVGTemplateResult =>
    svg`<path d=${path} />${drawing.mirror ? svg`<path d=${path} transform=${MIRRORED} />` : nothing}`;
  const regions = Array.isArray(drawing.regions)
    ? (drawing.regions as readonly (WrittenRegion | null)[])
    : [];
  return html`<svg
    class="map-drawing"
    viewBox=${viewBox.join(' ')}
    role="group"
    aria-label="The places of this drawing"
  >
    <clipPath id=${clip}>${whole(drawing.outline)}</clipPath>
    <g class="body">${whole(drawing.outline)}</g>
    <g class="lines">${whole(drawing.lines)}</g>
    ${regions.map((region, i) =>
      regionView(studio, region ?? {}, {
        place: { file: place.file, path: [...place.path, 'regions', i] },
        clip,
        isOpen: i === open,
        unit: Number(viewBox[2]) / 360,
      }),
    )}
  </svg>`;
}

interface RegionView {
  readonly place: Place;
  readonly clip: string;
  readonly isOpen: boolean;
  /** How many of the map's units stand for one of a map of the usual width. */
  readonly unit: number;
}

function regionView(
  studio: Studio,
  { place: name = '', pair = false, shape = '', hit, tick }: WrittenRegion,
  { place, clip, isOpen, unit }: RegionView,
): unknown {
  const side = (transform: unknown): SVGTemplateResult =>
    svg`<g transform=${transform}><g clip-path="url(#${clip})"><path class="shape" d=${shape} /></g>${
      hit?.length === 4
        ? svg`<rect class="hit" x=${hit[0]!} y=${hit[1]!} width=${Math.max(0, hit[2]!)} height=${Math.max(0, hit[3]!)} stroke-width=${2 * unit} stroke-dasharray=${6 * unit} />`
        : nothing
    }${
      tick?.length === 2
        ? svg`<path class="tick" d="M-15 0l11 11 20-24" stroke-width=${5 * unit} transform="translate(${tick[0]!} ${tick[1]!}) scale(${unit})" />`
        : nothing
    }</g>`;
  return svg`<a
    class=${isOpen ? 'open' : ''}
    href=${studio.href('maps', itemOf(place))}
    aria-label=${name}
    @click=${(event: Event) => {
      event.preventDefault();
      studio.takeMeTo(place);
    }}><title>${name}</title>${side(nothing)}${pair ? side(MIRRORED) : nothing}</a>`;
}

/** How an address names what a place of maps.yml is in: `hands/0/2`. */
export function itemOf({ path }: Place): string {
  const [, name = '', , drawing, , region] = path;
  return [name, drawing, region].filter((step) => step !== undefined).join('/');
}
