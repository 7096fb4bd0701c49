import { flagRules, type Question, type Urgency } from '../../engine/index.js';
import { at, listAt } from '../yaml/at.js';

/** Brings a file of the pack as plain data; the author may have written anything. */
export type ReadData = <T extends object>(file: string) => Partial<T>;

/** A danger sign, with everything that is made of it. */
export interface Sign {
  readonly question: string;
  readonly option: string;
  /** Their places in questions.yml. */
  readonly at: readonly [question: number, option: number];
  readonly level: Urgency;
  /** Key of its reason among the words of rules. */
  readonly reason: string;
  /** Its own entry in dangers.yml, with its place there; null where it has none. */
  readonly danger: { readonly id: string; readonly at: number } | null;
  /** Some danger of the list names it, alone or among others. */
  readonly isListed: boolean;
}

interface Danger {
  readonly id: string;
  readonly when?: { readonly q?: string; readonly is?: string };
}

/** Named conditions by their names. */
type Conditions = Readonly<Record<string, unknown>>;

/** Every option with a level, in the order asked. */
export function signsOf(data: ReadData): readonly Sign[] {
  const questions = itemsOf<Question>(data('questions.yml'), 'questions');
  const ofRules = data('rules.yml');
  const rules = itemsOf<{ readonly id: string }>(ofRules, 'rules');
  const dangers = itemsOf<Danger>(data('dangers.yml'), 'dangers');
  const listed = new Set<string>();
  const conditions = (at(ofRules, ['conditions']) ?? {}) as Conditions;
  for (const { when } of dangers) noteAnswers(when, conditions, listed);
  const sound = questions.map((question) => ({
    ...question,
    options: itemsOf<Question['options'][number]>(question, 'options'),
  }));
  const flagged = flagRules(sound, rules).filter(
    // One without an id yet is a sign once it has one.
    ({ question, option }) => sound[question]!.id && sound[question]!.options[option]!.id,
  );
  return flagged.map(({ rule, question, option }) => {
    const [asked, ticked] = [sound[question]!.id, sound[question]!.options[option]!.id];
    const danger = dangers.findIndex(({ when }) => when?.q === asked && when.is === ticked);
    return {
      question: asked,
      option: ticked,
      at: [question, option],
      level: rule.urgency,
      reason: rule.id,
      danger: danger < 0 ? null : { id: dangers[danger]!.id, at: danger },
      isListed: listed.has(`${asked}.${ticked}`),
    };
  });
}

/** The items of a list; one that is nothing yet, as an author types, keeps its place as an empty one. */
function itemsOf<T extends object>(data: unknown, key: string): readonly T[] {
  return listAt(data, [key]).map(
    (item) => (typeof item === 'object' && item !== null ? item : {}) as T,
  );
}

/** Notes each answer that a condition reads, at any depth; what is not known reads nothing. */
function noteAnswers(condition: unknown, known: Conditions, found: Set<string>): void {
  if (Array.isArray(condition)) {
    for (const part of condition as readonly unknown[]) noteAnswers(part, known, found);
    return;
  }
  if (typeof condition !== 'object' || condition === null) return;
  const { q, is, in: among, ref, ...parts } = condition as Record<string, unknown>;
  if (typeof q === 'string')
    for (const option of [is, among].flat()) found.add(`${q}.${String(option)}`);
  noteAnswers(Object.values(parts), known, found);
  if (typeof ref !== 'string') return;
  // A name cannot lead back to itself: that is a problem which lint finds, and not looked for here.
  const { [ref]: named, ...others } = known;
  noteAnswers(named, others, found);
}
