import { stringify } from 'yaml';
import { loadPack } from '../../engine/index.js';
import type { AuthoredPack } from '../authored.js';
import { compilePack } from '../compile-pack.js';
import { conditionLine, vocabularyOf } from '../condition-words.js';
import { governedItems } from '../governance.js';
import { placedFlagRules } from '../placed-flag-rules.js';
import { countsOf, gradeOf } from '../readability.js';
import { allStrings, type PlacedText } from '../strings.js';
import { hashOf } from '../translate/hash.js';
import { sourceLocale } from '../translate/units.js';
import { runWanted } from '../verify/run-interview.js';
import type { Path } from '../yaml-file.js';
import { decisionLine, type Decision } from './decisions.js';

/** The sheets, in their order; the last holds the words that belong to none of the others. */
export const SHEETS = ['Signs', 'Questions', 'Causes', 'Advice', 'Sources', 'Pack'] as const;
export type SheetName = (typeof SHEETS)[number];

/** What a level is set on: an option, a rule, or an entry of the list of danger signs. */
export interface Leveled {
  /** As in the records of decisions: `question.option`, or the rule's; `dangers.` before one of the list. */
  readonly id: string;
  /** The rule that the engine names as the reason. */
  readonly reason: string;
  readonly file: string;
  readonly levelPath: Path;
  readonly level: string;
  /** Of a rule: where its condition stands, and that condition as one line of YAML. */
  readonly whenPath?: Path;
  readonly when: string;
  /** The condition in words. */
  readonly rule: string;
}

/** One row: a string with its words in every language, or a source. */
export interface Row {
  /** `file#path`, as in a translation. */
  readonly id: string;
  readonly sheet: SheetName;
  /** Null for a source, which has no words to translate. */
  readonly place: { readonly file: string; readonly path: Path } | null;
  readonly words: Readonly<Record<string, string>>;
  /** On the first string of each; elsewhere null. */
  readonly leveled: Leveled | null;
  /** To be read: reading grade, coverage, decision, sources. */
  readonly facts: Readonly<Record<string, string>>;
}

/** The languages of a pack, the one that others are made from first. */
export function localesOf(pack: AuthoredPack): readonly string[] {
  const from = sourceLocale(pack);
  return [from, ...Object.keys(pack.text).filter((locale) => locale !== from)];
}

/** Every row of every sheet, in the order of the files. */
export function rowsOf(
  pack: AuthoredPack,
  decisions: Readonly<Record<string, Decision>>,
): readonly Row[] {
  const levels = levelsByString(pack);
  const coverage = coverageByRule(pack);
  const sources = new Map(
    governedItems(pack).map(({ id, sources: own }) => [id, (own ?? []).join(', ')]),
  );
  const ofText = wordRows(pack).map((row): Row => {
    const leveled = levels.get(row.id) ?? null;
    const [, , id = ''] = /^(\w+)\.yml#\w+\.([^.]+)/.exec(row.id) ?? [];
    return {
      ...row,
      sheet: leveled ? 'Signs' : row.sheet,
      leveled,
      facts: {
        grade: readingGrade(pack, row.words[sourceLocale(pack)] ?? ''),
        sources: sources.get(leveled?.id ?? id) ?? '',
        ...(leveled && {
          coverage: (coverage.get(leveled.reason) ?? []).join(', '),
          decision: decisionLine(decisions[leveled.id]),
        }),
      },
    };
  });
  return [...ofText, ...sourceRows(pack)];
}

/** Stands for words as they were when a row was written: whoever changed the pack since is not undone. */
export function wordsState(words: Readonly<Record<string, string>>): string {
  return hashOf(JSON.stringify(Object.entries(words)));
}

/** The same for level and condition, apart: words may be taken before somebody accepts a level. */
export function levelState(level = '', when = ''): string {
  return hashOf(JSON.stringify([level, when]));
}

type WordRow = Pick<Row, 'id' | 'sheet' | 'place' | 'words'>;

function wordRows(pack: AuthoredPack): readonly WordRow[] {
  const rows = new Map<string, WordRow & { words: Record<string, string> }>();
  const locales = localesOf(pack);
  const rank = ({ locale }: PlacedText): number => locales.indexOf(locale);
  const signs = signStrings(pack);
  for (const { file, path, text, locale } of [...allStrings(pack)].sort(
    (a, b) => rank(a) - rank(b),
  )) {
    const name = file.split('/').at(-1)!;
    const id = `${name}#${path.join('.')}`;
    const empty = Object.fromEntries(locales.map((each) => [each, '']));
    const sheet = signs(name, path) ? 'Signs' : (SHEET_OF[name] ?? 'Pack');
    const row = rows.get(id) ?? { id, sheet, place: { file: name, path }, words: empty };
    row.words[locale] = text;
    rows.set(id, row);
  }
  return [...rows.values()];
}

const SHEET_OF: Readonly<Record<string, SheetName>> = {
  'questions.yml': 'Questions',
  'causes.yml': 'Causes',
  'advice.yml': 'Advice',
  'rules.yml': 'Signs',
  'dangers.yml': 'Signs',
};

/** The words of an option that is a danger sign stand with its level. */
function signStrings({ questions }: AuthoredPack): (file: string, path: Path) => boolean {
  const signs = new Set(
    questions.flatMap(({ id, options = [] }) =>
      options.flatMap((option) => (option.flag ? [`${id}.${option.id}`] : [])),
    ),
  );
  return (file, [, question, , option]) =>
    file === 'questions.yml' && signs.has(`${question}.${option}`);
}

/** Levels by the string beside which they stand: a label, a reason, a line of the list. */
function levelsByString(pack: AuthoredPack): ReadonlyMap<string, Leveled> {
  const text = pack.text[sourceLocale(pack)]!;
  const words = vocabularyOf(pack, {
    questions: text.questions.questions,
    causes: text.causes.causes,
  } as Parameters<typeof vocabularyOf>[1]);
  const conditional = (when: Parameters<typeof conditionLine>[0]) => ({
    when: stringify(when, { collectionStyle: 'flow', lineWidth: 0 }).trim(),
    rule: conditionLine(when, words),
  });
  const options = placedFlagRules(pack).map(({ rule, path }): [string, Leveled] => {
    const [, q, , o] = path as readonly [string, number, string, number];
    const [question, option] = [pack.questions[q]!, pack.questions[q]!.options![o]!];
    return [
      `questions.yml#questions.${question.id}.options.${option.id}.label`,
      {
        id: `${question.id}.${option.id}`,
        reason: rule.id,
        file: 'questions.yml',
        levelPath: [...path, 'flag'],
        level: option.flag!,
        when: '',
        rule: 'ticking it',
      },
    ];
  });
  const rules = pack.rules.map(({ id, urgency, when }, i): [string, Leveled] => [
    `rules.yml#rules.${id}`,
    {
      id,
      reason: id,
      file: 'rules.yml',
      levelPath: ['rules', i, 'urgency'],
      level: urgency,
      whenPath: ['rules', i, 'when'],
      ...conditional(when),
    },
  ]);
  const dangers = pack.dangers.map(({ id, level, when }, i): [string, Leveled] => [
    `dangers.yml#dangers.${id}`,
    {
      id: `dangers.${id}`,
      reason: '',
      file: 'dangers.yml',
      levelPath: ['dangers', i, 'level'],
      level,
      whenPath: ['dangers', i, 'when'],
      ...conditional(when),
    },
  ]);
  return new Map([...options, ...rules, ...dangers]);
}

/** Which presentations of the coverage table set off each sign or rule. */
function coverageByRule(pack: AuthoredPack): ReadonlyMap<string, readonly string[]> {
  if (!pack.coverage) return new Map();
  const loaded = loadPack(compilePack(pack));
  const found = new Map<string, string[]>();
  for (const { id, answers } of pack.coverage)
    for (const { rule } of runWanted(loaded, answers).last.assessment.reasons)
      found.set(rule, [...(found.get(rule) ?? []), id]);
  return found;
}

function readingGrade(pack: AuthoredPack, text: string): string {
  const counts = countsOf(text, new Set(Object.keys(pack.head.unavoidableWords ?? {})));
  return counts.word === 0 ? '' : Math.max(0, gradeOf(counts)).toFixed(1);
}

function sourceRows({ sources }: AuthoredPack): readonly Row[] {
  return Object.entries(sources).map(([id, { cite, url = '', read }]) => ({
    id: `sources.yml#${id}`,
    sheet: 'Sources',
    place: null,
    words: {},
    leveled: null,
    facts: { cite, url, read },
  }));
}
