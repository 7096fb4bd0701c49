/**
 * Two test languages made from English. For tests alone: they map the strings of a PackText or a
 * message table, and are never shipped.
 *
 * - `en-XA`, by `pseudo`: accents show text that did not come from a table, length shows what gets
 * cut or overflows,
 *   and the brackets show where a string was truncated or glued together from parts.
 * - `ar-XB`, by `mirror`: the direction is right to left, and the words can still be read.
 *
 * Why marks and not Arabic look-alike letters: no Arabic font is needed, so screenshots are the
 * same everywhere; `plain` gives the English back exactly, so that a test can find a button by its
 * name; and nobody can take it for real Arabic. The price is that joined letters and their taller
 * lines are not tried: that takes a real Arabic translation.
 */

/**
 * What must reach the page as it is: placeholders, and addresses without a full stop that ends the
 * sentence.
 */
const KEPT = /(\{\w+\}|(?:https?:\/\/|tel:|mailto:)[^\s<>"]*[^\s<>".,;:!?)\]])/;

const ACCENTS: ReadonlyMap<string, string> = new Map(
  (
    'AÅBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽaåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž'.match(
      /../gu,
    ) ?? []
  ).map((pair) => [pair[0]!, pair[1]!]),
);

/**
 * Strings grow by this part of their own length when translated from English, as a rule of thumb.
 */
const GROWTH = 0.35;

/**
 * Doubles this many of the vowels, spread evenly; with too few vowels, what is left over is added
 * as `~` at the end.
 */
function lengthen(
  letters: readonly { readonly shown: string; readonly vowel: boolean }[],
  extra: number,
): string {
  const vowels = letters.filter(({ vowel }) => vowel).length;
  const doubled = Math.min(extra, vowels);
  let seen = 0;
  const text = letters
    .map(({ shown, vowel }) => {
      if (!vowel) return shown;
      const before = Math.floor((seen * doubled) / vowels);
      seen += 1;
      return shown.repeat(1 + Math.floor((seen * doubled) / vowels) - before);
    })
    .join('');
  return text + '~'.repeat(extra - doubled);
}

/**
 * The string in `en-XA`: accented letters, at least 35 % longer (brackets counted, kept parts not),
 * in [brackets]. Placeholders and addresses are left as they are. An empty string stays empty.
 */
export function pseudo(text: string): string {
  if (text === '') return '';
  const letters = text.split(KEPT).flatMap((part, index) =>
    index % 2 === 1
      ? [{ shown: part, vowel: false, kept: true }]
      : Array.from(part, (letter) => ({
          shown: ACCENTS.get(letter) ?? letter,
          vowel: /[aeiou]/i.test(letter),
          kept: false,
        })),
  );
  const length = letters.filter(({ kept }) => !kept).length;
  return `[${lengthen(letters, Math.max(0, Math.ceil(length * GROWTH) - 2))}]`;
}

const RLM = '\u200F';

/**
 * The string in `ar-XB`: each word between two RLM, strong right-to-left letters that do not show.
 * So the words follow each other from the right, lines still wrap, and `dir="auto"` and the
 * punctuation follow; a pack may hold no override that would turn the letters too. Placeholders and
 * addresses stay outside, as a number inside Arabic text does.
 */
export function mirror(text: string): string {
  return text
    .split(KEPT)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[^\s]+/gu, (word) => `${RLM}${word}${RLM}`),
    )
    .join('');
}

/** English again from `mirror`. */
export function plain(text: string): string {
  return text.replace(/\u200F/g, '');
}

/**
 * The same tree with every string changed, keys kept: a PackText, a message table, a list. Other
 * values stay.
 */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapStrings(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapStrings(item as unknown, change)]),
  ) as T;
}
