const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ku-arab|ps|sd|syr|ug|ur|yi)\b/i;

/**
 * A language tag as the standards have it, from one as people and systems write it: `zh_CN`,
 * `EN-gb`, ` de `, `zh_CN.UTF-8`. What is no tag at all comes back as it is, without spaces.
 */
export function canonicalTag(tag: string): string {
  const name = tag
    .trim()
    .replace(/[.@].*$/, '')
    .replace(/_/g, '-');
  try {
    return Intl.getCanonicalLocales(name)[0] ?? name;
  } catch {
    return name;
  }
}

/** The language alone, of a tag as people write it: `zh` of `zh_CN`. */
export function baseLanguage(tag: string): string {
  return languageOf(canonicalTag(tag).toLowerCase());
}

function languageOf(tag: string): string {
  return tag.split('-')[0]!;
}

/** Which way a language is written; set on the widget's own wrapper, never on the host page. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(canonicalTag(locale)) ? 'rtl' : 'ltr';
}

/**
 * The best of the available locales for the wanted one: the same, then one in the same script (that
 * of Taiwan is not that of China), then its base language, then any variant of that language, then
 * the fallback, then whatever there is. Both may be written as people write them; what comes back
 * is one of `available`, as it is written there.
 */
export function negotiateLocale(
  requested: string,
  available: readonly string[],
  fallback = 'en',
): string {
  // Asked at every drawing, and mostly for what is there just so.
  if (available.includes(requested)) return requested;
  const tags = available.map((locale) => canonicalTag(locale).toLowerCase());
  const find = (test: (tag: string) => boolean): string | undefined =>
    available[tags.findIndex(test)];
  const name = canonicalTag(requested).toLowerCase();
  const base = languageOf(name);
  const script = scriptOf(name);
  return (
    find((tag) => tag === name) ??
    find((tag) => languageOf(tag) === base && scriptOf(tag) === script) ??
    find((tag) => tag === base) ??
    find((tag) => languageOf(tag) === base) ??
    find((tag) => tag === fallback.toLowerCase()) ??
    available[0] ??
    fallback
  );
}

/** The script that a language is mostly written in there, where the browser knows. */
function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
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
    if (lang?.trim()) return canonicalTag(lang);
  }
  return 'en';
}

function shadowHostOf(node: LangNode): LangNode | undefined {
  return (node.getRootNode() as { host?: LangNode }).host;
}
