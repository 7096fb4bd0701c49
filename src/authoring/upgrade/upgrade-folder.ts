import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isMap, isSeq, parseDocument } from 'yaml';
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
 * @throws Error with the file's name where a file is not YAML, or the folder is no pack of format 1
 */
export function upgradeFolder(directory: string): Upgrade {
  if (!existsSync(join(directory, 'questions.yml')))
    throw new Error(`${directory} holds no questions.yml; give the folder of a pack`);
  if (existsSync(join(directory, 'dangers.yml')))
    throw new Error('dangers.yml is here already, so this is format 2; nothing was changed');
  const files = new Map<string, Document>();
  const open = (path: string): Document | undefined => {
    const known = files.get(path);
    if (known || !existsSync(join(directory, path))) return known;
    const document = parseDocument(readFileSync(join(directory, path), 'utf8'));
    if (document.errors.length > 0) throw new Error(`${path}: ${document.errors[0]!.message}`);
    files.set(path, document);
    return document;
  };
  const { dropped, signs, decide } = upgradeQuestions(open('questions.yml'));
  upgradeHead(open('pack.yml'), signs);
  upgradeCauses(open('causes.yml'));
  open('advice.yml')?.delete('safetyNet');
  files.set('dangers.yml', new Document({ dangers: dangersOf(signs) }));
  for (const locale of namesIn(directory, 'text'))
    upgradeText((name) => open(`text/${locale}/${name}.yml`), signs, dropped).forEach(
      ([name, document]) => files.set(`text/${locale}/${name}.yml`, document),
    );
  for (const name of namesIn(directory, 'cases')) dropAnswers(open(`cases/${name}`), dropped);
  dropLevels(open('properties.yml'), dropped);
  for (const [path, document] of files)
    writeFileSync(join(directory, path), document.toString({ lineWidth: 0 }));
  return { written: [...files.keys()].sort(), decide: [...decide, ...GONE] };
}

/** Words that have no place in format 2, and what has taken it. */
const GONE: readonly string[] = [
  'text/<locale>: the words of redFlags, safetyNet and escalate are gone; dangers.yml holds every sign of urgent or above: put short words for each in dangers.yml of each locale, and pick which of them pack.yml and each cause name',
];

function namesIn(directory: string, folder: string): readonly string[] {
  const path = join(directory, folder);
  return existsSync(path) ? readdirSync(path).sort() : [];
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
  for (const id of dropped) questions?.deleteIn(['questions', id]);
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
