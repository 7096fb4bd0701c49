import {
  isBelow,
  UNSURE,
  type Condition,
  type Pack,
  type Rule,
  type Urgency,
} from '../../engine/index.js';
import { foldCondition } from '../../engine/fold-condition.js';
import { canonicalJson } from '../canonical-json.js';
import { alternatives, isSettledBy, type Way } from '../verify/alternatives.js';
import { runWanted } from '../verify/run-interview.js';
import { solve } from '../verify/solve.js';
import { holds } from '../verify/witness.js';
import type { LevelChange } from './levels.js';

/** Ways of one rule to try out, so that a rule with thousands of them does not take minutes. */
const MAX_WAYS = 200;

/**
 * The rules by which somebody gets a lower level than in the old pack, though each is still there: it
 * holds for fewer answers, or a condition that it names does. One such person is named, who was
 * played on both packs with calm answers to all else. Doubts, and answers that the new pack does not
 * offer, are left out: what became of them is said elsewhere.
 */
export function lostWays(old: Pack, now: Pack): readonly LevelChange[] {
  return old.json.rules.flatMap((rule): readonly LevelChange[] => {
    const kept = now.json.rules.find(({ id }) => id === rule.id);
    if (!kept || isBelow(kept.urgency, rule.urgency)) return [];
    const before = writtenOut(rule.when, old, now);
    if (canonicalJson(before) === canonicalJson(writtenOut(kept.when, now, now))) return [];
    const ways = unsettledWays(before, rule, now);
    if (!ways) return [unknown(rule)];
    const lost = ways
      .slice(0, MAX_WAYS)
      .map((way) => playOnBoth(way, rule, [old, now]))
      .find((change) => change !== null);
    return lost ? [lost] : [];
  });
}

/** The ways in which a condition can hold and no rule of the level then surely does. */
function unsettledWays(condition: Condition, { urgency }: Rule, now: Pack): readonly Way[] | null {
  const rules = now.rules.filter((rule) => !isBelow(rule.urgency, urgency));
  const ways = alternatives(now, condition, rules);
  return (
    ways &&
    ways.filter(
      (way) =>
        !way.some((part) => 'is' in part && part.is === UNSURE) && !isSettledBy(now, way, rules),
    )
  );
}

/** What cannot be looked at may be a loss, and is for a clinician to look at. */
function unknown({ id, urgency }: Rule): LevelChange {
  const words = 'it has changed, and holds in too many ways to look at each';
  return { kind: 'lowered', what: 'people of the rule', id, old: urgency, new: null, words };
}

function playOnBoth(
  way: Way,
  { id }: Rule,
  packs: readonly [old: Pack, now: Pack],
): LevelChange | null {
  const { answers } = solve(packs[1], holds({ all: way }));
  if (!answers) return null;
  const [before, after] = packs.map((pack) => runWanted(pack, answers).last.assessment.urgency) as [
    Urgency,
    Urgency,
  ];
  if (!isBelow(after, before)) return null;
  const words = way
    .map((part) => ('is' in part ? `${part.q}: ${part.is}` : JSON.stringify(part)))
    .join(', ');
  return { kind: 'lowered', what: 'people of the rule', id, old: before, new: after, words };
}

const NEVER: Condition = { any: [] };

/** A condition without names, and with what another pack does not offer as never so. */
function writtenOut(condition: Condition, from: Pack, now: Pack): Condition {
  const inside = (part: Condition): Condition => writtenOut(part, from, now);
  const offers = (question: string, option: string): boolean =>
    option === UNSURE || now.byId.get(question)?.optionIds.has(option) === true;
  return foldCondition<Condition, undefined>(
    condition,
    {
      all: ({ all }) => ({ all: all.map(inside) }),
      any: ({ any }) => ({ any: any.map(inside) }),
      not: ({ not }) => ({ not: inside(not) }),
      count: (counted) => ({ ...counted, count: counted.count.map(inside) }),
      ref: ({ ref }) => inside(from.json.conditions[ref]!),
      is: (named) => (now.byId.has(named.q) && offers(named.q, named.is) ? named : NEVER),
      in: ({ q, in: options }) => {
        const left = options.filter((option) => now.byId.has(q) && offers(q, option));
        return left.length > 0 ? { q, in: left } : NEVER;
      },
      fit: (named) => (now.json.causes.some(({ id }) => id === named.fit) ? named : NEVER),
      answered: (named) => (now.byId.has(named.answered) ? named : NEVER),
      within: (named) => (now.byId.has(named.q) ? named : NEVER),
    },
    undefined,
  );
}
