// The file for pages in English: what bundlers get, and links that stand in for the tag.
import './help-first.js';
export * from '../define.js';
import './upgrade-now.js';
