import type { AuthoredOption, AuthoredQuestion } from './authored.js';

/** The options a question offers: a repeated question has those of the one it repeats. */
export function optionsOf(
  question: AuthoredQuestion,
  questions: readonly AuthoredQuestion[],
): readonly AuthoredOption[] {
  const original =
    question.repeats === undefined ? question : questions.find(({ id }) => id === question.repeats);
  return original?.options ?? [];
}

/** Ids of the options a question offers, in authored order. */
export function optionIds(
  question: AuthoredQuestion,
  questions: readonly AuthoredQuestion[],
): readonly string[] {
  return optionsOf(question, questions).map(({ id }) => id);
}
