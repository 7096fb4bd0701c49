// The file for pages in every language.
import './all.js';
import './upgrade-now.js';
