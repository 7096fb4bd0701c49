// The file for pages in every language.
import './help-first-in-every-language.js';
export * from './all.js';
import './upgrade-now.js';
