import { URGENCIES } from '../../../engine/index.js';
import type { FlagMode } from './plan.js';
import type { InterviewRow, Summary } from './summary.js';
import { decimal, percent, table, whole } from './table.js';

const FLAGS: Readonly<Record<FlagMode, string>> = {
  denied: 'every sign and illness denied',
  risks: 'signs denied, illnesses drawn',
  drawn:
    'signs and illnesses drawn by their base rates, and where a question has none every answer as often as another, which is no rate of real people',
};

/** A simulation as lines for a terminal. */
export function reportLines(summary: Summary): readonly string[] {
  const { pack, plan } = summary;
  return [
    `${pack.id} ${pack.version} ${pack.contentHash}`,
    `${whole(plan.people)} people drawn from the pack's own model, seed ${plan.seed}, order ${plan.order}, ${FLAGS[plan.flags]}, ${decimal(100 * plan.unsure)} % not sure`,
    'A pack that agrees with itself is not thereby right: this measures the pack against its own numbers.',
    ...section('Length', interviews([summary.interview])),
    ...section('True cause found', causes(summary)),
    ...section('Bands', bands(summary)),
    ...section('Urgency', urgency(summary)),
    ...section('Why so urgent', reasons(summary)),
    ...section(
      `Order of evidence questions, against the full interview (${whole(summary.orders[0]?.people ?? 0)} people)`,
      interviews(summary.orders, true),
    ),
    ...section(
      `Robustness, against the same people with nothing changed (${whole(summary.robustness[0]?.people ?? 0)} people)`,
      robustness(summary),
    ),
    '',
    ...checks(summary),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? ['', title, ...lines.map((line) => `  ${line}`)] : [];
}

function interviews(rows: readonly InterviewRow[], compared = false): readonly string[] {
  if (rows.length === 0) return [];
  const head = [
    'order',
    'screens: mean',
    'median',
    'p90',
    'evidence: mean',
    'p90',
    'first',
    'first 3',
  ];
  return table([
    compared ? [...head, 'same first cause', 'same urgency'] : head,
    ...rows.map((row) => [
      row.name,
      decimal(row.screens.mean),
      String(row.screens.median),
      String(row.screens.p90),
      decimal(row.evidence.mean),
      String(row.evidence.p90),
      percent(row.first, row.known),
      percent(row.top3, row.known),
      ...(compared
        ? [percent(row.sameFirst, row.people), percent(row.sameUrgency, row.people)]
        : []),
    ]),
  ]);
}

function causes({ causes: rows, all }: Summary): readonly string[] {
  return table([
    ['true cause', 'people', 'first', 'first 3', 'strong', 'partial', 'weak', 'unknown'],
    ...rows.map(({ cause, people, first, top3, called }) =>
      cause === 'other'
        ? [cause, whole(people), '-', '-', '-', '-', '-', '-']
        : [
            cause,
            whole(people),
            percent(first, people),
            percent(top3, people),
            percent(called.strong, people),
            percent(called.partial, people),
            percent(called.weak, people),
            percent(called.unknown, people),
          ],
    ),
    [
      'all but other',
      whole(all.people),
      percent(all.first, all.people),
      percent(all.top3, all.people),
      '',
      '',
      '',
      '',
    ],
  ]);
}

function bands({ bands: rows, firstBands, firstChance, plan }: Summary): readonly string[] {
  return [
    ...table([
      ['band', 'causes so called', 'the true one', 'first causes so called', 'the true one'],
      ...rows.map(({ fit, shown, right }, index) => {
        const first = firstBands[index]!;
        return [
          fit,
          whole(shown),
          percent(right, shown),
          whole(first.people),
          percent(first.right, first.people),
        ];
      }),
    ]),
    `first cause: ${percent(firstChance.claimed, plan.people)} claimed on average, ${percent(firstChance.right, plan.people)} right ("something else" counts as wrong)`,
  ];
}

function urgency({ urgency: rows }: Summary): readonly string[] {
  return table([
    ['red flags', 'people', ...URGENCIES],
    ...rows.map(({ flags, people, levels }) => [
      FLAGS[flags],
      whole(people),
      ...URGENCIES.map((level) => percent(levels[level], people)),
    ]),
  ]);
}

/** Rules told apart per level, the commonest only. */
const MAX_REASONS = 8;

function reasons({ reasons: all, plan }: Summary): readonly string[] {
  const rows = URGENCIES.flatMap((level) =>
    all.filter(({ urgency }) => urgency === level).slice(0, MAX_REASONS),
  );
  return rows.length === 0
    ? []
    : table([
        ['rule', 'level', 'people'],
        ...rows.map(({ rule, urgency: level, people }) => [
          rule,
          level,
          percent(people, plan.people),
        ]),
      ]);
}

function robustness({ robustness: rows, orders, plan }: Summary): readonly string[] {
  const unchanged = orders.find(({ name }) => name === plan.order);
  if (!unchanged) return [];
  return table([
    ['change', 'first', 'first 3', 'same first cause', 'same urgency'],
    [
      'none',
      percent(unchanged.first, unchanged.known),
      percent(unchanged.top3, unchanged.known),
      '',
      '',
    ],
    ...rows.map((row) => [
      row.name,
      percent(row.first, row.known),
      percent(row.top3, row.known),
      percent(row.sameFirst, row.people),
      percent(row.sameUrgency, row.people),
    ]),
  ]);
}

function checks({ checks: all }: Summary): readonly string[] {
  if (all.length === 0)
    return [
      'not checked: nobody denied every red flag; compare some people, or use --flags denied',
    ];
  return all.map(
    ({ name, ok, count, people, limit }) =>
      `${ok ? 'PASS' : 'FAIL'}  every red flag denied: ${name} ${percent(count, people)} (${whole(count)} of ${whole(people)}); at most ${percent(limit, 1)}`,
  );
}
