import { css } from 'lit';

/**
 * The map of the body: a hairline around each place, a tint under the pointer, solid with a tick
 * where it is chosen. Each of two drawings is at least 132 px wide, so that a third of it is enough
 * for a finger; where there is no such room, both reach into the padding around them.
 */
export const bodyMap = css`
  .choice:has(.chart) {
    container-type: inline-size;
  }
  .chart {
    --_place: transparent;
    max-inline-size: 19em;
    margin-inline: auto;
  }
  .map {
    flex-wrap: nowrap;
    gap: 4px;
    margin: 0.75em min(0px, 50% - 135px) 0;
    border-radius: var(--_radius);
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .map .frame {
    position: relative;
    flex: 1;
    text-align: center;
  }
  .map:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
  }
  .map :is(path, rect) {
    vector-effect: non-scaling-stroke;
  }
  .map .body {
    fill: color-mix(in srgb, var(--_text) 17%, var(--_surface));
    stroke: none;
  }
  .map .light {
    fill: var(--_surface);
    opacity: 0.5;
    stroke: none;
  }
  .map :is(.lines, .edge) {
    stroke: var(--_muted);
    pointer-events: none;
  }
  .map .lines {
    opacity: 0.5;
  }
  .map .edge {
    stroke-width: 1.5px;
  }
  .spot {
    cursor: pointer;
  }
  .spot .hit {
    fill: transparent;
    stroke: none;
  }
  .spot .shape {
    fill: var(--_place);
    stroke: var(--_line);
    stroke-width: 1px;
  }
  .spot :is(.shape, .tick) {
    pointer-events: none;
  }
  .spot .tick {
    display: none;
    stroke: var(--_on-accent);
    stroke-width: 2.5px;
  }
  @media (hover: hover) {
    .spot:not(.sided):hover,
    .sided > g:hover {
      --_place: color-mix(in srgb, var(--_accent) 24%, transparent);
    }
  }
  .map:focus-visible .here {
    --_place: color-mix(in srgb, var(--_accent) 24%, transparent);
  }
  .spot > .maybe.maybe {
    --_place: color-mix(in srgb, var(--_accent) 40%, transparent);
  }
  .spot .maybe .shape {
    stroke: var(--_accent);
    stroke-width: 2px;
    stroke-dasharray: 4 3;
  }
  .spot > .on.on {
    --_place: var(--_accent);
  }
  .spot .on .shape {
    stroke: var(--_surface);
  }
  .spot .on .tick {
    display: inline;
  }
  .map:focus-visible .here .shape {
    stroke: var(--_accent);
    stroke-width: 7px;
  }
  .map:focus-visible .here .on .shape {
    stroke: var(--_surface);
  }
  .sides {
    position: absolute;
    inset: 0 0 auto;
    display: flex;
    gap: 32%;
    direction: ltr;
    line-height: 1.3;
    pointer-events: none;
  }
  .sides span {
    flex: 1 0 0;
  }
  .caption {
    font-weight: 600;
    color: var(--_text);
  }
  .spot-name {
    display: none;
    min-block-size: 1.5em;
    margin-block-start: 0.5em;
    text-align: center;
    font-weight: 600;
  }
  .map:focus-visible + .spot-name {
    display: block;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    justify-content: center;
    min-block-size: 2.75em;
    margin-block-start: 0.75em;
    list-style: none;
  }
  .chip {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding-block: 0.35em;
    padding-inline: 1em 0.75em;
    border: 1px solid var(--_accent);
    border-radius: 1.4em;
    font: inherit;
    font-size: var(--_small);
    line-height: 1.25;
    text-align: start;
    color: var(--_text);
    background: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
    cursor: pointer;
  }
  .chip .icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .chip:hover {
    background: color-mix(in srgb, var(--_accent) 18%, var(--_surface));
  }
  /* Paper has no drawing, and so leaves it no room. */
  @media screen {
    @container (min-inline-size: 32em) {
      .chart {
        float: inline-start;
        inline-size: clamp(17em, 44%, 19em);
        position: sticky;
        inset-block-start: 1em;
      }
      .chart ~ * {
        margin-inline-start: clamp(18.5em, 44% + 1.5em, 20.5em);
      }
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .spot .shape,
    .chip {
      transition:
        fill 0.12s,
        background-color 0.12s;
    }
  }
  @media (forced-colors: active) {
    .chart {
      --_on-accent: HighlightText;
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
    }
    .map .body {
      fill: Canvas;
    }
    .spot .maybe .shape {
      fill: Canvas;
    }
  }
`;
