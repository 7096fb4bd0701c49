import type { PackJson } from '../engine/index.js';
import { negotiateLocale } from '../i18n/locale.js';
import type { Message, MessageTable } from '../i18n/messages.js';

/** How many of the widget's own danger signs are of any complaint. */
const GENERAL_SIGNS = 5;

/** What stands in on a page in one language. */
export interface StandIn {
  /** The language of the widget's own words. */
  readonly locale: string;
  readonly words: MessageTable;
  /** Signs of an emergency; with a language where it is not that of the words. */
  readonly signs: readonly { readonly text: string; readonly locale?: string }[];
}

/**
 * The markup that shows on a page which holds everything where its script does not run: in each
 * language the list that the widget itself falls back to.
 */
export function standIns(languages: readonly StandIn[]): string {
  return languages
    .map(({ locale, words, signs }) => {
      const plain = (text: Message): string =>
        escapeText(
          said(text)
            .replace('{emergency}', said(words.yourEmergencyNumber))
            .replace('{doctor}', said(words.doctor)),
        );
      return [
        `<div lang="${locale}">`,
        `<p>${plain(words.failureLead)}</p>`,
        '<ul>',
        ...signs.map((sign) => `<li${langOf(sign)}>${plain(sign.text)}</li>`),
        '</ul>',
        `<p>${plain(words.failureOther)}</p>`,
        '</div>',
      ].join('\n');
    })
    .join('\n');
}

/**
 * What stands in for a pack in one of its languages: its own signs of an emergency, and then those of
 * any complaint.
 * @param tables the widget's own words by language
 */
export function standInOf(
  { text, dangers, redFlags }: PackJson,
  locale: string,
  tables: ReadonlyMap<string, MessageTable>,
): StandIn {
  const emergencies = redFlags.filter((id) =>
    dangers.some((danger) => danger.id === id && danger.level === 'emergency'),
  );
  const ofWords = negotiateLocale(locale, [...tables.keys()]);
  const words = tables.get(ofWords)!;
  const own = emergencies.map((id) => ({
    text: text[locale]!.dangers[id]!,
    ...(ofWords !== locale && { locale }),
  }));
  return { locale: ofWords, words, signs: [...own, ...ownSigns(words, GENERAL_SIGNS)] };
}

function langOf({ locale }: StandIn['signs'][number]): string {
  return locale === undefined ? '' : ` lang="${locale}"`;
}

/** A text as it must be written in HTML, also in an attribute. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The signs among the widget's own words, at most so many: the first are those of any complaint. */
export function ownSigns(words: MessageTable, most = Infinity): StandIn['signs'] {
  return Object.entries(words)
    .filter(([key]) => /^flag_\d+$/.test(key))
    .slice(0, most)
    .map(([, text]) => ({ text: said(text) }));
}

function said(message: Message): string {
  return typeof message === 'string' ? message : message.other;
}
