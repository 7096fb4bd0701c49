import { lineHunks } from './line-hunks.js';

/**
 * A file that a library printed anew, with the layout of the old file wherever nothing changed: only
 * the lines that differ between the two prints are put into the old text. Prints differ from the text
 * in spaces, folds and how a fraction is written, so places are found by counting the other letters.
 * @param old the text as somebody laid it out
 * @param printed the old text's tree, printed without a change
 * @param edited the changed tree, printed
 * @returns null where the places cannot be told, since the print wrote something else another way
 */
export function keepLayout(old: string, printed: string, edited: string): string | null {
  if (old === printed) return edited;
  const before = printed.split('\n');
  const starts = lineStarts(old);
  const letters = lettersBefore(before);
  let kept = '';
  let done = 0;
  for (const { from, to, lines } of lineHunks(before, edited.split('\n'))) {
    const [start, end] = [starts.get(letters[from]!), starts.get(letters[to]!)];
    if (start === undefined || end === undefined || start < done) return null;
    kept += old.slice(done, start) + lines.map((line) => `${line}\n`).join('');
    done = end;
  }
  return kept + old.slice(done);
}

/** Spaces do not count, and neither does the first digit of 0.5, which some leave out. */
function lettersIn(text: string): number {
  return text.replace(/(?<![\d.])0(?=\.\d)|\s/g, '').length;
}

/** How many letters stand before each line, and before the end. */
function lettersBefore(lines: readonly string[]): readonly number[] {
  let seen = 0;
  return [0, ...lines.map((line) => (seen += lettersIn(line)))];
}

/**
 * Where the line begins that comes after so many letters, blank ones left aside. A number of letters
 * in whose midst no line begins is not there.
 */
function lineStarts(text: string): ReadonlyMap<number, number> {
  const starts = new Map([[0, 0]]);
  let [seen, start] = [0, 0];
  for (const line of text.split('\n')) {
    if (line.trim() !== '' && !starts.has(seen)) starts.set(seen, start);
    seen += lettersIn(line);
    start += line.length + 1;
  }
  return starts.has(seen) ? starts : starts.set(seen, text.length);
}
