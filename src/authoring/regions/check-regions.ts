import { suggest } from '../nearest.js';
import { sortProblems, type Problem } from '../problem.js';
import { checkSchema } from '../schema.js';
import { sourcesIn } from '../sources.js';
import { readYamlFile, type Path, type YamlFile } from '../yaml-file.js';
import type { AuthoredRegions } from '../authored.js';

/**
 * What checking a file of regions gives: its problems and, where it has none of shape, its
 * contents.
 */
export interface CheckedRegions {
  readonly problems: readonly Problem[];
  readonly regions: AuthoredRegions | null;
}

/**
 * Reads a file of regions and checks it: that it can be read, shape, a source with an address behind each fact, and no
 * review overdue.
 * @param today as YYYY-MM-DD; absent: dates are not looked at
 */
export function checkRegions(file: string, today?: string): CheckedRegions {
  const yaml = readYamlFile(file);
  const shape = [...yaml.problems, ...checkSchema({ kind: 'regions', yaml })];
  if (shape.length > 0) return { problems: sortProblems(shape), regions: null };
  const regions = yaml.value as AuthoredRegions;
  return {
    problems: sortProblems([...sourceProblems(regions, yaml), ...overdue(regions, yaml, today)]),
    regions,
  };
}

function sourceProblems({ regions, sources }: AuthoredRegions, yaml: YamlFile): readonly Problem[] {
  const named = sourcesIn('', ['regions'], regions);
  const used = new Set(named.map(({ source }) => source));
  return [
    ...named
      .filter(({ source }) => !sources[source])
      .map(({ path, source }) =>
        problem(
          yaml,
          path,
          'reference',
          `there is no source "${source}"; ${suggest(source, Object.keys(sources))}`,
        ),
      ),
    ...Object.entries(sources).flatMap(([id, { url }]) => [
      ...(used.has(id)
        ? []
        : [
            problem(
              yaml,
              ['sources', id],
              'source-unused',
              `nothing rests on source "${id}"; name it where it is used, or remove it`,
            ),
          ]),
      ...(url === undefined
        ? [
            problem(
              yaml,
              ['sources', id],
              'source-missing',
              `source "${id}" has no address; add "url", so that a reviewer can look the number up`,
            ),
          ]
        : []),
    ]),
  ];
}

function overdue(
  { reviewBy, regions }: AuthoredRegions,
  yaml: YamlFile,
  today: string | undefined,
): readonly Problem[] {
  const dates: readonly (readonly [Path, string])[] = [
    [['reviewBy'], reviewBy],
    ...Object.entries(regions).flatMap(([country, region]) =>
      region.reviewBy === undefined
        ? []
        : [[['regions', country, 'reviewBy'], region.reviewBy] as const],
    ),
  ];
  return dates
    .filter(([, date]) => today !== undefined && date < today)
    .map(([path, date]) =>
      problem(
        yaml,
        path,
        'review-overdue',
        `the review was due on ${date}; check the numbers against their sources, then set the next date`,
      ),
    );
}

function problem(yaml: YamlFile, path: Path, code: string, message: string): Problem {
  return {
    file: yaml.file,
    ...yaml.locate(path, code === 'reference' || code === 'review-overdue' ? 'value' : 'key'),
    code,
    message,
  };
}
