import type { AuthoredPack } from '../authored.js';
import { dangerWords } from '../danger-words.js';
import { placeholdersOf } from '../placeholders.js';
import { allStrings } from '../strings.js';
import type { Path } from '../yaml-file.js';
import { hashOf } from './hash.js';

/** One string to translate. */
export interface Unit {
  /** `questions.yml#questions.g_age.title`: for ever, as the ids in it. */
  readonly id: string;
  /** The file inside text/<locale>. */
  readonly file: string;
  /** Null for a word of the glossary, which is a key. */
  readonly path: Path | null;
  readonly source: string;
  /** Empty where there is none yet. */
  readonly target: string;
  readonly notes: readonly string[];
  readonly isDanger: boolean;
  /** The source has changed since the target was brought in. */
  readonly isStale: boolean;
  /**
   * The language was begun as a copy, and still has the words of the source here; nobody has said that
   * both say the same. Then there is no target.
   */
  readonly isOpen: boolean;
}

/** Says that a translation of a danger sign is not final before somebody has signed it. */
export const SIGN_OFF = 'danger sign: needs sign-off by a clinician';
const STALE = 'The English has changed since this was translated: look at the translation again.';

/** The language that others are made from: English, or the first where there is none. */
export function sourceLocale({ text }: AuthoredPack): string {
  return 'en' in text ? 'en' : Object.keys(text)[0]!;
}

/** Every string of the source language in the order of the files, with what `to` has for it. */
export function unitsOf(pack: AuthoredPack, to: string): readonly Unit[] {
  const from = sourceLocale(pack);
  const targets = stringsOf(pack, to);
  const isDanger = dangerWords(pack);
  const record = pack.translations?.[to];
  const glossary = Object.entries(pack.text[from]!.pack.glossary ?? {});
  const unit = ({ id, file, path, source, target }: OwnWords): Unit => {
    const danger = path !== null && isDanger(file, path);
    const isStale = (record?.units[id] ?? hashOf(source)) !== hashOf(source);
    const isOpen =
      record !== undefined && path !== null && !(id in record.units) && target === source;
    return {
      id,
      file,
      path,
      source,
      target: isOpen ? '' : target,
      isDanger: danger,
      isStale,
      isOpen,
      notes: [
        ...(danger ? [SIGN_OFF] : []),
        ...(isStale ? [STALE] : []),
        ...contextOf(pack, file, path),
        ...placeholderNotes(source),
        ...(path ? glossary.flatMap(([word, text]) => glossaryNote(word, text, source)) : []),
      ],
    };
  };
  const strings = [...stringsOf(pack, from).values()].map(({ file, path, text, id }) =>
    unit({ id, file, path, source: text, target: targets.get(id)?.text ?? '' }),
  );
  const words = glossary.flatMap(([word, text]) => {
    const own = record?.glossary?.[word];
    const id = glossaryId(word);
    const entry = { file: 'pack.yml', path: null };
    const explained = own === undefined ? undefined : pack.text[to]?.pack.glossary?.[own];
    return [
      unit({ ...entry, id: `${id}.word`, source: word, target: own ?? '' }),
      unit({ ...entry, id: `${id}.text`, source: text, target: explained ?? '' }),
    ];
  });
  return [...strings, ...words];
}

/** A word of the glossary may have a space, which an id of XLIFF may not. */
export function glossaryId(word: string): string {
  return `pack.yml#glossary.${word.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')}`;
}

type OwnWords = Pick<Unit, 'id' | 'file' | 'path' | 'source' | 'target'>;

interface OwnString {
  readonly id: string;
  readonly file: string;
  readonly path: Path;
  readonly text: string;
}

/** Words of a glossary are keys that each language chooses, so they go apart. */
function stringsOf(pack: AuthoredPack, locale: string): ReadonlyMap<string, OwnString> {
  return new Map(
    allStrings(pack)
      .filter((each) => each.locale === locale)
      .map(({ file, path, text }) => ({ file: file.split('/').at(-1)!, path, text }))
      .filter(({ file, path }) => file !== 'pack.yml' || path[0] !== 'glossary')
      .map(({ file, path, text }) => {
        const id = `${file}#${path.join('.')}`;
        return [id, { id, file, path, text }];
      }),
  );
}

/** The question that words belong to, since a label alone may mean several things. */
function contextOf(pack: AuthoredPack, file: string, path: Path | null): readonly string[] {
  if (path === null)
    return [
      'A word of the glossary: as it stands in the texts, and what it means. Leave both empty if your language needs no such entry.',
    ];
  if (file !== 'questions.yml' || path.length < 3) return [];
  const question = pack.text[sourceLocale(pack)]!.questions.questions[String(path[1])];
  if (!question || path[2] === 'title') return [];
  const label = question.options?.[String(path[3])]?.label;
  return [
    `Question: ${question.title}`,
    ...(path.length > 4 && path[4] !== 'label' && label !== undefined ? [`Option: ${label}`] : []),
    ...(path.at(-1) === 'keyword' ? ['Words of the label, spelt as there; they show bold.'] : []),
  ];
}

const MEANINGS: Readonly<Record<string, string>> = {
  emergency: 'the emergency number, or words for it',
  advice: 'the number of a health advice line, or words for it',
  doctor: 'what a family doctor is called there',
  urgentCare: 'what an urgent care clinic is called there',
  emergencyDepartment: 'what the emergency department is called there',
};

function placeholderNotes(source: string): readonly string[] {
  return [...new Set(placeholdersOf(source))].map(
    (name) => `{${name}} stands for ${MEANINGS[name] ?? 'something that the page fills in'}.`,
  );
}

function glossaryNote(word: string, text: string, source: string): readonly string[] {
  return source.toLowerCase().includes(word.toLowerCase()) ? [`Glossary: ${word}: ${text}`] : [];
}
