import * as terser from '@rollup/plugin-terser';

/**
 * Makes code as small as the files for pages are made. The package's types describe its CommonJS
 * form, in which the default export lies one deeper.
 */
export const minify = terser.default as unknown as typeof terser.default.default;
