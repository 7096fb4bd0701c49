/** Reads back what `explain` prints of one cause, so that tests can do the sums again. */
export interface Printed {
  readonly id: string;
  readonly fit: string;
  readonly logOdds: number;
  readonly lnPrior: number;
  readonly totals: readonly {
    readonly question: string;
    readonly total: number;
    readonly limit: number;
    readonly parts: readonly Part[];
  }[];
  readonly sum: number;
  readonly shrinkage: number;
  readonly evidence: number;
  readonly log: number;
  readonly others: number;
}

export interface Part {
  readonly ratio: number;
  readonly ln: number;
  readonly clipped: number;
  readonly share: number;
  readonly weight: number;
}

const NUMBER = '([+-]?(?:\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?|infinite))';

/** Fills in `#` with a number, spaces freely; returns the numbers. */
function numbers(line: string, form: string): readonly number[] {
  const found = new RegExp(form.replaceAll('#', NUMBER)).exec(line);
  if (!found) throw new Error(`"${line}" is not of the form "${form}"`);
  return found.slice(1).map((text) => Number(text.replace('infinite', 'Infinity')));
}

/** The causes that a trace prints, in its order. */
export function causesIn(lines: readonly string[]): readonly Printed[] {
  const starts = lines.flatMap((line, index) =>
    /log odds [+-][\d.]+, chance/.test(line) ? [index] : [],
  );
  return starts.map((start, place) =>
    causeAt(lines.slice(start, starts[place + 1] ?? lines.length)),
  );
}

function causeAt(lines: readonly string[]): Printed {
  const one = (pattern: RegExp): string => lines.find((line) => pattern.test(line))!;
  const [, id, fit] = /^ *(\S+): (\w+),/.exec(lines[0]!)!;
  const [sum, shrinkage, evidence] = numbers(
    one(/sum of question totals/),
    'totals # × shrinkage # = evidence #',
  );
  const [log, others, logOdds] = numbers(
    one(/less ln of all others/),
    'evidence = #; less ln of all others # = log odds #',
  );
  return {
    id: id!,
    fit: fit!,
    logOdds: logOdds!,
    lnPrior: numbers(one(/^ *prior/), 'ln #$')[0]!,
    totals: totalsIn(lines),
    sum: sum!,
    shrinkage: shrinkage!,
    evidence: evidence!,
    log: log!,
    others: others!,
  };
}

function totalsIn(lines: readonly string[]): Printed['totals'] {
  let parts: Part[] = [];
  return lines.flatMap((line) => {
    if (/ chosen: /.test(line)) parts.push(partIn(line));
    if (!/ total [+-]/.test(line)) return [];
    const done = {
      question: line.trim().split(' ')[0]!,
      total: numbers(line, 'total #')[0]!,
      limit: numbers(line, '±#')[0]!,
      parts,
    };
    parts = [];
    return [done];
  });
}

function partIn(line: string): Part {
  const [ratio, ln] = numbers(line, 'ratio #, ln #');
  const clipped = /clipped/.test(line) ? numbers(line, 'clipped to #')[0]! : ln!;
  const share = /share/.test(line) ? numbers(line, 'share #')[0]! : 1;
  return { ratio: ratio!, ln: ln!, clipped, share, weight: numbers(line, '= #  ')[0]! };
}
