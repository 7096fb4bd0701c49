import { resolve } from 'node:path';

/** In each table of words, the danger signs of the back-and-knee pack. */
const BACK_FLAGS = /^\s*flag_[6-9]: .*$\n/gm;

/**
 * A plugin for a file that holds another pack than back-and-knee, and nothing of that: its id is what
 * a tag without `pack` asks about, and the drawings and danger signs of the other stay out.
 * @param {string} id the pack's id
 * @param {string} drawings the module that stands in for the drawings of every file, as built
 * @returns {import('rollup').Plugin}
 */
export function onePack(id, drawings) {
  const left = new Set(['conventions.js', 'help-en.js', 'zh-hans.js', 'drawings.js']);
  return {
    name: 'one-pack',
    resolveId(source) {
      if (!source.endsWith('/drawings.js')) return null;
      left.delete('drawings.js');
      return resolve(drawings);
    },
    transform(code, path) {
      const [, folder, name] = /[\\/](widget|locales)[\\/]([\w-]+\.js)$/.exec(path) ?? [];
      if (folder === 'widget' && name === 'conventions.js')
        return changed(name, code, /'back-and-knee'/g, 1, `'${id}'`);
      if (folder === 'locales' && left.has(name)) return changed(name, code, BACK_FLAGS, 4, '');
      return null;
    },
    buildEnd(error) {
      if (!error && left.size) throw new Error(`one-pack: not found: ${[...left].join(', ')}`);
    },
  };

  function changed(name, code, pattern, count, replacement) {
    const found = code.match(pattern)?.length ?? 0;
    if (found !== count)
      throw new Error(`one-pack: ${name} has ${found} places to change, not ${count}`);
    left.delete(name);
    return { code: code.replace(pattern, replacement), map: null };
  }
}
