import { URGENCIES } from '../../engine/index.js';
import type { InterviewState } from '../../engine/interview-state.js';
import { ruleValues, type Verdict } from './possible-values.js';
import { pad } from './words.js';

const VERDICTS: readonly (readonly [Verdict, string])[] = [
  ['true', 'true: these act'],
  ['unknown', 'unknown: they rest on a "not sure", which is never taken for a no'],
  ['open', 'open: what they rest on was not answered'],
  ['false', 'false'],
];

/** Every rule by its truth value, the most urgent first, with the findings that decide it. */
export function ruleLines(interview: InterviewState): readonly string[] {
  const rules = ruleValues(interview);
  return VERDICTS.flatMap(([verdict, title]) => {
    const those = URGENCIES.flatMap((level) =>
      rules.filter((rule) => rule.verdict === verdict && rule.urgency === level),
    );
    const rows = those.map(({ id, urgency, ends, because }) => [
      urgency,
      ends ? `${id} (ends)` : id,
      because.join('; '),
    ]);
    return [`${title} (${those.length})`, ...pad(rows).map((line) => `  ${line}`)];
  });
}
