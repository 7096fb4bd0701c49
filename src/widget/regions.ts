import type { Warn } from './errors.js';

/** Telephone numbers to show; a missing one is shown as words, never guessed. */
export interface Numbers {
  readonly emergency?: string;
  readonly advice?: string;
}

/**
 * Countries by emergency number: the European Union's common number and others that are beyond doubt. A wrong
 * number costs more than none, so a country is added only with a source at hand.
 */
const EMERGENCY: Readonly<Record<string, string>> = {
  112: 'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IN IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK',
  999: 'GB HK',
  911: 'US CA',
  111: 'NZ',
  119: 'JP KR TW',
  120: 'CN',
  995: 'SG',
  '000': 'AU',
};

/** Health advice lines that answer day and night. */
const ADVICE: Readonly<Record<string, string>> = { GB: '111' };

const BY_COUNTRY: ReadonlyMap<string, string> = new Map(
  Object.entries(EMERGENCY).flatMap(([number, countries]) =>
    countries.split(' ').map((country) => [country, number] as const)),
);

/**
 * The numbers for a country. The host's own numbers win; an unknown or absent country gives none,
 * so that the screens say "your local emergency number".
 * @param region ISO 3166-1 alpha-2, in any case; `en-GB` style tags are read by their last part
 */
export function numbersFor(region: string, own: Numbers, warn: Warn): Numbers {
  const country = region.trim().toUpperCase().split(/[-_]/).pop()!;
  const known = BY_COUNTRY.get(country);
  if (country && !known) warn(`region is "${region}", which is not in the table; showing "your local emergency number"`);
  return { emergency: own.emergency?.trim() || known, advice: own.advice?.trim() || ADVICE[country] };
}

/** The `tel:` address of a number as written, or nothing when it holds no digits. */
export function telephone(number: string): string | undefined {
  const dialled = number.replace(/[^\d+*#]/g, '');
  return dialled ? `tel:${dialled}` : undefined;
}
