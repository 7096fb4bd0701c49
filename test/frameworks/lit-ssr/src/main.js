import 'triage-widget/define';
import { countResult } from './count-result.js';

document.querySelector('triage-widget').addEventListener('triage-result', countResult);
