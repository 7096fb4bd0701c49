// The file for pages in Simplified Chinese.
import './help-first-in-every-language.js';
import './zh-hans.js';
import './upgrade-now.js';
