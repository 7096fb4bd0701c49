import { flagRules, type Question, type Urgency } from '../../engine/index.js';

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
  const { questions = [] } = data<{ questions: readonly Question[] }>('questions.yml');
  const { rules = [], conditions = {} } = data<{
    rules: readonly { id: string }[];
    conditions: Conditions;
  }>('rules.yml');
  const { dangers = [] } = data<{ dangers: readonly Danger[] }>('dangers.yml');
  const sound = [questions].flat().map((question) => ({
    ...question,
    options: [question?.options ?? []].flat().filter((option) => typeof option === 'object'),
  }));
  return flagRules(sound, [rules].flat()).map(({ rule, question, option }) => {
    const [asked, ticked] = [sound[question]!.id, sound[question]!.options[option]!.id];
    const danger = [dangers]
      .flat()
      .findIndex(({ when }) => when?.q === asked && when.is === ticked);
    return {
      question: asked,
      option: ticked,
      at: [question, option],
      level: rule.urgency,
      reason: rule.id,
      danger: danger < 0 ? null : { id: dangers[danger]!.id, at: danger },
      isListed: [dangers].flat().some(({ when }) => names(when, asked, ticked, conditions)),
    };
  });
}

/** Whether a condition reads an answer, at any depth; what is not known reads nothing. */
function names(condition: unknown, q: string, option: string, known: Conditions): boolean {
  if (Array.isArray(condition)) return condition.some((part) => names(part, q, option, known));
  if (typeof condition !== 'object' || condition === null) return false;
  const { q: asked, is, in: among, ref, ...parts } = condition as Record<string, unknown>;
  if (asked === q && [is, among].flat().includes(option)) return true;
  // A name cannot lead back to itself: that is a problem which lint finds, and not looked for here.
  const { [String(ref)]: named, ...others } = known;
  return names(named, q, option, others) || names(Object.values(parts), q, option, known);
}
