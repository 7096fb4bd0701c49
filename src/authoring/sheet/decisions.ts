import { join } from 'node:path';
import { kindOf } from '../folder.js';
import { readYamlFile } from '../yaml-file.js';
import { SAFETY_FILES } from '../safety-files.js';

/** Why a danger sign has its level, as the records of a pack say it. */
export interface Decision {
  readonly guideline?: string;
  readonly level?: string;
  readonly decidedBy?: string;
  readonly open?: string;
}

/** The records of `safety/decisions.yml` by sign or rule; none where a pack has no such file. */
export function decisionsIn(directory: string): Readonly<Record<string, Decision>> {
  const file = join(directory, SAFETY_FILES.decisions);
  if (kindOf(file) !== 'file') return {};
  const value = readYamlFile(file).value as { decisions?: Record<string, Decision> } | null;
  return value?.decisions ?? {};
}

/** A record in a cell. */
export function decisionLine(decision: Decision | undefined): string {
  if (!decision) return '';
  const { guideline, level, decidedBy, open } = decision;
  return [
    guideline,
    level && `Level: ${level}, ${decidedBy ? `decided by ${decidedBy}` : 'not decided'}.`,
    open && `Open: ${open}`,
  ]
    .filter(Boolean)
    .join(' ');
}
