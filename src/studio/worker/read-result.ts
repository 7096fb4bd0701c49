import { parse } from 'yaml';
import {
  createSession,
  isDenial,
  UNSURE,
  type Answer,
  type Answers,
  type Pack,
  type PackText,
} from '../../engine/index.js';
import { answersFrom } from '../../fhir/read-answers.js';
import { LOCALES } from '../../i18n/locales/all.js';

/** What could be made of a result that somebody pasted. */
export interface ReadResult {
  readonly kind: 'answers' | 'fhir' | 'summary' | 'nothing';
  /** As far as they could be read, and still mean something in this pack. */
  readonly answers: Answers;
  /** Ids of rules that it names as its reasons. */
  readonly rules: readonly string[];
  /** Questions or answers in it that this pack does not know, or does not take. */
  readonly unknown: readonly string[];
  /** Whether it names the content that is open; null where it names none. */
  readonly isSameContent: boolean | null;
  /** Why nothing could be read; empty where something was. */
  readonly refusal: string;
}

/**
 * Reads a result, whatever form it has: answers as JSON or YAML, alone or within an event, a saved
 * session or a case; a FHIR QuestionnaireResponse, alone or in a Bundle; or the text that the page
 * copies, saves and prints.
 * @param text from anywhere
 */
export function readResult(pack: Pack, text: string): ReadResult {
  const value = dataIn(text);
  const hash = pack.info.contentHash.replace(/^sha\d+-/, '');
  const named = /\b[0-9a-f]{12,}\b/.exec(text.replaceAll('sha256-', ''))?.[0];
  const isSameContent = named === undefined ? null : hash.startsWith(named.slice(0, 12));
  const rules = pack.rules.map(({ id }) => id).filter((id) => text.includes(`[${id}]`));
  const known = { rules, isSameContent };
  try {
    const response = responseIn(value);
    const found = response
      ? { kind: 'fhir' as const, given: answersFrom(pack, response) }
      : isRecord(value)
        ? { kind: 'answers' as const, given: answersWithin(value) }
        : { kind: 'summary' as const, given: answersInText(pack, text) };
    const { answers, rejected } = createSession(pack, found.given);
    const unknown = Object.keys(found.given).filter(
      (id) => !pack.byId.has(id) || rejected.includes(id),
    );
    const isEmpty = Object.keys(answers).length === 0 && rules.length === 0;
    return {
      ...known,
      kind: isEmpty ? 'nothing' : found.kind,
      answers,
      unknown,
      refusal: isEmpty ? 'No answers of this pack were found in it.' : '',
    };
  } catch (error) {
    const refusal = error instanceof Error ? error.message : String(error);
    return { ...known, kind: 'nothing', answers: {}, unknown: [], refusal };
  }
}

function dataIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    try {
      return parse(text) as unknown;
    } catch {
      return null;
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The QuestionnaireResponse that a resource is, or holds. */
function responseIn(value: unknown): unknown {
  if (!isRecord(value)) return null;
  if (value['resourceType'] === 'QuestionnaireResponse') return value;
  const { entry } = value;
  if (value['resourceType'] !== 'Bundle' || !Array.isArray(entry)) return null;
  return entry.map((each) => responseIn(isRecord(each) ? each['resource'] : null)).find(Boolean);
}

/** Under `answers`, under `detail.answers`, in the first case of a list; else the map itself. */
function answersWithin(value: Readonly<Record<string, unknown>>): Answers {
  const { cases, detail, answers } = value;
  const [first] = Array.isArray(cases) ? (cases as readonly unknown[]) : [];
  for (const each of [answers, isRecord(detail) && detail['answers'], first])
    if (isRecord(each)) return (isRecord(each['answers']) ? each['answers'] : each) as Answers;
  return value as Answers;
}

const SEPARATOR = ' · ';
const DENIED: ReadonlySet<string> = titles('denied');
const UNSURES: ReadonlySet<string> = titles('unsures');
const COVERED: ReadonlySet<string> = titles('covered');

function titles(key: 'denied' | 'unsures' | 'covered'): ReadonlySet<string> {
  return new Set(
    [...LOCALES.values()].flatMap((words) => {
      const title = words[key];
      return typeof title === 'string' ? [title] : [];
    }),
  );
}

/** What the copied text says under its titles, in whichever language of the pack fits best. */
function answersInText(pack: Pack, text: string): Answers {
  const read = Object.values(pack.json.text).map((words) => answersInLanguage(pack, words, text));
  return read.sort((a, b) => Object.keys(b).length - Object.keys(a).length)[0] ?? {};
}

function answersInLanguage(pack: Pack, words: PackText, text: string): Answers {
  let answers: Record<string, Answer> = {};
  let title = '';
  for (const line of text.split(/\r?\n/)) {
    const [, item] = /^\s*[-•]\s+(.*)$/.exec(line) ?? [];
    if (item === undefined) {
      if (line.trim() !== '') title = line.trim();
    } else if (UNSURES.has(title)) {
      for (const name of item.split(SEPARATOR))
        for (const { id } of pack.questions.filter(
          (each) => words.questions[each.id]?.short === name.trim(),
        ))
          answers[id] = UNSURE;
    } else if (!COVERED.has(title))
      // What was said comes first: of the same screen, the signs not ticked are listed later.
      answers = { ...answerInLine(pack, words, item, DENIED.has(title)), ...answers };
  }
  return answers;
}

/** `Where: Low back · Hip`, of a question whose short name and labels are these. */
function answerInLine(pack: Pack, words: PackText, line: string, isDenied: boolean): Answers {
  for (const { id, type, options } of pack.questions) {
    const labels = labelsAfter(words.questions[id]?.short, line);
    const said = options
      .filter((option) => labels.includes(words.questions[id]?.options[option.id]?.label ?? ''))
      .map((option) => option.id);
    const number = type === 'number' && labels.length === 1 ? Number(labels[0]) : NaN;
    if (Number.isFinite(number)) return { [id]: number };
    // Several questions may have one short name: their labels tell them apart.
    if (said.length === 0) continue;
    const ids = isDenied ? options.filter(isDenial).map((option) => option.id) : said;
    if (ids.length === 0) return {};
    return { [id]: type === 'multi' ? ids : ids[0]! };
  }
  return {};
}

/** What stands after a question's short name and a colon; nothing where the line begins otherwise. */
function labelsAfter(short: string | undefined, line: string): readonly string[] {
  if (!short || !line.startsWith(short)) return [];
  const [, rest] = /^\s?[:：]\s*(.*)$/.exec(line.slice(short.length)) ?? [];
  return rest?.split(SEPARATOR).map((label) => label.trim()) ?? [];
}
