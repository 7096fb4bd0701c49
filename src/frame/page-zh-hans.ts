import '../cdn/zh-hans/define.js';
import firstPart from '../packs/back-and-knee.zh-Hans.first.js';
import { startPage, type TextPart } from './start-page.js';

// The script of `triage-widget.zh-Hans.html`: as that of `triage-widget.html`, in Simplified Chinese alone.
startPage((firstPart() as TextPart).text);
