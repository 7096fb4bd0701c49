const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ku-arab|ps|sd|syr|ug|ur|yi)\b/i;

/** Which way a language is written; set on the widget's own wrapper, never on the host page. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
}

/**
 * The best of the available locales for the wanted one: the same, then its base language, then any
 * variant of that language, then the fallback, then whatever there is. Letter case does not matter.
 */
export function negotiateLocale(
  requested: string,
  available: readonly string[],
  fallback = 'en',
): string {
  const find = (test: (locale: string) => boolean): string | undefined =>
    available.find((locale) => test(locale.toLowerCase()));
  const name = requested.toLowerCase();
  const base = name.split('-')[0]!;
  return (
    find((locale) => locale === name) ??
    find((locale) => locale === base) ??
    find((locale) => locale.split('-')[0] === base) ??
    find((locale) => locale === fallback) ??
    available[0] ??
    fallback
  );
}

/**
 * A node that may carry `lang`, with as much of the DOM's shape as the search needs; on a server
 * there is nothing to search.
 */
export interface LangNode {
  closest?: (selector: string) => { getAttribute: (name: string) => string | null } | null;
  getRootNode: () => unknown;
}

/**
 * The nearest `lang` of the element or what contains it, through shadow roots; English when there
 * is none.
 */
export function nearestLang(element: LangNode): string {
  for (let node: LangNode | undefined = element; node; node = shadowHostOf(node)) {
    const lang = node.closest?.('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

function shadowHostOf(node: LangNode): LangNode | undefined {
  return (node.getRootNode() as { host?: LangNode }).host;
}
