const WIDE = /[^\0-\xff]/g;
const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * JSON or JavaScript with its few letters beyond Latin-1 as escapes: a browser keeps a text that
 * holds a single one of them in two bytes a letter. Where many are needed, as in Chinese, escapes
 * would cost more, and it stays as it is.
 * @param {string} text where such letters stand within strings alone
 * @returns {string}
 */
export function escapeFewWideLetters(text) {
  const wide = text.match(WIDE)?.length ?? 0;
  return wide * 100 > text.length ? text : text.replace(WIDE, escaped);
}
