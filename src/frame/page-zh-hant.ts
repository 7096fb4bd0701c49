import '../cdn/zh-hant/define.js';
import firstPart from '../packs/back-and-knee.zh-Hant.first.js';
import { startPage, type TextPart } from './start-page.js';

// The script of `triage-widget.zh-Hant.html`: as that of `triage-widget.html`, in Traditional Chinese alone.
startPage((firstPart() as TextPart).text);
