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
  evidence: '',
});

/** Fills in what every pack needs, so that a test states only what it is about. */
export function makePack(parts: Partial<PackJson> & Pick<PackJson, 'questions'>): PackJson {
  const questions = [AGE, ...parts.questions.filter((question) => question.id !== 'age')];
  const causes = parts.causes ?? [];
  const dangers = parts.dangers ?? [WORSE];
  const level = { title: 'title', lead: 'lead', next: [] };
  return {
    format: 2,
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
    redFlags: dangers.map(({ id }) => id),
    safetyNet: dangers.map(({ id }) => ({ danger: id })),
    sources: {},
    ...parts,
    questions,
    causes,
    dangers,
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
        dangers: Object.fromEntries(dangers.map(({ id }) => [id, id])),
        questions: Object.fromEntries(questions.map((question) => [question.id, words(question)])),
        causes: Object.fromEntries(causes.map((cause) => [cause.id, causeWords(cause.id)])),
      },
    },
  };
}

export const AGE: Question = {
  id: 'age',
  role: 'intake',
  type: 'single',
  options: [{ id: 'young' }, { id: 'old' }],
};

export const BIOMEDICAL: PackJson['perspectives'][number] = {
  id: 'bio',
  method: 'likelihood-ratio',
  shrinkage: 1,
  lrCap: 8,
  questionCap: 30,
  dependenceDiscount: 0.5,
  otherPrior: [0.2, 0.2],
  fit: {
    minAnswered: 1,
    strong: { evidence: 1, ofBest: 0.3, ofOther: 1 },
    partial: { evidence: 0.1, ofBest: 0.1, ofOther: 0.3 },
  },
};

/** What every pack here tells people to watch for. */
const WORSE: PackJson['dangers'][number] = {
  id: 'worse',
  level: 'soon',
  when: { q: 'age', is: 'old' },
};

type Flags = Readonly<Record<string, 'emergency' | 'urgent' | 'soon'>>;

const NONE = { id: 'none', exclusive: true } as const;

/** A screen that asks for the danger signs themselves. */
export function flagScreen(id: string, flags: Flags): readonly Question[] {
  return [{ id, role: 'screen', type: 'multi', unsure: true, options: signs(flags) }];
}

/** A screen with one broad line, and the exact signs `c_<id>` behind it. */
export function coveredScreen(
  id: string,
  flags: Flags,
  confirm: Partial<Question> = {},
): readonly Question[] {
  return [
    {
      id,
      role: 'screen',
      type: 'multi',
      unsure: true,
      options: [{ id: 'line', covers: [`c_${id}`] }, NONE],
    },
    {
      id: `c_${id}`,
      role: 'confirm',
      type: 'multi',
      unsure: true,
      options: signs(flags),
      ...confirm,
    },
  ];
}

function signs(flags: Flags): Question['options'] {
  return [...Object.entries(flags).map(([id, flag]) => ({ id, flag })), NONE];
}
