import { PackError } from './errors.js';
import { asList, asRecord, asText, type Json } from './check-json.js';
import { URGENCIES } from './levels.js';
import type { PackText, Urgency } from './pack.js';

/**
 * What words there are and where: text, a list of texts, or a record; `*` stands for any id. Not
 * all need be there.
 */
type Shape = 'text' | 'list' | { readonly [key: string]: Shape };

type ShapeOf<T> = T extends string
  ? 'text'
  : T extends readonly string[]
    ? 'list'
    : string extends keyof T
      ? { readonly '*': ShapeOf<T[keyof T]> }
      : Urgency extends keyof T
        ? { readonly '*': ShapeOf<T[Urgency]> }
        : { readonly [key in keyof T]-?: ShapeOf<NonNullable<T[key]>> };

const WORDS: ShapeOf<PackText> = {
  title: 'text',
  intro: 'text',
  duration: 'text',
  notFor: 'list',
  redFlags: 'list',
  urgencies: { '*': { title: 'text', lead: 'text', next: 'list' } },
  actions: { '*': 'text' },
  rules: { '*': 'text' },
  safetyNet: { '*': 'text' },
  glossary: { '*': 'text' },
  perspectives: { '*': { title: 'text', note: 'text' } },
  questions: {
    '*': {
      title: 'text',
      short: 'text',
      hint: 'text',
      why: 'text',
      groups: { '*': 'text' },
      options: { '*': { label: 'text', hint: 'text', biomedical: 'text' } },
    },
  },
  causes: {
    '*': {
      name: 'text',
      summary: 'text',
      mechanism: 'text',
      who: 'text',
      course: 'text',
      myth: 'text',
      evidence: 'text',
      typical: 'list',
      untypical: 'list',
      selfCare: 'list',
      clinician: 'list',
      escalate: 'list',
    },
  },
  advice: { '*': { title: 'text', text: 'text', steps: 'list', caution: 'list' } },
  pictures: { '*': { alt: 'text', caption: 'text', steps: 'list' } },
};

/**
 * Checks that the words of every locale are of the kind that the screens expect and that nothing a
 * person must read is missing: questions with their options, urgencies, causes, red flags.
 * @throws PackError
 */
export function checkText(pack: Json): void {
  const locales = Object.entries(asRecord(pack['text'], 'text'));
  if (locales.length === 0)
    throw new PackError('missing', 'text', 'holds no locale; add text/<locale>');
  for (const [locale, value] of locales) {
    const text = asRecord(value, `text.${locale}`);
    checkShape(text, WORDS, `text.${locale}`);
    asText(text['title'], `text.${locale}.title`);
    asList(text['redFlags'], `text.${locale}.redFlags`);
    const urgencies = asRecord(text['urgencies'], `text.${locale}.urgencies`);
    for (const level of URGENCIES)
      asText(
        entry(urgencies, level, `text.${locale}.urgencies`)['title'],
        `text.${locale}.urgencies.${level}.title`,
      );
    const questions = asRecord(text['questions'], `text.${locale}.questions`);
    for (const question of pack['questions'] as readonly Json[])
      checkQuestionText(question, questions, `text.${locale}.questions`);
    const causes = asRecord(text['causes'], `text.${locale}.causes`);
    for (const cause of pack['causes'] as readonly Json[])
      asText(
        entry(causes, cause['id'] as string, `text.${locale}.causes`)['name'],
        `text.${locale}.causes.${cause['id'] as string}.name`,
      );
  }
}

function entry(section: Json, id: string, path: string): Json {
  return asRecord(section[id], `${path}.${id}`, 'missing');
}

function checkQuestionText(question: Json, questions: Json, path: string): void {
  const place = `${path}.${question['id'] as string}`;
  const words = entry(questions, question['id'] as string, path);
  asText(words['title'], `${place}.title`);
  for (const option of question['options'] as readonly Json[]) {
    const options = asRecord(words['options'], `${place}.options`, 'missing');
    asText(
      entry(options, option['id'] as string, `${place}.options`)['label'],
      `${place}.options.${option['id'] as string}.label`,
    );
  }
}

/**
 * Words of the wrong kind would break a screen only when it is shown, and that may be the alarm.
 */
function checkShape(value: unknown, shape: Shape, path: string): void {
  if (shape === 'text') asText(value, path);
  else if (shape === 'list')
    asList(value, path).forEach((item, index) => asText(item, `${path}[${index}]`));
  else {
    for (const [key, item] of Object.entries(asRecord(value, path))) {
      const inner = shape['*'] ?? (Object.hasOwn(shape, key) ? shape[key] : undefined);
      if (inner) checkShape(item, inner, `${path}.${key}`);
    }
  }
}
