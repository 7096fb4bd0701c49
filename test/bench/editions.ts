/**
 * `npm run editions`: the first edition of the pack beside this one, measure by measure. The first
 * edition cannot be read any more, so its figures are what was measured on it then.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { markdownTable } from '../../src/authoring/markdown-table.js';
import { compilePack } from '../../src/authoring/compile-pack.js';
import { lintPack } from '../../src/authoring/lint.js';
import { scoreCases } from '../../src/authoring/cases/score-cases.js';
import { agreementOf } from '../../src/authoring/research/evaluate/agreement.js';
import { ownCases } from '../../src/authoring/research/evaluate/own-cases.js';
import { readingOf } from '../../src/authoring/research/evaluate/reading.js';
import {
  isBelow,
  loadPack,
  reassuringAnswer,
  runInterview,
  UNSURE,
  type Answers,
  type Urgency,
} from '../../src/engine/index.js';
import { kilobytes, sizeOf } from './size.js';

const DIRECTORY = 'content/packs/back-and-knee';
const { pack: authored, problems } = lintPack(DIRECTORY);
if (!authored) throw new Error(problems.map(({ message }) => message).join('\n'));
const pack = loadPack(compilePack(authored));
const cases = Object.values(authored.cases).flat();

/** The level that some answers lead to, with all else answered calmly. */
function levelOf(answers: Answers): Urgency {
  return runInterview(pack, (question) => answers[question.id] ?? reassuringAnswer(pack, question))
    .assessment.urgency;
}

function coverage(): string {
  const rows = authored!.coverage ?? [];
  const met = rows.filter(({ answers, least, most }) => {
    const level = levelOf(answers);
    return !isBelow(level, least) && !isBelow(most, level);
  });
  return `${met.length} of ${rows.length}`;
}

function people(ref: string): string {
  const scores = scoreCases(pack, ownCases(cases, ref));
  const of = (holds: (score: (typeof scores)[number]) => boolean, among = scores): string =>
    `${among.filter(holds).length} of ${among.length}`;
  const high = ({ urgency }: { urgency: Urgency }): boolean => !isBelow(urgency, 'urgent');
  const gold = (...levels: readonly Urgency[]): typeof scores =>
    scores.filter(({ case: { expect } }) => levels.includes(expect.urgency));
  return [
    of(high, gold('emergency')),
    of((score) => high(score) && !score.acceptable, gold('soon', 'self-care')),
    of(({ acceptable }) => acceptable),
  ].join(' · ');
}

/** "Not sure" on one screen, all else calm, as `question level`. */
function doubts(): string {
  const calm: Answers = {
    g_age: '40_49',
    e_where: ['lowback'],
    e_start: ['moment'],
    e_dur: 'lt2w',
  };
  return pack.questions
    .filter(({ role }) => role === 'screen')
    .map(({ id }) => `${id} ${levelOf({ ...calm, [id]: UNSURE })}`)
    .join(', ');
}

/** Lines of screens and of emergencies that hold the word "or"; what it joins, only readers can say. */
function linesWithOr(): string {
  const lines = pack.json.questions.flatMap(({ id, role, options }) =>
    options
      .filter(({ flag, exclusive }) => !exclusive && (role === 'screen' || flag === 'emergency'))
      .map((option) => pack.json.text['en']!.questions[id]!.options[option.id]!.label),
  );
  return `${lines.filter((line) => /\bor\b/.test(line)).length} of ${lines.length} hold the word`;
}

/** Shares of simulated people with every sign denied. */
function simulated(): string {
  const command = ['dist/authoring/cli.js', 'simulate', DIRECTORY, '--flags', 'denied'];
  const output = execFileSync('node', [...command, '--people', '4000', '--json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const { urgency } = JSON.parse(output) as {
    urgency: readonly { flags: string; people: number; levels: Record<Urgency, number> }[];
  };
  const { people: all, levels } = urgency.find(({ flags }) => flags === 'denied')!;
  const percent = (level: Urgency): string => ((100 * levels[level]) / all).toFixed(2);
  return `emergency ${percent('emergency')} %, urgent ${percent('urgent')} %`;
}

const size = (file: string): string =>
  existsSync(file) ? `${kilobytes(sizeOf(readFileSync(file)).brotli)} kB brotli` : 'not built';
const read = readingOf(pack, cases).map(
  ({ title, locale, words, lines, screens, minutes }) =>
    [
      `${title}, ${locale}`,
      `${words} ${locale.startsWith('zh') ? 'characters' : 'words'}, ${lines} lines, ${screens} screens, ${minutes.toFixed(1)} min`,
    ] as const,
);
const first = ['1,799 words, 129 lines, 17 screens, about 10 min', 'about 1,600 words'];
const { same, people: both, kappa } = agreementOf(pack, cases);
const rows: readonly (readonly string[])[] = [
  ...read.map(([title, now], index) => [title, first[index] ?? '–', now]),
  ['lines with "or" on screens and emergencies', '58 of 71 between two signs', linesWithOr()],
  ['coverage rows met', '–', coverage()],
  ['simulated, every sign denied', 'emergency 0 %, urgent 1.0 %', simulated()],
  ['people: emergencies · benign too high · acceptable', '–', people('people')],
  ['the same, second reader', '–', people('people-again')],
  ['people written without sight of the questions', '–', people('people-unseen')],
  ['agreement of the readers', '–', `${same} of ${both}, kappa ${kappa.toFixed(2)}`],
  ['"Not sure" on one screen', 'mostly urgent', doubts()],
  ['English file', '83.2 kB brotli', size('dist/triage-widget.js')],
];
markdownTable(['measure', 'first edition', 'second'], rows).forEach((line) => console.log(line));
