// The one file for pages in English. Bundled, each module waits for the one before it.
import './first-screen-first.js';
export * from './page.js';
