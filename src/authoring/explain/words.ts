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
