import { html, type TemplateResult } from 'lit';
import type { CareSetting } from '../regions.js';
import type { BaseContext } from './context.js';

const MESSAGES: Readonly<Record<CareSetting, string>> = {
  emergency: 'placeEmergency',
  urgent: 'placeUrgent',
  doctor: 'placeDoctor',
};

/**
 * What the places that a screen sends people to are called where they live; nothing where the
 * general words do.
 */
export function localNames(
  { t, contacts }: BaseContext,
  ...places: readonly CareSetting[]
): readonly TemplateResult[] {
  return places.flatMap((place) => {
    const name = contacts.settingNames?.[place];
    return name ? html`<p class="small">${t(MESSAGES[place], { name })}</p>` : [];
  });
}
