// The file for pages in every language.
export * from './define.js';
import '../upgrade-now.js';
