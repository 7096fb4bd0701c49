import { format, resolveConfig } from 'prettier';

/** Pieces of Markdown by the name that stands in a file's markers. */
export type Blocks = Readonly<Record<string, string>>;

/**
 * The text with what stands between `<!-- NAME -->` and `<!-- /NAME -->` replaced, for each name in
 * `blocks`.
 * @throws Error when a marker is missing
 */
export function withBlocks(text: string, blocks: Blocks): string {
  return Object.entries(blocks).reduce((result, [name, block]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [result.indexOf(open), result.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`the markers ${open} and ${close} are missing`);
    return `${result.slice(0, start + open.length)}\n\n${block}\n\n${result.slice(end)}`;
  }, text);
}

/** The same in the form that `npm run lint` asks of the file. */
export async function renewed(file: string, text: string, blocks: Blocks): Promise<string> {
  return format(withBlocks(text, blocks), { ...(await resolveConfig(file)), filepath: file });
}

/** A table in Markdown. A cell that is missing is a dash; one that ends in a full stop loses it. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): string {
  const line = (cells: readonly (string | undefined)[]): string =>
    `| ${cells.map((cell) => cell?.replaceAll('|', '\\|').replaceAll('\n', ' ').replace(/\.$/, '') || '–').join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** Text as code in Markdown; nothing stays nothing. */
export function code(text: string | undefined): string | undefined {
  return text && `\`${text}\``;
}
