import { isReviewOverdue } from '../dates.js';
import type { ViewContext } from './context.js';

/** When this was made, from which content, and who has checked that. */
export function provenanceLines(context: ViewContext): readonly string[] {
  return [...reviewLines(context), versionLine(context)];
}

/** Who has checked the content, and whether that is due again. */
export function reviewLines({ t, pack, utcDay }: ViewContext): readonly string[] {
  const { reviewedBy, reviewBy } = pack.info;
  return [
    ...(pack.json.unproven ? [t('unproven')] : []),
    reviewedBy ? t('signed', { name: reviewedBy }) : t('unsigned'),
    ...(isReviewOverdue(pack.info, utcDay) ? [t('overdue', { date: reviewBy })] : []),
  ];
}

/** When this was made, and from which content. */
export function versionLine({ t, pack, localDay }: ViewContext): string {
  const { version, evidenceDate, contentHash } = pack.info;
  const hash = contentHash.replace(/^sha\d+-/, '').slice(0, 12);
  return `${t('createdOn', { date: localDay })} ${t('version', { version, date: evidenceDate, hash })}`;
}
