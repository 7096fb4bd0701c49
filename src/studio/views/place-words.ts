import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { textOf } from './field.js';
import { at, labelOf } from './value-form.js';

/** What the files are called where no file names are needed. */
const FILES: Readonly<Record<string, string>> = {
  pack: 'The pack',
  questions: 'Questions',
  rules: 'Rules',
  causes: 'Causes',
  advice: 'Advice',
  dangers: 'List of danger signs',
  sources: 'Sources',
  properties: 'What must hold',
  maps: 'Drawings',
  pictures: 'Words of pictures',
  cases: 'Cases',
};

/** A place in words: file, items by their ids, fields by their labels. */
export function placeWords(studio: Studio, { file, path }: Place): string {
  const [, locale, named] = /^text\/([^/]+)\/(\w+)\.yml$/.exec(file) ?? [];
  const name = named ?? file.replace(/\/.*/, '').replace(/\.yml$/, '');
  const start = FILES[name] ?? file;
  const data = studio.data(file);
  const steps = path.flatMap((step, i) => {
    if (i === 0 && step === name) return [];
    if (typeof step === 'number')
      return `“${textOf(at(data, [...path.slice(0, i + 1), 'id']) ?? step + 1)}”`;
    return i === 1 && locale ? `“${step}”` : labelOf(step);
  });
  return [locale ? `${start} in words (${locale})` : start, ...steps].join(' › ');
}
