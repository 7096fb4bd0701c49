import type { AuthoredPack } from './authored.js';
import type { Path } from './yaml-file.js';
import { SAFETY_FILES } from './safety-files.js';

/** A source's id with the place where it is named. */
export interface PlacedSource {
  readonly file: string;
  readonly path: Path;
  readonly source: string;
}

/**
 * Every mention of a source: each list under a key `sources`, at any depth of the files that hold
 * claims.
 */
export function allSources(pack: AuthoredPack): readonly PlacedSource[] {
  const { head, questions, rules, causes, advice, dangers, properties, coverage, decisions } = pack;
  return [
    ...sourcesIn('pack.yml', [], head),
    ...sourcesIn('questions.yml', ['questions'], questions),
    ...sourcesIn('rules.yml', ['rules'], rules),
    ...sourcesIn('causes.yml', ['causes'], causes),
    ...sourcesIn('advice.yml', ['advice'], advice),
    ...sourcesIn('dangers.yml', ['dangers'], dangers),
    ...sourcesIn('properties.yml', [], properties),
    ...sourcesIn(SAFETY_FILES.coverage, ['rows'], coverage),
    ...sourcesIn(SAFETY_FILES.decisions, ['decisions'], decisions),
  ];
}

/** The same in one value, at any depth; `path` is where the value stands. */
export function sourcesIn(file: string, path: Path, value: unknown): readonly PlacedSource[] {
  if (typeof value !== 'object' || value === null) return [];
  if (path.at(-1) === 'sources' && Array.isArray(value)) {
    return value.map((source: string, i) => ({ file, path: [...path, i], source }));
  }
  const steps = Array.isArray(value)
    ? value.map((item, i) => [i, item] as const)
    : Object.entries(value);
  return steps.flatMap(([key, item]) => sourcesIn(file, [...path, key], item));
}
