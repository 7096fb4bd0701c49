/**
 * Rule sets of CIV-Bench (Basu, June 2026, CC BY 4.0) as packs: a rule set is a table of rules with
 * priorities, of which the highest that matches gives the acuity.
 * https://github.com/sanjaybasu/clinical-formal-verification
 */
import type { Condition, PackJson, Question, Rule, Urgency } from '../../src/engine/index.js';
import { makePack } from '../engine/fixture.js';

/** An expression over the inputs of a rule set. */
export type CivExpression =
  | { readonly var: string }
  | { readonly const: number }
  | { readonly op: string; readonly args: readonly CivExpression[] };

export interface CivInput {
  readonly name: string;
  readonly type: string;
  readonly bounds?: readonly number[];
}

export interface CivRule {
  readonly id: string;
  readonly priority: number;
  readonly when: CivExpression;
  readonly then: readonly { readonly var: string; readonly value: string }[];
}

/** The part of an item that is read here; its key is a file of its own. */
export interface CivItem {
  readonly id: string;
  readonly domain: string;
  readonly ruleset: {
    readonly inputs: readonly CivInput[];
    readonly rules: readonly CivRule[];
    readonly default: readonly { readonly var: string; readonly value: string }[];
    readonly conflict_resolution: string;
  };
  readonly property: {
    readonly kind: string;
    readonly monotonicity: {
      readonly perturbation: { readonly var: string; readonly change: string };
      readonly monotone_var: string;
      readonly direction: string;
    };
  };
}

/** The values of the inputs of one presentation. */
export type CivInputs = Readonly<Record<string, boolean | number>>;

/** Thrown for what a pack has no words for: the item stays unanswered, and says why. */
export class NotExpressible extends Error {}

const LEVELS: Readonly<Record<string, Urgency>> = {
  self_care: 'self-care',
  routine: 'soon',
  urgent: 'urgent',
  emergent: 'emergency',
};
/** The question of an input: a name such as `age` may be taken in the pack that it is put into. */
export const questionId = (input: string): string => `input_${input}`;
export const PRESENT = 'yes';
export const ABSENT = 'no';

/**
 * A rule set as a pack: a question per input, and a rule per rule.
 *
 * A pack has no priorities: the most urgent rule that fires wins. So each rule also says that no rule
 * of a higher priority matches, and the default that none matches at all. Whole numbers are numbers,
 * and every comparison becomes "at least a whole number", which any number in between answers like
 * the whole number below it. The input that is added is a screen of danger signs of its own, for those
 * are what the verifier ticks one more of.
 * @throws NotExpressible for what has no faithful encoding
 */
export function toPack({ ruleset, property }: CivItem): PackJson {
  const { perturbation, direction, monotone_var: output } = property.monotonicity;
  const kind = [property.kind, perturbation.change, direction].join(' ');
  if (kind !== 'monotonicity set_true nondecreasing') throw new NotExpressible(kind);
  if (ruleset.conflict_resolution !== 'priority')
    throw new NotExpressible(`conflicts by ${ruleset.conflict_resolution}`);
  const { inputs, rules } = ruleset;
  if (rules.length === 0) throw new NotExpressible('a level that depends on nothing');
  const byName = new Map(inputs.map((input) => [input.name, input]));
  const ruleOf = (id: string, value: string, parts: readonly Condition[]): readonly Rule[] => {
    const urgency = LEVELS[value];
    if (!urgency) throw new NotExpressible(`the level ${value}`);
    // The lowest level needs no rule: it is what is left where none fires.
    return urgency === 'self-care' ? [] : [{ id, urgency, when: { all: parts }, sources: [] }];
  };
  return makePack({
    questions: inputs.map((input) => questionOf(input, input.name === perturbation.var)),
    conditions: Object.fromEntries(rules.map(({ id, when }) => [id, conditionOf(when, byName)])),
    rules: [
      ...rules.flatMap((rule) =>
        ruleOf(rule.id, valueOf(rule.then, output), [
          { ref: rule.id },
          ...above(rule, rules).map(({ id }): Condition => ({ not: { ref: id } })),
        ]),
      ),
      ...ruleOf(
        'default',
        valueOf(ruleset.default, output),
        rules.map(({ id }): Condition => ({ not: { ref: id } })),
      ),
    ],
  });
}

function valueOf(then: CivRule['then'], output: string): string {
  const [first, ...more] = then;
  if (first?.var !== output || more.length > 0)
    throw new NotExpressible('a rule that gives something else than the level');
  return first.value;
}

/** Rules that win over a rule; of equal ones that disagree the data do not say which wins. */
function above(rule: CivRule, rules: readonly CivRule[]): readonly CivRule[] {
  const tie = rules.find(
    (other) => other.priority === rule.priority && other.then[0]!.value !== rule.then[0]!.value,
  );
  if (tie) throw new NotExpressible(`${rule.id} and ${tie.id} have one priority and two levels`);
  return rules.filter(({ priority }) => priority > rule.priority);
}

function questionOf({ name, type, bounds }: CivInput, isAdded: boolean): Question {
  const id = questionId(name);
  if (type === 'int' && bounds && !isAdded)
    return { id, role: 'history', type: 'number', min: bounds[0], max: bounds[1], options: [] };
  if (type !== 'bool') throw new NotExpressible(`the input ${name} of type ${type}`);
  const options = [{ id: PRESENT }, { id: ABSENT, exclusive: true }];
  return isAdded
    ? { id, role: 'confirm', type: 'multi', options }
    : { id, role: 'history', type: 'single', options };
}

function conditionOf(expression: CivExpression, inputs: ReadonlyMap<string, CivInput>): Condition {
  if ('var' in expression) {
    if (inputs.get(expression.var)?.type !== 'bool')
      throw new NotExpressible(`${expression.var} as a condition`);
    return { q: questionId(expression.var), is: PRESENT };
  }
  if ('const' in expression) throw new NotExpressible('a constant as a condition');
  const { op, args } = expression;
  const parts = (): readonly Condition[] => args.map((part) => conditionOf(part, inputs));
  if (op === 'and') return { all: parts() };
  if (op === 'or') return { any: parts() };
  if (op === 'not' && args.length === 1) return { not: parts()[0]! };
  return comparison(op, args, inputs);
}

function comparison(
  op: string,
  [left, right]: readonly CivExpression[],
  inputs: ReadonlyMap<string, CivInput>,
): Condition {
  const isKnown =
    left && 'var' in left && right && 'const' in right && inputs.get(left.var)?.type === 'int';
  if (!isKnown || !Number.isInteger(right.const))
    throw new NotExpressible(`the comparison ${op} of other things than an integer and a bound`);
  const atLeast = (bound: number): Condition => ({ q: questionId(left.var), atLeast: bound });
  const table: Readonly<Record<string, Condition>> = {
    ge: atLeast(right.const),
    gt: atLeast(right.const + 1),
    lt: { not: atLeast(right.const) },
    le: { not: atLeast(right.const + 1) },
    eq: { all: [atLeast(right.const), { not: atLeast(right.const + 1) }] },
  };
  const found = table[op];
  if (!found) throw new NotExpressible(`the operator ${op}`);
  return found;
}

/**
 * The acuity of a presentation by the words of the rule set itself, without a pack: what a witness is
 * replayed with.
 */
export function acuityOf({ ruleset, property }: CivItem, inputs: CivInputs): Urgency {
  const output = property.monotonicity.monotone_var;
  const matching = ruleset.rules.filter(({ when }) => isTrue(when, inputs));
  const highest = Math.max(...matching.map(({ priority }) => priority));
  const winner = matching.find(({ priority }) => priority === highest);
  return LEVELS[valueOf(winner?.then ?? ruleset.default, output)]!;
}

function isTrue(expression: CivExpression, inputs: CivInputs): boolean {
  return value(expression, inputs) === true;
}

function value(expression: CivExpression, inputs: CivInputs): boolean | number {
  if ('var' in expression) return inputs[expression.var]!;
  if ('const' in expression) return expression.const;
  const { op, args } = expression;
  if (op === 'and') return args.every((part) => isTrue(part, inputs));
  if (op === 'or') return args.some((part) => isTrue(part, inputs));
  const [left, right] = args.map((part) => value(part, inputs));
  if (op === 'not') return left !== true;
  const compare: Readonly<Record<string, boolean>> = {
    ge: left! >= right!,
    gt: left! > right!,
    le: left! <= right!,
    lt: left! < right!,
    eq: left === right,
  };
  return compare[op]!;
}
