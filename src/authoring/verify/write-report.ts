import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportMarkdown, type ReportJson } from './report.js';

/**
 * Writes the report for people and for machines.
 * @returns the paths written
 */
export function writeReport(report: ReportJson, out: string): readonly string[] {
  mkdirSync(out, { recursive: true });
  // Times stay out of the files: the same content gives the same bytes.
  const json = JSON.stringify(
    report,
    (key, value: unknown) => (key === 'ms' ? undefined : value),
    2,
  );
  const files = [
    [`${report.pack}.verify.md`, `${reportMarkdown(report)}\n`],
    [`${report.pack}.verify.json`, `${json}\n`],
  ] as const;
  return files.map(([name, content]) => {
    writeFileSync(join(out, name), content);
    return join(out, name);
  });
}
