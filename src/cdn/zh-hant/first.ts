import { zhHant } from '../../i18n/locales/zh-hant.js';
import firstPart from '../../packs/back-and-knee.zh-Hant.first.js';
import { defineTriageWidget } from '../../widget/define-element.js';
import { registerBuiltIn, registerLocale } from '../../widget/registry.js';
import { contentOfSecondPart } from '../second-part.js';

// The first part of the split file for pages in Traditional Chinese.
registerLocale('zh-Hant', zhHant);
registerBuiltIn('back-and-knee', 'zh-Hant', () => ({ default: firstPart }), contentOfSecondPart);
defineTriageWidget();

export * from '../split-parts.js';
