import type { AuthoredPack } from '../authored.js';
import {
  countsOf,
  countsOfScreen,
  gradeOf,
  isListed,
  sentencesOf,
  wordsOf,
} from '../readability.js';
import { screensOf, type Screen } from '../screens.js';
import { allStrings } from '../strings.js';
import type { Check, ReportProblem } from './check.js';

/** Highest grade of a screen: reading age 9–11 for danger signs, two years more elsewhere. */
const GRADE = { redFlag: 6, other: 8 } as const;

/** One sentence may be this much harder, where the others on its screen make up for it. */
const SENTENCE_MORE = 3;

/**
 * The formula is made for passages: among fewer words than this a single long one decides, so only
 * the screen counts.
 */
const MIN_WORDS = 8;

/** English is easy to read, sentence by sentence and screen by screen. */
export const readingGrade: Check = {
  name: 'reading-grade',
  description:
    'English text has at most Flesch–Kincaid grade 6 about danger signs and 8 elsewhere, by screen, and 3 more by sentence.',
  check(pack, report) {
    const unavoidable = new Set(Object.keys(pack.head.unavoidableWords ?? {}));
    for (const screen of screensOf(pack).filter(({ locale }) => isEnglish(locale))) {
      checkScreen(screen, unavoidable, report);
      checkSentences(screen, unavoidable, report);
    }
    checkList(pack, unavoidable, report);
  },
};

/** `en` and its regions, and not the made-up language for testing, `en-XA`. */
export function isEnglish(locale: string): boolean {
  return /^en(?:-(?!X)|$)/.test(locale);
}

/** How hard the words of a screen are to read together, beside the hardest that they may be. */
export interface ScreenGrade {
  /** A school grade of the United States. */
  readonly grade: number;
  readonly limit: number;
}

/**
 * The grade of a screen by the formula.
 * @param unavoidable as for `countsOf`
 * @returns null where it is not in English, or has too few words for the formula
 */
export function gradeOfScreen(
  { locale, texts, redFlag }: Screen,
  unavoidable: ReadonlySet<string>,
): ScreenGrade | null {
  const counts = countsOfScreen(texts, (text) => countsOf(text, unavoidable));
  if (!isEnglish(locale) || counts.word < MIN_WORDS) return null;
  return { grade: gradeOf(counts), limit: redFlag ? GRADE.redFlag : GRADE.other };
}

function checkScreen(
  screen: Screen,
  unavoidable: ReadonlySet<string>,
  report: ReportProblem,
): void {
  const found = gradeOfScreen(screen, unavoidable);
  if (!found || found.grade <= found.limit) return;
  report(
    screen.file,
    screen.path,
    `together these words need grade ${found.grade.toFixed(1)}, and ${found.limit} is the limit here; use shorter words and sentences`,
    'key',
  );
}

function checkSentences(
  { texts, redFlag }: Screen,
  unavoidable: ReadonlySet<string>,
  report: ReportProblem,
): void {
  const limit = (redFlag ? GRADE.redFlag : GRADE.other) + SENTENCE_MORE;
  for (const { file, path, text } of texts) {
    for (const sentence of sentencesOf(text)) {
      const counts = countsOf(sentence, unavoidable);
      if (counts.word < MIN_WORDS || gradeOf(counts) <= limit) continue;
      report(
        file,
        path,
        `"${sentence}" needs grade ${gradeOf(counts).toFixed(1)}, and ${limit} is the limit of a sentence here; split it, or use shorter words`,
      );
    }
  }
}

/** A word that is no longer used must go from the list, or it would excuse the next one unseen. */
function checkList(
  pack: AuthoredPack,
  unavoidable: ReadonlySet<string>,
  report: ReportProblem,
): void {
  const used = new Set(
    allStrings(pack)
      .filter(({ locale }) => isEnglish(locale))
      .flatMap(({ text }) => wordsOf(text))
      .map((word) => word.toLowerCase()),
  );
  for (const word of unavoidable) {
    if (![...used].some((each) => isListed(each, new Set([word]))))
      report(
        'pack.yml',
        ['unavoidableWords', word],
        `no English text says "${word}"; remove it`,
        'key',
      );
  }
}
