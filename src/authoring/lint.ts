import type { AuthoredPack, AuthoredText, Case } from './authored.js';
import { checksOn, runChecks } from './check/index.js';
import { withFirstPlace } from './first-place.js';
import { sortProblems, type Problem } from './problem.js';
import { readPackFolder, type PackFolder } from './read.js';
import { checkSchema } from './schema.js';
import type { ParseFile, Position, YamlFile } from './yaml-file.js';
import type { Diagnostic } from './check/index.js';
import { SAFETY_FILES } from './safety-files.js';

/**
 * What linting a folder gives: its problems and, where every file has the right shape, its
 * contents.
 */
export interface LintResult {
  readonly problems: readonly Problem[];
  /**
   * Null where a file is missing or has the wrong shape: the checks of what it says were not run.
   */
  readonly pack: AuthoredPack | null;
}

/**
 * Reads a pack's folder and checks it: syntax, then shape, then meaning. Meaning is checked only
 * once every file has the right shape, since a missing field would set off dozens of errors that
 * are not mistakes.
 * @param today as YYYY-MM-DD: reviews that were due before are problems too; absent: dates are not
 * looked at
 * @param parse as for `readPackFolder`
 * @throws NotAPackFolder if there is no such folder
 */
export function lintPack(directory: string, today?: string, parse?: ParseFile): LintResult {
  const folder = readPackFolder(directory, parse);
  const shape = [...folder.problems, ...folder.files.flatMap(checkSchema)];
  if (shape.length > 0) return { problems: sortProblems(shape), pack: null };
  const pack = assemble(folder);
  return {
    problems: sortProblems(runChecks(pack, checksOn(today)).map((found) => place(found, folder))),
    pack,
  };
}

/** Puts a finding where it belongs in the text of its file. */
function place({ code, file, path, at, message, first }: Diagnostic, folder: PackFolder): Problem {
  const yamlOf = (name: string): YamlFile =>
    folder.files.find((candidate) => candidate.path === name)!.yaml;
  const position: Position = yamlOf(file).locate(path, at);
  const found = { file: yamlOf(file).file, ...position, code };
  if (!first) return { ...found, message };
  const { line } = yamlOf(first.file).locate(first.path, at);
  const where = first.file === file ? `on line ${line}` : `in ${first.file}, line ${line}`;
  return { ...found, message: withFirstPlace(message, where) };
}

/** Fields of the pack by the file of safety/ that holds them, and their key there. */
const RECORDS = {
  coverage: [SAFETY_FILES.coverage, 'rows'],
  decisions: [SAFETY_FILES.decisions, 'decisions'],
  hazards: [SAFETY_FILES.hazards, 'hazards'],
  riskMatrix: [SAFETY_FILES.hazards, 'matrix'],
  controlTests: [SAFETY_FILES.tests, 'tests'],
  locked: [SAFETY_FILES.lockedWords, 'locked'],
} as const;

function safetyRecords(
  contentOf: (path: string) => Record<string, unknown>,
  isThere: (path: string) => boolean,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(RECORDS).flatMap(([field, [path, key]]) =>
      isThere(path) ? [[field, contentOf(path)[key]]] : [],
    ),
  );
}

/** Puts the files together; the schema has vouched for their types. */
function assemble({ files, locales }: PackFolder): AuthoredPack {
  const contents = new Map(files.map(({ path, yaml }) => [path, yaml.value]));
  const of = (path: string): Record<string, unknown> =>
    contents.get(path) as Record<string, unknown>;
  const { conditions = {}, rules } = of('rules.yml');
  const text = Object.fromEntries(
    locales.map((locale) => [
      locale,
      Object.fromEntries(
        ['pack', 'questions', 'rules', 'causes', 'advice', 'pictures', 'dangers'].map((name) => [
          name,
          of(`text/${locale}/${name}.yml`),
        ]),
      ) as unknown as AuthoredText,
    ]),
  );
  return {
    head: of('pack.yml'),
    ...of('questions.yml'),
    ...(contents.has('maps.yml') && of('maps.yml')),
    conditions,
    rules,
    ...of('causes.yml'),
    ...of('advice.yml'),
    ...of('dangers.yml'),
    ...of('sources.yml'),
    ...(contents.has('properties.yml') && { properties: of('properties.yml') }),
    ...safetyRecords(of, (path) => contents.has(path)),
    ...(contents.has('review.yml') && { review: of('review.yml')['remarks'] }),
    translations: Object.fromEntries(
      locales
        .filter((locale) => contents.has(`text/${locale}/translated.yml`))
        .map((locale) => [locale, of(`text/${locale}/translated.yml`)]),
    ),
    text,
    cases: Object.fromEntries(
      files
        .filter(({ kind }) => kind === 'cases')
        .map(({ path, yaml }) => [path, (yaml.value as { cases: readonly Case[] }).cases]),
    ),
  } as unknown as AuthoredPack;
}
