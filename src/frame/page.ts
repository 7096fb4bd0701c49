import '../cdn/all/define.js';
import { negotiateLocale } from '../i18n/locale.js';
import firstPart from '../packs/back-and-knee.first.js';
import { TriageWidget } from '../widget/triage-widget.js';
import { applyUrlSettings } from './url-settings.js';
import { reportHeight } from './report-height.js';

// The script of `triage-widget.html`: a page for frames, for one's own device, and for a link.
const { text } = firstPart() as {
  readonly text: Readonly<Record<string, { readonly title: string }>>;
};
const widget = document.querySelector('triage-widget')!;
const root = document.documentElement;

applyUrlSettings(widget, location.search, TriageWidget.observedAttributes);
const locale = negotiateLocale(widget.getAttribute('lang') ?? root.lang, Object.keys(text));
root.lang = locale;
document.title = text[locale]!.title;
if (parent !== window) {
  reportHeight(widget);
} else {
  // A page of its own has a main part and a heading of the first level; within a frame the page
  // around it has them.
  widget.parentElement!.setAttribute('role', 'main');
  if (!widget.hasAttribute('heading-level')) widget.setAttribute('heading-level', '1');
}
const theme = widget.getAttribute('theme');
if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;
