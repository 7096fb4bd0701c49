import '../cdn/all/help-first.js';
import type { PackJson } from '../engine/index.js';
import { LOCALES } from '../i18n/locales/all.js';
import { defineTriageWidget } from '../widget/define-element.js';
import { registerLocale, registerPack } from '../widget/registry.js';
import { startPage } from './start-page.js';

// The script of the page that `triage-pack build --page` writes: as that of `triage-widget.html`,
// with the author's own pack in the place of the built-in one. The command puts the pack where the
// text is, so that the page's policy holds the hash of both.
const json = JSON.parse('%PACK%') as PackJson;

for (const [locale, words] of LOCALES) registerLocale(locale, words);
for (const locale of Object.keys(json.text))
  registerPack(json.id, locale, () => Promise.resolve({ default: json }));
defineTriageWidget();
startPage(json.text);
