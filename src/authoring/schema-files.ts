import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The same from this file and from the bundle `dist/authoring/cli.js`; the folder is published with
 * the package.
 */
const SCHEMAS = fileURLToPath(new URL('../../content/schema/', import.meta.url));

/** Every schema of authored files, by name without `.schema.json`. */
export function schemaFiles(): Readonly<Record<string, object>> {
  const names = readdirSync(SCHEMAS).filter((name) => name.endsWith('.schema.json'));
  return Object.fromEntries(
    names.map((name) => [
      name.replace('.schema.json', ''),
      JSON.parse(readFileSync(`${SCHEMAS}${name}`, 'utf8')) as object,
    ]),
  );
}
