import { css } from 'lit';

/**
 * Pictures: line in the colour of the text, one accent. Frames stand side by side; where there is
 * no room they take turns, slowly, unless motion is unwelcome.
 */
export const figure = css`
  .figure {
    margin: 0;
    --_skin: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
  }
  .step .figure {
    margin-block: 1em;
  }
  .step .beside .figure {
    margin-block: 0;
  }
  .figure.moves {
    container-type: inline-size;
  }
  .frames {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
  }
  .frames ~ figcaption {
    margin-block-start: 0.5em;
  }
  .frame {
    display: grid;
    gap: 0.25em;
    align-content: start;
    min-inline-size: 0;
  }
  .moves .frames {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
  }
  .moves .frame {
    max-inline-size: 15em;
  }
  .frame span {
    text-align: center;
    line-height: 1.3;
  }
  .frame svg {
    display: block;
    inline-size: 100%;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sit-to-stand .frame {
    max-inline-size: 10em;
  }
  .still svg {
    inline-size: auto;
    block-size: 11em;
    max-inline-size: 100%;
    margin-inline: auto;
  }
  .saddle .frames {
    flex-wrap: nowrap;
  }
  .saddle svg {
    block-size: auto;
    inline-size: 9em;
  }
  .body svg {
    block-size: 14em;
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: start;
  }
  .beside > p {
    flex: 1 1 15em;
  }
  .beside > .figure {
    flex: 0 1 12em;
  }
  .beside .frames {
    justify-content: center;
  }
  .beside figcaption {
    text-align: center;
  }
  .frame .skin {
    stroke: var(--_skin);
  }
  .frame .far {
    opacity: 0.5;
  }
  .frame .ground {
    stroke: var(--_line);
    stroke-width: 1.8;
  }
  .frame .accent {
    stroke: var(--_accent);
    stroke-width: 2.6;
  }
  .frame .dots {
    stroke: var(--_accent);
    stroke-width: 5;
  }
  .frame .ache {
    stroke: var(--_accent);
    stroke-width: 7;
    opacity: 0.5;
  }
  .frame .zone {
    fill: var(--_accent);
    stroke: none;
    opacity: 0.6;
  }
  .frame .person path {
    stroke-width: 1.6px;
    vector-effect: non-scaling-stroke;
  }
  .frame .person > :not(.detail) {
    fill: var(--_skin);
  }
  .frame .person .detail {
    stroke-width: 1.1px;
    opacity: 0.55;
  }
  .pause {
    display: none;
  }
  [data-paused] .if-playing,
  figure:not([data-paused]) .if-paused {
    display: none;
  }
  @media screen and (prefers-reduced-motion: no-preference) {
    @container (max-inline-size: 27em) {
      .moves .frames {
        grid-template-columns: none;
      }
      .moves .frame {
        grid-area: 1 / 1;
        animation: frame-2 5s infinite;
        inline-size: 100%;
        max-inline-size: 20em;
      }
      .of-3 .frame {
        animation: frame-3 7.5s infinite;
      }
      .of-2 .frame:nth-child(2),
      .of-3 .frame:nth-child(3) {
        animation-delay: -2.5s;
      }
      .of-3 .frame:nth-child(2) {
        animation-delay: -5s;
      }
      [data-paused] .frame {
        animation-play-state: paused;
      }
      .pause {
        display: inline-block;
      }
    }
  }
  @keyframes frame-2 {
    0%,
    46% {
      opacity: 1;
    }
    50%,
    96% {
      opacity: 0;
    }
    100% {
      opacity: 1;
    }
  }
  @keyframes frame-3 {
    0%,
    31% {
      opacity: 1;
    }
    33.3%,
    97.7% {
      opacity: 0;
    }
    100% {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .figure {
      --_skin: Canvas;
      --_line: CanvasText;
    }
    .frame svg {
      --_accent: Highlight;
    }
  }
  @media print {
    .figure {
      break-inside: avoid;
    }
    .pause {
      display: none;
    }
  }
`;
