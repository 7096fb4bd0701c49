/** For content that the build has checked already; not in the package's exports. */
export { prepareTrustedPack as compilePack } from './load-pack.js';
