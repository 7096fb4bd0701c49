import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Problem } from './problem.js';
import type { FileKind, PackFile } from './read.js';
import { relevantErrors } from './schema-errors.js';
import { describeError } from './schema-message.js';

/**
 * The same from this file and from the bundle `dist/authoring/cli.js`; the folder is published with
 * the package.
 */
const SCHEMAS = fileURLToPath(new URL('../../content/schema/', import.meta.url));

let validators: ReadonlyMap<string, ValidateFunction> | undefined;

function loadValidators(): ReadonlyMap<string, ValidateFunction> {
  // strictRequired is off because `required` inside if/then and anyOf names properties of the
  // enclosing schema.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  });
  const names = readdirSync(SCHEMAS).filter((name) => name.endsWith('.schema.json'));
  for (const name of names)
    ajv.addSchema(JSON.parse(readFileSync(`${SCHEMAS}${name}`, 'utf8')) as object);
  return new Map(names.map((name) => [name.replace('.schema.json', ''), ajv.getSchema(name)!]));
}

/** All that a schema says against a value; empty if it conforms. */
export function schemaErrors(kind: FileKind, value: unknown): readonly ErrorObject[] {
  validators ??= loadValidators();
  const validate = validators.get(kind)!;
  return validate(value) ? [] : relevantErrors(validate.errors ?? []);
}

/** Checks the shape of a file. Every problem has code `schema` and the place of what is wrong. */
export function checkSchema({ kind, yaml }: Pick<PackFile, 'kind' | 'yaml'>): readonly Problem[] {
  if (yaml.problems.length > 0) return [];
  return schemaErrors(kind, yaml.value).map((error) => {
    const { path, at, message } = describeError(error, yaml.value);
    return { file: yaml.file, ...yaml.locate(path, at), code: 'schema', message };
  });
}
