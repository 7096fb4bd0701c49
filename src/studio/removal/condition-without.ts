import {
  kindOfCondition,
  optionsOf,
  partsOf,
  type ConditionData,
} from '../conditions/edit-condition.js';
import type { Path } from '../yaml/edit-yaml.js';
import { keyOf } from './thing.js';

/** Why a part of a condition cannot just go. */
export type Kept = 'all' | 'not' | 'count' | 'whole';

/** What becomes of a condition once nobody can give some answers any more. */
export interface WithoutThings {
  /** Nothing of it can hold any more. */
  readonly isDead: boolean;
  /** What goes of it, so that it says the same of everybody whom there still is. */
  readonly removed: readonly Path[];
  /** Parts that are left for the author. */
  readonly left: readonly { readonly path: Path; readonly why: Kept }[];
}

const ALIVE: WithoutThings = { isDead: false, removed: [], left: [] };
const DEAD: WithoutThings = { ...ALIVE, isDead: true };

/**
 * A condition without the things that go. Of several of which one is enough, and of answers of which
 * one is enough, those that can never be true any more go, since the rest means the same without them.
 * Anything else would come to mean something new, and stays.
 * @param gone keys of the things that go, see `keyOf`
 * @param path of the condition
 */
export function conditionWithout(
  value: unknown,
  gone: ReadonlySet<string>,
  path: Path,
): WithoutThings {
  const kind = kindOfCondition(value);
  if (kind === null) return ALIVE;
  const data = value as ConditionData;
  switch (kind) {
    case 'answer':
      return answerWithout(data, gone, path);
    case 'number':
      return gone.has(keyOf({ kind: 'question', id: String(data['q']) })) ? DEAD : ALIVE;
    case 'answered':
      return gone.has(keyOf({ kind: 'question', id: String(data['answered']) })) ? DEAD : ALIVE;
    case 'fit':
      return gone.has(keyOf({ kind: 'cause', id: String(data['fit']) })) ? DEAD : ALIVE;
    case 'ref':
      return ALIVE;
    default:
      return joinedWithout(data, gone, path);
  }
}

function answerWithout(data: ConditionData, gone: ReadonlySet<string>, path: Path): WithoutThings {
  const question = String(data['q']);
  if (gone.has(keyOf({ kind: 'question', id: question }))) return DEAD;
  const options = optionsOf(data);
  const isGone = options.map((id) => gone.has(keyOf({ kind: 'option', id: `${question}.${id}` })));
  if (isGone.every(Boolean)) return DEAD;
  return {
    ...ALIVE,
    removed: isGone.flatMap((each, i) => (each ? [[...path, 'in', i]] : [])),
  };
}

function joinedWithout(data: ConditionData, gone: ReadonlySet<string>, path: Path): WithoutThings {
  const parts = partsOf(data).map(({ path: own, part }) => {
    const place = [...path, ...own];
    return { place, after: conditionWithout(part, gone, place) };
  });
  const dead = parts.filter(({ after }) => after.isDead).map(({ place }) => place);
  const removed = parts.flatMap(({ after }) => after.removed);
  const left = parts.flatMap(({ after }) => after.left);
  const all = { isDead: false, removed, left };
  if (dead.length === 0) return all;
  const keep = (why: Kept): WithoutThings => ({
    ...all,
    left: [...left, ...dead.map((place) => ({ path: place, why }))],
  });
  if ('all' in data) return keep('all');
  if ('not' in data) return keep('not');
  if (dead.length === parts.length) return 'count' in data ? keep('count') : DEAD;
  if ('count' in data && parts.length - dead.length < Number(data['atLeast'] ?? 0))
    return keep('count');
  return { ...all, removed: [...removed, ...dead] };
}
