import type { NewTexts, Texts } from '../store/texts.js';
import type { NumberTable } from '../worker/number-table.js';
import { addTo, removeAt, setAt, valueAt, type Path } from '../yaml/edit-yaml.js';

const CAUSES = 'causes.yml';
const QUESTIONS = 'questions.yml';

/** Which number, and what was typed for it. */
export interface NumberEdit {
  readonly table: NumberTable;
  readonly option: string;
  /** Index of the age group. */
  readonly group: number;
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
  const shares = cell.shares.map((each, i) => rounded(i === group ? share : (each ?? 0)));
  const path: Path = ['causes', index, 'evidence', table.question];
  let yaml = texts.get(CAUSES) ?? '';
  if (valueAt(yaml, path) === undefined)
    yaml = setAt(yaml, path, { grade: 'C', sources: valueAt(yaml, ['causes', index, 'sources']) });
  yaml = without(yaml, path, 'lr', option);
  yaml = setAt(yaml, [...path, 'p', option], oneWhereEqual(shares));
  if (table.type === 'single' && isFull(yaml, path, table)) {
    const [rest] = cause.cells
      .filter((each) => each.option !== option)
      .sort((a, b) => (b.shares[group] ?? 0) - (a.shares[group] ?? 0));
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
  const left = table.options
    .filter(({ id }) => id !== option)
    .reduce((sum, { base }) => sum + (base?.[group] ?? 0), 0);
  const factor = table.type === 'single' && left > 0 ? (1 - share) / left : 1;
  let yaml = texts.get(QUESTIONS) ?? '';
  for (const [j, { id, base }] of table.options.entries()) {
    if (id !== option && (factor === 1 || !base)) continue;
    const old = base ?? table.groups.map(() => (table.type === 'single' ? 0 : share));
    const next = old.map((each, i) =>
      i !== group ? each : rounded(id === option ? share : each * factor),
    );
    yaml = setAt(yaml, ['questions', index, 'options', j, 'base'], next);
  }
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
  return { [CAUSES]: addTo(yaml, [...path, side], finding) };
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
