import './help-first.js';
import { zhHant } from '../../i18n/locales/zh-hant.js';
import { defineTriageWidget } from '../../widget/define-element.js';
import { registerLocale, registerBuiltIn } from '../../widget/registry.js';

// `triage-widget/define/zh-Hant`: the element in Traditional Chinese.
registerLocale('zh-Hant', zhHant);
registerBuiltIn(
  'back-and-knee',
  'zh-Hant',
  () => import('../../packs/back-and-knee.zh-Hant.first.js'),
  () => import('../../packs/back-and-knee.zh-Hant.second.js'),
);
defineTriageWidget();

export * from '../../index.js';
