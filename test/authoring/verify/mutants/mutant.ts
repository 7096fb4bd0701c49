import type { Condition, Urgency } from '../../../../src/engine/index.js';

/** Content that a test may change at will: plain data, as the files hold it. */
export type Loose = any;

/** A seeded defect, and the property that must name it. */
export interface Mutant {
  readonly name: string;
  readonly property: string;
  /** Part of the message; of `engine`, of its refusal to load the pack. */
  readonly says: RegExp;
  seed: (pack: Loose) => void;
}

export const question = (pack: Loose, id: string): Loose =>
  pack.questions.find((each: Loose) => each.id === id);
export const option = (pack: Loose, id: string, name: string): Loose =>
  question(pack, id).options.find((each: Loose) => each.id === name);
export const rule = (pack: Loose, id: string): Loose =>
  pack.rules.find((each: Loose) => each.id === id);
export const cause = (pack: Loose, id: string): Loose =>
  pack.causes.find((each: Loose) => each.id === id);
export const danger = (pack: Loose, id: string): Loose =>
  pack.dangers.find((each: Loose) => each.id === id);
export const advice = (pack: Loose, id: string): Loose =>
  pack.advice.find((each: Loose) => each.id === id);
export const without = (list: Loose[], id: string): Loose[] =>
  list.filter((each) => each.id !== id);
export const addRule = (
  pack: Loose,
  id: string,
  urgency: Urgency,
  when: Condition,
  more: object = {},
): void => {
  pack.rules.push({ id, urgency, when, sources: ['GK'], ...more });
  pack.text.en.rules.rules[id] = 'A reason.';
};
