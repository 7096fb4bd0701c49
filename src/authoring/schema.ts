import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Problem } from './problem.js';
import type { FileKind, PackFile } from './read.js';
import { relevantErrors } from './schema-errors.js';
import { schemaFiles } from './schema-files.js';
import { describeError } from './schema-message.js';

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
  const files = schemaFiles();
  Object.values(files).forEach((schema) => ajv.addSchema(schema));
  return new Map(
    Object.keys(files).map((name) => [name, ajv.getSchema(`${name}.schema.json`)!] as const),
  );
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
