import { PackError } from './errors.js';
import { conditionOver } from './check-condition.js';
import {
  checkFields,
  each,
  fieldsOf,
  isGrade,
  knownId,
  listOf,
  names,
  perStratum,
  recordOf,
  within,
  type Check,
  type Fields,
} from './check-fields.js';
import type { Known } from './check-ids.js';
import { asId, asName, asRecord, type Json } from './check-json.js';
import type { Cause, Evidence } from './pack.js';

const PROVENANCE = { grade: isGrade, sources: names };

/**
 * Checks the causes, their evidence, and how many weights it makes.
 * @param most how many there may be
 * @throws PackError
 */
export function checkCauses(causes: unknown, known: Known, most: number): void {
  const condition = conditionOver(known);
  const points = recordOf(within(-1000, 1000));
  const fields: Fields<Cause> = {
    id: asId,
    perspective: knownId(known.perspectives),
    'prior?': perStratum(known.strata, 0, 1),
    'evidence?': recordOf((evidence, path, id) => checkEvidence(evidence, path, id, known)),
    'card?': fieldsOf({ 'strong?': condition, 'partial?': condition }),
    'points?': recordOf((value, path, id) => {
      knownId(known.questions)(id, path);
      points(value, path);
    }),
    'bands?': fieldsOf({
      strong: within(-1e6, 1e6),
      partial: within(-1e6, 1e6),
      'strongRequires?': condition,
    }),
    'picture?': asName,
    'needs?': listOf(knownId(known.questions)),
    'escalate?': listOf(knownId(known.dangers)),
    sources: names,
  };
  each(causes, 'causes', (cause, path) => {
    checkFields(cause, path, fields);
    if (cause['points'] !== undefined) asRecord(cause['bands'], `${path}.bands`);
  });
  checkWeights(causes as readonly Json[], known, most);
}

function checkEvidence(value: unknown, path: string, id: string, known: Known): void {
  const question = known.questions.get(id);
  if (!question)
    throw new PackError('unknown-id', path, `is about the question "${id}", which does not exist`);
  const numbers = (min: number, max: number): Check => {
    const [one, list] = [within(min, max), perStratum(known.strata, min, max)];
    return recordOf((number, place, option) => {
      if (!question.options.has(option))
        throw new PackError('unknown-id', place, `is not an option of ${id}`);
      if (!question.rated.has(option))
        throw new PackError(
          'missing',
          place,
          `has no base rate to weigh it with; give ${id}.${option} a base`,
        );
      (Array.isArray(number) ? list : one)(number, place);
    });
  };
  const fields: Fields<Evidence> = {
    ...PROVENANCE,
    'perOption?': recordOf(fieldsOf(PROVENANCE)),
    'lr?': numbers(Number.MIN_VALUE, 1e6),
    'p?': numbers(0, 1),
  };
  checkFields(asRecord(value, path), path, fields);
}

/** Weights are worked out for every option of every question on which a cause has evidence. */
function checkWeights(causes: readonly Json[], known: Known, most: number): void {
  let count = 0;
  for (const cause of causes) {
    for (const id of Object.keys(cause['evidence'] ?? {}))
      count += known.questions.get(id)!.options.size;
  }
  if (count > most)
    throw new PackError(
      'too-large',
      'causes',
      `have ${count} weights of evidence; at most ${most} are read`,
    );
}
