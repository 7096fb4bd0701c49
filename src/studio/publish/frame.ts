import { zhHans } from '../../i18n/locales/zh-hans.js';
import { applyUrlSettings } from '../../frame/url-settings.js';
import { reportHeight } from '../../frame/report-height.js';
import { negotiateLocale } from '../../i18n/locale.js';
import type { PackJson } from '../../engine/index.js';
import { defineTriageWidget } from '../../widget/define-element.js';
import { registerLocale } from '../../widget/registry.js';
import { TriageWidget } from '../../widget/triage-widget.js';

// The script of a page that holds one pack and the widget, and needs no other file.
const pack = JSON.parse(document.querySelector('#pack')!.textContent) as PackJson;
const widget = document.querySelector('triage-widget')!;
const root = document.documentElement;

registerLocale('zh-Hans', zhHans);
defineTriageWidget();
applyUrlSettings(widget, location.search, TriageWidget.observedAttributes);
widget.packData = pack;
const locale = negotiateLocale(widget.getAttribute('lang') ?? root.lang, Object.keys(pack.text));
root.lang = locale;
document.title = pack.text[locale]!.title;
if (parent !== window) {
  reportHeight(widget);
} else {
  // A page of its own has a main part and a heading of the first level.
  widget.parentElement!.setAttribute('role', 'main');
  if (!widget.hasAttribute('heading-level')) widget.setAttribute('heading-level', '1');
}
