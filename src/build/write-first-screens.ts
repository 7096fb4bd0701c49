import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { firstScreens } from './first-screens.js';

/**
 * A step of the build, after the code and the packs: what the split files draw before they bring the
 * widget, one module a language, beside the entry that reads it.
 */
const FOLDERS = { en: 'en', es: 'es', 'zh-Hans': 'zh-hans', 'zh-Hant': 'zh-hant' } as const;

for (const [locale, folder] of Object.entries(FOLDERS)) {
  const { css, ...rest } = await firstScreens(locale);
  const small = await transform(css, { loader: 'css', minify: true, target: 'esnext' });
  const screens = JSON.stringify({ ...rest, css: small.code.trim() });
  writeFileSync(join('dist/cdn', folder, 'first-screens.js'), `export default ${screens};\n`);
}
