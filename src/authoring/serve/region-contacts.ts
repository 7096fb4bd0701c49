import type { CareContacts } from '../../fhir/index.js';
import { careContacts } from '../../widget/regions.js';

/** Whom to call by the words of whoever runs the server; they win over those of the region. */
export type OwnNumbers = Pick<CareContacts, 'emergency' | 'advice'>;

/**
 * The numbers and the names of places in a country, as the widget shows them there; names that a
 * country has in several languages come in that of the result.
 * @param region ISO 3166-1 alpha-2, in any case
 * @returns null for a country that is not in the table: a wrong number costs more than none
 */
export function regionContacts(
  region: string,
  own: OwnNumbers,
): ((locale: string) => CareContacts) | null {
  const country = region.toUpperCase();
  const nobody = (): void => undefined;
  if (!/^[A-Z]{2}$/.test(country) || !careContacts(country, {}, 'en', nobody).emergency)
    return null;
  return (locale) => {
    const found = careContacts(country, own, locale, nobody);
    const { emergency: emergencyDepartment, urgent: urgentCare, doctor } = found.settingNames ?? {};
    const contacts: Partial<Record<keyof CareContacts, string | undefined>> = {
      emergency: found.emergency,
      advice: found.adviceLabel ?? found.advice,
      emergencyDepartment,
      urgentCare,
      doctor,
    };
    return Object.fromEntries(Object.entries(contacts).filter(([, text]) => text !== undefined));
  };
}
