import type { AuthoredPack } from '../../authoring/authored.js';
import { gradeOfScreen, isEnglish, type ScreenGrade } from '../../authoring/check/reading-grade.js';
import { countsOf, wordsOf } from '../../authoring/readability.js';
import { screensOf, type Screen } from '../../authoring/screens.js';
import type { Path } from '../../authoring/yaml-file.js';

/** One text in every language that has it. */
export interface WordLine {
  /** Path within the file of each language. */
  readonly path: Path;
  readonly texts: Readonly<Record<string, string>>;
}

/** What is seen together, in every language. */
export interface WordScreen {
  /** Of the file and the path: `questions/f_now`. */
  readonly id: string;
  /** Of the file, in each language's folder: `questions`. */
  readonly name: string;
  readonly path: Path;
  readonly redFlag: boolean;
  /** By language that the formula is made for. */
  readonly grades: Readonly<Record<string, ScreenGrade>>;
  /** Words of four syllables or more that are not on the list of unavoidable ones, English only. */
  readonly longWords: readonly string[];
  readonly lines: readonly WordLine[];
}

/** Syllables from which a word is called long. */
const LONG = 4;

/** All words of all languages side by side, by screen, in the order of the files. */
export function wordScreens(pack: AuthoredPack): readonly WordScreen[] {
  const unavoidable = new Set(Object.keys(pack.head.unavoidableWords ?? {}));
  const screens = new Map<string, Screen[]>();
  for (const screen of screensOf(pack)) {
    const id = idOf(screen);
    screens.set(id, [...(screens.get(id) ?? []), screen]);
  }
  return [...screens].map(([id, all]) => {
    const { file, path, redFlag } = all[0]!;
    const grades = all.flatMap((screen) => {
      const grade = gradeOfScreen(screen, unavoidable);
      return grade ? [[screen.locale, grade] as const] : [];
    });
    return {
      id,
      name: nameOf(file),
      path,
      redFlag,
      grades: Object.fromEntries(grades),
      longWords: longWords(all, unavoidable),
      lines: linesOf(all),
    };
  });
}

function nameOf(file: string): string {
  return file
    .split('/')
    .at(-1)!
    .replace(/\.yml$/, '');
}

function idOf({ file, path }: Screen): string {
  const name = nameOf(file);
  const [part, ...rest] = path.map(String);
  return [name, ...(part === undefined || part === name ? rest : [part, ...rest])].join('/');
}

function linesOf(screens: readonly Screen[]): readonly WordLine[] {
  const lines = new Map<string, { path: Path; texts: Record<string, string> }>();
  for (const { path, text, locale } of screens.flatMap(({ texts }) => texts)) {
    const key = path.join(' ');
    const line = lines.get(key) ?? { path, texts: {} };
    line.texts[locale] = text;
    lines.set(key, line);
  }
  return [...lines.values()];
}

function longWords(
  screens: readonly Screen[],
  unavoidable: ReadonlySet<string>,
): readonly string[] {
  const words = screens
    .filter(({ locale }) => isEnglish(locale))
    .flatMap(({ texts }) => texts.flatMap(({ text }) => wordsOf(text)));
  return [...new Set(words.map((word) => word.toLowerCase()))].filter(
    (word) => /^[a-z]+$/.test(word) && countsOf(word, unavoidable).syllable >= LONG,
  );
}
