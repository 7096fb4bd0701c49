import '../cdn/all/define.js';
import firstPart from '../packs/back-and-knee.first.js';
import { startPage, type TextPart } from './start-page.js';

// The script of `triage-widget.html`: a page for frames, for one's own device, and for a link.
startPage((firstPart() as TextPart).text);
