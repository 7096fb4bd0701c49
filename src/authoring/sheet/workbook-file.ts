import Workbook from 'exceljs/lib/doc/workbook.js';
import type { CellValue, Worksheet } from 'exceljs';

/** A column as a spreadsheet shows it. */
export interface WorkbookColumn {
  readonly title: string;
  readonly width: number;
  readonly isHidden?: boolean;
  /** What may be chosen in its cells. */
  readonly choices?: readonly string[];
  /** To be read only: shown grey. */
  readonly isFixed?: boolean;
}

/** A sheet to write: its cells by row, in the order of the columns. */
export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** A row as it came back, with its number in the sheet. */
export interface ReturnedRow {
  readonly number: number;
  /** By the column's title; an empty cell is "". */
  readonly cells: Readonly<Record<string, string>>;
}

/** What a workbook holds, by the name of the sheet. */
export type ReturnedWorkbook = ReadonlyMap<string, readonly ReturnedRow[]>;

/** Writes sheets as the bytes of an .xlsx file. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const book = new Workbook();
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
    sheet.columns = columns.map(({ title, width, isHidden = false }) => ({
      header: title,
      width,
      hidden: isHidden,
      // As text, since a spreadsheet makes a date of "1-2" and a number of "007".
      style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } },
    }));
    rows.forEach((row) => sheet.addRow([...row]));
    dress(sheet, columns);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function dress(sheet: Worksheet, columns: readonly WorkbookColumn[]): void {
  sheet.getRow(1).font = { bold: true };
  columns.forEach(({ choices, isFixed }, i) => {
    for (let number = 2; number <= sheet.rowCount; number++) {
      const cell = sheet.getCell(number, i + 1);
      if (isFixed) cell.font = { color: { argb: 'FF606060' } };
      if (choices)
        cell.dataValidation = {
          type: 'list',
          allowBlank: true,
          formulae: [`"${choices.join(',')}"`],
        };
    }
  });
}

/**
 * Reads the bytes of an .xlsx file.
 * @throws Error for anything else
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReturnedWorkbook> {
  const book = new Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return new Map(book.worksheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
}

function rowsOf(sheet: Worksheet): readonly ReturnedRow[] {
  const titles: string[] = [];
  sheet.getRow(1).eachCell((cell, column) => {
    titles[column] = textOf(cell.value);
  });
  const rows: ReturnedRow[] = [];
  // Rows that hold something only: a format on the last row would make a million of them.
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cells = titles.flatMap((title, column) =>
      title ? [[title, textOf(row.getCell(column).value)] as const] : [],
    );
    if (cells.some(([, text]) => text !== ''))
      rows.push({ number, cells: Object.fromEntries(cells) });
  });
  return rows;
}

/** What a person sees in a cell; a date as YYYY-MM-DD. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  if ('result' in value) return textOf(value.result);
  return 'text' in value ? String(value.text).trim() : '';
}
