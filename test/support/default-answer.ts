import { reassuringAnswer, type Answer, type Pack } from '../../src/engine/index.js';
import type { AskedQuestion } from '../../src/engine/reassuring-answer.js';

/** What a person who has nothing to tell answers, and cannot tell more when asked to clarify. */
export function defaultAnswer(pack: Pack, question: AskedQuestion): Answer {
  return question.role === 'clarifier' ? 'cannot' : reassuringAnswer(pack, question);
}
