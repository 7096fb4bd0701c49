import type { Question, Rule } from './pack.js';

/** The rule that a red-flag option stands for, with the option's place among the questions. */
export interface FlagRule {
  readonly rule: Rule;
  readonly question: number;
  readonly option: number;
}

/**
 * A rule for every option with a flag, so that no pack can name a danger sign and leave out what it
 * means. Its id is the option's id, or `<question>.<option>` where another sign or rule has the
 * same.
 */
export function flagRules(
  questions: readonly Question[],
  rules: readonly { readonly id: string }[],
): readonly FlagRule[] {
  const flagged = questions.flatMap((question, i) =>
    question.options.flatMap((option, j) => (option.flag ? [{ question, option, i, j }] : [])),
  );
  const count = new Map<string, number>();
  for (const { id } of [...flagged.map(({ option }) => option), ...rules])
    count.set(id, (count.get(id) ?? 0) + 1);
  return flagged.map(({ question, option, i, j }) => {
    const rule: Rule = {
      id: count.get(option.id)! > 1 ? `${question.id}.${option.id}` : option.id,
      urgency: option.flag!,
      when: { q: question.id, is: option.id },
      action: option.action,
      sources: option.sources ?? [],
    };
    return { rule, question: i, option: j };
  });
}
