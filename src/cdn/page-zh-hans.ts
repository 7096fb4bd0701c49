// The file for pages in Simplified Chinese.
import './help-first-in-every-language.js';
export * from './zh-hans.js';
import './upgrade-now.js';
