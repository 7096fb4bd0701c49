import { isBelow, type Urgency } from '../../engine/index.js';
import type { Place } from '../panel.js';
import { at, listAt } from '../yaml/at.js';
import { keyOf, type Thing } from './thing.js';

/** A question that counts for less while it is open, or answered "not sure". */
export interface LostDoubt {
  readonly question: Place;
  readonly before: Urgency;
  /** What it counts for then; null where the question goes, or asks for no danger sign any more. */
  readonly after: Urgency | null;
}

/**
 * Questions of danger signs whose "not sure" comes to less without some things: its level is that of
 * the signs that the question holds, so it may sink with one of them, for people who never had that one.
 * @param data of questions.yml
 */
export function lostDoubts(data: object, things: readonly Thing[]): readonly LostDoubt[] {
  const gone = new Set(things.map(keyOf));
  return listAt(data, ['questions']).flatMap((question, i): readonly LostDoubt[] => {
    const [before, after] = [doubtOf(question, new Set()), doubtOf(question, gone)];
    if (before === null || (after !== null && !isBelow(after, before))) return [];
    return [{ question: { file: 'questions.yml', path: ['questions', i] }, before, after }];
  });
}

/** The level of a question without a clear answer, as the engine has it; null where it has none. */
function doubtOf(question: unknown, gone: ReadonlySet<string>): Urgency | null {
  const id = String(at(question, ['id']));
  if (gone.has(keyOf({ kind: 'question', id }))) return null;
  const options = listAt(question, ['options']).filter(
    (option) => !gone.has(keyOf({ kind: 'option', id: `${id}.${String(at(option, ['id']))}` })),
  );
  const flags = options.map((option) => at(option, ['flag'])).filter(Boolean);
  const covered = options
    .flatMap((option) => listAt(option, ['covers']))
    .filter((each) => !gone.has(keyOf({ kind: 'question', id: String(each) })));
  if (at(question, ['role']) !== 'confirm' && flags.length + covered.length === 0) return null;
  const careful = at(question, ['careful']) as Urgency | undefined;
  return careful ?? (flags.includes('emergency') ? 'urgent' : 'soon');
}
