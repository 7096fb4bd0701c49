import type { CauseText, PackJson, Question, QuestionText } from '../../src/engine/index.js';

const words = (question: Question): QuestionText => ({
  title: question.id,
  short: question.id,
  why: 'why',
  options: Object.fromEntries(question.options.map((option) => [option.id, { label: option.id }])),
});

const causeWords = (name: string): CauseText => ({
  name,
  summary: '',
  mechanism: '',
  who: '',
  typical: [],
  untypical: [],
  course: '',
  selfCare: [],
  clinician: [],
  escalate: [],
  evidence: '',
});

/** Fills in what every pack needs, so that a test states only what it is about. */
export function makePack(parts: Partial<PackJson> & Pick<PackJson, 'questions'>): PackJson {
  const questions = [AGE, ...parts.questions.filter((question) => question.id !== 'age')];
  const causes = parts.causes ?? [];
  const level = { title: 'title', lead: 'lead', next: [] };
  return {
    format: 1,
    id: 'tiny',
    version: '1.0.0',
    contentHash: 'sha256-0',
    evidenceDate: '2026-01-01',
    reviewBy: '2027-01-01',
    reviewedBy: '',
    strata: {
      question: 'age',
      groups: [
        { id: 'young', options: ['young'] },
        { id: 'old', options: ['old'] },
      ],
      default: 'young',
    },
    limits: { evidenceQuestions: 5, minGain: 0.001, explainAt: 1.5 },
    perspectives: [BIOMEDICAL],
    conditions: {},
    rules: [],
    advice: [],
    safetyNet: [{ id: 'worse' }],
    sources: {},
    ...parts,
    questions,
    causes,
    text: {
      en: {
        title: 'Tiny',
        intro: '',
        duration: '',
        notFor: [],
        urgencies: { emergency: level, urgent: level, soon: level, 'self-care': level },
        actions: {},
        rules: {},
        perspectives: {},
        advice: {},
        safetyNet: {},
        redFlags: ['A sign'],
        questions: Object.fromEntries(questions.map((question) => [question.id, words(question)])),
        causes: Object.fromEntries(causes.map((cause) => [cause.id, causeWords(cause.id)])),
      },
    },
  };
}

export const AGE: Question = {
  id: 'age',
  role: 'gate',
  type: 'single',
  options: [{ id: 'young' }, { id: 'old' }],
};

export const BIOMEDICAL: PackJson['perspectives'][number] = {
  id: 'bio',
  method: 'likelihood-ratio',
  shrink: 1,
  cap: 8,
  questionCap: 30,
  share: 0.5,
  otherPrior: [0.2, 0.2],
  fit: {
    minAnswered: 1,
    strong: { evidence: 1, ofBest: 0.3, ofOther: 1 },
    partial: { evidence: 0.1, ofBest: 0.1, ofOther: 0.3 },
  },
};

/** A flag screen with a clarifier and a repeat question, as the packs have them. */
export function flagScreen(
  id: string,
  flags: Readonly<Record<string, 'emergency' | 'urgent' | 'soon'>>,
): readonly Question[] {
  return [
    {
      id,
      role: 'flag',
      type: 'multi',
      unsure: true,
      options: [
        ...Object.entries(flags).map(([option, flag]) => ({ id: option, flag })),
        { id: 'none', exclusive: true },
      ],
    },
    {
      id: `c_${id}`,
      role: 'clarifier',
      type: 'single',
      clarifies: id,
      when: { q: id, is: 'unsure' },
      options: [
        { id: 'worse', flag: 'urgent' },
        { id: 'unchanged', flag: 'soon' },
        { id: 'words' },
        { id: 'cannot', flag: 'urgent' },
      ],
    },
    {
      id: `again_${id}`,
      role: 'flag',
      type: 'multi',
      repeats: id,
      unsure: true,
      unsureFlag: 'urgent',
      when: { q: `c_${id}`, is: 'words' },
      options: [],
    },
  ];
}
