import { accessSync, constants, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Document, isMap, isSeq } from 'yaml';
import { foldersIn, kindOf, namesIn } from '../folder.js';
import { problemOfFile, type Problem } from '../problem.js';
import { describeSystemError, isSystemError } from '../system-error.js';
import { readTextFile } from '../text-file.js';
import { parseYamlDocument } from '../yaml-file.js';
import { dangersOf, upgradeQuestions, type SignOption } from './upgrade-questions.js';
import { mapsAt, rename } from './yaml-maps.js';

/** Most danger signs that a list shows. */
const MAX_BULLETS = 12;

/** What was done to a folder, and what only its author can decide. */
export interface Upgrade {
  /** Files written, as paths inside the folder. */
  readonly written: readonly string[];
  /** A sentence each, with the place. */
  readonly decide: readonly string[];
}

/** Thrown where a folder or a file in it cannot be upgraded; nothing was written. */
export class CannotUpgrade extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** Numbers of a perspective under their new names. */
const NUMBERS: readonly (readonly [string, string])[] = [
  ['shrink', 'shrinkage'],
  ['cap', 'lrCap'],
  ['share', 'dependenceDiscount'],
];

/**
 * Brings a pack's folder from format 1 to format 2, comments and order kept. New names replace old
 * ones; second askings and the questions that clarified "not sure" go, since a screen now explains
 * itself; danger signs become one list, made from the options with a level of urgent or above.
 * @throws CannotUpgrade where a file cannot be read, is not YAML or cannot be written, or the folder is
 * no pack of format 1
 */
export function upgradeFolder(directory: string): Upgrade {
  if (kindOf(join(directory, 'questions.yml')) === 'nothing')
    throw unfit(directory, 'the folder holds no questions.yml; give the folder of a pack');
  if (kindOf(join(directory, 'dangers.yml')) !== 'nothing')
    throw unfit(directory, 'dangers.yml is here already, so this is format 2; nothing was changed');
  const files = new Map<string, Document>();
  const open = (path: string): Document | undefined => {
    const file = join(directory, path);
    if (!files.has(path) && kindOf(file) !== 'nothing') files.set(path, documentIn(file));
    return files.get(path);
  };
  const { dropped, signs, decide } = upgradeQuestions(open('questions.yml'));
  upgradeHead(open('pack.yml'), signs);
  upgradeCauses(open('causes.yml'));
  open('advice.yml')?.delete('safetyNet');
  files.set('dangers.yml', new Document({ dangers: dangersOf(signs) }));
  for (const locale of foldersIn(join(directory, 'text')))
    upgradeText((name) => open(`text/${locale}/${name}.yml`), signs, dropped).forEach(
      ([name, document]) => files.set(`text/${locale}/${name}.yml`, document),
    );
  for (const name of namesIn(join(directory, 'cases')).filter((each) => each.endsWith('.yml')))
    dropAnswers(open(`cases/${name}`), dropped);
  dropLevels(open('properties.yml'), dropped);
  const stuck = [...files.keys()].flatMap((path) => notWritable(join(directory, path)));
  if (stuck.length > 0) throw new CannotUpgrade(stuck);
  const texts = [...files].map(([path, document]) => {
    const file = join(directory, path);
    return [file, textOf(file, document)] as const;
  });
  for (const [file, text] of texts) writeFileSync(file, text);
  return { written: [...files.keys()].sort(), decide: [...decide, ...GONE] };
}

/** Words that have no place in format 2, and what has taken it. */
const GONE: readonly string[] = [
  'text/<locale>: the words of redFlags, safetyNet and escalate are gone; dangers.yml holds every sign of urgent or above: put short words for each in dangers.yml of each locale, and pick which of them pack.yml and each cause name',
];

function unfit(file: string, message: string): CannotUpgrade {
  return new CannotUpgrade([problemOfFile(file, 'format', message)]);
}

/** @throws CannotUpgrade for what is not YAML with fields */
function documentIn(file: string): Document {
  const { text, problem } = readTextFile(file);
  if (problem) throw new CannotUpgrade([problem]);
  const { document, problems } = parseYamlDocument(file, text);
  if (problems.length > 0) throw new CannotUpgrade(problems);
  if (!isMap(document.contents))
    throw unfit(file, 'the file is no set of fields; write them, or remove the file');
  return document;
}

/** @throws CannotUpgrade where an alias stays of an anchor that goes */
function textOf(file: string, document: Document): string {
  try {
    return document.toString({ lineWidth: 0 });
  } catch (error) {
    const message = `${(error as Error).message}, and the anchor stands in what format 2 no longer has; write the value out where the alias is`;
    throw unfit(file, message);
  }
}

/** Half of a folder in the new format would be of no format, so this is known before any is written. */
function notWritable(file: string): readonly Problem[] {
  const kind = kindOf(file);
  try {
    accessSync(kind === 'file' ? file : dirname(file), constants.W_OK);
    return kind === 'file' || kind === 'nothing'
      ? []
      : [problemOfFile(file, 'unreadable', `a ${kind} has the name of this file; remove it`)];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [problemOfFile(file, 'unreadable', describeSystemError(error))];
  }
}

function upgradeHead(head: Document | undefined, signs: readonly SignOption[]): void {
  for (const perspective of mapsAt(head, ['perspectives']))
    for (const [from, to] of NUMBERS) rename(perspective, from, to);
  const emergencies = signs.filter(({ level }) => level === 'emergency');
  const worstFirst = [...emergencies, ...signs.filter(({ level }) => level !== 'emergency')];
  const redFlags = emergencies.length > 0 ? emergencies : worstFirst;
  head?.set(
    'redFlags',
    redFlags.slice(0, MAX_BULLETS).map(({ danger }) => danger),
  );
  head?.set(
    'safetyNet',
    worstFirst.slice(0, MAX_BULLETS).map(({ danger }) => ({ danger })),
  );
}

function upgradeCauses(causes: Document | undefined): void {
  for (const cause of mapsAt(causes, ['causes'])) {
    const evidence = cause.get('evidence');
    if (!isMap(evidence)) continue;
    for (const { value } of evidence.items) if (isMap(value)) rename(value, 'at', 'perOption');
  }
}

/** @returns the files that are new, by name */
function upgradeText(
  open: (name: string) => Document | undefined,
  signs: readonly SignOption[],
  dropped: ReadonlySet<string>,
): readonly (readonly [string, Document])[] {
  open('pack')?.delete('redFlags');
  open('advice')?.delete('safetyNet');
  const causes = open('causes')?.get('causes');
  if (isMap(causes))
    for (const { value } of causes.items) if (isMap(value)) value.delete('escalate');
  const questions = open('questions');
  const all = questions?.get('questions');
  if (isMap(all)) for (const id of dropped) all.delete(id);
  const reasons = open('rules')?.get('rules');
  if (isMap(reasons))
    reasons.items = reasons.items.filter(({ key }) => !dropped.has(String(key).split('.')[0]!));
  const words = signs.map(({ danger, question, option }) => {
    const label = questions?.getIn(['questions', question, 'options', option, 'label']);
    return [danger, typeof label === 'string' ? label : danger];
  });
  return [['dangers', new Document({ dangers: Object.fromEntries(words) as unknown })]];
}

function dropAnswers(cases: Document | undefined, dropped: ReadonlySet<string>): void {
  for (const item of mapsAt(cases, ['cases'])) {
    const answers = item.get('answers');
    if (isMap(answers)) for (const id of dropped) answers.delete(id);
  }
}

function dropLevels(properties: Document | undefined, dropped: ReadonlySet<string>): void {
  const levels = properties?.get('levels');
  if (!isMap(levels)) return;
  for (const { value } of levels.items)
    if (isSeq(value))
      value.items = value.items.filter((item) => !dropped.has(String(item).split('.')[0]!));
}
