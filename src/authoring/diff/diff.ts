import type { Pack, PackInfo, PackJson } from '../../engine/index.js';
import type { Case } from '../authored.js';
import { caseOutcomes, type CaseOutcomes } from './case-outcomes.js';
import { changesOf, type Change } from './changes.js';
import { lostWays } from './lost-ways.js';
import { isLower, levelChanges, type LevelChange } from './levels.js';

/** What differs between two packs, the dangerous part first. */
export interface Diff {
  readonly old: PackInfo;
  readonly new: PackInfo;
  /** Danger signs, rules and cases that may leave somebody with a lower level than before. */
  readonly lowered: readonly LevelChange[];
  readonly raised: readonly LevelChange[];
  readonly cases: Omit<CaseOutcomes, 'changed'>;
  readonly sections: readonly { readonly title: string; readonly changes: readonly Change[] }[];
}

/** Compares two packs, and plays the cases on both. */
export function diffPacks(old: Pack, now: Pack, cases: readonly Case[]): Diff {
  const { changed, ...outcomes } = caseOutcomes(old, now, cases);
  const levels = [...levelChanges(old.json, now.json), ...lostWays(old, now), ...changed];
  return {
    old: old.info,
    new: now.info,
    lowered: levels.filter(isLower),
    raised: levels.filter((level) => !isLower(level)),
    cases: outcomes,
    sections: sectionsOf(old.json, now.json),
  };
}

const ORDER = [
  'About the pack',
  'Questions',
  'Rules and conditions',
  'Causes',
  'Numbers',
  'Advice',
  'Danger signs',
  'Sources',
] as const;

function sectionsOf(old: PackJson, now: PackJson): Diff['sections'] {
  const sections = new Map<string, Change[]>(ORDER.map((title) => [title, []]));
  // The hash differs with anything, and stands in the heading.
  for (const change of changesOf({ ...old, contentHash: '' }, { ...now, contentHash: '' })) {
    const title = sectionOf(change.path);
    sections.set(title, [...(sections.get(title) ?? []), change]);
  }
  return [...sections]
    .filter(([, changes]) => changes.length > 0)
    .map(([title, changes]) => ({ title, changes }));
}

const NUMBERS: ReadonlySet<string> = new Set([
  'base',
  'dependenceDiscount',
  'questionCap',
  'prior',
  'evidence',
  'points',
  'bands',
  'perspectives',
  'limits',
  'strata',
]);
const PARTS: Readonly<Record<string, (typeof ORDER)[number]>> = {
  questions: 'Questions',
  rules: 'Rules and conditions',
  conditions: 'Rules and conditions',
  causes: 'Causes',
  advice: 'Advice',
  dangers: 'Danger signs',
  redFlags: 'Danger signs',
  safetyNet: 'Danger signs',
};

/**
 * By the key that says most: a source within a rule is a source, a share within a question a
 * number.
 */
function sectionOf(path: readonly string[]): string {
  const [part, second] = path;
  if (part === 'text') return `Words: ${second ?? ''}`;
  if (path.includes('sources')) return 'Sources';
  // An id may be called like a key; keys stand at the second place of an item or below.
  if (path.at(-1) !== 'strongRequires' && [part!, ...path.slice(2)].some((key) => NUMBERS.has(key)))
    return 'Numbers';
  return PARTS[part!] ?? 'About the pack';
}
