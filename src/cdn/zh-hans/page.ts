// The file for pages in Simplified Chinese.
export * from './define.js';
import '../upgrade-now.js';
