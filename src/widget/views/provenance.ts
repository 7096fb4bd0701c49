import { isReviewOverdue } from '../dates.js';
import type { ViewContext } from './context.js';

/** When this was made, from which content, and who has checked that. */
export function provenanceLines({ t, pack, utcDay, localDay }: ViewContext): readonly string[] {
  const { version, evidenceDate, contentHash, reviewedBy, reviewBy } = pack.info;
  return [
    reviewedBy ? t('signed', { name: reviewedBy }) : t('unsigned'),
    ...(isReviewOverdue(pack.info, utcDay) ? [t('overdue', { date: reviewBy })] : []),
    `${t('createdOn', { date: localDay })} ${t('version', { version, date: evidenceDate, hash: contentHash.replace(/^sha\d+-/, '').slice(0, 12) })}`,
  ];
}
