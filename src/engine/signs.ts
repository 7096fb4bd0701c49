import { chosenOpinions, type InterviewState, type QuestionState } from './interview-state.js';
import type { Option } from './pack.js';
import type { Finding, Sign } from './session-types.js';
import { FALSE, TRUE, UNKNOWN } from './truth.js';

/**
 * Every danger sign of the pack that these answers can speak of, in authored order, and how: ticked,
 * denied by itself, denied with the broad line that covers it, not sure, or open.
 */
export function signsOf(interview: InterviewState): readonly Sign[] {
  return interview.pack.questions
    .map(({ id }) => interview.states.get(id)!)
    .flatMap((state) => signOptions(state).map((option) => signOf(interview, state, option)))
    .filter((sign) => sign !== null);
}

/**
 * Options that are danger signs: those with a level, the broad lines of a screen, and what may be
 * ticked on a confirm screen. One choice among several there, such as how long it has been so, is no
 * sign by itself, and neither is what somebody else thinks.
 */
function signOptions({ question, shown, options }: QuestionState): readonly Option[] {
  const { role, type } = question;
  const isList = role === 'confirm' && type === 'multi';
  const offered = shown ? options : question.options;
  return offered.filter(
    ({ flag, covers, exclusive, opinion }) =>
      (flag ?? (role === 'screen' ? covers : undefined)) !== undefined ||
      (isList && !exclusive && !opinion),
  );
}

function signOf(interview: InterviewState, state: QuestionState, option: Option): Sign | null {
  const { question, applies, shown, answer } = state;
  const sign = {
    question: question.id,
    option: option.id,
    ...(option.flag && { urgency: option.flag }),
  };
  if (applies === FALSE) {
    const by = question.coveredBy.filter((line) => wasAsked(interview, line));
    return by.length > 0 ? { ...sign, status: 'covered', by } : null;
  }
  if (!shown && applies === UNKNOWN)
    return { ...sign, status: 'unsure', by: doubtedLines(interview, state) };
  if (!answer) return { ...sign, status: 'open' };
  if (answer.chosen.includes(option.id)) return { ...sign, status: 'present' };
  const isUnsure = answer.unsure || chosenOpinions(state).length > 0;
  return { ...sign, status: isUnsure ? 'unsure' : 'denied' };
}

/** The lines that leave it open whether the signs behind them are there. */
function doubtedLines(
  { context }: InterviewState,
  { question: { coveredBy } }: QuestionState,
): readonly Finding[] {
  return coveredBy.filter(({ question, option }) => context.chose(question, option) === UNKNOWN);
}

/** The line's question was answered, or is covered itself by a line that was denied. */
function wasAsked(interview: InterviewState, line: Finding): boolean {
  const { question, applies, answer } = interview.states.get(line.question)!;
  if (answer) return interview.context.chose(line.question, line.option) !== TRUE;
  return applies === FALSE && question.coveredBy.some((above) => wasAsked(interview, above));
}
