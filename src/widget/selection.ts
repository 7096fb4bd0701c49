import { type Answer, type QuestionView, UNSURE } from '../engine/index.js';
import { parseNumber, writeNumber } from './number-text.js';

/** What is chosen on the screen now: option ids, or `unsure` alone, or a number as typed. */
export type Selection = readonly string[];

/** The selection after one choice: options that exclude each other never stand together. */
export function select(
  question: QuestionView,
  selection: Selection,
  id: string,
  on: boolean,
): Selection {
  if (question.type === 'number') return id ? [id] : [];
  if (!on) return selection.filter((other) => other !== id);
  if (question.type === 'single' || isExclusive(question, id)) return [id];
  return [...selection.filter((other) => other !== id && !isExclusive(question, other)), id];
}

/**
 * The ticks that a choice takes away because it is chosen alone; most often a slip, so they can be
 * brought back.
 */
export function ticksLost(question: QuestionView, before: Selection, after: Selection): Selection {
  const [only, ...more] = after;
  const isLoss =
    question.type === 'multi' && only !== undefined && !more.length && isExclusive(question, only);
  return isLoss ? before.filter((id) => !isExclusive(question, id)) : [];
}

/** Chosen alone: "none of these", "not sure". */
function isExclusive(question: QuestionView, id: string): boolean {
  return id === UNSURE || question.options.some((option) => option.id === id && option.exclusive);
}

/** The answer that a selection stands for; `undefined` while it is not one. */
export function toAnswer(question: QuestionView, selection: Selection): Answer | undefined {
  const [first] = selection;
  if (first === undefined || isUnsure(question, first)) return first;
  if (question.type === 'number') return toNumber(question, first);
  if (question.type === 'single') return first;
  return question.options
    .filter((option) => selection.includes(option.id))
    .map((option) => option.id);
}

/** "Not sure" was chosen; in a field for a number somebody may also have written the word. */
export function isUnsure({ type, unsure }: QuestionView, id: string | undefined): boolean {
  return id === UNSURE && (type !== 'number' || unsure);
}

function toNumber(
  { min = -Infinity, max = Infinity }: QuestionView,
  typed: string,
): number | undefined {
  const value = parseNumber(typed);
  return value !== undefined && value >= min && value <= max ? value : undefined;
}

/** The selection that shows an earlier answer; options that are no longer offered are left out. */
export function toSelection(question: QuestionView, answer: Answer | undefined): Selection {
  if (answer === undefined) return [];
  if (typeof answer === 'number') return [writeNumber(answer)];
  const ids = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
  if (question.type === 'number') return ids;
  return ids.filter(
    (id) =>
      (id === UNSURE && question.unsure) || question.options.some((option) => option.id === id),
  );
}
