import type { Answer, Answers, Condition, Pack } from '../../src/engine/index.js';

/** Ids that a person has ticked; none where the answer is missing, "not sure" or a number. */
export const tickedIn = (answer: Answer | undefined): readonly string[] =>
  answer === undefined || answer === 'unsure' || typeof answer === 'number' ? [] : [answer].flat();

/**
 * The answers with some more ticked: what a list denied is taken back, and a choice is replaced, as
 * is a list by what is ticked alone.
 */
export function tick(pack: Pack, answers: Answers, more: Answers): Answers {
  const ticked = Object.entries(more).map(([id, answer]): readonly [string, Answer] => {
    const { type, options } = pack.byId.get(id)!;
    if (type === 'single' || answer === 'unsure') return [id, answer];
    const isAlone = (given: string): boolean =>
      options.find((option) => option.id === given)?.exclusive === true;
    if (tickedIn(answer).some(isAlone)) return [id, answer];
    const kept = tickedIn(answers[id]).filter((given) => !isAlone(given));
    return [id, [...new Set([...kept, ...tickedIn(answer)])]];
  });
  return { ...answers, ...Object.fromEntries(ticked) };
}

/** Every way to join an answer set of the first list with one of the second. */
const joined = (
  pack: Pack,
  first: readonly Answers[],
  second: readonly Answers[],
): readonly Answers[] => first.flatMap((one) => second.map((other) => tick(pack, one, other)));

/** The least answers that make a condition true, for each of its alternatives. */
export function waysToMeet(pack: Pack, condition: Condition): readonly Answers[] {
  if ('all' in condition)
    return condition.all.reduce<readonly Answers[]>(
      (ways, part) => joined(pack, ways, waysToMeet(pack, part)),
      [{}],
    );
  if ('any' in condition) return condition.any.flatMap((part) => waysToMeet(pack, part));
  if ('ref' in condition) return waysToMeet(pack, pack.json.conditions[condition.ref]!);
  if ('is' in condition) return waysTo(pack, condition.q, condition.is);
  if ('in' in condition) return condition.in.flatMap((option) => waysTo(pack, condition.q, option));
  throw new Error(`a condition of another form: ${JSON.stringify(condition)}`);
}

/**
 * The least answers with which a person can tick an option: the lines that lead to its screen, what
 * else the screen or the option waits for, and the option itself.
 */
export function waysTo(pack: Pack, question: string, option: string): readonly Answers[] {
  const { type, when, options } = pack.byId.get(question)!;
  const own: Answers = { [question]: type === 'single' || option === 'unsure' ? option : [option] };
  return [when, options.find(({ id }) => id === option)?.when]
    .filter((condition) => condition !== undefined)
    .reduce<readonly Answers[]>(
      (ways, condition) => joined(pack, waysToMeet(pack, condition).slice(0, 3), ways),
      [own],
    );
}

/** The first of these ways. */
export const wayTo = (pack: Pack, question: string, option: string): Answers =>
  waysTo(pack, question, option)[0]!;
