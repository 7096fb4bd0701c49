import { answersLeadingTo } from '../../authoring/dev/destinations.js';
import { playRow, type PlayedRow } from '../../authoring/verify/play-row.js';
import { insightOf } from '../../authoring/dev/insight.js';
import { governedItems, type GovernedItem } from '../../authoring/governance.js';
import { lockedWordsHash } from '../../authoring/locked-words.js';
import { provePack } from '../../authoring/prove-pack.js';
import { reportGaps } from '../../authoring/verify/report.js';
import type { InsightMessage } from '../../dev/protocol.js';
import type { Answers } from '../../engine/index.js';
import type { CheckAnswer, ProofAnswer } from './answers.js';
import { doubtRows, doubtSubjects, type DoubtRow } from './doubt-rows.js';
import { neighbourhood, type Neighbourhood } from './neighbourhood.js';
import { numberTable, weighedQuestions, type NumberTable } from './number-table.js';
import { playCases } from './play-cases.js';
import { readResult, type ReadResult } from './read-result.js';
import { translation, type Translation } from './translation.js';
import { wordScreens, type WordScreen } from './word-screens.js';
import { whyResult, type WhyAnswer } from './why-result.js';
import type { PackFolder } from './pack-folder.js';

/**
 * What a worker can be asked. Each task gets the folder as it stands, then what was asked with it, and
 * returns what can be sent as a message.
 */
export const TASKS = {
  /** Lint, and the pack to show. */
  check: ({ problems, json }: PackFolder): CheckAnswer => ({ problems, json }),

  /** Every case, played. */
  cases: playCases,

  /** How one row of the coverage table comes out; null where there is none at this place. */
  coverageRow: ({ authored, pack }: PackFolder, index: number): PlayedRow | null => {
    const row = authored?.coverage?.[index];
    return row ? playRow(pack, row) : null;
  },

  /** Everything that `triage-pack build` demands. */
  prove,

  /** Answers after which a screen shows: `question:ID`, `rule:ID`, `cause:ID` or `result`. */
  leadTo: ({ pack }: PackFolder, destination: string): Answers | null =>
    answersLeadingTo(pack, destination),

  /** Why a set of answers comes out as it does. */
  insight: ({ pack }: PackFolder, answers: Answers): InsightMessage => insightOf(pack, answers),

  /** The same in full, with the least other answers that give another level. */
  whyResult: ({ pack }: PackFolder, answers: Answers): WhyAnswer => whyResult(pack, answers),

  /** Everything that `doubtRows` can be asked about. */
  doubtSubjects: ({ pack }: PackFolder): readonly string[] => doubtSubjects(pack),

  /** What "no", "not sure" and no answer come to, for one screen or rule. */
  doubtRows: ({ pack }: PackFolder, subject: string): readonly DoubtRow[] =>
    doubtRows(pack, subject),

  /** All words side by side; none where the pack has not the right shape. */
  wordScreens: ({ authored }: PackFolder): readonly WordScreen[] =>
    authored ? wordScreens(authored) : [],

  /** Every string of a language beside its source; null where the pack has not the right shape. */
  translation: ({ authored }: PackFolder, to: string): Translation | null =>
    authored && translation(authored, to),

  /** What leads to a question and what it leads to; null where there is none of this id. */
  neighbourhood: ({ pack }: PackFolder, id: string): Neighbourhood | null =>
    neighbourhood(pack, id),

  /** What could be made of a result that somebody pasted. */
  readResult: ({ pack }: PackFolder, text: string): ReadResult => readResult(pack, text),

  /** Everything that is reviewed, with what it rests on. */
  reviewItems: ({ authored }: PackFolder): readonly GovernedItem[] =>
    authored ? governedItems(authored) : [],

  /** By language, the hash of the words of danger signs as they are now. */
  lockedWords: ({ authored }: PackFolder): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.keys(authored?.text ?? {}).map((locale) => [
        locale,
        lockedWordsHash(authored!, locale),
      ]),
    ),

  /** Questions with numbers, and the table of one of them: of the first where the id is none. */
  numbers: (
    { authored }: PackFolder,
    id: string,
  ): { readonly questions: readonly string[]; readonly table: NumberTable | null } => {
    if (!authored) return { questions: [], table: null };
    const questions = weighedQuestions(authored);
    const shown = questions.includes(id) ? id : (questions[0] ?? '');
    return { questions, table: numberTable(authored, shown) };
  },
};

export type Tasks = typeof TASKS;

/** @throws Error where the pack has not the right shape */
function prove({ authored, pack }: PackFolder): ProofAnswer {
  if (!authored) throw new Error('the pack has not the right shape');
  const { report, failures } = provePack(authored, () => performance.now());
  return {
    contentHash: pack.info.contentHash,
    isProved: failures.length === 0,
    properties: report.properties.map(({ id, description, notes, failures: found }) => ({
      id,
      description,
      notes,
      failures: found.map(({ message, case: shown }) => ({
        message,
        answers: shown?.answers ?? null,
        expected: shown?.expect.urgency ?? null,
      })),
    })),
    cases: failures
      .filter((line) => line.startsWith('cases: '))
      .map((line) => line.slice('cases: '.length)),
    gaps: reportGaps(report).map((line) => line.replace(/^note: /, '')),
    ms: report.ms,
  };
}
