import { stringify } from 'yaml';
import type { ReviewFile, ReviewRemark, Signature } from '../../authoring/authored-types.js';
import type { GovernedItem } from '../../authoring/governance.js';
import type { Place } from '../panel.js';
import type { NewTexts, Texts } from '../store/texts.js';
import { at } from '../yaml/at.js';
import { dataOf, removeAt, setAt, valueAt } from '../yaml/edit-yaml.js';

const REVIEW = 'review.yml';
const EMPTY =
  '# yaml-language-server: $schema=../../schema/review.schema.json\n# What reviewers said, and what they signed.\nremarks: {}\n';

/** How an item stands with its reviewers. */
export type SignedState = 'unsigned' | 'signed' | 'changed';

/** Under which id an item's signature stands: `rules.yml#brittle`. */
export function signatureId({ file, id }: Pick<GovernedItem, 'file' | 'id'>): string {
  return `${file}#${id}`;
}

/** Under which id an item's remark stands: that of the row with its words in the workbook. */
export function remarkId({ file, what, id }: Pick<GovernedItem, 'file' | 'what' | 'id'>): string {
  const name = file.replace(/\.yml$/, '');
  if (what === 'rule') return `${file}#rules.${id}`;
  if (what === 'danger sign') {
    const [question, option] = id.split('.') as [string, string];
    return `${file}#questions.${question}.options.${option}.label`;
  }
  return `${file}#${name}.${id}.${what === 'cause' ? 'name' : 'title'}`;
}

/** Where an item's words stand in a language's folder. */
export function wordsPlace({ file, what, id }: GovernedItem, locale: string): Place {
  const name = file.replace(/\.yml$/, '');
  const [first, ...rest] = what === 'danger sign' ? id.split('.') : [id];
  return {
    file: `text/${locale}/${file}`,
    path: [name, first!, ...(rest.length > 0 ? ['options', ...rest] : [])],
  };
}

/** A file of the pack as plain data. */
export type ReadData = (file: string) => unknown;

/**
 * What somebody signs: all that an item does and its words in one language, as YAML, without the
 * signature.
 */
export function signedText(data: ReadData, item: GovernedItem, locale: string): string {
  const value = at(data(item.file), item.path);
  const words = wordsPlace(item, locale);
  const { reviewedBy: _, reviewBy: __, ...does } = (value ?? {}) as Record<string, unknown>;
  return stringify({ ...does, words: at(data(words.file), words.path) }, { lineWidth: 0 });
}

/** What `review.yml` says; nothing where there is none, or it cannot be read. */
export function reviewOf(texts: Texts): Partial<ReviewFile> {
  const data = dataOf(texts.get(REVIEW) ?? '');
  return typeof data === 'object' && data !== null ? data : {};
}

/** Whether an item is signed, and still says what was signed. */
export function signedState(
  item: GovernedItem,
  signature: Signature | undefined,
  text: string,
): SignedState {
  if (item.reviewedBy === '') return 'unsigned';
  return signature && signature.text !== text ? 'changed' : 'signed';
}

/** Who signs, on which day, as YYYY-MM-DD, and what: see `signedText`. */
export type Signing = Signature;

/** Files with an item signed: it names the person, is due again in a year, and its text is kept. */
export function signed(texts: Texts, item: GovernedItem, { by, date, text }: Signing): NewTexts {
  const named = setAt(texts.get(item.file)!, [...item.path, 'reviewedBy'], by);
  const review = texts.get(REVIEW) ?? EMPTY;
  return {
    [item.file]: setAt(named, [...item.path, 'reviewBy'], inAYear(date)),
    [REVIEW]: setAt(review, ['signatures', signatureId(item)], { by, date, text }),
  };
}

/** Files with an item's signature taken back. */
export function unsigned(texts: Texts, item: GovernedItem): NewTexts {
  const without = (yaml: string, key: string): string =>
    valueAt(yaml, [...item.path, key]) === undefined ? yaml : removeAt(yaml, [...item.path, key]);
  const id = signatureId(item);
  const review = texts.get(REVIEW);
  return {
    [item.file]: without(without(texts.get(item.file)!, 'reviewedBy'), 'reviewBy'),
    ...(review !== undefined &&
      reviewOf(texts).signatures?.[id] && { [REVIEW]: removeAt(review, ['signatures', id]) }),
  };
}

/** Files with what a reviewer says of an item; an empty remark is taken away. */
export function remarked(
  texts: Texts,
  item: GovernedItem,
  remark: Readonly<Record<keyof ReviewRemark, string>>,
): NewTexts {
  const id = remarkId(item);
  const filled = Object.fromEntries(Object.entries(remark).filter(([, text]) => text !== ''));
  const review = texts.get(REVIEW) ?? EMPTY;
  if (filled['comment'] !== undefined || filled['verdict'] !== undefined)
    return { [REVIEW]: setAt(review, ['remarks', id], filled) };
  return reviewOf(texts).remarks?.[id] ? { [REVIEW]: removeAt(review, ['remarks', id]) } : {};
}

function inAYear(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + 1);
  return day.toISOString().slice(0, 10);
}
