import { PackError } from './errors.js';
import { asId, asList, asRecord, type Json } from './check-json.js';

/** The options of a question, and those of them that have a base rate. */
interface KnownQuestion {
  readonly options: ReadonlySet<string>;
  readonly rated: ReadonlySet<string>;
}

/** The ids that the parts of a pack may name, and how many strata its lists of numbers are for. */
export interface Known {
  readonly questions: ReadonlyMap<string, KnownQuestion>;
  readonly causes: ReadonlySet<string>;
  readonly perspectives: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly dangers: ReadonlySet<string>;
  readonly strata: number;
}

/**
 * The ids of a list of objects.
 * @param most how many there may be
 * @param asKind what an id of this list may look like
 * @throws PackError where one is missing, of the wrong form, reserved, or there twice
 */
export function idsOf(
  value: unknown,
  path: string,
  most: number,
  asKind: (id: unknown, path: string) => string = asId,
): Set<string> {
  const seen = new Set<string>();
  const list = asList(value, path);
  if (list.length > most)
    throw new PackError('too-large', path, `has ${list.length} items; at most ${most} are read`);
  list.forEach((item, index) => {
    const place = `${path}[${index}]`;
    const id = asKind(asRecord(item, place)['id'], `${place}.id`);
    if (seen.has(id))
      throw new PackError('duplicate-id', place, `repeats the id "${id}"; ids must be unique`);
    if (id === 'unsure')
      throw new PackError(
        'duplicate-id',
        `${path}.unsure`,
        'uses the reserved id "unsure"; set `unsure: true` on the question instead',
      );
    seen.add(id);
  });
  return seen;
}

/**
 * What all parts of a pack may name.
 * @param most how many items a list may have
 * @throws PackError
 */
export function collectIds(pack: Json, most: number): Omit<Known, 'strata'> {
  const questions = collectQuestions(pack['questions'], most);
  idsOf(pack['rules'], 'rules', most);
  idsOf(pack['advice'], 'advice', most);
  const conditions = Object.keys(asRecord(pack['conditions'], 'conditions'));
  conditions.forEach((name) => asId(name, `conditions.${name}`));
  return {
    questions,
    causes: idsOf(pack['causes'], 'causes', most),
    perspectives: idsOf(pack['perspectives'], 'perspectives', most),
    conditions: new Set(conditions),
    dangers: idsOf(pack['dangers'], 'dangers', most),
  };
}

function collectQuestions(value: unknown, most: number): ReadonlyMap<string, KnownQuestion> {
  const questions = new Map<string, KnownQuestion>();
  idsOf(value, 'questions', most);
  for (const question of value as readonly Json[]) {
    const id = question['id'] as string;
    const options = idsOf(question['options'], `questions.${id}.options`, most);
    const rated = (question['options'] as readonly Json[])
      .filter((option) => option['base'] !== undefined)
      .map((option) => option['id'] as string);
    questions.set(id, { options, rated: new Set(rated) });
  }
  return questions;
}
