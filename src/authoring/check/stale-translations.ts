import type { AuthoredPack } from '../authored.js';
import { sourceLocale, unitsOf } from '../translate/units.js';
import type { Check, ReportProblem } from './check.js';

/** Words of danger signs whose English has changed since they were translated. */
export const staleDangerSigns: Check = {
  name: 'stale-danger-sign',
  description: 'Every translated danger sign was made from the words that English has now.',
  check: (pack, report) => reportStale(pack, true, report),
};

/** The same for all other words. */
export const staleTranslations: Check = {
  name: 'stale-translation',
  description: 'Every translation was made from the words that English has now.',
  check: (pack, report) => reportStale(pack, false, report),
};

/**
 * Languages with danger signs of which nobody knows from what they were translated, and how many:
 * of those no check can say that they are stale.
 */
export function unrecordedDangerSigns(pack: AuthoredPack): readonly (readonly [string, number])[] {
  const from = sourceLocale(pack);
  return Object.keys(pack.text).flatMap((locale) => {
    if (locale === from) return [];
    const recorded = pack.translations?.[locale]?.units ?? {};
    const count = unitsOf(pack, locale).filter(
      ({ id, isDanger, target }) => isDanger && target !== '' && !(id in recorded),
    ).length;
    return count === 0 ? [] : [[locale, count] as const];
  });
}

function reportStale(pack: AuthoredPack, danger: boolean, report: ReportProblem): void {
  const from = sourceLocale(pack);
  for (const locale of Object.keys(pack.translations ?? {}).filter((each) => pack.text[each])) {
    for (const { file, path, source, isDanger, isStale } of unitsOf(pack, locale)) {
      if (!isStale || isDanger !== danger) continue;
      report(
        `text/${locale}/${file}`,
        path ?? ['glossary'],
        `the words in "${from}" have changed since this was translated, and now say "${source}"; look at it again with triage-pack translate`,
      );
    }
  }
}
