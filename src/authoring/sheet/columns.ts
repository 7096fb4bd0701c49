import { URGENCIES } from '../../engine/index.js';
import type { AuthoredPack } from '../authored.js';
import { hashOf } from '../translate/hash.js';
import type { Remark } from './remarks.js';
import { levelState, localesOf, SHEETS, wordsState, type Row, type SheetName } from './tables.js';
import type { WorkbookColumn, WorkbookSheet } from './workbook-file.js';

/** What reviewers fill in: the fields of a remark. */
export const REVIEW = ['reviewer', 'date', 'verdict', 'comment'] as const;
export const VERDICTS = ['agree', 'change', 'unsure'] as const;

/** Titles of the columns that are more than text to read. */
export const ID = 'id';
export const LEVEL = 'level';
export const WHEN = 'when';
export const STATE = 'written from';

/** The title above the words of a language. */
export function wordsTitle(locale: string): string {
  return `words: ${locale}`;
}

interface Column extends WorkbookColumn {
  readonly of: (row: Row, pack: AuthoredPack) => string;
}

const fact = (title: string, key: string, width: number): Column => ({
  title,
  width,
  isFixed: true,
  of: ({ facts }) => facts[key] ?? '',
});

const SIGNS: readonly Column[] = [
  { title: LEVEL, width: 12, choices: URGENCIES, of: ({ leveled }) => leveled?.level ?? '' },
  { title: 'rule in words', width: 40, isFixed: true, of: ({ leveled }) => leveled?.rule ?? '' },
  { title: WHEN, width: 30, of: ({ leveled }) => leveled?.when ?? '' },
  fact('coverage rows', 'coverage', 24),
  fact('decision', 'decision', 40),
];
const SOURCES: readonly Column[] = [
  fact('cited as', 'cite', 60),
  fact('address', 'url', 40),
  fact('read', 'read', 10),
];

/** The columns of one sheet. */
export function columnsOf(sheet: SheetName, pack: AuthoredPack): readonly Column[] {
  const words = localesOf(pack).map((locale): Column => ({
    title: wordsTitle(locale),
    width: 44,
    of: (row) => row.words[locale] ?? '',
  }));
  const own = [
    ...words,
    fact('reading grade', 'grade', 9),
    ...(sheet === 'Signs' ? SIGNS : []),
    fact('sources', 'sources', 14),
  ];
  const shown: readonly Column[] = [
    { title: ID, width: 34, isFixed: true, of: ({ id }) => id },
    ...(sheet === 'Sources' ? SOURCES : own),
    ...REVIEW.map((field): Column => ({
      title: field,
      width: field === 'comment' ? 40 : 14,
      ...(field === 'verdict' && { choices: VERDICTS }),
      of: ({ id }, { review }) => review?.[id]?.[field] ?? '',
    })),
  ];
  return [
    ...shown,
    {
      title: STATE,
      width: 14,
      isHidden: true,
      of: (row) =>
        [
          wordsState(row.words),
          levelState(row.leveled?.level, row.leveled?.when),
          fixedState(shown, ({ of }) => of(row, pack)),
          remarkState(pack.review?.[row.id]),
        ].join('-'),
    },
  ];
}

/** Stands for the cells to read, so that a change in them is told from one in the pack. */
export function fixedState(columns: readonly Column[], textOf: (column: Column) => string): string {
  return hashOf(
    columns
      .filter(({ isFixed }) => isFixed)
      .map((column) => textOf(column).trim())
      .join('\n'),
  );
}

/** Stands for a remark: an empty cell removes only what was in it, not what another has said since. */
export function remarkState(remark: Remark | null | undefined): string {
  return hashOf(JSON.stringify(REVIEW.map((field) => (remark?.[field] ?? '').trim())));
}

/** The whole workbook. */
export function sheetsOf(pack: AuthoredPack, rows: readonly Row[]): readonly WorkbookSheet[] {
  return SHEETS.map((name) => {
    const columns = columnsOf(name, pack);
    return {
      name,
      columns,
      rows: rows
        .filter(({ sheet }) => sheet === name)
        .map((row) => columns.map(({ of }) => of(row, pack))),
    };
  });
}
