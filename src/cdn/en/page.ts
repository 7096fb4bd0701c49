// The file for pages in English: what bundlers get, and links that stand in for the tag.
export * from '../../define.js';
import '../upgrade-now.js';
