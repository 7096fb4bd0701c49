import type { Warn } from './errors.js';
import { emergencyNumber } from './emergency-number.js';
import { ADVICE, HELPERS, PLACES } from './region-table.js';

/** A place to go that countries have their own names for. */
export type CareSetting = 'emergency' | 'urgent' | 'doctor';

/** Whom to call and where to go; what is missing is shown in general words, never guessed. */
export interface CareContacts {
  readonly emergency?: string;
  readonly advice?: string;
  /** How to write the advice number: with the name of the line, where it has one. */
  readonly adviceLabel?: string;
  /** What places are called there, where that differs from the words of the texts. */
  readonly settingNames?: Readonly<Partial<Record<CareSetting, string>>>;
  /** Who may be asked there without a doctor's letter. */
  readonly helpers?: readonly string[];
}

/**
 * The numbers and names for a country. The host's own numbers win; an unknown or absent country
 * gives none, so that the screens say "your local emergency number".
 * @param region ISO 3166-1 alpha-2, in any case; `en-GB` style tags are read by their last part
 * @param locale language of the screen, for names that have one in several
 */
export function careContacts(
  region: string,
  hostNumbers: Pick<CareContacts, 'emergency' | 'advice'>,
  locale: string,
  warn: Warn,
): CareContacts {
  const country = region.trim().toUpperCase().split(/[-_]/).pop()!;
  const known = emergencyNumber(country);
  if (country && !known)
    warn(`region is "${region}", which is not in the table; showing "your local emergency number"`);
  const adviceLine = hostNumbers.advice?.trim() ? undefined : ADVICE[country];
  return {
    emergency: hostNumbers.emergency?.trim() || known,
    advice: hostNumbers.advice?.trim() || adviceLine?.[0],
    adviceLabel: adviceLine?.[1],
    settingNames: Object.fromEntries(
      Object.entries(PLACES[country] ?? {}).map(([place, name]) => [
        place,
        typeof name === 'string' ? name : (name[locale] ?? name['en']),
      ]),
    ),
    helpers: HELPERS[country],
  };
}

/** The `tel:` address of a number as written, or nothing when it holds no digits. */
export function telephone(number: string): string | undefined {
  const dialled = number.replace(/[^\d+*#]/g, '');
  return dialled ? `tel:${dialled}` : undefined;
}
