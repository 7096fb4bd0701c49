/**
 * Number of single-letter changes, swaps of neighbours included, that make `a` into `b` (optimal
 * string alignment).
 */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? rows[i - 2]![j - 2]! + 1
          : Infinity;
      row.push(Math.min(replaced, swapped, rows[i - 1]![j]! + 1, row[j - 1]! + 1));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/**
 * The known id that was most likely meant, or null if none is near (more than a third of its
 * letters differ).
 */
export function nearest(id: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(id.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(id.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

const LIST_LIMIT = 12;

/** The fix for an unknown id: the nearest one, or else those that there are. */
export function suggest(id: string, known: Iterable<string>): string {
  const all = [...known];
  const near = nearest(id, all);
  if (near !== null) return `did you mean "${near}"?`;
  if (all.length === 0) return 'remove it: there are none to choose from';
  return `use one of ${all.slice(0, LIST_LIMIT).join(', ')}${all.length > LIST_LIMIT ? ', …' : ''}`;
}
