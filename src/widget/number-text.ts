/** What stands on keyboards for the decimal point: of Chinese input methods, and Arabic. */
const POINTS = /[。٫]/g;
/** Thousands set apart: by spaces, apostrophes or the Arabic sign; by commas; by points. */
const GROUPS = [
  /^[1-9]\d{0,2}(?:[\s'’٬]\d{3})+(?=[.,]|$)/,
  /^[1-9]\d{0,2}(?:,\d{3})+(?=\.|$)/,
  /^[1-9]\d{0,2}(?:\.\d{3})+(?=,|$)/,
];
/** Is it "one and a half" or "one thousand five hundred"? */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * The number that a person has written, in whatever digits; undefined where it is none, is not
 * finished, or could be another one too. Who writes a comma where a page has a point is understood
 * by both: languages of pages and habits of people differ, and a wrong number is worse than a
 * question.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .replace(/\p{Cf}/gu, '') // Signs of direction, which paste and right-to-left keyboards bring along.
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, digitOf)
    .replace(POINTS, '.')
    .replaceAll('،', ',')
    .trim();
  const [, sign, size] = /^([+−\p{Pd}]?)\s*(.*)$/u.exec(plain) ?? [];
  if (!size || AMBIGUOUS.test(size)) return undefined;
  const groups = GROUPS.find((pattern) => pattern.test(size));
  const joined = groups ? size.replace(groups, (whole) => whole.replace(/\D/g, '')) : size;
  const digits = joined.replace(',', '.');
  const value = /^\d*\.?\d+$/.test(digits) ? Number(digits) : NaN;
  if (!Number.isFinite(value)) return undefined;
  return sign && sign !== '+' && value ? -value : value;
}

/**
 * A number as `parseNumber` reads it again: without the exponent of the very small and very large,
 * and never three places behind the point, which could be thousands.
 */
export function writeNumber(value: number): string {
  const text = value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
  return AMBIGUOUS.test(text.replace('-', '')) ? `${text}0` : text;
}

/**
 * The value of a digit of any living script: each has its ten in a row, from the first of sixteen
 * places or from the seventh.
 */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  const hasStart = /\p{Nd}/u.test(String.fromCodePoint(code & ~15));
  return code < 0x10000 ? String((code & 15) - (hasStart ? 0 : 6)) : digit;
}
