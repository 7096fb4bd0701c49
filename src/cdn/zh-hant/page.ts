// The file for pages in Traditional Chinese.
export * from './define.js';
import '../upgrade-now.js';
