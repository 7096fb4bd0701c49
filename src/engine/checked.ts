/** For content that the build has checked already; not in the package's exports. */
export { compilePack } from './compile.js';
