import './help-first.js';
import { defineTriageWidget } from '../../widget/define-element.js';
import { registerLocale, registerBuiltIn } from '../../widget/registry.js';
import { LOCALES } from '../../i18n/locales/all.js';

// `triage-widget/define/all`: the element in every language. One pack holds them all, so that its
// rules are there once.
for (const [locale, words] of LOCALES) {
  registerLocale(locale, words);
  registerBuiltIn(
    'back-and-knee',
    locale,
    () => import('../../packs/back-and-knee.first.js'),
    () => import('../../packs/back-and-knee.second.js'),
  );
}
defineTriageWidget();

export * from '../../index.js';
