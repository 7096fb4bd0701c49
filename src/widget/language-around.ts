import { largeOf } from './large-letters.js';

// Written with the bare language: the last resort reads this, and trusts no built-in function.

/** The nearest `lang` in large letters, without the space before it that some pages have. */
export function langAround(element: Element): string {
  let lang = '';
  for (let node: Node | null = element; node && !lang; node = parentOf(node))
    lang = (node as Partial<Element>).getAttribute?.('lang') || '';
  let start = 0;
  while (lang[start] === ' ') start++;
  let tag = '';
  for (let at = start; at < lang.length; at++) tag += largeOf(lang[at]!);
  return tag;
}

/** A tag in large letters, and a locale as it is registered. */
export function isSameLanguage(tag: string, locale: string): boolean {
  const isSame = tag[0] === largeOf(locale[0]!) && tag[1] === largeOf(locale[1]!);
  return isSame && (!locale[6] || (locale[6] === 't') === isTraditional(tag));
}

/** Chinese in the traditional script: it says so, or is that of Taiwan, Hong Kong or Macau. */
function isTraditional(tag: string): boolean {
  for (let at = 3; at < tag.length; at++) {
    const part = `${tag[at]}${tag[at + 1]}`;
    if (part === 'HA') return tag[at + 3] === 'T';
    if (part === 'TW' || part === 'HK' || part === 'MO') return true;
  }
  return false;
}

function parentOf(node: Node): Node | null {
  return node.parentNode || (node as Partial<ShadowRoot>).host || null;
}
