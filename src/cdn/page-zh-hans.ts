// The file for pages in Simplified Chinese.
export * from './zh-hans.js';
import './upgrade-now.js';
