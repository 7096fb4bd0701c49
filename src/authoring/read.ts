import { join, sep } from 'node:path';
import { foldersIn, kindOf, namesIn } from './folder.js';
import { misnamedLanguages } from './language-folders.js';
import { problemOfFile, type Problem } from './problem.js';
import { unreadFiles, type UnreadFiles } from './unread-files.js';
import { readYamlFile, type ParseFile, type YamlFile } from './yaml-file.js';

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
  | 'decisions'
  | 'hazards'
  | 'locked-words'
  | 'tests'
  | 'translated'
  | 'review'
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

const OPTIONAL: readonly (readonly [string, FileKind])[] = [
  ['maps.yml', 'maps'],
  ['properties.yml', 'properties'],
  ['review.yml', 'review'],
  ...(['coverage', 'decisions', 'hazards', 'locked-words', 'tests'] as const).map(
    (kind) => [`safety/${kind}.yml`, kind] as const,
  ),
];

/** Thrown where the folder itself cannot be read: wrong usage rather than wrong content. */
export class NotAPackFolder extends Error {}

/**
 * Reads every YAML file of a pack's folder, in an order that does not depend on the file system.
 * @throws NotAPackFolder if there is no such folder
 */
export function readPackFolder(directory: string, parse?: ParseFile): PackFolder {
  if (kindOf(directory) !== 'folder')
    throw new NotAPackFolder(`${directory} is not a folder; give the folder that holds pack.yml`);
  const folders = foldersIn(join(directory, 'text'));
  const misnamed = misnamedLanguages(directory, folders);
  const locales = folders.filter((name) => !misnamed.has(name));
  const expected = expectedFiles(directory, locales);
  const files = [...expected]
    .filter(([path]) => isFile(join(directory, path)))
    .map(([path, kind]) => ({ kind, path, yaml: readYamlFile(join(directory, path), parse) }));
  const missing = [...expected.keys()].filter((path) => !isFile(join(directory, path)));
  // A folder whose name is wrong is told of once, and not again for each of its files.
  const renamed = [...misnamed.keys()].map((name) => join(directory, 'text', name, sep));
  const unknown = unread(directory, locales, expected).problems.filter(
    ({ file }) => !renamed.some((folder) => file.startsWith(folder)),
  );
  const isNoPack =
    files.length + unknown.length === 0 && kindOf(join(directory, 'pack.yml')) === 'nothing';
  const problems = isNoPack
    ? [noPack(directory)]
    : [
        ...files.flatMap(({ yaml }) => yaml.problems),
        ...missing.map((path) => missingFile(join(directory, path))),
        ...misnamed.values(),
        ...(folders.length === 0 ? [missingFile(join(directory, 'text/en/pack.yml'))] : []),
        ...unknown,
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
    ...optional(
      directory,
      locales.map((locale) => [`text/${locale}/translated.yml`, 'translated']),
    ),
    ...cases.map((name) => [`cases/${name}`, 'cases'] as const),
    ...optional(directory, OPTIONAL),
  ]);
}

/** Those that are there. */
function optional(
  directory: string,
  files: readonly (readonly [string, FileKind])[],
): readonly (readonly [string, FileKind])[] {
  return files.filter(([path]) => kindOf(join(directory, path)) !== 'nothing');
}

/** Where the name is taken by something else, adding the file would fail. */
const MISSING = {
  file: 'the file is missing; add it',
  nothing: 'the file is missing; add it',
  folder: 'a folder has the name of this file; rename the folder, and add the file',
  'lost link': 'the link leads to nothing; put the file in its place',
};

function missingFile(file: string): Problem {
  return problemOfFile(file, 'missing-file', MISSING[kindOf(file)]);
}

/** A new folder, or the one around the packs: one message in place of one for every file of a pack. */
function noPack(directory: string): Problem {
  const packs = foldersIn(directory).filter((name) => isFile(join(directory, name, 'pack.yml')));
  return problemOfFile(
    join(directory, 'pack.yml'),
    'missing-file',
    packs.length > 0
      ? `there is no pack in this folder; give the folder of one: ${packs.join(', ')}`
      : 'there is no pack in this folder; triage-pack init writes one to start from into a folder that is empty',
  );
}

function unread(
  directory: string,
  locales: readonly string[],
  expected: ReadonlyMap<string, FileKind>,
): UnreadFiles {
  const possible = [
    ...OPTIONAL.map(([path]) => path),
    ...locales.map((locale) => `text/${locale}/translated.yml`),
  ];
  return unreadFiles(directory, new Set(expected.keys()), new Set(possible));
}

/** Copies that lie in a pack's folder and that nothing reads; what is a mistake is a problem of the folder. */
export function unreadCopies(directory: string): readonly Problem[] {
  const locales = foldersIn(join(directory, 'text'));
  return unread(directory, locales, expectedFiles(directory, locales)).notes;
}

function isFile(path: string): boolean {
  return kindOf(path) === 'file';
}
