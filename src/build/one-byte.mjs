/**
 * A rollup plugin that writes the few letters beyond Latin-1 of a file as escapes. A browser keeps a
 * script that holds a single one of them in two bytes a letter: half as much memory again as all
 * else that the widget holds. Where many are needed, as in Chinese, escapes would cost more.
 */
export function oneByte() {
  return {
    name: 'one-byte',
    renderChunk(code) {
      const wide = code.match(WIDE)?.length ?? 0;
      return wide * 100 > code.length ? null : { code: code.replace(WIDE, escaped), map: null };
    },
  };
}

const WIDE = /[^\0-\xff]/g;
const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
