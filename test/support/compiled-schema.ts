import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const FOLDER = new URL('../../content/schema/', import.meta.url);

/** A validator of compiled packs by `content/schema/compiled-pack.schema.json`. */
export function compiledSchema(): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  for (const name of readdirSync(FOLDER))
    ajv.addSchema(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as object);
  return ajv.getSchema('compiled-pack.schema.json')!;
}

/** The numbers that the schemas of compiled packs compare with, and the words that they list. */
export function boundsAndWords(): {
  readonly bounds: readonly number[];
  readonly words: readonly string[];
} {
  const [bounds, words] = [new Set<number>(), new Set<string>()];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'number' && /imum$/.test(key)) bounds.add(value);
    else if (key === 'const' && typeof value === 'string') words.add(value);
    else if (key === 'enum') (value as readonly string[]).forEach((word) => words.add(word));
    else if (typeof value === 'object' && value !== null)
      for (const [inner, item] of Object.entries(value)) walk(item, inner);
  };
  for (const name of ['compiled-pack', 'common'])
    walk(JSON.parse(readFileSync(new URL(`${name}.schema.json`, FOLDER), 'utf8')), '');
  return { bounds: [...bounds], words: [...words] };
}
