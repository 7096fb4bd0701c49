/**
 * The workbook alone: the entry of `exceljs` brings readers of CSV and writers of streams along,
 * which would triple what is bundled.
 */
declare module 'exceljs/lib/doc/workbook.js' {
  const Workbook: typeof import('exceljs').Workbook;
  export default Workbook;
}
