import { byLevel, totalsOf, type Score, type Totals } from './score-cases.js';

/**
 * The scores as lines of aligned text: a line per case, then totals by expected level. Published
 * vignettes are added up apart from what we wrote ourselves, which says nothing about strangers.
 */
export function caseTable(title: string, scores: readonly Score[]): readonly string[] {
  const isVignette = ({ case: { origin } }: Score): boolean => origin.kind === 'vignette';
  const exceptions = scores.filter(
    ({ case: { exception }, acceptable }) => exception && !acceptable,
  );
  return [
    title,
    '',
    ...align([HEAD, ...scores.map(row)]),
    '',
    ...exceptions.map(({ case: { id, exception } }) => `* ${id}: ${exception}`),
    ...totals('published vignettes', scores.filter(isVignette)),
    ...totals(
      'our own cases',
      scores.filter((score) => !isVignette(score)),
    ),
  ];
}

function totals(title: string, scores: readonly Score[]): readonly string[] {
  if (scores.length === 0) return [];
  const rows = byLevel(scores).map(([level, group]) => totalRow(level, totalsOf(group)));
  return ['', ...align([[title, ...TOTAL_HEAD], ...rows, totalRow('all', totalsOf(scores))])];
}

const HEAD = ['case', 'origin', 'urgency', 'expected', 'verdict', 'first cause', 'wanted', 'rank'];

function row({
  case: item,
  urgency,
  exact,
  acceptable,
  under,
  top,
  rank,
  causeFound,
}: Score): readonly string[] {
  const { first, cause, causes = [] } = item.expect;
  const verdict = exact
    ? 'exact'
    : acceptable
      ? 'acceptable'
      : under
        ? `UNDER${item.exception ? '*' : ''}`
        : `over${item.exception ? '*' : ''}`;
  const wanted = [...new Set([first, cause, ...causes].flatMap((id) => id ?? []))];
  return [
    item.id,
    item.origin.kind,
    urgency,
    item.expect.urgency,
    verdict,
    top.map(({ id, fit }) => `${id} (${fit})`).join(', ') || '-',
    wanted.join('|') || '-',
    causeFound === null ? '-' : String(rank ?? 'absent'),
  ];
}

const TOTAL_HEAD = ['cases', 'exact', 'acceptable', 'under', 'over', 'cause in first 3'];

function totalRow(
  name: string,
  { cases, exact, acceptable, under, over, withCause, causeFound }: Totals,
): readonly string[] {
  return [
    name,
    String(cases),
    share(exact, cases),
    share(acceptable, cases),
    String(under),
    String(over),
    withCause === 0 ? '-' : `${causeFound} of ${withCause}`,
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : `${part} (${Math.round((100 * part) / whole)} %)`;
}

function align(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]!.length)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
