import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { absenceIn, meaningIn, unitIn } from '../../authoring/schema-description.js';

/** The folder of the JSON Schemas of packs. */
export const SCHEMA_FOLDER = 'content/schema';
/** What several files use. */
export const COMMON = 'common.schema.json';
/** What the build writes, and authors do not. */
const COMPILED = 'compiled-pack.schema.json';

/** A JSON Schema, as far as those of the pack's files go. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
}

/** All that the reference says of one field of a file. */
export interface Field {
  /** Name of the schema's file. */
  readonly file: string;
  /** Where the field's own schema stands there, as a JSON pointer. */
  readonly pointer: string;
  /** As an author reads it: `questions[].id`; `<id>` stands for each key of a map. */
  readonly path: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly meaning: string | undefined;
  /** It is a number, or a list or a map of numbers. */
  readonly isNumeric: boolean;
  /** What its numbers count. */
  readonly unit: string | undefined;
  /** What holds where the field is not there: a value, or in words. */
  readonly default: unknown;
  readonly absent: string | undefined;
  readonly example: unknown;
}

/**
 * The schemas that authors write files to, and what these share: `pack.yml` first, the files of
 * words after those of logic, and the shared values last.
 */
export function authoredSchemas(): readonly string[] {
  return readdirSync(SCHEMA_FOLDER)
    .filter((name) => name.endsWith('.schema.json') && name !== COMPILED)
    .sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function rank(name: string): string {
  return `${Number(name === COMMON)}${Number(name.startsWith('text-'))}${Number(!/^(text-)?pack\./.test(name))}${name}`;
}

/** A schema by the name of its file. */
export function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(join(SCHEMA_FOLDER, name), 'utf8')) as Schema;
}

/** Every field of a file, each before those inside it; of the shared values, these themselves. */
export function fieldsOf(file: string): readonly Field[] {
  const schema = readSchema(file);
  const place = { file, pointer: '', path: '' };
  const shared = Object.entries(schema.$defs ?? {}).flatMap(([name, value]) => {
    const here = { file, pointer: `/$defs/${name}`, path: name };
    return [field(value, here, true), ...inside(value, here)];
  });
  return [...inside(schema, place), ...(file === COMMON ? shared : [])];
}

type Place = Pick<Field, 'file' | 'pointer' | 'path'>;

/** The fields inside an object, the entries of a list, the values of a map and each alternative. */
function inside(schema: Schema, { file, pointer, path }: Place): readonly Field[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const here = {
      file,
      pointer: `${pointer}/properties/${name}`,
      path: path ? `${path}.${name}` : name,
    };
    return [field(value, here, schema.required?.includes(name) ?? false), ...inside(value, here)];
  });
  const { items, additionalProperties: map, anyOf = [] } = schema;
  return [
    ...own,
    ...(items ? inside(items, { file, pointer: `${pointer}/items`, path: `${path}[]` }) : []),
    ...(typeof map === 'object'
      ? inside(map, { file, pointer: `${pointer}/additionalProperties`, path: `${path}.<id>` })
      : []),
    ...anyOf.flatMap((each, index) =>
      inside(each, { file, pointer: `${pointer}/anyOf/${index}`, path }),
    ),
  ];
}

/** What a field does not say itself, the shared value says to which it refers. */
function field(schema: Schema, place: Place, required: boolean): Field {
  const all = meant(schema, place.file);
  const said = all.flatMap(({ description }) => description ?? []);
  return {
    ...place,
    schema,
    required,
    meaning: said.map(meaningIn).find(Boolean),
    isNumeric: isNumeric(schema, place.file),
    unit: said.map(unitIn).find(Boolean),
    default: all.find((each) => each.default !== undefined)?.default,
    absent: said.map(absenceIn).find(Boolean),
    example: all.flatMap(({ examples = [] }) => examples)[0],
  };
}

/** The schema itself, then what it refers to. */
function meant(schema: Schema, file: string): readonly Schema[] {
  if (!schema.$ref) return [schema];
  const [name = '', pointer = ''] = schema.$ref.split('#');
  const where = name || file;
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((here, key) => (here as Record<string, unknown>)[key], readSchema(where));
  return [schema, ...meant(found as Schema, where)];
}

function isNumeric(schema: Schema, file: string): boolean {
  if (schema.$ref?.endsWith('/condition')) return false;
  const { type, items, anyOf = [], additionalProperties: map } = schema;
  if (schema.$ref)
    return meant(schema, file)
      .slice(1)
      .some((each) => isNumeric(each, COMMON));
  const parts = [...anyOf, ...(items ? [items] : []), ...(typeof map === 'object' ? [map] : [])];
  return type === 'number' || type === 'integer' || parts.some((part) => isNumeric(part, file));
}
