import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { problemOfFile, type Problem } from './problem.js';
import { describeSystemError, isSystemError } from './system-error.js';

/** The text of a file without a byte order mark, or the problem for which there is none. */
export type TextFile =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: Problem };

/**
 * Reads a file that somebody wrote. What cannot be read, is not UTF-8, or holds what no editor shows
 * (lost letters, control characters), or was left unfinished by a merge is a problem with its place and how to mend it: read all the
 * same, it would reach people as boxes and question marks. Nothing is thrown for a file, whatever it holds.
 */
export function readTextFile(file: string): TextFile {
  const bytes = bytesOf(file);
  if (!Buffer.isBuffer(bytes)) return { text: null, problem: bytes };
  const encoding = wrongEncoding(file, bytes);
  if (encoding) return { text: null, problem: encoding };
  const text = new TextDecoder().decode(bytes);
  const wrong = wrongLetter(file, text) ?? mergeConflict(file, text);
  return wrong ? { text: null, problem: wrong } : { text, problem: null };
}

function bytesOf(file: string): Buffer | Problem {
  try {
    return readFileSync(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return problemOfFile(file, 'unreadable', describeSystemError(error));
  }
}

const NEWLINE = 0x0a;

function wrongEncoding(file: string, bytes: Buffer): Problem | null {
  if (isUtf16(bytes))
    return problemOfFile(
      file,
      'encoding',
      'the file is saved as UTF-16; save it as UTF-8 ("Save with encoding" in most editors)',
    );
  if (isUtf8(bytes)) return null;
  const { line, bytes: wrong } = firstBadLine(bytes);
  return {
    file,
    line,
    column: 1 + Math.max(0, new TextDecoder().decode(wrong).indexOf(LOST)),
    code: 'encoding',
    message:
      'the file is not UTF-8, so its letters are a guess; open it in the encoding that shows this line right (Windows-1252, GBK, …), then save it as UTF-8',
  };
}

/**
 * By its byte order mark, or by half a letter at the start: what is written here begins with a
 * letter of ASCII.
 */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return hasMark || (bytes.length > 1 && (first === 0) !== (second === 0));
}

/** No letter of UTF-8 has a newline as one of its bytes, so each line can be looked at alone. */
function firstBadLine(bytes: Buffer): { readonly line: number; readonly bytes: Buffer } {
  let start = 0;
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part) || newline < 0) return { line, bytes: part };
    start = end + 1;
  }
}

const LOST = '\ufffd';
/** What YAML does not allow, and what is left of letters that went through a wrong encoding. */
const WRONG_LETTER =
  /[\ufffd\ufeff\ufffe\uffff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]|\r(?!\n)/g;

function wrongLetter(file: string, text: string): Problem | null {
  const found = [...text.matchAll(WRONG_LETTER)];
  if (found.length === 0) return null;
  const { line, column } = placeIn(text, found[0]!.index);
  const more = new Set(found.map(({ index }) => placeIn(text, index).line)).size - 1;
  const elsewhere = more === 0 ? '' : `, here and in ${more} more ${more === 1 ? 'line' : 'lines'}`;
  const [what, mend] = describeLetter(found[0]![0]);
  return { file, line, column, code: 'encoding', message: `${what}${elsewhere}; ${mend}` };
}

function describeLetter(letter: string): readonly [what: string, mend: string] {
  if (letter === LOST)
    return [
      `a letter was lost ("${LOST}") when the file was once saved in another encoding`,
      'write the letter again, and save the file as UTF-8',
    ];
  if (letter === '\r')
    return ['a line ends as on old Macs (CR alone)', 'save the file with line ends LF'];
  const name = `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return [
    `a character that no editor shows (${name}) stands in the text`,
    'delete it, or write the letter that was meant',
  ];
}

/** Read as YAML it would be a hundred mistakes, none of them where the first mark stands. */
function mergeConflict(file: string, text: string): Problem | null {
  const found = /^(<{7}|>{7}) .*$/m.exec(text);
  if (!found) return null;
  const { line, column } = placeIn(text, found.index);
  const message =
    'a merge was not finished; keep one of the two sides, and remove the lines "<<<<<<<", "=======" and ">>>>>>>"';
  return { file, line, column, code: 'conflict', message };
}

/** The place of an offset of a text, counted from 1. */
export function placeIn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
