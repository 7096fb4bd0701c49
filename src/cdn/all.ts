import './help-first-in-every-language.js';
import { zhHans } from '../i18n/locales/zh-hans.js';
import { defineTriageWidget } from '../widget/define-element.js';
import { registerLocale, registerBuiltIn } from '../widget/registry.js';

// `triage-widget/define/all`: the element in every language. One pack holds them all, so that its
// rules are there once.
registerLocale('zh-Hans', zhHans);
for (const locale of ['en', 'zh-Hans'])
  registerBuiltIn(
    'back-and-knee',
    locale,
    () => import('../packs/back-and-knee.first.js'),
    () => import('../packs/back-and-knee.second.js'),
  );
defineTriageWidget();

export * from '../index.js';
