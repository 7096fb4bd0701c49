import '../cdn/shoulder/define.js';
import firstPart from '../packs/shoulder.first.js';
import { startPage, type TextPart } from './start-page.js';

// The script of `triage-widget.shoulder.html`: as that of `triage-widget.html`, about a shoulder alone.
startPage((firstPart() as TextPart).text);
