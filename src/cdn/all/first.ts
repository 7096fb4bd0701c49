import firstPart from '../../packs/back-and-knee.first.js';
import { defineTriageWidget } from '../../widget/define-element.js';
import { registerBuiltIn, registerLocale } from '../../widget/registry.js';
import { contentOfSecondPart } from '../second-part.js';
import { LOCALES } from '../../i18n/locales/all.js';

// The first part of the split file for pages in every language. One pack holds them all, so that
// its rules are there once.
for (const [locale, words] of LOCALES) {
  registerLocale(locale, words);
  registerBuiltIn('back-and-knee', locale, () => ({ default: firstPart }), contentOfSecondPart);
}
defineTriageWidget();

export * from '../split-parts.js';
