import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { linesOf, measureFile, type FileMeasure, type FunctionMeasure } from './measure-file.js';

/**
 * `npm run metrics`: how large files and functions are, for each part of the source and in all,
 * beside code by others that was measured the same way. Files that a command writes are left out;
 * quantiles are of functions with a name, so that one-line callbacks do not hide the long ones.
 * Ends with 1 where a limit is passed.
 */
const LIMITS = {
  'file p90': 180,
  'file max': 300,
  'function p90': 24,
  'function max': 60,
  'complexity max': 12,
  'parameters max': 4,
} as const;

/** Other people's code: p50·p90·max of files and functions, comments, tests ÷ source, long lines. */
const ANCHORS = [
  ['emoji-picker-element', '32·104·778', '9·30·745', '12 %', '1.20', '4.2 %'],
  ['govuk-frontend', '194·550·644', '13·44·116', '43 %', '4.50', '0.6 %'],
  ['media-chrome', '138·509·1283', '6·25·451', '15 %', '0.15', '2.0 %'],
  ['lit', '76·253·2304', '8·45·354', '44 %', '2.20', '0.2 %'],
  ['a2j flow engine', '103·308·308', '10·32·254', '11 %', '1.90', '0.3 %'],
] as const;
const HEAD = [
  'part',
  'files',
  'file lines',
  'function lines',
  'comments',
  'test ÷ src',
  '> 100',
  'complexity',
  'parameters',
];

type Limited = keyof typeof LIMITS;

function codeIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\.d\.ts$|node_modules|frameworks[\\/]\w[\w-]*[\\/]/.test(path));
}

/** The value that a share of a list does not pass; of an empty list 0. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const threeOf = (values: readonly number[]): string =>
  [quantile(values, 0.5), quantile(values, 0.9), max(values)].join('·');
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

const linesOfNamed = (functions: readonly FunctionMeasure[]): readonly number[] =>
  functions.filter(({ name }) => name !== '').map(({ lines }) => lines);

/** A row of the table: what was measured of some files, beside the lines of their tests. */
function rowOf(name: string, files: readonly FileMeasure[], testLines: number): readonly string[] {
  const functions = files.flatMap((file) => file.functions);
  const lines = sum(files.map((file) => file.lines));
  return [
    name,
    String(files.length),
    threeOf(files.map((file) => file.lines)),
    threeOf(linesOfNamed(functions)),
    percent(sum(files.map(({ commentLines }) => commentLines)), lines),
    testLines ? (testLines / lines).toFixed(2) : '–',
    percent(sum(files.map(({ longLines }) => longLines)), lines),
    String(max(functions.map((each) => each.complexity))),
    String(max(functions.map((each) => each.parameters))),
  ];
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = HEAD.map((_, column) => max(rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join('  '),
    );
}

/** What passes a limit, with where it is. */
function overLimits(files: readonly FileMeasure[]): readonly string[] {
  const functions = files.flatMap((file) =>
    file.functions.map((each) => ({ ...each, at: `${file.path}:${each.line} ${each.name}` })),
  );
  const told = (limit: Limited, value: number, where: string): readonly string[] =>
    value > LIMITS[limit] ? [`${limit} is ${value}, more than ${LIMITS[limit]}: ${where}`] : [];
  const all = 'all of src';
  return [
    ...told(
      'file p90',
      quantile(
        files.map(({ lines }) => lines),
        0.9,
      ),
      all,
    ),
    ...told('function p90', quantile(linesOfNamed(functions), 0.9), all),
    ...files.flatMap(({ path, lines }) => told('file max', lines, path)),
    ...functions.flatMap(({ lines, at }) => told('function max', lines, at)),
    ...functions.flatMap(({ complexity, at }) => told('complexity max', complexity, at)),
    ...functions.flatMap(({ parameters, at }) => told('parameters max', parameters, at)),
  ];
}

/** What a command writes says so in its first line. */
const isWritten = (text: string): boolean => /^\/\/ (?:Written|Made) .*`npm run/.test(text);

const measured = codeIn('src')
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .filter(({ text }) => !isWritten(text))
  .map(({ path, text }) => measureFile(path, text));
const testLines = (folder: string): number =>
  existsSync(folder) ? sum(codeIn(folder).map((path) => linesOf(readFileSync(path, 'utf8')))) : 0;
const filesOf = (part: string): readonly FileMeasure[] =>
  measured.filter(({ path }) => path.startsWith(join('src', part, sep)));
const parts = readdirSync('src')
  .filter((part) => filesOf(part).length > 0)
  .sort();

printTable([
  HEAD,
  ...parts.map((part) => rowOf(part, filesOf(part), testLines(join('test', part)))),
  rowOf('all of src', measured, testLines('test')),
  ...ANCHORS.map(([name, ...cells]) => [name, '', ...cells]),
]);
const over = overLimits(measured);
console.log(over.length === 0 ? '\nWithin every limit.' : `\n${over.join('\n')}`);
process.exitCode = over.length === 0 ? 0 : 1;
