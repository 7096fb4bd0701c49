import {
  UNSURE,
  type Advice,
  type Condition,
  type Pack,
  type Role,
} from '../../../engine/index.js';
import { evaluate, type ConditionContext } from '../../../engine/condition.js';
import { optionsNamed, walkCondition } from '../../../engine/fold-condition.js';
import { FALSE, TRUE, UNKNOWN, type Truth } from '../../../engine/truth.js';
import { coneOf } from '../cone.js';
import { Findings, type Model, type Property } from '../property.js';
import { fitsIn } from '../reads.js';
import { solve, type Goal, type Verdict } from '../solve.js';
import { holds } from '../witness.js';

/** What must not be suggested to whom. */
export const neverShown: Property = {
  id: 'never-shown',
  description:
    'Advice never shows where properties.yml forbids it, "not sure" included; exercises and medicines never show at urgent or above.',
  methods: ['exhaustive', 'structural'],
  engine:
    'advice.ts shows an item only if its "when" is certainly true and its "unless" certainly false',
  check(model) {
    const findings = new Findings();
    for (const { id, kind, levels } of model.pack.json.advice) {
      findings.states++;
      const high = levels.filter((level) => level === 'emergency' || level === 'urgent');
      if ((kind === 'exercise' || kind === 'medicine') && high.length > 0)
        findings.fail(
          `the ${kind} "${id}" may show at ${high.join(' and ')}; remove it from its levels`,
        );
    }
    findings.notes.push(...hiddenFromUnasked(model.pack));
    for (const entry of model.authored.properties?.never ?? []) checkEntry(model, entry, findings);
    return findings;
  },
};

type Entry = NonNullable<NonNullable<Model['authored']['properties']>['never']>[number];

function checkEntry(
  { pack }: Model,
  { id, advice = [], kind, when }: Entry,
  findings: Findings,
): void {
  const known = new Set(pack.json.advice.map((item) => item.id));
  for (const name of advice.filter((each) => !known.has(each)))
    findings.fail(`properties.yml: never.${id} names advice "${name}", which does not exist`);
  const items = pack.json.advice.filter((item) => advice.includes(item.id) || item.kind === kind);
  if (items.length === 0) findings.fail(`properties.yml: never.${id} forbids nothing`);
  const possible = solve(pack, holds(when));
  const chosen = possible.answers ? possible : solve(pack, freely(when));
  if (findings.count(chosen, `never.${id}`) && !chosen.answers)
    findings.fail(
      `properties.yml: never.${id} can never hold, so it proves nothing; fix its condition`,
    );
  // Each alternative by itself: few questions at a time.
  for (const part of 'any' in when ? when.any : [when])
    for (const item of items) checkItem(pack, item, { id, when: part }, findings);
}

function checkItem(
  pack: Pack,
  item: Advice,
  { id, when }: Pick<Entry, 'id' | 'when'>,
  findings: Findings,
): void {
  const search = solve(pack, forbidden(pack, item, when), { shortest: true });
  findings.count(search, `never.${id}: ${item.id}`);
  const fits = Object.entries(search.fits)
    .map(([cause, fit]) => `${cause} ${fit}`)
    .join(', ');
  if (search.answers)
    findings.fail(
      `"${item.id}" can show where never.${id} forbids it${fits ? ` (with fits: ${fits})` : ''}`,
      { answers: search.answers },
    );
}

/** Unknown hides an item, and an evidence question is not asked of everybody. */
function hiddenFromUnasked({ json, byId }: Pack): readonly string[] {
  return json.advice.flatMap(({ id, unless }) => {
    if (!unless) return [];
    const skipped = new Set<string>();
    walkCondition(
      unless,
      (part) => {
        if ('q' in part && MAY_BE_SKIPPED.has(byId.get(part.q)!.role)) skipped.add(part.q);
      },
      json.conditions,
    );
    return [...skipped].map(
      (question) =>
        `the advice "${id}" can stay hidden from those who are not asked ${question}, which "unless" reads; to show it to them, read a question that everybody is asked`,
    );
  });
}

const MAY_BE_SKIPPED: ReadonlySet<Role> = new Set(['evidence', 'pattern']);

/** The condition can hold once fits are chosen. */
function freely(when: Condition): Goal {
  return {
    conditions: [when],
    test: ({ context, complete }) => {
      const truth = evaluate(when, context);
      return truth === TRUE ? 'yes' : (truth & TRUE) === 0 ? 'no' : complete ? 'no' : 'open';
    },
  };
}

/** The item shows for certain, and the condition is true or not sure. */
function forbidden(pack: Pack, { when: only, unless, causes = [] }: Advice, when: Condition): Goal {
  const ends = pack.rules.filter((rule) => rule.ends).map((rule) => rule.when);
  const wanted = [when, ...(only ? [only] : []), ...ends];
  const all = [...wanted, ...(unless ? [unless] : [])];
  const read = new Set(all.flatMap((condition) => fitsIn(pack, condition)));
  // A cause whose fit nothing else reads can always fit, so it excludes nothing.
  const fits = causes.every((cause) => read.has(cause))
    ? causes.map((fit): Condition => ({ fit, atLeast: 'partial' }))
    : [];
  const conditions = [...all, ...fits];
  const { questions } = coneOf(pack, { conditions }).pack;
  return {
    // Most exclusions name what is forbidden, so deciding that first ends most branches at once.
    first: { conditions: [when] },
    conditions,
    hinders: hindering({ ...pack, questions }, unless, wanted),
    test: ({ context }) => {
      const parts: readonly Truth[] = [
        ...(fits.length > 0 ? [evaluate({ any: fits }, context)] : []),
        ...(only ? [evaluate(only, context)] : []),
        ...(unless ? [excluded(unless, context)] : []),
        possibly(evaluate(when, context)),
        // Nothing is advised where the interview is ended for somebody it is not for.
        ...ends.map((end) => notCertain(evaluate(end, context))),
      ];
      return conjunction(parts);
    },
  };
}

/**
 * An option that only what excludes the item reads, and never negated: neither what is wanted nor
 * what decides which questions and options are shown. Without it the item is excluded less, and all
 * else is the same.
 */
function hindering(
  pack: Pack,
  unless: Condition | undefined,
  wanted: readonly Condition[],
): (question: string, option: string) => boolean {
  if (!unless) return () => false;
  const visibility = pack.questions.flatMap(({ when, options }) => [
    when,
    ...options.map((option) => option.when),
  ]);
  const other = [...wanted, ...visibility, ...negated(pack, unless)].filter(
    (condition) => condition !== undefined,
  );
  const read = new Set<string>();
  const named = pack.json.conditions;
  for (const condition of other)
    walkCondition(condition, (part) => readBy(part).forEach((each) => read.add(each)), named);
  const hinders = (question: string, option: string): boolean => {
    const { covers = [] } = pack.byId.get(question)!.options.find(({ id }) => id === option)!;
    return !read.has(`${question}.${option}`) && covers.every(isIdle);
  };
  // A line that is not ticked denies what it covers, which excludes no more than any answer to it.
  const isIdle = (question: string): boolean =>
    !read.has(question) &&
    pack.byId.get(question)!.options.every(({ id }) => hinders(question, id));
  return hinders;
}

/** The options that a condition itself names, or else its question. */
function readBy(part: Condition): readonly string[] {
  if ('answered' in part) return [part.answered];
  if (!('q' in part)) return [];
  const options = optionsNamed(part);
  if (options.length === 0 || options.includes(UNSURE)) return [part.q];
  return options.map((option) => `${part.q}.${option}`);
}

/** The parts of a condition that stand under a "not". */
function negated(pack: Pack, condition: Condition): readonly Condition[] {
  const found: Condition[] = [];
  walkCondition(condition, (part) => 'not' in part && found.push(part.not), pack.json.conditions);
  return found;
}

function conjunction(parts: readonly Truth[]): Verdict {
  if (parts.some((part) => (part & TRUE) === 0)) return 'no';
  return parts.every((part) => part === TRUE) ? 'yes' : 'open';
}

function excluded(unless: Condition, context: ConditionContext): Truth {
  return evaluate({ not: unless }, context);
}

/** "Not sure" counts as false, and the whole is turned round. */
function notCertain(truth: Truth): Truth {
  return (truth & TRUE ? FALSE : 0) | (truth & (FALSE | UNKNOWN) ? TRUE : 0);
}

/** "Not sure" counts as true. */
function possibly(truth: Truth): Truth {
  return (truth & (TRUE | UNKNOWN) ? TRUE : 0) | (truth & FALSE);
}
