import { upgradeLinks } from '../widget/upgrade-links.js';

// Only the files for pages do this. With a bundler the DOM may belong to a framework, which would
// lose its links.
if (globalThis.document) {
  upgradeLinks();
  // A script that is `async` may run before the page is parsed; later this has no effect.
  addEventListener('DOMContentLoaded', () => upgradeLinks());
}
