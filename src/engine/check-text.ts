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
    const urgencies = asRecord(text['urgencies'], `text.${locale}.urgencies`);
    for (const level of URGENCIES) asText(entry(urgencies, level, `text.${locale}.urgencies`)['title'], `text.${locale}.urgencies.${level}.title`);
    const questions = asRecord(text['questions'], `text.${locale}.questions`);
    for (const question of pack['questions'] as readonly Json[]) checkQuestionText(question, questions, `text.${locale}.questions`);
    const causes = asRecord(text['causes'], `text.${locale}.causes`);
    for (const cause of pack['causes'] as readonly Json[]) asText(entry(causes, cause['id'] as string, `text.${locale}.causes`)['name'], `text.${locale}.causes.${cause['id']}.name`);
  }
}

function entry(section: Json, id: string, path: string): Json {
  return asRecord(section[id], `${path}.${id}`, 'missing');
}

function checkQuestionText(question: Json, questions: Json, path: string): void {
  const place = `${path}.${question['id']}`;
  const words = entry(questions, question['id'] as string, path);
  asText(words['title'], `${place}.title`);
  for (const option of question['options'] as readonly Json[]) {
    const options = asRecord(words['options'], `${place}.options`, 'missing');
    asText(entry(options, option['id'] as string, `${place}.options`)['label'], `${place}.options.${option['id']}.label`);
  }
}

/** Every leaf is text: a number or an object where words belong must never reach a template. */
function onlyText(value: unknown, path: string, depth = 0): void {
  if (depth > 8) throw new PackError('too-large', path, 'is nested too deep');
  if (typeof value === 'string') return;
  if (Array.isArray(value)) asList(value, path).forEach((item, index) => onlyText(item, `${path}[${index}]`, depth + 1));
  else Object.entries(asRecord(value, path)).forEach(([key, item]) => onlyText(item, `${path}.${key}`, depth + 1));
}
