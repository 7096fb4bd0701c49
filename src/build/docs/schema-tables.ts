import { stringify } from 'yaml';
import { code, table } from './blocks.js';
import {
  authoredSchemas,
  COMMON,
  fieldsOf,
  readSchema,
  type Field,
  type Schema,
} from './schema-fields.js';

type Row = readonly (string | undefined)[];

/** The longest example that stands in a table although its parts have lines of their own. */
const MAX_WHOLE_EXAMPLE = 70;

/**
 * What may stand in each file of a pack, in Markdown: for each schema a heading, a small file as an
 * example and a table; then conditions, and the values that several files use.
 */
export function schemaTables(): string {
  const files = authoredSchemas().filter((name) => name !== COMMON);
  const shared = fieldsOf(COMMON);
  const isPart = ({ pointer }: Field): boolean => pointer.startsWith('/$defs/condition/');
  return [
    ...files.map(fileSection),
    `### Conditions\n\n${conditionTable(shared.filter(isPart))}`,
    `### Values that several files use\n\n${sharedTable(shared.filter((each) => !isPart(each)))}`,
  ].join('\n\n');
}

/** A small file, made of the examples of the fields at its top. */
export function exampleFile(name: string): Readonly<Record<string, unknown>> {
  const top = fieldsOf(name).filter(({ pointer }) => /^\/properties\/[^/]+$/.test(pointer));
  return Object.fromEntries(top.map(({ path, example }) => [path, example]));
}

/** The anchor of a field on the page: `questions.options.flag`, `text-questions.title`. */
export function anchorOf({ file, path }: Pick<Field, 'file' | 'path'>): string {
  const stem = file.replace('.schema.json', '');
  const steps = path.replaceAll('[]', '').split('.');
  const names = steps.filter((step) => step !== '<id>');
  const isWhole = Object.keys(readSchema(file).properties ?? {}).length === 1;
  return [stem, ...(isWhole ? names.slice(1) : names)].join('.');
}

function fileSection(name: string): string {
  const [file, ...what] = readSchema(name).title!.split(': ');
  return [
    `### ${file}`,
    `${sentence(what.join(': '))}.`,
    `\`\`\`yaml\n${stringify(exampleFile(name), { lineWidth: 0 })}\`\`\``,
    fieldTable(fieldsOf(name)),
  ].join('\n\n');
}

/** A row for each field, those inside lists and maps too. A field that must be there is bold. */
function fieldTable(fields: readonly Field[]): string {
  const row = (field: Field): Row => [
    `${anchor(field)}${field.required ? `**\`${field.path}\`**` : `\`${field.path}\``}`,
    valueOf(field.schema),
    explained(field, fields),
  ];
  return table(['field', 'value', 'meaning'], fields.map(row));
}

/** A row for each part of each form; the first one says when the form holds. */
function conditionTable(parts: readonly Field[]): string {
  const forms = readSchema(COMMON).$defs!['condition']!.anyOf!;
  const seen = new Set<string>();
  const rows = parts.map((part): Row => {
    const { properties, description } = forms[Number(part.pointer.split('/')[4])]!;
    const [first, ...rest] = Object.keys(properties!);
    const name = part.path.split('.').at(-1)!;
    const isNew = !seen.has(anchorOf(part));
    seen.add(anchorOf(part));
    return [
      name === first ? lines([`\`{${[first, ...rest].join(', ')}}\``, description]) : '',
      `${isNew ? anchor(part) : ''}\`${name}\``,
      explained(part, parts),
    ];
  });
  return table(['form, and when it holds', 'part', 'meaning'], rows);
}

function sharedTable(values: readonly Field[]): string {
  const row = (value: Field): Row => [
    `${anchor(value)}\`${value.path}\``,
    lines([
      sentence(value.meaning ?? valueOf(value.schema)),
      value.schema.enum &&
        `One of: ${value.schema.enum.map((each) => code(String(each))).join(', ')}`,
      `Example: ${exampleOf(value, values)}`,
    ]),
  ];
  return table(['value', 'what it is'], values.map(row));
}

/** All that there is to say of a field, in the lines of one cell. */
function explained(field: Field, fields: readonly Field[]): string {
  const { meaning, unit, required } = field;
  return lines([
    meaning && sentence(meaning),
    unit && `Unit: ${unit}`,
    required ? undefined : `Left out: ${defaultOf(field)}`,
    `Example: ${exampleOf(field, fields)}`,
  ]);
}

function lines(texts: readonly (string | undefined)[]): string {
  return texts
    .flatMap((text) => text || [])
    .map((text) => text.replace(/\.$/, ''))
    .join('<br>');
}

function anchor(field: Field): string {
  return `<a id="${anchorOf(field)}"></a>`;
}

function defaultOf({ default: value, absent }: Field): string | undefined {
  return value === undefined ? absent : `\`${flow(value)}\``;
}

/** A long example of what has fields of its own would only say theirs again. */
function exampleOf({ example, pointer }: Field, fields: readonly Field[]): string {
  const text = flow(example);
  const hasParts = fields.some((other) => other.pointer.startsWith(`${pointer}/`));
  return hasParts && text.length > MAX_WHOLE_EXAMPLE ? 'its fields, below' : `\`${text}\``;
}

/** A value as YAML in one line. */
function flow(value: unknown): string {
  return stringify(value, {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
  }).trim();
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

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
