import assert from 'node:assert/strict';
import {
  createSession,
  isBelow,
  reassuringAnswer,
  runInterview,
  type Answers,
  type Session,
  type Urgency,
} from '../../src/engine/index.js';
import { HAZARD_PACK as PACK } from './hazards-pack.js';

/**
 * A person of 45 with a sore low back for some days, after long sitting, who denies every danger
 * sign: at self-care.
 */
export const CALM: Answers = {
  g_age: '40_49',
  f_now: ['none'],
  e_where: ['lowback'],
  f_private: ['none'],
  s_power: ['none'],
  e_start: ['still'],
  s_ill: ['none'],
  s_legs: ['none'],
  s_health: ['none'],
  e_dur: 'lt2w',
};

/** Levels as the tables of the tests write them. */
export const LEVELS: Readonly<Record<string, Urgency>> = {
  E: 'emergency',
  D: 'urgent',
  S: 'soon',
  C: 'self-care',
};

export const levelOf = (answers: Answers): Urgency => {
  const { assessment, rejected } = createSession(PACK, answers);
  assert.deepEqual(rejected, [], 'every answer is understood');
  return assessment.urgency;
};

/** The end of an interview in which whatever else is asked is answered with nothing to tell. */
export const elseCalm = (answers: Answers): Session =>
  runInterview(PACK, (question) => reassuringAnswer(PACK, question), { answers });

/** Asserts that answers give a level, or at least one. */
export function levelIs(
  { exactly, atLeast }: { readonly exactly?: Urgency; readonly atLeast?: Urgency },
  answers: Answers,
): void {
  const level = levelOf(answers);
  if (exactly) assert.equal(level, exactly, JSON.stringify(answers));
  if (atLeast)
    assert.ok(!isBelow(level, atLeast), `${level} is below ${atLeast}: ${JSON.stringify(answers)}`);
}
