import './help-first.js';
import { zhHans } from '../../i18n/locales/zh-hans.js';
import { defineTriageWidget } from '../../widget/define-element.js';
import { registerLocale, registerBuiltIn } from '../../widget/registry.js';

// `triage-widget/define/zh-Hans`: the element in Simplified Chinese.
registerLocale('zh-Hans', zhHans);
registerBuiltIn(
  'back-and-knee',
  'zh-Hans',
  () => import('../../packs/back-and-knee.zh-Hans.first.js'),
  () => import('../../packs/back-and-knee.zh-Hans.second.js'),
);
defineTriageWidget();

export * from '../../index.js';
