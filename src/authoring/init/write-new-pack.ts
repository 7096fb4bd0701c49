import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { logicFiles, type NewPack } from './logic-files.js';
import { printRecord } from '../translate/print-record.js';
import { withMap } from './with-map.js';
import { wordFiles } from './word-files.js';

/** True where a new pack may go: there is nothing yet, or an empty folder. */
export function isFree(directory: string): boolean {
  return (
    !existsSync(directory) ||
    (statSync(directory).isDirectory() && readdirSync(directory).length === 0)
  );
}

/** What a new pack may have besides. */
export interface NewPackOptions {
  /**
   * Folder of the JSON Schemas, which each file then names in its first line, so that an editor
   * completes and checks it; absent: none is named.
   */
  readonly schemas?: string;
  /** Languages beside English, each begun as a copy of it; absent: none. */
  readonly locales?: readonly string[];
  /** With a question that is answered on a drawing. */
  readonly map?: boolean;
}

/**
 * Writes a small pack that has no problem, to be replaced piece by piece. With further languages it has
 * one: what is not translated yet.
 * @returns the paths written
 */
export function writeNewPack(
  directory: string,
  pack: NewPack,
  { schemas, locales = [], map = false }: NewPackOptions = {},
): readonly string[] {
  const plain = { ...logicFiles(pack), ...wordFiles() };
  const files = map ? withMap(plain) : plain;
  return Object.entries({ ...files, ...copiedWords(files, locales) }).map(([path, text]) => {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    const schema = schemas === undefined ? '' : schemaLine(file, path, schemas);
    writeFileSync(file, `${schema}${text}`);
    return file;
  });
}

/** The English words again for each language, with a record that says that nothing is translated yet. */
function copiedWords(
  files: Readonly<Record<string, string>>,
  locales: readonly string[],
): Readonly<Record<string, string>> {
  const words = Object.entries(files).filter(([path]) => path.startsWith('text/en/'));
  return Object.fromEntries(
    locales.flatMap((locale) => [
      ...words.map(([path, text]) => [path.replace('text/en/', `text/${locale}/`), text]),
      [`text/${locale}/translated.yml`, printRecord({ from: 'en', units: {} })],
    ]),
  ) as Readonly<Record<string, string>>;
}

/** What editors look for to find the schema of a file. */
function schemaLine(file: string, path: string, schemas: string): string {
  if (!path.endsWith('.yml')) return '';
  const name = path.startsWith('cases/') ? 'cases' : basename(path, '.yml');
  const isWords = path.startsWith('text/') && name !== 'translated';
  const schema = join(schemas, `${isWords ? 'text-' : ''}${name}.schema.json`);
  return `# yaml-language-server: $schema=${relative(dirname(file), schema).split(sep).join('/')}\n`;
}
