import { schemaFiles } from '../../../src/authoring/schema-files.js';

/** A place of a file where its schema takes words, with `#` for an index and `*` for a free key. */
export interface StringPlace {
  /** Name of the schema. */
  readonly kind: string;
  readonly pattern: readonly string[];
  /** A value, the free key itself, or a whole condition. */
  readonly what: 'value' | 'key' | 'condition';
  /** The regular expression that the schema holds it to; empty where it takes any words. */
  readonly form: string;
}

interface Schema {
  readonly [keyword: string]: unknown;
}

interface Here {
  readonly kind: string;
  /** The file that references without a file name are in. */
  readonly file: string;
  readonly pattern: readonly string[];
}

const SCHEMAS = schemaFiles() as Readonly<Record<string, Schema>>;

/** Every place where the schema of a kind of file takes words of the author's choice. */
export function stringPlaces(kind: string): readonly StringPlace[] {
  return placesIn(SCHEMAS[kind]!, { kind, file: kind, pattern: [] });
}

function placesIn(schema: Schema, here: Here): readonly StringPlace[] {
  const { $ref, anyOf = [], type, properties = {}, items, additionalProperties } = schema;
  const place = (what: StringPlace['what'], form: unknown = ''): StringPlace => ({
    kind: here.kind,
    pattern: here.pattern,
    what,
    form: String(form),
  });
  const inner = (step: string, part: unknown): readonly StringPlace[] =>
    placesIn(part as Schema, { ...here, pattern: [...here.pattern, step] });
  if (typeof $ref === 'string')
    return $ref.endsWith('/condition') ? [place('condition')] : placesIn(...follow($ref, here));
  const isChosen = type === 'string' && !('enum' in schema) && !('const' in schema);
  const keys: StringPlace = { ...place('key'), pattern: [...here.pattern, '*'] };
  return [
    ...(isChosen ? [place('value', schema['pattern'])] : []),
    ...(anyOf as readonly Schema[]).flatMap((part) => placesIn(part, here)),
    ...Object.entries(properties as Schema).flatMap(([name, part]) => inner(name, part)),
    ...(items === undefined ? [] : inner('#', items)),
    ...(typeof additionalProperties === 'object'
      ? [keys, ...inner('*', additionalProperties)]
      : []),
  ];
}

function follow(reference: string, here: Here): readonly [Schema, Here] {
  const [name = '', pointer = ''] = reference.split('#');
  const file = name === '' ? here.file : name.replace('.schema.json', '');
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Schema)[key], SCHEMAS[file]);
  return [found as Schema, { ...here, file }];
}
