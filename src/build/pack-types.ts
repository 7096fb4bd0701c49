import { readdirSync, readFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import { meaningIn } from '../authoring/schema-description.js';
import { readonlyTypes, wrapComments } from './readonly-types.js';

/** A schema, or a part of one. */
interface Schema {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly $comment?: string;
}

/** A schema with the file that its references start from. */
interface Located {
  readonly schema: Schema;
  readonly file: string;
}

const FOLDER = new URL('../../content/schema/', import.meta.url);
const COMPILED = 'compiled-pack.schema.json';

/** The types that whole files have; a file's own title is a sentence for its readers. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  [COMPILED]: 'PackJson',
  'pack.schema.json': 'PackHead',
  'questions.schema.json': 'QuestionsFile',
  'maps.schema.json': 'MapsFile',
  'rules.schema.json': 'RulesFile',
  'causes.schema.json': 'CausesFile',
  'advice.schema.json': 'AdviceFile',
  'dangers.schema.json': 'DangersFile',
  'sources.schema.json': 'SourcesFile',
  'properties.schema.json': 'AuthoredProperties',
  'cases.schema.json': 'CasesFile',
  'coverage.schema.json': 'CoverageFile',
  'decisions.schema.json': 'DecisionsFile',
  'hazards.schema.json': 'HazardsFile',
  'locked-words.schema.json': 'LockedWordsFile',
  'tests.schema.json': 'ControlTestsFile',
  'regions.schema.json': 'AuthoredRegions',
  'text-pack.schema.json': 'PackTextFile',
  'text-questions.schema.json': 'QuestionsTextFile',
  'text-rules.schema.json': 'RulesTextFile',
  'text-causes.schema.json': 'CausesTextFile',
  'text-advice.schema.json': 'AdviceTextFile',
  'text-pictures.schema.json': 'PicturesTextFile',
  'text-dangers.schema.json': 'DangersTextFile',
  'translated.schema.json': 'TranslationRecord',
  'review.schema.json': 'ReviewFile',
};

/** The keywords that a type can say; all others limit values, which is for validators. */
const TYPE_KEYWORDS = ['type', 'enum', 'const', 'required'];

const HEADER =
  '// Written by `npm run types:packs` from content/schema. Change the schemas instead.\n';

/**
 * The TypeScript of the pack types, by path: those of compiled packs for the engine, and those of
 * authored files for the authoring tools, which take from the engine's what both share.
 * @throws Error for a schema that refers to what does not exist, or gives one name to two types
 */
export async function packTypes(): Promise<Readonly<Record<string, string>>> {
  const files = readSchemas();
  const compiled = namedTypes(files, [COMPILED]);
  const authored = namedTypes(
    files,
    Object.keys(FILE_TYPES).filter((file) => file !== COMPILED),
  );
  const shared = [...authored.keys()].filter((name) => compiled.has(name)).sort();
  shared.forEach((name) => authored.delete(name));
  const imports = `import type { ${shared.join(', ')} } from '../engine/index.js';\n\n`;
  return {
    'src/engine/pack-types.ts': await source(compiled, ''),
    'src/authoring/authored-types.ts': await source(authored, imports),
  };
}

function readSchemas(): ReadonlyMap<string, Schema> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.schema.json'));
  return new Map(
    names.map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Schema]),
  );
}

/** Every type that the files need, in the order met: what a title names stands on its own. */
function namedTypes(
  files: ReadonlyMap<string, Schema>,
  roots: readonly string[],
): Map<string, Schema> {
  const types = new Map<string, Schema>();
  const origins = new Map<string, Schema>();
  const waiting: (() => void)[] = [];
  const declare = (name: string, from: Located): void => {
    const origin = origins.get(name);
    if (origin && origin !== from.schema) throw new Error(`two schemas have the title ${name}`);
    if (origin) return;
    origins.set(name, from.schema);
    const description = describe(from.schema);
    waiting.push(() => types.set(name, { ...simplify(from, files, declare), description }));
  };
  for (const file of roots) declare(FILE_TYPES[file]!, { schema: files.get(file)!, file });
  for (let next = waiting.shift(); next; next = waiting.shift()) next();
  return types;
}

type Declare = (name: string, from: Located) => void;

/** A schema with only what a type can say, and with named parts by their names. */
function simplify(
  { schema, file }: Located,
  files: ReadonlyMap<string, Schema>,
  declare: Declare,
): Schema {
  const part = (inner: unknown): Schema => {
    const own = inner as Schema;
    const from = follow({ schema: own, file }, files);
    const name = typeName(from.schema.title);
    if (name) declare(name, from);
    const isOwn = name === undefined || from.schema !== own;
    return {
      ...(name ? { tsType: name } : simplify(from, files, declare)),
      description: isOwn && own.description ? describe(own) : undefined,
    };
  };
  const { properties, additionalProperties, items, anyOf } = schema;
  return {
    ...Object.fromEntries(Object.entries(schema).filter(([key]) => TYPE_KEYWORDS.includes(key))),
    ...(properties !== undefined && { properties: mapValues(properties as Schema, part) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: { ...part(additionalProperties), description: undefined },
    }),
    ...(items !== undefined && { items: { ...part(items), description: undefined } }),
    ...(isChoice(anyOf) && { anyOf: anyOf.map(part) }),
  };
}

function mapValues(parts: Schema, change: (part: unknown) => Schema): Schema {
  return Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, change(part)]));
}

/** Alternatives that are types, and not only different fields that must be there. */
function isChoice(anyOf: unknown): anyOf is readonly Schema[] {
  return (
    Array.isArray(anyOf) &&
    !(anyOf as readonly Schema[]).every(({ required, type }) => required && !type)
  );
}

/** The schema itself, or what its reference means in the end, with the file where that stands. */
function follow(from: Located, files: ReadonlyMap<string, Schema>): Located {
  const ref = from.schema.$ref;
  if (ref === undefined) return from;
  const [name, pointer = ''] = ref.split('#') as [string, string?];
  const file = name || from.file;
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((here, key) => (here as Schema | undefined)?.[key], files.get(file));
  if (typeof found !== 'object')
    throw new Error(`${from.file} refers to ${ref}, which does not exist`);
  return follow({ schema: found as Schema, file }, files);
}

/** The title where it can be the name of a type. */
function typeName(title: string | undefined): string | undefined {
  return title !== undefined && /^[A-Z][A-Za-z]+$/.test(title) ? title : undefined;
}

/**
 * A schema's description as sentences: many are phrases that go into error messages. A file is
 * described by its title. Units and what holds without a field stand in the reference of the format.
 */
function describe({ title, description, $comment = '' }: Schema): string {
  const said = meaningIn(description ?? (title ? `contents of ${title}` : ''));
  const sentence = said.charAt(0).toUpperCase() + said.slice(1);
  const end = sentence && !/[.!?…"]$/.test(sentence) ? '.' : '';
  return `${sentence}${end} ${$comment}`.trim();
}

async function source(types: ReadonlyMap<string, Schema>, imports: string): Promise<string> {
  const written = await Promise.all(
    [...types].map(([name, schema]) =>
      compile({ ...schema, title: name }, name, {
        additionalProperties: false,
        bannerComment: '',
        format: false,
      }),
    ),
  );
  const options = await resolveConfig(new URL('.', import.meta.url));
  const formatted = await format(readonlyTypes(HEADER + imports + written.join('\n')), {
    ...options,
    parser: 'typescript',
  });
  return wrapComments(formatted);
}
