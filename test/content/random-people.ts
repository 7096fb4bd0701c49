import {
  reassuringAnswer,
  runInterview,
  type Answer,
  type QuestionView,
  type Session,
} from '../../src/engine/index.js';
import { interview } from '../engine/random-pack.js';
import { PACK } from './pack.js';

/** Answers by a random person, to the end or an emergency. */
export const told = (choices: readonly number[]): Session => interview(PACK, choices).at(-1)!;

/**
 * Answers by a random person who denies every danger sign, so that the interview goes to its end.
 */
export function reassuringInterview(choices: readonly number[]): Session {
  let screen = 0;
  const answerer = (question: QuestionView): Answer => {
    const whim = choices[screen++]!;
    if (['screen', 'confirm', 'history'].includes(question.role))
      return reassuringAnswer(PACK, question);
    const options = question.options
      .map((option) => option.id)
      .filter((id) => id !== 'absent' && id !== 'u16');
    const chosen = options[whim % options.length]!;
    return question.type === 'multi' ? [chosen] : chosen;
  };
  return runInterview(PACK, answerer, { maxScreens: choices.length });
}
