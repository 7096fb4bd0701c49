import { asList, asRecord, asText, type Json } from './check-json.js';
import { PackError } from './errors.js';
import type { PackJson, PackText } from './pack.js';

/**
 * What words there are and where: text, a list of texts, or a record; `*` stands for any id, and
 * `?` ends the names of those that may be left out.
 */
type Shape = 'text' | 'list' | { readonly [key: string]: Shape };

type ShapeOf<T> = T extends string
  ? 'text'
  : T extends readonly string[]
    ? 'list'
    : string extends keyof T
      ? { readonly '*': ShapeOf<T[keyof T]> }
      : {
          readonly [K in keyof T & string as undefined extends T[K] ? `${K}?` : K]-?: ShapeOf<
            NonNullable<T[K]>
          >;
        };

const LEVEL = { title: 'text', lead: 'text', next: 'list' } as const;

const WORDS: ShapeOf<PackText> = {
  title: 'text',
  intro: 'text',
  duration: 'text',
  notFor: 'list',
  urgencies: { emergency: LEVEL, urgent: LEVEL, soon: LEVEL, 'self-care': LEVEL },
  actions: { '*': 'text' },
  rules: { '*': 'text' },
  dangers: { '*': 'text' },
  'glossary?': { '*': 'text' },
  perspectives: { '*': { title: 'text', note: 'text', 'more?': 'text' } },
  questions: {
    '*': {
      title: 'text',
      short: 'text',
      'hint?': 'text',
      'check?': 'text',
      why: 'text',
      'groups?': { '*': 'text' },
      options: {
        '*': {
          label: 'text',
          'keyword?': 'text',
          'hint?': 'text',
          'check?': 'text',
          'biomedical?': 'text',
        },
      },
    },
  },
  causes: {
    '*': {
      name: 'text',
      summary: 'text',
      mechanism: 'text',
      who: 'text',
      course: 'text',
      'myth?': 'text',
      evidence: 'text',
      typical: 'list',
      untypical: 'list',
      selfCare: 'list',
      clinician: 'list',
    },
  },
  advice: { '*': { title: 'text', text: 'text', 'steps?': 'list', 'caution?': 'list' } },
  'pictures?': { '*': { alt: 'text', 'caption?': 'text', 'steps?': 'list' } },
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
    const path = `text.${locale}`;
    checkShape(value, WORDS, path);
    const text = value as PackText;
    for (const { id, options } of pack['questions'] as PackJson['questions']) {
      const words = checkEntry(text.questions, id, `${path}.questions`);
      for (const option of options)
        checkEntry(words.options, option.id, `${path}.questions.${id}.options`);
    }
    for (const { id } of pack['causes'] as PackJson['causes'])
      checkEntry(text.causes, id, `${path}.causes`);
    for (const { id } of pack['dangers'] as PackJson['dangers'])
      checkEntry(text.dangers, id, `${path}.dangers`);
  }
}

function checkEntry<T>(words: Readonly<Record<string, T>>, id: string, path: string): T {
  const entry = words[id];
  if (!entry) throw new PackError('missing', `${path}.${id}`, 'is missing; write its words');
  return entry;
}

/**
 * Words of the wrong kind, or missing, would break a screen only when it is shown, and that may be
 * the alarm.
 */
function checkShape(value: unknown, shape: Shape, path: string): void {
  if (shape === 'text') asText(value, path);
  else if (shape === 'list')
    asList(value, path).forEach((item, index) => asText(item, `${path}[${index}]`));
  else {
    const record = asRecord(value, path, value === undefined ? 'missing' : 'type');
    for (const [name, inner] of Object.entries(shape)) {
      const key = name.replace('?', '');
      if (key === '*')
        Object.entries(record).forEach(([id, item]) => checkShape(item, inner, `${path}.${id}`));
      else if (record[key] !== undefined || key === name)
        checkShape(record[key], inner, `${path}.${key}`);
    }
  }
}
