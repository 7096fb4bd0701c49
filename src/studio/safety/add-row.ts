import { SAFETY_FILES } from '../../authoring/safety-files.js';
import type { Answers, Urgency } from '../../engine/index.js';
import type { NewTexts, Texts } from '../store/texts.js';
import { at, listAt } from '../yaml/at.js';
import { addOnLines, dataOf } from '../yaml/edit-yaml.js';

const FILE = SAFETY_FILES.coverage;

/** What an author says of a person who becomes a row of the coverage table. */
export interface NewRow {
  /** The person, as they would say it. */
  readonly presentation: string;
  /** What they answer; what is not named is answered reassuringly. */
  readonly answers: Answers;
  readonly least: Urgency;
  readonly most: Urgency;
  readonly source: string;
  /** Where the row comes from. */
  readonly from: string;
}

/** The files with one more row, last in the table, under the next free id; the table may be new. */
export function addRow(texts: Texts, { source, ...row }: NewRow): NewTexts {
  const yaml = texts.get(FILE) ?? 'rows: []\n';
  const { presentation, answers, least, most, from } = row;
  const next = { id: freeId(yaml), presentation, answers, least, most, sources: [source], from };
  return { [FILE]: addOnLines(yaml, ['rows'], next) };
}

function freeId(yaml: string): string {
  const taken = new Set(listAt(dataOf(yaml), ['rows']).map((row) => at(row, ['id'])));
  let number = 1;
  const idOf = (): string => `own_${String(number).padStart(2, '0')}`;
  while (taken.has(idOf())) number++;
  return idOf();
}
