import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, table } from './blocks.js';

const FOLDER = 'content/schema';
/** What several files use, and what the build writes: authors write neither. */
const NOT_WRITTEN = ['common.schema.json', 'compiled-pack.schema.json'];

/** A JSON Schema, as far as those of the pack's files go. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
}
const COMMON = read('common.schema.json').$defs!;
type Row = readonly (string | undefined)[];

/**
 * What may stand in each file of a pack, in Markdown: a heading and a table for each schema, and
 * the words that several of them use.
 */
export function schemaTables(): string {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.schema.json') && !NOT_WRITTEN.includes(name))
    .sort(inOrder);
  return [...names.map(fileSection), sharedSection()].join('\n\n');
}

/** `pack.yml` first; the files of words after those of logic. */
function inOrder(one: string, other: string): number {
  const rank = (name: string): string =>
    `${Number(name.startsWith('text-'))}${Number(!/^(text-)?pack\./.test(name))}${name}`;
  return rank(one) < rank(other) ? -1 : 1;
}

function fileSection(name: string): string {
  const schema = read(name);
  const [file, ...what] = schema.title!.split(': ');
  const sentence = what.join(': ');
  return [
    `### ${file}`,
    sentence && `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`,
    table(['field', 'value', 'meaning'], rows(schema, '')),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function sharedSection(): string {
  const all = Object.entries(COMMON).map(([name, schema]) => [
    `\`${name}\``,
    schema.description ?? valueOf(schema),
    schema.enum ? schema.enum.map((each) => code(String(each))).join(', ') : undefined,
  ]);
  return `### Values that several files use\n\n${table(['value', 'what it is', 'one of'], all)}`;
}

/**
 * A row for each field, those inside lists and maps too: `questions[].id`. A field that must be
 * there is bold.
 */
function rows(schema: Schema, path: string): readonly Row[] {
  return [...Object.entries(schema.properties ?? {})].flatMap(([name, field]) => {
    const full = path ? `${path}.${name}` : name;
    const label = schema.required?.includes(name) ? `**\`${full}\`**` : `\`${full}\``;
    return [[label, valueOf(field), meaningOf(field)], ...inner(field, full)];
  });
}

function inner(field: Schema, path: string): readonly Row[] {
  const map = typeof field.additionalProperties === 'object' ? field.additionalProperties : null;
  return [
    ...(field.properties ? rows(field, path) : []),
    ...(field.items ? inner(field.items, `${path}[]`) : []),
    ...(map ? inner(map, `${path}.<id>`) : []),
  ];
}

/** A field's own description, else that of the shared value which it holds. */
function meaningOf(field: Schema): string | undefined {
  const shared = field.$ref?.split('/').at(-1);
  const text = field.description ?? (shared && COMMON[shared]?.description);
  return text && `${text[0]!.toUpperCase()}${text.slice(1)}`;
}

function valueOf(schema: Schema): string {
  if (schema.$ref) return `${schema.$ref.split('/').at(-1)}`;
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((each) => code(String(each))).join(', ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(valueOf))].join(' or ');
  if (schema.items) return `list of ${valueOf(schema.items)}`;
  if (typeof schema.additionalProperties === 'object')
    return `map to ${valueOf(schema.additionalProperties)}`;
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    boolean: 'true or false',
    integer: 'whole number',
  };
  return names[schema.type ?? ''] ?? schema.type ?? 'any';
}

function read(name: string): Schema {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Schema;
}
