import './help-first-in-every-language.js';
import { zhHans } from '../i18n/locales/zh-hans.js';
import firstPart from '../packs/back-and-knee.first.js';
import { defineTriageWidget } from '../widget/define-element.js';
import { registerBuiltIn, registerLocale } from '../widget/registry.js';
import { contentOfSecondPart } from './second-part.js';

// The first part of the split file for pages in every language. One pack holds them all, so that
// its rules are there once.
registerLocale('zh-Hans', zhHans);
for (const locale of ['en', 'zh-Hans'])
  registerBuiltIn(
    'back-and-knee',
    locale,
    () => Promise.resolve({ default: firstPart }),
    contentOfSecondPart,
  );
defineTriageWidget();

export * from './split-parts.js';
