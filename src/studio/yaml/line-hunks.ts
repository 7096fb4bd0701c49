/** Lines of one list in whose place lines of another one stand; either may be none. */
export interface Hunk {
  /** Of the first list: from this one on, up to and without that one. */
  readonly from: number;
  readonly to: number;
  /** What stands there in the second. */
  readonly lines: readonly string[];
}

/**
 * What differs between two lists of lines, as few lines as can be, in their order. By Myers' greedy
 * algorithm (An O(ND) Difference Algorithm, 1986), whose work grows with what differs.
 */
export function lineHunks(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const add = (from: number, to: number, lines: readonly string[]): void => {
    if (from < to || lines.length > 0) hunks.push({ from, to, lines });
  };
  let [i, j] = [0, 0];
  for (const [x, y] of [...kept(before, after), [before.length, after.length] as const]) {
    if (x === i && y === j) {
      [i, j] = [i + 1, j + 1];
      continue;
    }
    add(i, x, after.slice(j, y));
    [i, j] = [x + 1, y + 1];
  }
  return hunks;
}

type Pair = readonly [number, number];

/** The lines that stay, by their places in both lists. */
function kept(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const rounds = roundsOf(before, after);
  const pairs: Pair[] = [];
  let [x, y] = [before.length, after.length];
  for (let d = rounds.length - 1; d >= 0; d--) {
    const reach = rounds[d]!;
    const k = x - y;
    const isDown = d > 0 && isInsertion(reach, k, d);
    const startX = d === 0 ? 0 : reach(isDown ? k + 1 : k - 1);
    const startY = d === 0 ? 0 : startX - (isDown ? k + 1 : k - 1);
    // What is equal after the one line of this round.
    const first = d === 0 ? 0 : startX + (isDown ? 0 : 1);
    while (x > first) pairs.push([--x, --y]);
    [x, y] = [startX, startY];
  }
  return pairs.reverse();
}

/** How far into the first list one came on a diagonal, before a round. */
type Reach = (k: number) => number;

function isInsertion(reach: Reach, k: number, d: number): boolean {
  return k === -d || (k !== d && reach(k - 1) < reach(k + 1));
}

/** For each round, that is each line that differs, how far one had come before it. */
function roundsOf(before: readonly string[], after: readonly string[]): readonly Reach[] {
  const most = before.length + after.length;
  const furthest = new Int32Array(2 * most + 3);
  const rounds: Reach[] = [];
  for (let d = 0; d <= most; d++) {
    // Only these diagonals have been reached so far.
    const known = furthest.slice(most + 1 - d - 1, most + 1 + d + 2);
    const reach: Reach = (k) => known[k + d + 1]!;
    rounds.push(reach);
    for (let k = -d; k <= d; k += 2) {
      let x = d === 0 ? 0 : isInsertion(reach, k, d) ? reach(k + 1) : reach(k - 1) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x++;
      furthest[most + 1 + k] = x;
      if (x >= before.length && x - k >= after.length) return rounds;
    }
  }
  return rounds;
}
