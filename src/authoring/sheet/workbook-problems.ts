import { ID } from './columns.js';
import { SHEETS, type Row } from './tables.js';
import type { ReturnedWorkbook } from './workbook-file.js';

/** What stands in a sheet of another name would be left out without a word. */
export function sheetProblems(workbook: ReturnedWorkbook): readonly string[] {
  const strangers = [...workbook.keys()].filter((name) => !SHEETS.some((sheet) => sheet === name));
  return [
    ...SHEETS.filter((sheet) => !workbook.has(sheet)).map(
      (sheet) =>
        `the sheet "${sheet}" is missing; give a workbook with every sheet that --out wrote`,
    ),
    ...strangers.map(
      (name) => `the sheet "${name}" is none of ${SHEETS.join(', ')}; rename or remove it`,
    ),
  ];
}

/** Rows that somebody has copied: which of the two is meant, nobody can say. */
export function copiedRows(
  own: ReadonlyMap<string, Row>,
  workbook: ReturnedWorkbook,
): readonly string[] {
  const first = new Map<string, string>();
  return SHEETS.flatMap((sheet) =>
    (workbook.get(sheet) ?? []).flatMap(({ number, cells }) => {
      const [id, at] = [cells[ID] ?? '', `${sheet}, row ${number}`];
      const before = first.get(id);
      if (!own.has(id)) return [];
      if (before === undefined) first.set(id, at);
      return before === undefined
        ? []
        : [`${at}, "${ID}": ${id} is in ${before} too; keep the row that is right`];
    }),
  );
}
