import { PackError } from './errors.js';
import { asList, asRecord, asText, type Json } from './check-json.js';

const URGENCIES = ['emergency', 'urgent', 'soon', 'self-care'];

/**
 * Checks that the words of every locale are text throughout and that nothing a person must read is missing:
 * questions with their options, urgencies, causes, red flags.
 * @throws PackError
 */
export function checkText(pack: Json): void {
  const locales = Object.entries(asRecord(pack['text'], 'text'));
  if (locales.length === 0) throw new PackError('missing', 'text', 'holds no locale; add text/<locale>');
  for (const [locale, value] of locales) {
    const text = asRecord(value, `text.${locale}`);
    onlyText(text, `text.${locale}`);
    asText(text['title'], `text.${locale}.title`);
    asList(text['redFlags'], `text.${locale}.redFlags`);
    for (const level of URGENCIES) asText(entry(text, 'urgencies', level, locale)['title'], `text.${locale}.urgencies.${level}.title`);
    for (const question of pack['questions'] as readonly Json[]) checkQuestionText(question, text, locale);
    for (const cause of pack['causes'] as readonly Json[]) asText(entry(text, 'causes', cause['id'] as string, locale)['name'], `text.${locale}.causes.${cause['id']}.name`);
  }
}

function entry(text: Json, section: string, id: string, locale: string): Json {
  return asRecord(asRecord(text[section], `text.${locale}.${section}`)[id], `text.${locale}.${section}.${id}`, 'missing');
}

function checkQuestionText(question: Json, text: Json, locale: string): void {
  const id = question['id'] as string;
  const words = entry(text, 'questions', id, locale);
  asText(words['title'], `text.${locale}.questions.${id}.title`);
  for (const option of question['options'] as readonly Json[]) {
    const path = `text.${locale}.questions.${id}.options.${option['id']}`;
    asText(asRecord(asRecord(words['options'], `text.${locale}.questions.${id}.options`, 'missing')[option['id'] as string], path, 'missing')['label'], `${path}.label`);
  }
}

/** Every leaf is text: a number or an object where words belong must never reach a template. */
function onlyText(value: unknown, path: string, depth = 0): void {
  if (depth > 8) throw new PackError('too-large', path, 'is nested too deep');
  if (typeof value === 'string') return;
  if (Array.isArray(value)) asList(value, path).forEach((item, index) => onlyText(item, `${path}[${index}]`, depth + 1));
  else Object.entries(asRecord(value, path)).forEach(([key, item]) => onlyText(item, `${path}.${key}`, depth + 1));
}
