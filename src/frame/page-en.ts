import '../define.js';
import firstPart from '../packs/back-and-knee.en.first.js';
import { startPage, type TextPart } from './start-page.js';

// The script of `triage-widget.en.html`: as that of `triage-widget.html`, in English alone.
startPage((firstPart() as TextPart).text);
