import { LEVELS } from './words.js';

/** By the key of a field, what its values mean to whoever writes a pack. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: {
    intake: 'First of all: whom it is for',
    screen: 'Danger signs, asked of everybody',
    confirm: 'Danger signs in detail, after a broad line',
    history: 'Illnesses, medicines and the like',
    evidence: 'Tells the causes apart',
    pattern: 'Pattern of another perspective',
  },
  type: {
    single: 'One answer',
    multi: 'Several answers',
    number: 'A number',
  },
  kind: {
    'self-care': 'What to do oneself',
    exercise: 'Exercise',
    medicine: 'Medicine',
    common: 'Often done',
    vignette: 'Published story',
    walkthrough: 'Walked through by somebody',
    own: 'Made up here',
  },
  method: { 'likelihood-ratio': 'Likelihood ratios', points: 'Points' },
  grade: {
    A: 'A: strong',
    B: 'B: moderate',
    C: 'C: weak, or an estimate',
  },
  read: {
    full: 'All of it',
    abstract: 'The summary alone',
    secondary: 'What others say of it',
    memory: 'From memory, not looked up',
  },
  unmentioned: { none: '“None of these”', unsure: '“Not sure”' },
  view: { front: 'From the front', back: 'From behind' },
  verdict: { agree: 'Agrees', change: 'Wants a change', unsure: 'Is not sure' },
  unsureAs: { absent: 'Counts for nothing' },
};

/** A value to choose from in words; where there are none, as it is written, with spaces. */
export function choiceWords(field: string, value: string): string {
  const level = LEVELS.find(([each]) => each === value)?.[1];
  return WORDS[field]?.[value] ?? level ?? value.replace(/-/g, ' ');
}
