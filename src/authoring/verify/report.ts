import type { Case } from '../authored.js';
import type { Verification } from './verify.js';
import { caseOf, casesYaml } from './witness-case.js';

/** The report as data: what was proved of which content, how, and how much was looked at. */
export interface ReportJson {
  readonly pack: string;
  readonly version: string;
  readonly contentHash: string;
  readonly verdict: 'proved' | 'failed';
  /** False without a `properties.yml`: then nothing is stated that rules could be checked against. */
  readonly isStated: boolean;
  readonly ms: number;
  readonly properties: readonly {
    readonly id: string;
    readonly law: number | null;
    readonly description: string;
    readonly methods: readonly string[];
    readonly engine: string | null;
    readonly verdict: 'proved' | 'failed';
    readonly states: number;
    readonly ms: number;
    readonly notes: readonly string[];
    readonly failures: readonly { readonly message: string; readonly case: Case | null }[];
  }[];
}

/** The report of a verification. */
export function reportJson({ pack, results, isStated, ms }: Verification): ReportJson {
  const { id, version, contentHash } = pack.info;
  return {
    pack: id,
    version,
    contentHash,
    isStated,
    ms: Math.round(ms),
    verdict: results.every(({ verdict }) => verdict === 'proved') ? 'proved' : 'failed',
    properties: results.map((result) => ({
      id: result.property.id,
      law: result.property.law ?? null,
      description: result.property.description,
      methods: result.property.methods,
      engine: result.property.engine ?? null,
      verdict: result.verdict,
      states: result.states,
      ms: Math.round(result.ms),
      notes: result.notes ?? [],
      failures: result.failures.map((failure, index) => ({
        message: failure.message,
        case: caseOf(
          pack,
          result.property.id,
          `verify-${result.property.id}-${index + 1}`,
          failure,
        ),
      })),
    })),
  };
}

/** What the verdict does not say, because the pack states nothing of it; for the terminal. */
export function reportGaps({ isStated }: ReportJson): readonly string[] {
  return isStated ? [] : [`note: ${UNSTATED}`];
}

const UNSTATED =
  'there is no properties.yml, so nothing is stated against which the rules, the levels of danger signs and what counts as doubt were checked: one that was lost or lowered would not be noticed; add a properties.yml';

/** The same for people, in Markdown; without times, which differ from run to run. */
export function reportMarkdown(report: ReportJson): string {
  const { pack, version, contentHash, verdict, isStated, properties } = report;
  const rows = properties.map(
    (each) =>
      `| ${[each.id, each.law ?? '', each.verdict, each.methods.join(', '), each.states].join(' | ')} |`,
  );
  return [
    `# Verification of ${pack} ${version}`,
    '',
    `Content \`${contentHash}\`: **${verdict}**, ${total(report)} states.`,
    '',
    ...(isStated ? [] : [`**Note**: ${UNSTATED}.`, '']),
    'A state is a set of answers, complete or not, that was looked at; what a state cuts off need not be. *Exhaustive* and *structural*',
    'verdicts are proofs over all answers. *Constructive* ones found answers and replayed them in the engine that runs in the browser.',
    '',
    '| property | law | verdict | method | states |',
    '|---|---|---|---|---:|',
    ...rows,
    '',
    '## What each property says',
    '',
    ...properties.flatMap(({ id, description, engine, notes }) => [
      `- **${id}**: ${description}${engine ? ` By construction of the engine: ${engine}.` : ''}`,
      ...notes.map((note) => `  - Note: ${note}.`),
    ]),
    '',
    ...failures(report),
  ].join('\n');
}

function failures({ properties }: ReportJson): readonly string[] {
  const failed = properties.filter((each) => each.failures.length > 0);
  if (failed.length === 0) return [];
  return [
    '## Failures',
    '',
    ...failed.flatMap((each) => [
      `### ${each.id}`,
      '',
      ...each.failures.flatMap((failure) => [
        failure.message,
        '',
        ...(failure.case ? ['```yaml', casesYaml([failure.case]).trimEnd(), '```', ''] : []),
      ]),
    ]),
  ];
}

function total({ properties }: ReportJson): number {
  return properties.reduce((sum, { states }) => sum + states, 0);
}

/** A table for the terminal, with the notes below it. */
export function reportTable(report: ReportJson): readonly string[] {
  const rows = [
    ['property', 'law', 'verdict', 'states', 'ms'],
    ...report.properties.map((each) => [
      each.id,
      String(each.law ?? ''),
      each.verdict,
      String(each.states),
      String(each.ms),
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column < 3 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  return [
    ...rows.map(line),
    '',
    ...report.properties.flatMap(({ id, notes }) => notes.map((note) => `note, ${id}: ${note}`)),
    ...reportGaps(report),
    `${report.pack} ${report.version} ${report.contentHash}: ${report.verdict}, ${total(report)} states in ${(report.ms / 1000).toFixed(1)} s`,
  ];
}

/** Each failure, with a case to paste for the first few of each property. */
export function reportFailures(report: ReportJson, most = 3): readonly string[] {
  return report.properties.flatMap(({ id, failures: found }) =>
    found.flatMap((failure, index) => [
      `${id}: ${failure.message}`,
      ...(failure.case && index < most
        ? [
            '  as a case:',
            ...casesYaml([failure.case])
              .trimEnd()
              .split('\n')
              .map((line) => `  ${line}`),
          ]
        : []),
    ]),
  );
}
