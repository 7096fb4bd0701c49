import { zhHans } from '../../i18n/locales/zh-hans.js';
import firstPart from '../../packs/back-and-knee.zh-Hans.first.js';
import { defineTriageWidget } from '../../widget/define-element.js';
import { registerBuiltIn, registerLocale } from '../../widget/registry.js';
import { contentOfSecondPart } from '../second-part.js';

// The first part of the split file for pages in Simplified Chinese.
registerLocale('zh-Hans', zhHans);
registerBuiltIn('back-and-knee', 'zh-Hans', () => ({ default: firstPart }), contentOfSecondPart);
defineTriageWidget();

export * from '../split-parts.js';
