import type { Path } from '../yaml/edit-yaml.js';
import { schemaFiles } from '../schemas.js';

/** A JSON Schema, as far as forms read it. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly additionalProperties?: Schema | boolean;
}

const FILES = Object.fromEntries(
  Object.entries(schemaFiles()).map(([name, schema]) => [name, withFileNames(name, schema)]),
) as Readonly<Record<string, Schema & Record<string, unknown>>>;

/** The same with its own name before what it refers to within itself. */
function withFileNames(name: string, schema: object): object {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#')
      ? `${name}.schema.json${value}`
      : value,
  ) as object;
}

/** The name of the schema that a file of a pack has to follow; null where it has none. */
export function schemaName(file: string): string | null {
  const name = file.startsWith('cases/')
    ? 'cases'
    : file.startsWith('safety/')
      ? file.slice('safety/'.length, -'.yml'.length)
      : file.replace(/^text\/[^/]+\//, 'text-').replace(/\.yml$/, '');
  if (name === 'text-translated') return 'translated';
  return name in FILES ? name : null;
}

/** The schema of a value in a file; null where the schema does not say. */
export function schemaAt(file: string, path: Path): Schema | null {
  const name = schemaName(file);
  let schema: Schema | null = name === null ? null : FILES[name]!;
  for (const step of path) {
    if (!schema) return null;
    const { properties, items, additionalProperties } = resolved(schema);
    const rest: Schema | null =
      typeof additionalProperties === 'object' ? additionalProperties : null;
    schema = typeof step === 'number' ? (items ?? null) : (properties?.[step] ?? rest);
  }
  return schema && resolved(schema);
}

/** What a reference stands for, under what is said beside it. */
export function resolved(schema: Schema): Schema {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return schema;
  const [file, pointer = ''] = $ref.split('#');
  const start: unknown = FILES[file!.replace('.schema.json', '')];
  const target = pointer
    .split('/')
    .filter(Boolean)
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], start);
  return { ...resolved(target ?? {}), ...own };
}
