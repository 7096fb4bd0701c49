import { html, nothing, type TemplateResult } from 'lit';
import type { PictureText } from '../../engine/index.js';
import { addedDrawing } from '../pictures/added-drawings.js';
import { DRAWINGS } from '../pictures/drawings.js';
import type { PictureName } from '../pictures/names.js';
import type { Picture } from '../pictures/picture.js';
import { bodyMap } from './body-map.js';
import type { QuestionContext, ViewContext } from './context.js';
import { richText, type Content } from './components.js';

/**
 * A picture and the pack's words for it, or nothing where there are none or there is no drawing of
 * that name.
 */
function pictureOf(
  { text }: ViewContext,
  name = '',
): { readonly picture: Picture; readonly words: PictureText } | undefined {
  const words = text.pictures?.[name];
  const picture = isDrawn(name) ? DRAWINGS[name] : addedDrawing(name);
  return words && picture && { picture, words };
}

/** A picture with its words: one image to assistive technology, named by the pack. */
export function figureView(context: ViewContext, name: string | undefined): Content {
  const { picture, words } = pictureOf(context, name) ?? {};
  return picture
    ? html`<figure
        class="figure ${picture.moves ? 'moves' : 'still'} of-${picture.frames.length} ${name}"
      >
        <div class="frames" role="img" aria-label=${words!.alt}>
          ${picture.frames.map((_, index) => frame(picture, index, words!.steps?.[index]))}
        </div>
        ${picture.moves ? pauseButton(context) : nothing}
        ${words!.caption ? html`<figcaption class="small">${richText(context, words!.caption)}</figcaption>` : nothing}
      </figure>`
    : nothing;
}

/** The map of a question, with what to do said first; else its picture. */
export function questionFigure(context: QuestionContext): Content {
  const { pack, text } = context;
  const { picture, map: name = '' } = pack.byId.get(context.question.id)!;
  const map = pack.json.maps?.[name];
  const words = text.pictures?.[name];
  if (!map || !words) return figureView(context, picture);
  return html`<figure class="figure chart">
    ${words.caption ? html`<figcaption class="small">${richText(context, words.caption)}</figcaption>` : nothing}
    ${bodyMap(context, map, words)}
  </figure>`;
}

function isDrawn(name: string): name is PictureName {
  return Object.hasOwn(DRAWINGS, name);
}

function frame(
  { viewBox, frames }: Picture,
  index: number,
  label: string | undefined,
): TemplateResult {
  return html`<div class="frame">
    <svg viewBox=${viewBox} aria-hidden="true" focusable="false">${frames[index]}</svg>
    ${label ? html`<span class="small">${label}</span>` : nothing}
  </div>`;
}

/**
 * Whether it is paused is the figure's own state: a new rendering of the screen leaves it alone.
 * Shown only where frames take turns.
 */
function pauseButton({ t, guard }: ViewContext): TemplateResult {
  return html`<button
    type="button"
    class="button quiet pause"
    part="button button-quiet"
    @click=${guard(togglePause)}
  >
    <span class="if-playing">${t('pausePictures')}</span
    ><span class="if-paused">${t('playPictures')}</span>
  </button>`;
}

function togglePause(event: Event): void {
  (event.currentTarget as Element).closest('figure')!.toggleAttribute('data-paused');
}
