import { FIXTURE } from './packs.js';

/**
 * The fixture's English files as those of another locale, for tests that then change some of them.
 */
export function inLocale(locale: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(FIXTURE)
      .filter(([path]) => path.startsWith('text/en/'))
      .map(([path, text]) => [path.replace('/en/', `/${locale}/`), text]),
  );
}
