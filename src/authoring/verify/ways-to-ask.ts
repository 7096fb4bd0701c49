import { isBelow, type Answers, type Cause, type Pack } from '../../engine/index.js';
import type { CompiledRule } from '../../engine/compile-pack.js';
import { alternatives, isSettledBy } from './alternatives.js';
import { searchToward } from './search-toward.js';
import { solve } from './solve.js';
import { holds, ruleWitness } from './witness.js';

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

/** Ways of a rule to look for answers to. */
const MAX_WAYS = 40;

/**
 * Answers to play an interview with so that a rule becomes a reason: the fewest first, then way by way those
 * that no other emergency and no early end forestalls, since such a rule would end the questions.
 */
export function* waysToRule(pack: Pack, rule: CompiledRule): Generator<Answers> {
  const few = ruleWitness(pack, rule);
  if (!few) return;
  yield few;
  const others = pack.rules.filter(
    (other) => other !== rule && (other.ends || !isBelow(other.urgency, 'emergency')),
  );
  const ways = (alternatives(pack, rule.when, pack.rules) ?? []).filter(
    (way) => !isSettledBy(pack, way, others),
  );
  const ends = others.filter((other) => other.ends).map(({ when }) => ({ not: when }));
  for (const way of ways.slice(0, MAX_WAYS)) {
    const { answers } = solve(pack, holds({ all: [...way, ...ends] }), {
      shortest: true,
      limit: MAX_WAY_STATES,
    });
    if (answers) yield answers;
  }
}

/** Partial answer sets to look at for one way. */
const MAX_WAY_STATES = 20_000;
