// The file for pages in every language.
export * from './all.js';
import './upgrade-now.js';
