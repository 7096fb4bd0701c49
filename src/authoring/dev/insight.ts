import type { Answers, Pack, Reason } from '../../engine/index.js';
import type { InsightMessage } from '../../dev/protocol.js';
import { ruleValues } from '../explain/possible-values.js';
import { replay, whyNext } from '../explain/replay.js';
import { endWords, whyWords } from '../explain/step-lines.js';

/** What the panel says of a set of answers, in the words of `triage-pack explain`. */
export function insightOf(pack: Pack, answers: Answers): InsightMessage {
  const { steps, end, analysis } = replay(pack, answers);
  const { urgency, settled, reasons } = analysis.assessment;
  const truths = new Map(ruleValues(analysis.interview).map((rule) => [rule.id, rule.because]));
  const next = whyNext(analysis);
  return {
    urgency,
    settled,
    whys: Object.fromEntries([
      ...steps.map(({ question, why }) => [question, whyWords(why)] as const),
      ...(next ? [[analysis.next!.id, whyWords(next)] as const] : []),
    ]),
    end: endWords(end),
    rules: reasons.map((reason) => ({
      id: reason.rule,
      urgency: reason.urgency,
      because: truths.get(reason.rule) ?? findingsOf(reason),
    })),
  };
}

/** A red-flag question without a clear answer counts without a rule. */
function findingsOf({ findings }: Reason): readonly string[] {
  return findings.map(({ question, option }) => `${question}: ${option}`);
}
