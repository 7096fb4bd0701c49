import {
  type Finding,
  MISSING_FLAG,
  type OptionText,
  type Reason,
  UNSURE,
  UNSURE_FLAG,
  type Weighed,
} from '../../engine/index.js';
import { html } from 'lit';
import type { Content } from './components.js';
import type { ViewContext } from './context.js';
import { placeholderText, splitAtPlaceholders, type Placeholder } from './placeholders.js';

/** A person's words for a question in a list: two or three of them where the pack has them. */
export function shortName({ text }: ViewContext, question: string): string {
  const words = text.questions[question];
  return words?.short || words?.title || question;
}

/** Text with its placeholders replaced, where there can be no links. */
export function plainText(context: ViewContext, text: string): string {
  return splitAtPlaceholders(text)
    .map((piece, index) => (index % 2 ? placeholderText(context, piece as Placeholder) : piece))
    .join('');
}

function optionWords(
  { text }: ViewContext,
  question: string,
  option: string,
): OptionText | undefined {
  return text.questions[question]?.options?.[option];
}

/** The label of an option. */
export function optionLabel(context: ViewContext, question: string, option: string): string {
  const words = optionWords(context, question, option);
  return words?.label ?? (option === UNSURE ? context.t('notSure') : option);
}

/** The label of an option, with the words bold by which it is told from the others. */
export function markedLabel(context: ViewContext, question: string, option: string): Content {
  const label = optionLabel(context, question, option);
  const keyword = optionWords(context, question, option)?.keyword;
  const [before, ...after] = keyword ? label.split(keyword) : [label];
  return after.length ? html`${before}<strong>${keyword}</strong>${after.join(keyword)}` : label;
}

/** The hint under an option, where it has one. */
export function optionHint(
  context: ViewContext,
  question: string,
  option: string,
): string | undefined {
  return optionWords(context, question, option)?.hint;
}

/** How to check at home what an option says, where the pack tells it. */
export function optionCheck(
  context: ViewContext,
  question: string,
  option: string,
): string | undefined {
  return optionWords(context, question, option)?.check;
}

/** The pack's words for danger signs, in the order of the ids. */
export function dangerWords({ text }: ViewContext, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => text.dangers[id] ?? []);
}

/** The labels of what was answered to a question, in the order of the list. */
export function answerLabels(context: ViewContext, question: string): readonly string[] {
  const answer = context.session.answers[question];
  if (answer === undefined) return [];
  if (typeof answer === 'number') return [String(answer)];
  return (typeof answer === 'string' ? [answer] : answer).map((option) =>
    optionLabel(context, question, option),
  );
}

/** An answer as evidence in one line. */
export function findingText(context: ViewContext, finding: Finding | Weighed): string {
  const isMissing = 'present' in finding && !finding.present;
  return context.t(isMissing ? 'findingAbsent' : 'finding', {
    question: shortName(context, finding.question),
    option: optionLabel(context, finding.question, finding.option),
  });
}

/** The reasons that are the engine's own and have no words in a pack. */
const ENGINE_RULES: Readonly<Record<string, string>> = {
  [MISSING_FLAG]: 'missingFlag',
  [UNSURE_FLAG]: 'unsureFlag',
};

/**
 * Why a rule fired, in the pack's words, or in the widget's where the rule is the engine's own;
 * else the answers themselves.
 */
export function reasonText(context: ViewContext, { rule, findings }: Reason): string {
  const own = ENGINE_RULES[rule];
  return (
    context.text.rules?.[rule] ??
    (own ? context.t(own) : findings.map((finding) => findingText(context, finding)).join(' · '))
  );
}
