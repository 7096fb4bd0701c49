import { flagRules } from './flag-rules.js';
import { readsFit, walkCondition } from './fold-condition.js';
import type { Condition, PackJson, Rule } from './pack.js';

/** A rule with the questions on which its truth can depend, visibility included. */
export interface CompiledRule extends Rule {
  /** Worked out when first read: the first screens of an interview do not ask for it. */
  readonly dependencies: ReadonlySet<string>;
  /** It reads how well a cause fits, and so may come and go until every question has its answer. */
  readonly dependsOnRanking: boolean;
}

/** For every question, by id, those on which its visibility rests. */
type Visibility = ReadonlyMap<string, ReadonlySet<string>>;

/** The rules of the options' flags, then the combinations. */
export function compileRules(json: PackJson, visibility: Visibility): readonly CompiledRule[] {
  const rules = [...flagRules(json.questions, json.rules).map(({ rule }) => rule), ...json.rules];
  const isRanked = [...rules.map(({ when }) => when), ...Object.values(json.conditions)].some(
    (condition) => readsFit(condition),
  );
  return rules.map((rule) => {
    let reached: ReadonlySet<string> | undefined;
    return Object.freeze({
      ...rule,
      dependsOnRanking: isRanked && readsFit(rule.when, json.conditions),
      get dependencies() {
        return (reached ??= dependenciesOf(rule.when, json, visibility));
      },
    });
  });
}

/** Ids of the questions that a condition reads. */
export function questionsIn(condition: Condition, json: PackJson): Set<string> {
  const ids = new Set<string>();
  walkCondition(
    condition,
    (part) => {
      if ('answered' in part) ids.add(part.answered);
      else if ('q' in part) ids.add(part.q);
    },
    json.conditions,
  );
  return ids;
}

function dependenciesOf(condition: Condition, json: PackJson, visibility: Visibility): Set<string> {
  const reached = new Set<string>();
  const add = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    visibility.get(id)!.forEach(add);
  };
  questionsIn(condition, json).forEach(add);
  return reached;
}
