import type { CareSetting } from '../regions.js';
import type { BaseContext } from './context.js';

const PATTERN = /\{(emergency|advice|doctor|urgentCare|emergencyDepartment)\}/;

/** A placeholder of a pack's texts: whom to call, or what a place is called where the person lives. */
export type Placeholder = 'emergency' | 'advice' | 'doctor' | 'urgentCare' | 'emergencyDepartment';

/** A text in turns: words, a placeholder, words, and so on. */
export function splitAtPlaceholders(text: string): readonly string[] {
  return text.split(PATTERN);
}

/** The place of a region that a placeholder names; its own name there, or the widget's word. */
const PLACES: Readonly<Partial<Record<Placeholder, CareSetting>>> = {
  doctor: 'doctor',
  urgentCare: 'urgent',
  emergencyDepartment: 'emergency',
};

/** What stands for a placeholder: the region's number or name, or words where there is none. */
export function placeholderText({ t, contacts }: BaseContext, name: Placeholder): string {
  const place = PLACES[name];
  if (place) return contacts.settingNames?.[place] ?? t(name);
  return name === 'emergency'
    ? (contacts.emergency ?? t('yourEmergencyNumber'))
    : (contacts.adviceLabel ?? contacts.advice ?? t('yourAdviceNumber'));
}
