import type { NewTexts, Texts } from '../store/texts.js';
import type { NumberTable } from '../worker/number-table.js';
import { addTo, removeAt, setAt, valueAt, type Path } from '../yaml/edit-yaml.js';

const CAUSES = 'causes.yml';
const QUESTIONS = 'questions.yml';
const SOURCES = 'sources.yml';

/** Which number, and what was typed for it. */
export interface NumberEdit {
  readonly table: NumberTable;
  readonly option: string;
  /** Index of the age group; null: of all groups alike. */
  readonly group: number | null;
  /** 0 to 1. */
  readonly share: number;
}

/**
 * Files with another share of the people with a cause who give an answer. It is kept as a probability;
 * a ratio in its place goes. Of a single choice one answer always takes the rest, so that the sum fills
 * itself.
 * @param index place of the cause in causes.yml
 */
export function withShare(texts: Texts, index: number, edit: NumberEdit): NewTexts {
  const { table, option, group, share } = edit;
  const cause = table.causes.find((each) => each.index === index)!;
  const cell = cause.cells.find((each) => each.option === option)!;
  const shares = cell.shares.map((each, i) => rounded(isIn(group, i) ? share : (each ?? 0)));
  const path: Path = ['causes', index, 'evidence', table.question];
  let yaml = texts.get(CAUSES) ?? '';
  if (valueAt(yaml, path) === undefined)
    yaml = setAt(yaml, path, { grade: 'C', sources: sourcesOf(texts, index) });
  yaml = without(yaml, path, 'lr', option);
  yaml = setAt(yaml, [...path, 'p', option], oneWhereEqual(shares));
  if (table.type === 'single' && isFull(yaml, path, table)) {
    const [rest] = cause.cells
      .filter((each) => each.option !== option)
      .sort((a, b) => (b.shares[group ?? 0] ?? 0) - (a.shares[group ?? 0] ?? 0));
    if (rest) yaml = without(yaml, path, 'p', rest.option);
  }
  return { [CAUSES]: yaml };
}

/**
 * Files with another share of everybody with the complaint who gives an answer. The other answers of a
 * single choice are scaled, so that all sum to 1.
 * @param index place of the question in questions.yml
 */
export function withBase(texts: Texts, index: number, edit: NumberEdit): NewTexts {
  const { table, option, group, share } = edit;
  const isSingle = table.type === 'single';
  const left = table.groups.map((_, i) =>
    table.options
      .filter(({ id }) => id !== option)
      .reduce((sum, { base }) => sum + (base?.[i] ?? 0), 0),
  );
  const scaled = (each: number, i: number): number =>
    isSingle && left[i]! > 0 ? (each * (1 - share)) / left[i]! : each;
  let yaml = texts.get(QUESTIONS) ?? '';
  for (const [j, { id, base }] of table.options.entries()) {
    const isTyped = id === option;
    if (!isTyped && (!isSingle || !base)) continue;
    const old = base ?? table.groups.map(() => (isSingle ? 0 : share));
    const next = old.map((each, i) =>
      isIn(group, i) ? rounded(isTyped ? share : scaled(each, i)) : each,
    );
    if (isTyped || next.some((each, i) => each !== old[i]))
      yaml = setAt(yaml, ['questions', index, 'options', j, 'base'], next);
  }
  return { [QUESTIONS]: yaml };
}

/** Of a question with several answers, how many give each before anybody has said so. */
const FIRST_SHARE = 0.3;

/**
 * Files with a share for each answer of a question that has none, to be replaced: equal ones, which sum
 * to 1 where one answer is given. A guess is of grade C.
 * @param index place of the question in questions.yml
 * @param groups how many age groups there are
 */
export function withFirstShares(texts: Texts, index: number, groups: number): NewTexts {
  let yaml = texts.get(QUESTIONS) ?? '';
  const question = valueAt(yaml, ['questions', index]) as {
    readonly type: string;
    readonly options: readonly { readonly exclusive?: boolean }[];
    readonly grade?: string;
    readonly sources?: readonly string[];
  };
  // "None of these" has no share of its own: each line that is not ticked speaks already.
  const weighed = [...question.options.entries()].filter(([, { exclusive }]) => !exclusive);
  const each = question.type === 'single' ? rounded(1 / weighed.length) : FIRST_SHARE;
  const last = question.type === 'single' ? rounded(1 - each * (weighed.length - 1)) : each;
  weighed.forEach(([j], i) => {
    const share = i === weighed.length - 1 ? last : each;
    const base = Array.from({ length: groups }, () => share);
    yaml = setAt(yaml, ['questions', index, 'options', j, 'base'], base);
  });
  if (!question.grade) yaml = setAt(yaml, ['questions', index, 'grade'], 'C');
  if (!question.sources)
    yaml = setAt(yaml, ['questions', index, 'sources'], [guess(texts) ?? firstSource(texts)]);
  return { [QUESTIONS]: yaml };
}

/** Files with a finding claimed on a side, and no longer on the other. */
export function withClaim(
  texts: Texts,
  index: number,
  finding: string,
  side: 'for' | 'against',
): NewTexts {
  const other = side === 'for' ? 'against' : 'for';
  const path: Path = ['causes', index, 'claims'];
  let yaml = texts.get(CAUSES) ?? '';
  const claimed = valueAt(yaml, [...path, other]);
  const at = Array.isArray(claimed) ? claimed.indexOf(finding) : -1;
  if (at >= 0) yaml = removeAt(yaml, [...path, other, at]);
  const own = valueAt(yaml, [...path, side]);
  if (Array.isArray(own) && own.includes(finding)) return { [CAUSES]: yaml };
  return { [CAUSES]: addTo(yaml, [...path, side], finding) };
}

function isIn(group: number | null, index: number): boolean {
  return group === null || group === index;
}

/** What a number rests on that was typed without a word about where it is from. */
function sourcesOf(texts: Texts, index: number): unknown {
  const estimate = guess(texts);
  return estimate === null
    ? valueAt(texts.get(CAUSES) ?? '', ['causes', index, 'sources'])
    : [estimate];
}

/** The source that stands for an estimate; null where the pack has none. */
function guess(texts: Texts): string | null {
  const id = 'elicited';
  return valueAt(texts.get(SOURCES) ?? '', ['sources', id]) === undefined ? null : id;
}

function firstSource(texts: Texts): string {
  return Object.keys((valueAt(texts.get(SOURCES) ?? '', ['sources']) as object | null) ?? {})[0]!;
}

function without(yaml: string, path: Path, kind: 'lr' | 'p', option: string): string {
  const value = valueAt(yaml, [...path, kind]);
  if (typeof value !== 'object' || value === null || !(option in value)) return yaml;
  const isLast = Object.keys(value).length === 1;
  return removeAt(yaml, isLast ? [...path, kind] : [...path, kind, option]);
}

function isFull(yaml: string, path: Path, { options }: NumberTable): boolean {
  const given = valueAt(yaml, [...path, 'p']) as object;
  return options.length > 1 && options.every(({ id }) => id in given);
}

function oneWhereEqual(shares: readonly number[]): number | readonly number[] {
  return shares.every((share) => share === shares[0]) ? shares[0]! : shares;
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
