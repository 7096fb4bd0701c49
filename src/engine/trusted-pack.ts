/** For content that the build has checked already; not in the package's exports. */
export { compilePack } from './compile-pack.js';
export { joinPack } from './join-pack.js';
export { ranking } from './ranking.js';
