import { partsOf, kindOfCondition, type ConditionData } from '../conditions/edit-condition.js';
import { at, listAt } from '../yaml/at.js';
import type { Path } from '../yaml/edit-yaml.js';
import { namedBy } from './mentions-in.js';
import { keyOf, type Thing } from './thing.js';

/** Tells of a place whether something may rest on what stands there. */
export type IsRestedOn = (file: string, path: Path) => boolean;

/** Parts of a cause that say how well it fits. */
const FIT_PARTS: readonly unknown[] = ['evidence', 'points', 'needs', 'card', 'bands'];

/**
 * Places of questions and causes on which a level rests although they carry none themselves: who is not
 * asked a question that a rule reads never fulfils that rule, and neither does anybody for whom the
 * cause that it reads fits less. Questions that decide who is asked such a question count too.
 * @param data reads a file of the pack
 */
export function levelledThings(data: (file: string) => object): IsRestedOn {
  return placesOf(data, LEVELLED);
}

/**
 * Places that keep people from advice: what its `unless` says, and, as for levels, who is asked what
 * that reads and how well a cause fits that it reads. Somebody may be shown the advice without them.
 * @param data reads a file of the pack
 */
export function adviceGuards(data: (file: string) => object): IsRestedOn {
  const isBehind = placesOf(data, GUARDS);
  return (file, path) =>
    (file === 'advice.yml' && path.includes('unless') && !path.includes('sources')) ||
    isBehind(file, path);
}

function placesOf(data: (file: string) => object, begins: Begins): IsRestedOn {
  const files = FILES.map(data);
  const found = find(files, begins(files));
  const isFound = (kind: Thing['kind'], item: unknown): boolean =>
    found.has(keyOf({ kind, id: String(at(item, ['id'])) }));
  return (file, path) => {
    const item = at(data(file), path.slice(0, 2));
    if (file === 'questions.yml') return path.includes('when') && isFound('question', item);
    return (
      file === 'causes.yml' &&
      FIT_PARTS.includes(path[2]) &&
      !path.includes('sources') &&
      isFound('cause', item)
    );
  };
}

/** What is read: rules, questions, causes, advice. */
const FILES = ['rules.yml', 'questions.yml', 'causes.yml', 'advice.yml'] as const;

/** What something rests on at once, of the files that are read. */
type Begins = (files: readonly object[]) => readonly Thing[];

const LEVELLED: Begins = ([rules, questions]) => [
  ...listAt(rules, ['rules']).flatMap((rule) => namesIn(at(rule, ['when']))),
  ...listAt(questions, ['questions'])
    .filter(holdsSigns)
    .map((question): Thing => ({ kind: 'question', id: String(at(question, ['id'])) })),
];

const GUARDS: Begins = (files) =>
  listAt(files[3], ['advice']).flatMap((item) => namesIn(at(item, ['unless'])));

/** Keys of the things on which something rests. */
function find([rules, ...files]: readonly object[], begins: readonly Thing[]): ReadonlySet<string> {
  const questions = listAt(files[0], ['questions']);
  const causes = listAt(files[1], ['causes']);
  const found = new Set<string>();
  const add = (thing: Thing): void => {
    const key = keyOf(thing);
    if (found.has(key)) return;
    found.add(key);
    behind(thing).forEach(add);
  };
  const behind = ({ kind, id }: Thing): readonly Thing[] => {
    const isIt = (each: unknown): boolean => at(each, ['id']) === id;
    if (kind === 'condition') return namesIn(at(rules, ['conditions', id]));
    if (kind === 'question') return questions.filter(isIt).flatMap(namesInQuestion);
    return kind === 'cause' ? causes.filter(isIt).flatMap(namesInCause) : [];
  };
  begins.forEach(add);
  return found;
}

/** Whether it counts for a level while it has no clear answer. */
function holdsSigns(question: unknown): boolean {
  return (
    at(question, ['role']) === 'confirm' ||
    listAt(question, ['options']).some((option) =>
      ['flag', 'covers'].some((key) => at(option, [key]) !== undefined),
    )
  );
}

function namesInQuestion(question: unknown): readonly Thing[] {
  return [question, ...listAt(question, ['options'])].flatMap((each) =>
    namesIn(at(each, ['when'])),
  );
}

function namesInCause(cause: unknown): readonly Thing[] {
  const ids = ['evidence', 'points'].flatMap((key) => Object.keys(at(cause, [key]) ?? {}));
  return [
    ...[...ids, ...listAt(cause, ['needs']).map(String)].map((id): Thing => ({
      kind: 'question',
      id,
    })),
    ...[
      ['card', 'strong'],
      ['card', 'partial'],
      ['bands', 'strongRequires'],
    ].flatMap((path) => namesIn(at(cause, path))),
  ];
}

/** What a condition names, at any depth. */
function namesIn(condition: unknown): readonly Thing[] {
  if (kindOfCondition(condition) === null) return [];
  const data = condition as ConditionData;
  return [...namedBy(data), ...partsOf(data).flatMap(({ part }) => namesIn(part))];
}
