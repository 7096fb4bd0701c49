import type { Answer, QuestionView } from '../engine/index.js';
import { UNSURE } from './conventions.js';

/** What is chosen on the screen now: option ids, or `unsure` alone, or a number as typed. */
export type Selection = readonly string[];

/** The selection after one choice: options that exclude each other never stand together. */
export function select(
  view: QuestionView,
  selection: Selection,
  id: string,
  on: boolean,
): Selection {
  if (view.type === 'number') return id ? [id] : [];
  if (!on) return selection.filter((other) => other !== id);
  if (view.type === 'single' || isExclusive(view, id)) return [id];
  return [...selection.filter((other) => other !== id && !isExclusive(view, other)), id];
}

/**
 * The ticks that a choice takes away because it is chosen alone; most often a slip, so they can be
 * brought back.
 */
export function ticksLost(view: QuestionView, before: Selection, after: Selection): Selection {
  const [only, ...more] = after;
  const isLoss =
    view.type === 'multi' && only !== undefined && !more.length && isExclusive(view, only);
  return isLoss ? before.filter((id) => !isExclusive(view, id)) : [];
}

/** Chosen alone: "none of these", "not sure". */
function isExclusive(view: QuestionView, id: string): boolean {
  return id === UNSURE || view.options.some((option) => option.id === id && option.exclusive);
}

/** The answer that a selection stands for; `undefined` while it is not one. */
export function toAnswer(view: QuestionView, selection: Selection): Answer | undefined {
  const [first] = selection;
  if (first === undefined || first === UNSURE) return first;
  if (view.type === 'number') return toNumber(view, first);
  if (view.type === 'single') return first;
  return view.options.filter((option) => selection.includes(option.id)).map((option) => option.id);
}

function toNumber(view: QuestionView, typed: string): number | undefined {
  const value = Number(typed);
  const inRange = value >= (view.min ?? -Infinity) && value <= (view.max ?? Infinity);
  return typed.trim() && inRange ? value : undefined;
}

/** The selection that shows an earlier answer; options that are no longer offered are left out. */
export function toSelection(view: QuestionView, answer: Answer | undefined): Selection {
  if (answer === undefined) return [];
  const ids = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
  if (view.type === 'number') return ids;
  return ids.filter(
    (id) => (id === UNSURE && view.unsure) || view.options.some((option) => option.id === id),
  );
}
