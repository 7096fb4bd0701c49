import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
  const [forPeople, forMachines] = filesOf(report.pack, out);
  writeFileSync(forPeople, `${reportMarkdown(report)}\n`);
  writeFileSync(forMachines, `${json}\n`);
  return [forPeople, forMachines];
}

/**
 * Removes the report of a pack, which says nothing of one that is not proven.
 * @returns the paths removed
 */
export function removeReport(pack: string, out: string): readonly string[] {
  const files = filesOf(pack, out).filter((file) => existsSync(file));
  files.forEach((file) => rmSync(file));
  return files;
}

function filesOf(pack: string, out: string): readonly [forPeople: string, forMachines: string] {
  return [join(out, `${pack}.verify.md`), join(out, `${pack}.verify.json`)];
}
