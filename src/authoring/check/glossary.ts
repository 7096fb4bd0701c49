import { allStrings } from '../strings.js';
import type { Check } from './check.js';

/** A word that no text says is a misspelling, or was left behind when a text got easier. */
export const glossary: Check = {
  name: 'glossary',
  description: 'Every word of a glossary stands in the texts of its language.',
  check(pack, report) {
    const strings = allStrings(pack).filter(({ path }) => path[0] !== 'glossary');
    for (const [locale, { pack: words }] of Object.entries(pack.text)) {
      const texts = strings
        .filter((each) => each.locale === locale)
        .map(({ text }) => text.toLowerCase());
      for (const term of Object.keys(words.glossary ?? {})) {
        if (!texts.some((text) => text.includes(term.toLowerCase()))) {
          report(
            `text/${locale}/pack.yml`,
            ['glossary', term],
            `no text says "${term}"; spell it as the texts do, or remove it`,
            'key',
          );
        }
      }
    }
  },
};
