import { isBelow, URGENCIES, type Urgency } from '../../engine/index.js';
import type { AuthoredPack } from '../authored.js';
import { dangerWords } from '../danger-words.js';
import { placeholderFault, placesChanged } from '../placeholders.js';
import type { WordEdit } from '../word-edits.js';
import {
  columnsOf,
  fixedState,
  ID,
  LEVEL,
  remarkState,
  STATE,
  WHEN,
  wordsTitle,
} from './columns.js';
import { remarkIn, type Remark } from './remarks.js';
import {
  levelState,
  localesOf,
  SHEETS,
  wordsState,
  type Leveled,
  type Row,
  type SheetName,
} from './tables.js';
import type { ReturnedRow, ReturnedWorkbook } from './workbook-file.js';
import { copiedRows, sheetProblems } from './workbook-problems.js';

/** A level or a condition that a reviewer would have otherwise: never taken by itself. */
export interface Proposal {
  readonly kind: 'lowered' | 'raised' | 'condition';
  readonly leveled: Leveled;
  readonly old: string;
  readonly new: string;
}

/** Other words for one string of one language. */
export interface NewWords extends WordEdit {
  readonly locale: string;
  /** Inside text/<locale>. */
  readonly file: string;
}

/** What a workbook says that the pack does not. */
export interface SheetChanges {
  /** For each, nothing at all may be written: `Signs!D5  what; what to do`. */
  readonly problems: readonly string[];
  readonly words: readonly NewWords[];
  readonly proposals: readonly Proposal[];
  /** All that `review.yml` holds then, with what others have said since. */
  readonly remarks: Readonly<Record<string, Remark>>;
  /** What a person should look at, though it is allowed. */
  readonly notes: readonly string[];
}

/** Of one row; null where its remark was removed. */
interface RowChanges extends Omit<SheetChanges, 'remarks'> {
  readonly remarks: Readonly<Record<string, Remark | null>>;
}

const NOTHING: RowChanges = { problems: [], words: [], proposals: [], remarks: {}, notes: [] };

/** Compares a workbook that came back with the pack; looks at every row before it says no. */
export function changesIn(
  pack: AuthoredPack,
  rows: readonly Row[],
  workbook: ReturnedWorkbook,
): SheetChanges {
  const own = new Map(rows.map((row) => [row.id, row]));
  const found = SHEETS.flatMap((sheet) =>
    (workbook.get(sheet) ?? []).map((returned) =>
      rowChanges(pack, own.get(returned.cells[ID] ?? ''), sheet, returned),
    ),
  );
  const remarks = Object.entries({
    ...pack.review,
    ...Object.assign({}, ...found.map((row) => row.remarks)),
  } as RowChanges['remarks']);
  return {
    problems: [
      ...sheetProblems(workbook),
      ...copiedRows(own, workbook),
      ...found.flatMap(({ problems }) => problems),
    ],
    words: found.flatMap(({ words }) => words),
    proposals: [...found.flatMap(({ proposals }) => proposals)].sort(
      (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
    ),
    remarks: Object.fromEntries(
      remarks.flatMap(([id, remark]) => (remark ? [[id, remark] as const] : [])),
    ),
    notes: found.flatMap(({ notes }) => notes),
  };
}

const KINDS: readonly Proposal['kind'][] = ['lowered', 'condition', 'raised'];

function rowChanges(
  pack: AuthoredPack,
  row: Row | undefined,
  sheet: SheetName,
  { number, cells }: ReturnedRow,
): RowChanges {
  const at = (title: string): string => `${sheet}, row ${number}, "${title}"`;
  if (!row)
    return {
      ...NOTHING,
      problems: [`${at(ID)}: the pack has no "${cells[ID] ?? ''}"; leave ids as they are`],
    };
  const reviewed = remarkChange(pack, row, cells, at);
  const words = Object.fromEntries(
    localesOf(pack).map((locale) => [locale, cells[wordsTitle(locale)] ?? '']),
  );
  const seen = [...reviewed.notes, ...fixedNotes(pack, row, sheet, cells)];
  if (row.place === null) return { ...reviewed, notes: seen };
  const { ofWords, ofLevel } = statesOf(row, words, cells);
  if (isConflict(ofWords) || isConflict(ofLevel))
    return {
      ...reviewed,
      problems: [
        ...reviewed.problems,
        `${at(ID)}: ${row.id} has changed in the pack since this was written, and here too; write the sheet anew, and change it there`,
      ],
    };
  const levels = isTouched(ofLevel) ? levelChange(row, cells, at) : NOTHING;
  const texts = isTouched(ofWords) ? wordChanges(pack, row, words, at) : NOTHING;
  return {
    ...reviewed,
    problems: [...reviewed.problems, ...levels.problems, ...texts.problems],
    words: texts.words,
    proposals: levels.proposals,
    notes: [...texts.notes, ...seen],
  };
}

/** A remark is taken or removed where the pack still has the one that the sheet was written with. */
function remarkChange(
  { review }: AuthoredPack,
  { id }: Row,
  cells: ReturnedRow['cells'],
  at: At,
): RowChanges {
  const { remark, problems } = remarkIn(cells, at);
  const [, , , wrote] = (cells[STATE] ?? '').split('-');
  const own = review?.[id];
  const states = { wrote, sheet: remarkState(remark), pack: remarkState(own) };
  if (!isTouched(states)) return { ...NOTHING, problems };
  const who = own?.reviewer ?? 'somebody';
  if (own && isConflict(states))
    return remark
      ? {
          ...NOTHING,
          problems: [
            ...problems,
            `${at('comment')}: ${id} has a remark of ${who} in review.yml since this was written, and another here; write the sheet anew, and join them there`,
          ],
        }
      : {
          ...NOTHING,
          problems,
          notes: [`${id}: the remark of ${who} is newer than this sheet, and stays`],
        };
  return {
    ...NOTHING,
    problems,
    remarks: { [id]: remark },
    notes: remark ? [] : [`${id}: the remark of ${who} is removed, since its cells are empty`],
  };
}

function statesOf(
  { words: own, leveled }: Row,
  words: Readonly<Record<string, string>>,
  cells: ReturnedRow['cells'],
): { readonly ofWords: States; readonly ofLevel: States } {
  const [wroteWords, wroteLevel] = (cells[STATE] ?? '').split('-');
  return {
    ofWords: { wrote: wroteWords, sheet: wordsState(words), pack: wordsState(own) },
    ofLevel: {
      wrote: wroteLevel,
      sheet: levelState(cells[LEVEL], cells[WHEN]),
      pack: levelState(leveled?.level, leveled?.when),
    },
  };
}

/** How something was when the sheet was written, what the sheet says now, and what the pack says. */
interface States {
  readonly wrote: string | undefined;
  readonly sheet: string;
  readonly pack: string;
}

/** The reviewer wants something that the pack does not have. */
function isTouched({ wrote, sheet, pack }: States): boolean {
  return sheet !== wrote && sheet !== pack;
}

function isConflict(states: States): boolean {
  return isTouched(states) && states.pack !== states.wrote;
}

type At = (title: string) => string;

function wordChanges(
  pack: AuthoredPack,
  { id, place, words: old }: Row,
  words: Readonly<Record<string, string>>,
  at: At,
): Pick<SheetChanges, 'problems' | 'words' | 'notes'> {
  const changed = Object.entries(words).filter(([locale, text]) => text !== old[locale]);
  const [from] = localesOf(pack);
  const isDanger = place !== null && dangerWords(pack)(place.file, place.path);
  const source = words[from!]!;
  return {
    problems: changed.flatMap(([locale, text]) => {
      const fault =
        text === ''
          ? 'the words are gone; put some there'
          : placeholderFault(locale === from ? old[locale]! : source, text);
      return fault ? [`${at(wordsTitle(locale))}: ${id}: ${fault}`] : [];
    }),
    words: changed.map(([locale, text]) => ({ locale, ...place!, text })),
    notes: changed.flatMap(([locale, text]) => [
      ...(isDanger
        ? [`${id} (${locale}) is a danger sign and has new words: have them signed`]
        : []),
      ...placesChanged(source, text).map(
        (name) => `${id} (${locale}) and "${from}" differ in {${name}}`,
      ),
    ]),
  };
}

function levelChange(
  { leveled }: Row,
  cells: ReturnedRow['cells'],
  at: At,
): Pick<SheetChanges, 'problems' | 'proposals'> {
  const [level, when] = [cells[LEVEL] ?? '', cells[WHEN] ?? ''];
  if (!leveled)
    return level === '' && when === ''
      ? { problems: [], proposals: [] }
      : {
          problems: [`${at(LEVEL)}: this row has no level of its own; leave it empty`],
          proposals: [],
        };
  if (!URGENCIES.includes(level as Urgency))
    return {
      problems: [
        `${at(LEVEL)}: "${level}" is no level; give one of ${URGENCIES.join(', ')}. A sign is removed in ${leveled.file}, by hand`,
      ],
      proposals: [],
    };
  const isLower = isBelow(level as Urgency, leveled.level as Urgency);
  return {
    problems: [],
    proposals: [
      ...(level === leveled.level
        ? []
        : [
            {
              kind: isLower ? 'lowered' : 'raised',
              leveled,
              old: leveled.level,
              new: level,
            } as const,
          ]),
      ...(when === leveled.when
        ? []
        : [{ kind: 'condition', leveled, old: leveled.when, new: when } as const]),
    ],
  };
}

/** A change in a column to read is not taken, and that must not go unsaid. */
function fixedNotes(
  pack: AuthoredPack,
  row: Row,
  sheet: SheetName,
  cells: ReturnedRow['cells'],
): readonly string[] {
  const columns = columnsOf(sheet, pack);
  const [, , wrote] = (cells[STATE] ?? '').split('-');
  if (fixedState(columns, ({ title }) => cells[title] ?? '') === wrote) return [];
  return columns
    .filter(({ isFixed, title }) => isFixed && title !== ID)
    .filter(({ title, of }) => (cells[title] ?? '') !== of(row, pack).trim())
    .map(({ title }) => `${row.id}: "${title}" is not taken from a sheet; change it in the pack`);
}
