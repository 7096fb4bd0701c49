import '../cdn/es/define.js';
import firstPart from '../packs/back-and-knee.es.first.js';
import { startPage, type TextPart } from './start-page.js';

// The script of `triage-widget.es.html`: as that of `triage-widget.html`, in Spanish alone.
startPage((firstPart() as TextPart).text);
