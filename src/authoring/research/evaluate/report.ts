import type { PackInfo, Urgency } from '../../../engine/index.js';
import type { Result } from '../../verify/verify.js';
import { markdownTable } from '../../markdown-table.js';
import type { Closeness, Measures } from './measures.js';
import { proofSection } from './proofs.js';
import { PUBLISHED, type Published } from './published.js';
import { COMPARABILITY, READING } from './report-words.js';
import type { Agreement } from './agreement.js';
import type { GradeCounts } from './grades.js';
import type { Reading } from './reading.js';
import { shareOf, type Share } from './wilson.js';

/** One set of cases with what was measured on it. */
export interface EvaluatedSet {
  readonly title: string;
  /** Written by others: the only set that may stand beside published figures. */
  readonly isPublished?: boolean;
  /** Where the cases come from, in a sentence or two. */
  readonly about: string;
  readonly measures: Measures;
  /** Cases that came out less urgent than acceptable, with the reason where there is one. */
  readonly under: readonly string[];
  /** In a doubtful run: cases that doubt raised by more than one level. */
  readonly raised?: readonly string[];
}

/**
 * The line that names the content; the only one that may differ between two reports of the same
 * figures.
 */
export const IDENTITY = 'Content: ';

/**
 * The evaluation as Markdown: what came of the cases, and what the verifier proved. The first set
 * is the one that is held beside the published figures.
 */
export function evaluationReport(
  info: PackInfo,
  sets: readonly EvaluatedSet[],
  proofs: readonly Result[],
  {
    agreement,
    reading,
    grades,
    notes,
  }: {
    readonly agreement?: Agreement;
    readonly reading?: readonly Reading[];
    readonly grades?: GradeCounts;
    /** What the pack says of its own vignettes. */
    readonly notes?: readonly string[];
  } = {},
): string {
  const [main] = sets;
  const lines = [
    `# Evaluation of ${info.id}`,
    '',
    'Made by `triage-pack evaluate`; do not edit.',
    '',
    `${IDENTITY}version ${info.version}, ${info.contentHash}`,
    '',
    ...READING,
    '',
    ...readingSection(reading ?? []),
    ...gradeSection(grades),
    ...sets.flatMap(setSection),
    ...agreementSection(agreement),
    ...(main?.isPublished ? [...comparison(main), ...COMPARABILITY, ...notesOf(notes), ''] : []),
    ...proofSection(proofs),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function notesOf(notes: readonly string[] = []): readonly string[] {
  return notes.map((note) => `- ${note}`);
}

function gradeSection(grades: GradeCounts | undefined): readonly string[] {
  if (!grades) return [];
  const all = grades.A + grades.B + grades.C;
  const share = (count: number): string => `${count} (${((100 * count) / all).toFixed(0)} %)`;
  return [
    '## How good the numbers are',
    '',
    `Of ${all} ratios and probabilities behind the ranking, ${share(grades.A)} are published for this very question in people`,
    `like these (A), ${share(grades.B)} are derived from published figures (B), and ${share(grades.C)} are estimates (C).`,
    '',
  ];
}

function setSection({ title, about, measures, under, raised }: EvaluatedSet): readonly string[] {
  const { all, levels, emergencies, screens } = measures;
  return [
    `## ${title}`,
    '',
    about,
    '',
    ...markdownTable(
      ['expected level', 'cases', 'exact', 'acceptable'],
      [...levels.map(([level, close]) => levelRow(level, close)), levelRow('all', all)],
    ),
    '',
    ...markdownTable(
      ['measure', 'share'],
      [
        ['safe, strictly: at or above the expected level', written(measures.atOrAbove)],
        ['safe, as in Gilbert 2020: at most one level below it', written(measures.oneBelow)],
        ['at or above the least urgent acceptable level', written(measures.atOrAboveAcceptable)],
        [
          'of the levels that are not exact, those that are too urgent',
          written(measures.tooUrgent),
        ],
        ['expected cause first, where the pack covers one', written(measures.first)],
        ['expected cause among the first three, or shown as a card', written(measures.firstThree)],
        ['the same among all cases, covered or not', written(measures.firstThreeOfAll)],
      ],
    ),
    '',
    `Screens: ${screens.mean.toFixed(1)} on average, median ${screens.median}; nine in ten people see no more than ${screens.p90}.`,
    '',
    ...(emergencies.length > 0
      ? [
          ...markdownTable(
            ['emergencies by category', 'emergency', 'today or sooner'],
            emergencies.map(caughtRow),
          ),
          '',
        ]
      : []),
    ...missed(emergencies.at(-1)?.[1].emergency),
    ...(under.length > 0
      ? ['Less urgent than acceptable:', '', ...under.map((line) => `- ${line}`), '']
      : []),
    ...(raised
      ? [
          `Raised by doubt by more than one level: ${raised.length} of ${all.exact.whole}${raised.length > 0 ? ` (${raised.join('; ')})` : ''}.`,
          '',
        ]
      : []),
  ];
}

/** What a small number of cases without a miss does not say. */
function missed(caught: Share | undefined): readonly string[] {
  if (!caught || caught.part < caught.whole) return [];
  const high = 100 * shareOf(0, caught.whole).high;
  return [
    `0 of ${caught.whole} emergencies missed still allows up to ${high.toFixed(0)} % (upper end of the interval).`,
    '',
  ];
}

function readingSection(readings: readonly Reading[]): readonly string[] {
  if (readings.length === 0) return [];
  return [
    '## What a person reads',
    '',
    'From the first question to the result, titles, hints and options; "not sure" and help are left out. Chinese counts',
    'characters. Time: 180 words or 300 characters a minute, and 3 seconds a screen.',
    '',
    ...markdownTable(
      ['person', 'language', 'screens', 'lines', 'words or characters', 'minutes'],
      readings.map(({ title, locale, screens, lines, words, minutes }) => [
        title,
        locale,
        ...[screens, lines, words].map(String),
        minutes.toFixed(1),
      ]),
    ),
    '',
  ];
}

function agreementSection(agreement: Agreement | undefined): readonly string[] {
  if (!agreement || agreement.people === 0) return [];
  const { people, same, kappa } = agreement;
  return [
    '## Two readers',
    '',
    `Both readers' answers lead to the same level for ${same} of ${people} people; kappa ${kappa.toFixed(2)}.`,
    '',
  ];
}

function levelRow(name: Urgency | 'all', { exact, acceptable }: Closeness): readonly string[] {
  return [name, String(exact.whole), written(exact), written(acceptable)];
}

function caughtRow([
  name,
  { emergency, today },
]: Measures['emergencies'][number]): readonly string[] {
  return [name, written(emergency), written(today)];
}

function comparison({ title, measures }: EvaluatedSet): readonly string[] {
  const caught = measures.emergencies.at(-1)?.[1];
  const own = [
    `this pack, ${title.toLowerCase()}`,
    `${measures.all.exact.whole} vignettes, 4 levels`,
    written(measures.all.exact),
    caught ? `${written(caught.emergency)}; today or sooner: ${written(caught.today)}` : '–',
    written(measures.oneBelow),
    written(measures.tooUrgent),
    written(measures.first),
    `${written(measures.firstThree)}; of all: ${written(measures.firstThreeOfAll)}`,
  ];
  return [
    '## Beside published figures',
    '',
    ...markdownTable(
      [
        'who',
        'basis',
        'level exact',
        'emergencies recognised',
        'at most one level below',
        'errors too urgent',
        'cause first',
        'cause in first three',
      ],
      [own, ...PUBLISHED.map(publishedRow)],
    ),
    '',
    ...[...new Set(PUBLISHED.map(({ cite, url }) => `- ${cite}. <${url}>`))],
    '',
  ];
}

function publishedRow({
  name,
  basis,
  exact,
  emergencies,
  oneBelow,
  tooUrgent,
  first,
  firstThree,
}: Published): readonly string[] {
  return [
    name,
    basis,
    ...[exact, emergencies, oneBelow, tooUrgent, first, firstThree].map((figure) => figure ?? '–'),
  ];
}

/** `12 of 13, 92 % (67–99)`. */
function written({ part, whole, low, high }: Share): string {
  const percent = (share: number): string => (100 * share).toFixed(0);
  return whole === 0
    ? '–'
    : `${part} of ${whole}, ${percent(part / whole)} % (${percent(low)}–${percent(high)})`;
}
