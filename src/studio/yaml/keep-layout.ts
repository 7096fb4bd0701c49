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
  const [before, after] = [printed.split('\n'), edited.split('\n')];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const start = lineStartAfter(old, lettersIn(before.slice(0, head).join('\n')));
  const end = lineStartAfter(old, lettersIn(before.slice(0, before.length - tail).join('\n')));
  if (start === null || end === null) return null;
  const middle = after.slice(head, after.length - tail).map((line) => `${line}\n`);
  return old.slice(0, start) + middle.join('') + old.slice(end);
}

/** Spaces do not count, and neither does the first digit of 0.5, which some leave out. */
function lettersIn(text: string): number {
  return text.replace(/(?<![\d.])0(?=\.\d)|\s/g, '').length;
}

/** Where the line after so many letters begins; null where a line holds letters on both sides. */
function lineStartAfter(text: string, letters: number): number | null {
  let seen = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    if (seen === letters && start > 0 && line.trim() !== '') return start;
    if (seen === letters && letters === 0) return 0;
    seen += lettersIn(line);
    if (seen > letters) return null;
    start += line.length + 1;
  }
  return seen === letters ? text.length : null;
}
