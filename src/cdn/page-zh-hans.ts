// The file for pages in Simplified Chinese.
import './zh-hans.js';
import './upgrade-now.js';
