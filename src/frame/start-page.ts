import { negotiateLocale } from '../i18n/locale.js';
import { TriageWidget } from '../widget/triage-widget.js';
import { reportHeight } from './report-height.js';
import { applyUrlSettings } from './url-settings.js';

/** What the first part of a pack holds for a page: its titles by language. */
export interface TextPart {
  readonly text: Readonly<Record<string, { readonly title: string }>>;
}

/**
 * Begins a page that holds everything, whose only widget stands in its markup: takes the settings of
 * the address, gives the page its language and title, and reports the height to a page around it.
 * @param text the content's words by language
 */
export function startPage(text: TextPart['text']): void {
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
}
