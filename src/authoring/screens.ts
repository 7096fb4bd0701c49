import type { AuthoredPack } from './authored.js';
import { allStrings, type PlacedText } from './strings.js';
import type { Path } from './yaml-file.js';

/** The texts that a person sees together, and whether they are about danger signs. */
export interface Screen {
  readonly locale: string;
  readonly file: string;
  /** Where the screen's texts begin. */
  readonly path: Path;
  readonly redFlag: boolean;
  readonly texts: readonly PlacedText[];
}

/** All texts of all locales, grouped as they are shown. */
export function screensOf(pack: AuthoredPack): readonly Screen[] {
  const screens = new Map<string, { path: Path; texts: PlacedText[] }>();
  for (const text of allStrings(pack)) {
    const path = placeOfScreen(text);
    const key = `${text.file} ${path.join('.')}`;
    const screen = screens.get(key) ?? { path, texts: [] };
    screen.texts.push(text);
    screens.set(key, screen);
  }
  return [...screens.values()].map(({ path, texts }) => {
    const { locale, file } = texts[0]!;
    return { locale, file, path, texts, redFlag: isRedFlag(texts[0]!, pack) };
  });
}

/**
 * Parts of a file that are shown as one; elsewhere each entry of a list of words is a screen of its
 * own.
 */
const WHOLE: ReadonlySet<string> = new Set(['dangers']);
const APART: ReadonlySet<string> = new Set([
  'questions',
  'rules',
  'causes',
  'advice',
  'urgencies',
  'actions',
  'perspectives',
  'glossary',
]);

/** What remains of pack.yml is the cover, which stands at the root. */
function placeOfScreen({ path }: PlacedText): Path {
  const part = String(path[0]);
  if (WHOLE.has(part)) return path.slice(0, 1);
  return APART.has(part) ? path.slice(0, 2) : [];
}

const ALWAYS: ReadonlySet<string> = new Set(['rules', 'dangers', 'urgencies', 'actions']);

/**
 * Danger signs, what they mean, how urgent they are and what to do: words on which a life may hang.
 */
function isRedFlag({ path }: PlacedText, { questions }: AuthoredPack): boolean {
  if (ALWAYS.has(String(path[0]))) return true;
  const question = path[0] === 'questions' ? questions.find(({ id }) => id === path[1]) : undefined;
  return question?.role === 'screen' || question?.role === 'confirm';
}
