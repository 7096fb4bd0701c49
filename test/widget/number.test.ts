import { expect } from 'chai';
import { parseNumber, writeNumber } from '../../src/widget/number-text.js';

/** What a person writes, and the number that it is; undefined where one has to ask again. */
const ROWS: readonly (readonly [written: string, number: number | undefined])[] = [
  ['5', 5],
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['.5', 0.5],
  [',25', 0.25],
  ['0.125', 0.125],
  ['0,125', 0.125],
  ['037', 37],
  ['  37.5 ', 37.5],
  ['\u00a037,5\u202f', 37.5],
  ['+3', 3],
  ['-3', -3],
  ['\u22123,5', -3.5],
  ['\u2013 3', -3],
  ['-0', 0],
  // Digits and signs of other keyboards.
  ['１．５', 1.5],
  ['１，５', 1.5],
  ['1。5', 1.5],
  ['－１２', -12],
  ['１　５００', 1500],
  ['٣٧٫٥', 37.5],
  ['٣٧،٥', 37.5],
  ['\u061c-٣', -3],
  ['۱۲', 12],
  ['१२.५', 12.5],
  ['\u200e12', 12],
  ['\ufeff12', 12],
  // Thousands that can be nothing else.
  ['1 500', 1500],
  ['1\u2009500,5', 1500.5],
  ['12\u202f345\u202f678', 12345678],
  ["1'500", 1500],
  ['1’500.5', 1500.5],
  ['١٬٥٠٠', 1500],
  ['1,500,000', 1500000],
  ['1.500.000', 1500000],
  ['1,500.5', 1500.5],
  ['1.500,5', 1500.5],
  ['1234.567', 1234.567],
  // One and a half, or one thousand five hundred.
  ['1.500', undefined],
  ['1,500', undefined],
  ['12,345', undefined],
  ['１，５００', undefined],
  // Nothing, or not finished.
  ['', undefined],
  [' ', undefined],
  ['-', undefined],
  ['.', undefined],
  [',', undefined],
  ['5.', undefined],
  ['5,', undefined],
  ['1,500.', undefined],
  ['1 50', undefined],
  // No number, or more than one.
  ['2-3', undefined],
  ['2\u20133', undefined],
  ['2 3', undefined],
  ['1.5.2', undefined],
  ['1,5,2', undefined],
  ['1,50,000', undefined],
  ['1..5', undefined],
  ['1.,5', undefined],
  ['1:30', undefined],
  ['1/2', undefined],
  ['1½', undefined],
  ['5²', undefined],
  ['①', undefined],
  ['--3', undefined],
  ['+-3', undefined],
  ['3-', undefined],
  ['079 460 000', undefined],
  ['1e3', undefined],
  ['0x10', undefined],
  ['Infinity', undefined],
  ['NaN', undefined],
  ['5 days', undefined],
  ['37.5°C', undefined],
  ['三', undefined],
  ['5天', undefined],
  ['\ud835\udfd9', undefined],
  ['9'.repeat(400), undefined],
];

describe('reading a number', () => {
  for (const [written, number] of ROWS)
    it(`${JSON.stringify(written.slice(0, 20))} is ${number ?? 'asked for again'}`, () => {
      expect(parseNumber(written)).to.equal(number);
    });

  const LOCALES = 'en de fr de-CH pl hi ar-EG fa sv zh-u-nu-fullwide my-u-nu-mymr'.split(' ');
  for (const locale of LOCALES)
    it(`as ${locale} writes it: that number, or asked for again, never another`, () => {
      let understood = 0;
      for (let round = 0; round < 500; round++) {
        const size = 10 ** (round % 7);
        const number = Math.round((Math.random() - 0.3) * size * 100) / 100 || 0;
        for (const useGrouping of [true, false]) {
          const text = number.toLocaleString(locale, { useGrouping, maximumFractionDigits: 2 });
          const read = parseNumber(text);
          expect(read, text).to.be.oneOf(useGrouping ? [number, undefined] : [number]);
          understood += read === undefined ? 0 : 1;
        }
      }
      expect(understood).to.be.greaterThan(700);
    });

  it('reads what is shown of an answer as the same number', () => {
    const numbers = [0, 0.1, 1.5, -0.25, 1.125, -12.345, 1234.567, 1e-7, 1e21, 2 ** 53, 1 / 3];
    for (let round = 0; round < 500; round++)
      numbers.push(Math.round((Math.random() - 0.5) * 1e6) / 10 ** (round % 5));
    for (const number of numbers)
      expect(parseNumber(writeNumber(number)), String(number)).to.equal(number || 0);
  });

  it('keeps the order of digits, and takes no sign or letter for one', () => {
    const signs = "0123456789.,-+ 5e'/٣۳۵５．，\u2212a°%";
    let understood = 0;
    for (let round = 0; round < 5000; round++) {
      const length = 1 + (round % 7);
      const text = Array.from(
        { length },
        () => signs[Math.floor(Math.random() * signs.length)]!,
      ).join('');
      const read = parseNumber(text);
      if (read === undefined) continue;
      understood++;
      expect(text).not.to.match(/[ea°%/]/);
      const digits = text
        .replaceAll(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 15))
        .replaceAll(/\D/g, '');
      const shown = writeNumber(Math.abs(read)).replace('.', '');
      expect(digits.replaceAll(/^0+|0+$/g, ''), text).to.equal(shown.replaceAll(/^0+|0+$/g, ''));
    }
    expect(understood).to.be.greaterThan(300);
  });

  it('reads the ten digits of every script that has a row of its own', () => {
    let digits = 0;
    for (let code = 0, value = 0; code < 0x10000; code++) {
      const digit = String.fromCharCode(code);
      if (!/\p{Nd}/u.test(digit)) continue;
      expect(parseNumber(digit), digit).to.equal(value);
      value = (value + 1) % 10;
      digits++;
    }
    expect(digits).to.be.greaterThan(300);
  });
});
