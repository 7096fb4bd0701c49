import { html } from 'lit';
import type { Place } from '../panel.js';
import type { Studio } from '../studio.js';
import { textOf } from './field.js';
import { at } from '../yaml/at.js';
import { labelOf } from './label.js';

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
  coverage: 'Coverage table',
  decisions: 'Decisions on levels',
  hazards: 'Hazards',
  tests: 'Tests of controls',
  'locked-words': 'Words of danger signs',
  review: 'Review',
};

/** Maps whose keys are names that an author gave. */
const NAMED: ReadonlySet<string> = new Set([
  'sources',
  'maps',
  'conditions',
  'locked',
  'decisions',
]);

/** A place in words: file, items by their ids, fields by their labels. */
export function placeWords(studio: Studio, { file, path }: Place): string {
  const [, locale, named] = /^text\/([^/]+)\/(\w+)\.yml$/.exec(file) ?? [];
  if (locale && named === 'translated') return `Translation (${locale})`;
  const name =
    named ??
    file
      .replace(/^safety\//, '')
      .replace(/\/.*/, '')
      .replace(/\.yml$/, '');
  const start = FILES[name] ?? file;
  const data = studio.data(file);
  const steps = path.flatMap((step, i) => {
    if (i === 0 && step === name) return [];
    if (typeof step === 'number')
      return `“${textOf(at(data, [...path.slice(0, i + 1), 'id']) ?? step + 1)}”`;
    return i === 1 && (locale || NAMED.has(String(path[0]))) ? `“${step}”` : labelOf(step);
  });
  return [locale ? `${start} in words (${locale})` : start, ...steps].join(' › ');
}

/** Beside the name of a button, for who hears it alone: which of several places it acts on. */
export function ofPlace(studio: Studio, place: Place): unknown {
  return html`<span class="visually-hidden"> (${placeWords(studio, place)})</span>`;
}
