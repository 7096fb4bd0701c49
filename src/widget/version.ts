/** The library's version, as in package.json; two copies on one page compare theirs. */
export const VERSION = '0.1.0';
