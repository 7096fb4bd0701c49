import type { ErrorObject } from 'ajv/dist/2020.js';
import { nearest, suggest } from './nearest.js';
import { meaningIn } from './schema-description.js';
import type { Path } from './yaml-file.js';

/** A schema error in an author's terms: where, and what to do. */
export interface Described {
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly message: string;
}

type Describe = (error: ErrorObject) => string;

const LIMITS: Describe = ({ message, data }) => `${show(data)} ${message}; change the value`;

const MESSAGES: Readonly<Record<string, Describe>> = {
  required: ({ params, instancePath }) =>
    `${placeName(instancePath)} has no "${params['missingProperty']}"; add it`,
  dependentRequired: ({ params }) =>
    `"${params['property']}" needs "${params['missingProperty']}" beside it; add it`,
  additionalProperties: ({ params, parentSchema }) => {
    const known = Object.keys((parentSchema?.['properties'] ?? {}) as object);
    const near = nearest(String(params['additionalProperty']), known);
    return `unknown field "${params['additionalProperty']}"; ${near ? `did you mean "${near}"?` : `remove it, or use one of ${known.join(', ')}`}`;
  },
  enum: ({ data, params }) =>
    `${show(data)} is not allowed; ${suggest(String(data), (params['allowedValues'] as readonly unknown[]).map(String))}`,
  const: ({ data, params }) => `${show(data)} is not allowed; use ${show(params['allowedValue'])}`,
  type: (error) =>
    `${show(error.data)} is not ${TYPES[String(error.params['type'])] ?? error.params['type']}; ${mendOfType(error)}`,
  pattern: ({ data, parentSchema, propertyName }) =>
    `${show(propertyName ?? data)} has the wrong form; ${expected(parentSchema)}`,
  not: ({ data, parentSchema, propertyName }) =>
    `${show(propertyName ?? data)} cannot be used here; ${expected(parentSchema)}`,
  anyOf: ({ data, parentSchema }) => `${show(data)} does not fit; ${expected(parentSchema)}`,
  minItems: ({ data, params, parentSchema }) =>
    `the list is too short, with ${countWords((data as readonly unknown[]).length)}; write at least ${params['limit']}; ${expected(parentSchema)}`,
  minLength: () => 'the text is empty; write it, or remove the field',
  uniqueItems: ({ data, params }) =>
    `the list names ${show((data as readonly unknown[])[Number(params['i'])])} twice; remove one`,
  minProperties: ({ parentSchema }) => `nothing is given here; ${expected(parentSchema)}`,
};

const TYPES: Readonly<Record<string, string>> = {
  object: 'a set of fields',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

/** Turns a schema error into a place and a sentence `what is wrong; what to do`. */
export function describeError(error: ErrorObject, root: unknown): Described {
  const parent = pointerSteps(error.instancePath);
  const key = (error.params as Record<string, unknown>)['additionalProperty'] ?? error.propertyName;
  const message = (MESSAGES[error.keyword] ?? LIMITS)(error);
  if (typeof key === 'string') return { path: [...parent, key], at: 'key', message };
  return {
    path: parent,
    at: root !== null && parent.length > 0 && error.keyword === 'required' ? 'key' : 'value',
    message,
  };
}

/** YAML takes 50, 1.0 and true for no text unless they are in quotes. */
function mendOfType({ data, params, parentSchema, instancePath }: ErrorObject): string {
  const { required = [] } = (parentSchema ?? {}) as { readonly required?: readonly string[] };
  if (instancePath === '' && required.length > 0)
    return `begin the file with ${required.map((name) => `"${name}:"`).join(' or ')}`;
  const isWord = params['type'] === 'string' && ['number', 'boolean'].includes(typeof data);
  const isOneNumber = params['type'] === 'array' && typeof data === 'number';
  return `${expected(parentSchema)}${isWord ? ' (in quotes)' : ''}${isOneNumber ? `, as in [${data}, ${data}]` : ''}`;
}

function expected(schema: object | undefined): string {
  const { description, anyOf } = (schema ?? {}) as {
    description?: string;
    anyOf?: readonly { required?: readonly string[] }[];
  };
  const either = anyOf?.flatMap(({ required }) => required ?? []) ?? [];
  if (anyOf && either.length === anyOf.length)
    return `give ${either.map((name) => `"${name}"`).join(' or ')}`;
  return description ? `expected: ${meaningIn(description)}` : 'change it';
}

function countWords(count: number): string {
  return count === 0 ? 'no entry' : count === 1 ? '1 entry' : `${count} entries`;
}

function placeName(pointer: string): string {
  const last = pointerSteps(pointer).at(-1);
  if (last === undefined) return 'the file';
  return /^\d+$/.test(String(last)) ? 'this entry' : `"${last}"`;
}

const SHOWN = 60;

function show(value: unknown): string {
  if (value === null || value === undefined) return 'an empty value';
  // JSON has no word for what is infinite or no number.
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Steps of a JSON pointer, unescaped (RFC 6901). */
function pointerSteps(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
