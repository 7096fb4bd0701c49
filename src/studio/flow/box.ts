/** Of a box, and of the words on a line. */
export const NODE = { width: 150, height: 48 } as const;
export const LABEL = { width: 130, height: 34 } as const;

/** A text on at most so many lines of so many letters; what is over ends in an ellipsis. */
export function wrapped(text: string, letters: number, lines: number): readonly string[] {
  const out: string[] = [];
  let rest = text.trim();
  while (rest !== '' && out.length < lines) {
    if (rest.length <= letters) {
      out.push(rest);
      return out;
    }
    const space = rest.lastIndexOf(' ', letters);
    const end = space > letters / 3 ? space : letters;
    out.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  if (rest !== '') out[out.length - 1] = `${out.at(-1)!.slice(0, letters - 1)}…`;
  return out;
}
