import type { Answers, Cause, Pack } from '../../engine/index.js';
import { searchToward } from './search-toward.js';
import { ruleWitness } from './witness.js';

/** Interviews that try to give one question its turn, of each kind. */
const MAX_TRIES = 5;

/**
 * Answers to play an interview with so that a question gets its turn, the cheapest to find first:
 * those that show it, those that make it matter to a rule, those after which it tells most.
 * @param wanted answers that show the question
 * @param profileOf brings answers that speak for a cause
 */
export function* waysToAsk(
  pack: Pack,
  question: string,
  wanted: Answers,
  profileOf: (cause: Cause) => Answers,
): Generator<Answers> {
  yield wanted;
  for (const rule of pack.rules
    .filter(({ dependencies }) => dependencies.has(question))
    .slice(0, MAX_TRIES))
    yield { ...ruleWitness(pack, rule), ...wanted };
  if (pack.byId.get(question)!.mandatory) return;
  const telling = pack.json.causes.filter(({ evidence = {} }) => question in evidence);
  for (const cause of telling.slice(0, MAX_TRIES)) {
    const found = searchToward(pack, question, { ...profileOf(cause), ...wanted });
    if (found) yield found;
  }
}
