import { recorder } from './record.js';
import type { WorkPart } from './plan.js';
import type { Tally } from './tally.js';

/** People between two messages about progress. */
const BATCH = 50;

/** Observes one thread's people. @param tell called now and then with how many more were seen */
export function recordPart(
  { json, plan, first, step }: WorkPart,
  tell: (seen: number) => void,
): Tally {
  const tally: Tally = new Map();
  const { record } = recorder(json, plan);
  let seen = 0;
  for (let index = first; index < plan.people; index += step) {
    record(index, tally);
    if (++seen % BATCH === 0) tell(BATCH);
  }
  tell(seen % BATCH);
  return tally;
}
