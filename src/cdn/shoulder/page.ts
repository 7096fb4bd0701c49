// The file for pages about a shoulder: what bundlers get, and links that stand in for the tag.
export * from './define.js';
import '../upgrade-now.js';
