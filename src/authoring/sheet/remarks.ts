import { Document } from 'yaml';
import type { AuthoredPack } from '../authored.js';
import type { ReviewFile } from '../authored-types.js';
import { compareText } from '../problem.js';
import { printYaml } from '../word-edits.js';
import { REVIEW, VERDICTS } from './columns.js';

/** What a reviewer said of one row. */
export type Remark = NonNullable<AuthoredPack['review']>[string];

/** The remark in a row's cells: null where they are empty, problems where they make no sense. */
export function remarkIn(
  cells: Readonly<Record<string, string>>,
  at: (title: string) => string,
): { readonly remark: Remark | null; readonly problems: readonly string[] } {
  const filled = REVIEW.flatMap((field) => {
    const text = cells[field] ?? '';
    return text === '' ? [] : [[field, text] as const];
  });
  const remark = Object.fromEntries(filled) as Remark;
  const problems: string[] = [];
  if (remark.verdict && !VERDICTS.includes(remark.verdict))
    problems.push(
      `${at('verdict')}: "${remark.verdict}" is no verdict; give ${VERDICTS.join(', ')}`,
    );
  if (remark.date && !/^\d{4}-\d{2}-\d{2}$/.test(remark.date))
    problems.push(`${at('date')}: "${remark.date}" is no date; give it as YYYY-MM-DD`);
  return { remark: filled.length === 0 ? null : remark, problems };
}

/**
 * The text of review.yml.
 * @param signatures what was signed, which a spreadsheet does not change
 */
export function printRemarks(
  remarks: Readonly<Record<string, Remark>>,
  signatures?: ReviewFile['signatures'],
): string {
  const sorted = Object.entries(remarks).sort(([a], [b]) => compareText(a, b));
  const document = new Document({
    remarks: Object.fromEntries(sorted),
    ...(signatures && { signatures }),
  });
  return [
    '# yaml-language-server: $schema=../../schema/review.schema.json',
    '# Written by triage-pack sheet: what reviewers said. It signs nothing: `reviewedBy` does.',
    printYaml(document),
  ].join('\n');
}
