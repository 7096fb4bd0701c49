import { html, nothing, type TemplateResult } from 'lit';
import { DRAWINGS } from '../pictures/drawings.js';
import type { PictureName } from '../pictures/names.js';
import type { Picture } from '../pictures/picture.js';
import type { ViewContext } from './context.js';
import { rich, type Content } from './parts.js';

/**
 * A picture with its words. It is one image to assistive technology, named by the pack; without words, or without a
 * drawing of that name, nothing is shown.
 */
export function figureView(context: ViewContext, name: string | undefined): Content {
  const words = name === undefined ? undefined : context.text.pictures?.[name];
  if (!words || !isDrawn(name!)) return nothing;
  const picture = DRAWINGS[name];
  return html`<figure class="figure ${picture.moves ? 'moves' : 'still'} of-${picture.frames.length} ${name}">
    <div class="frames" role="img" aria-label=${words.alt}>${picture.frames.map((_, index) => frame(picture, index, words.steps?.[index]))}</div>
    ${picture.moves ? pauseButton(context) : nothing}
    ${words.caption ? html`<figcaption class="small">${rich(context, words.caption)}</figcaption>` : nothing}
  </figure>`;
}

function isDrawn(name: string): name is PictureName {
  return Object.hasOwn(DRAWINGS, name);
}

function frame({ viewBox, frames }: Picture, index: number, label: string | undefined): TemplateResult {
  return html`<div class="frame"><svg viewBox=${viewBox} aria-hidden="true" focusable="false">${frames[index]}</svg>
    ${label ? html`<span class="small">${label}</span>` : nothing}</div>`;
}

/** Whether it is paused is the figure's own state: a new rendering of the screen leaves it alone. Shown only where frames take turns. */
function pauseButton({ t }: ViewContext): TemplateResult {
  return html`<button type="button" class="button quiet pause" part="button button-quiet" @click=${togglePause}>
    <span class="if-playing">${t('pausePictures')}</span><span class="if-paused">${t('playPictures')}</span></button>`;
}

function togglePause(event: Event): void {
  (event.currentTarget as Element).closest('figure')!.toggleAttribute('data-paused');
}
