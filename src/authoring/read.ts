import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.js';
import { compareText } from './problem.js';
import { suggest } from './nearest.js';
import { parseYamlFile, type YamlFile } from './yaml-file.js';

/** The kinds of authored file; each has a schema of the same name. */
export type FileKind =
  | 'pack'
  | 'questions'
  | 'maps'
  | 'rules'
  | 'causes'
  | 'advice'
  | 'dangers'
  | 'sources'
  | 'properties'
  | 'text-pack'
  | 'text-questions'
  | 'text-rules'
  | 'text-causes'
  | 'text-advice'
  | 'text-pictures'
  | 'text-dangers'
  | 'cases'
  | 'coverage'
  | 'regions';

/** A parsed file of a pack, with its kind and its path inside the folder. */
export interface PackFile {
  readonly kind: FileKind;
  /** With forward slashes: `text/en/rules.yml`. */
  readonly path: string;
  readonly yaml: YamlFile;
}

/** The parsed files of a pack's folder; `problems` holds what is missing, misnamed or not YAML. */
export interface PackFolder {
  readonly directory: string;
  readonly files: readonly PackFile[];
  readonly locales: readonly string[];
  readonly problems: readonly Problem[];
}

const TOP: readonly FileKind[] = [
  'pack',
  'questions',
  'rules',
  'causes',
  'advice',
  'dangers',
  'sources',
];
const TEXT: readonly FileKind[] = [
  'text-pack',
  'text-questions',
  'text-rules',
  'text-causes',
  'text-advice',
  'text-pictures',
  'text-dangers',
];

/** Thrown where the folder itself cannot be read: wrong usage rather than wrong content. */
export class NotAPackFolder extends Error {}

/** Parses the text of a file; who lints again and again may keep what did not change. */
export type ParseFile = (file: string, text: string) => YamlFile;

/**
 * Reads every YAML file of a pack's folder, in an order that does not depend on the file system.
 * @throws NotAPackFolder if there is no such folder
 */
export function readPackFolder(directory: string, parse: ParseFile = parseYamlFile): PackFolder {
  if (!isDirectory(directory))
    throw new NotAPackFolder(`${directory} is not a folder; give the folder that holds pack.yml`);
  const locales = foldersIn(join(directory, 'text'));
  const expected = expectedFiles(directory, locales);
  const files = [...expected]
    .filter(([path]) => isFile(join(directory, path)))
    .map(([path, kind]) => readFile(directory, path, kind, parse));
  const missing = [...expected.keys()].filter((path) => !isFile(join(directory, path)));
  const problems = [
    ...files.flatMap(({ yaml }) => yaml.problems),
    ...missing.map((path) => missingFile(join(directory, path))),
    ...(locales.length === 0 ? [missingFile(join(directory, 'text/en/pack.yml'))] : []),
    ...unknownFiles(directory, locales, expected),
  ];
  return { directory, files, locales, problems };
}

function expectedFiles(
  directory: string,
  locales: readonly string[],
): ReadonlyMap<string, FileKind> {
  const cases = namesIn(join(directory, 'cases')).filter((name) => name.endsWith('.yml'));
  return new Map<string, FileKind>([
    ...TOP.map((kind) => [`${kind}.yml`, kind] as const),
    ...locales.flatMap((locale) =>
      TEXT.map((kind) => [`text/${locale}/${kind.slice('text-'.length)}.yml`, kind] as const),
    ),
    ...cases.map((name) => [`cases/${name}`, 'cases'] as const),
    ...(isFile(join(directory, 'maps.yml')) ? [['maps.yml', 'maps'] as const] : []),
    ...(isFile(join(directory, 'properties.yml'))
      ? [['properties.yml', 'properties'] as const]
      : []),
    ...(isFile(join(directory, 'safety/coverage.yml'))
      ? [['safety/coverage.yml', 'coverage'] as const]
      : []),
  ]);
}

function readFile(directory: string, path: string, kind: FileKind, parse: ParseFile): PackFile {
  const file = join(directory, path);
  return { kind, path, yaml: parse(file, readFileSync(file, 'utf8')) };
}

function missingFile(file: string): Problem {
  return { file, line: 1, column: 1, code: 'missing-file', message: 'the file is missing; add it' };
}

/** YAML that nothing reads is a mistake in its name: what it says would silently not count. */
function unknownFiles(
  directory: string,
  locales: readonly string[],
  expected: ReadonlyMap<string, FileKind>,
): readonly Problem[] {
  const folders = ['', 'text', ...locales.map((locale) => `text/${locale}`), 'cases'];
  return folders.flatMap((folder) =>
    namesIn(join(directory, folder))
      .map((name) => (folder ? `${folder}/${name}` : name))
      .filter((path) => /\.ya?ml$/.test(path) && !expected.has(path))
      .map((path) => ({
        file: join(directory, path),
        line: 1,
        column: 1,
        code: 'unknown-file',
        message: `nothing reads this file; ${suggest(path, expected.keys())}`,
      })),
  );
}

function namesIn(directory: string): readonly string[] {
  return isDirectory(directory) ? readdirSync(directory).sort(compareText) : [];
}

function foldersIn(directory: string): readonly string[] {
  return namesIn(directory).filter((name) => isDirectory(join(directory, name)));
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
