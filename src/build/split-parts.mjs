import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const hashOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/**
 * A rollup plugin for the first part of a split file: gives it the name and the hash of its second,
 * and lets the second find the first whatever address that was loaded from. An `import` of the first
 * by its name would load it again where a page, or another try, has added a query.
 * @param {string} second the module that is the second part, as built
 * @param {string} key a name for the first part, of this file and version alone
 * @returns {import('rollup').Plugin}
 */
export function firstPart(second, key) {
  return {
    name: 'first-part',
    resolveDynamicImport: (specifier) => (specifier === './details.js' ? resolve(second) : null),
    generateBundle(_, bundle) {
      const [one, two] = ['.first.js', '.second.js'].map((ending) =>
        Object.values(bundle).find(({ fileName }) => fileName.endsWith(ending)),
      );
      two.code = two.code.replace(
        /import\s*\{([^}]*)\}\s*from\s*["'][^"']+["'];?/,
        (_, names) => `const{${names.replace(/\s+as\s+/g, ':')}}=globalThis[Symbol.for("${key}")];`,
      );
      if (/\bimport\s*[{*"']/.test(two.code)) this.error('the second part imports the first still');
      // The second part never names the hash of the first, so that there is no circle.
      one.code = filled(one.code, {
        SECOND_FILE: two.fileName,
        SECOND_INTEGRITY: hashOf(two.code),
        FIRST_KEY: key,
      });
    },
  };
}

/**
 * The same for the file before these two, which is built after them: the name and the hash of the
 * first part.
 * @param {string} folder where that was written
 * @param {string} file its name
 * @returns {import('rollup').Plugin}
 */
export function splitFile(folder, file) {
  return {
    name: 'split-file',
    renderChunk: (code) => ({
      code: filled(code, {
        FIRST_FILE: file,
        FIRST_INTEGRITY: hashOf(readFileSync(join(folder, file), 'utf8')),
      }),
      map: null,
    }),
  };
}

function filled(code, values) {
  let result = code;
  for (const [name, value] of Object.entries(values)) {
    if (!result.includes(`%${name}%`)) throw new Error(`split-parts: there is no %${name}%`);
    result = result.replaceAll(`%${name}%`, () => value);
  }
  return result;
}
