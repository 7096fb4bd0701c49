/**
 * What stands in the words of something new until its author has written them. Each sentence is one
 * that nobody would write, so that `starter-word` finds those that are left.
 */
export const BLANK_WORDS = {
  question: { title: 'A new question?', short: 'New question', why: 'Why this is asked.' },
  option: 'A new answer',
  danger: 'What to act on, in a few words',
  rule: 'Why this needs care, in one sentence.',
  cause: {
    name: 'New cause',
    summary: 'What it is, in one sentence.',
    mechanism: 'How it comes about.',
    who: 'Who has it.',
    typical: ['What speaks for it'],
    untypical: ['What speaks against it'],
    course: 'How it goes on.',
    selfCare: ['What one can do'],
    clinician: ['What a clinician does'],
    evidence: 'What this rests on.',
  },
  decision: 'Not looked up: what the first source says, in your own words.',
  hazard: {
    hazard: 'What may go wrong.',
    cause: 'What may lead to it.',
    harm: 'What may come of it.',
  },
  control: 'What is done against it.',
  controlTest: { shows: 'What is shown.', missing: 'What is still to be written.' },
  advice: { title: 'New advice', text: 'What to do, in one or two sentences.' },
} as const;
