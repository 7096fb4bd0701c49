/** A number with four decimals; an infinite one as a word. */
export function decimals(value: number): string {
  return Number.isFinite(value) ? value.toFixed(4) : value > 0 ? 'infinite' : '-infinite';
}

/** A ratio or probability with four figures, however small. */
export function figures(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(4))) : decimals(value);
}

/** A number with four decimals and its sign. */
export function signed(value: number): string {
  return `${value >= 0 ? '+' : ''}${decimals(value)}`;
}

/** A probability as a percentage; for clinicians, never for the person asked. */
export function percent(value: number): string {
  return `${(100 * value).toFixed(2)} %`;
}

/** A ratio as it is said: "twice as likely", "4 times less likely". */
export function likelier(ratio: number): string {
  const times = (factor: number): string => String(Number(factor.toPrecision(2)));
  if (ratio > 0.95 && ratio < 1.05) return 'as likely';
  if (ratio <= 0) return 'not likely at all';
  if (ratio < 1) return `${times(1 / ratio)} times less likely`;
  return times(ratio) === '2' ? 'twice as likely' : `${times(ratio)} times as likely`;
}

/** Rows of cells as lines with columns lined up. */
export function pad(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]!.length)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}
