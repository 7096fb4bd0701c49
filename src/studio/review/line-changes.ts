/** A line of a text that became another. */
export interface ChangedLine {
  readonly kind: 'same' | 'gone' | 'new';
  readonly line: string;
}

/** How one text became another, line by line: what both have in common stays in place. */
export function lineChanges(before: string, after: string): readonly ChangedLine[] {
  const [old, now] = [before.trimEnd().split('\n'), after.trimEnd().split('\n')];
  const lengths = commonLengths(old, now);
  const changes: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      changes.push({ kind: 'same', line: old[i]! });
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      changes.push({ kind: 'gone', line: old[i++]! });
    else changes.push({ kind: 'new', line: now[j++]! });
  }
  return changes;
}

/** How many lines the rests from each two places on have in common, in order. */
function commonLengths(
  old: readonly string[],
  now: readonly string[],
): readonly (readonly number[])[] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(now.length + 1).fill(0),
  );
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i]![j] =
        old[i] === now[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}
