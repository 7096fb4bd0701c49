import type {
  CauseText,
  Evidence,
  Option,
  PackJson,
  PackText,
  Question,
} from '../../src/engine/index.js';

const level = (title: string) => ({
  title,
  lead: `${title}: call {emergency} or {advice}.`,
  next: ['Take a list of your medicines.'],
});
const options = (...ids: readonly string[]): readonly Option[] =>
  ids.map((id) => ({ id, ...(id === 'none' && { exclusive: true }), base: [1 / ids.length] }));
const words = (title: string, short: string, labels: Readonly<Record<string, string>>) => ({
  title,
  short,
  why: `Why: ${short}.`,
  options: Object.fromEntries(
    Object.entries(labels).map(([id, label]) => [
      id,
      { label, ...(id === 'numb' && { hint: 'Around the seat' }) },
    ]),
  ),
});
const evidence = (lr: Readonly<Record<string, number>>): Evidence => ({
  lr,
  grade: 'A',
  sources: ['S1'],
});
const cause = (name: string): CauseText => ({
  name,
  summary: `${name} in short.`,
  mechanism: 'How it comes.',
  who: 'Anyone.',
  typical: ['Often this'],
  untypical: ['Rarely that'],
  course: 'Better in weeks.',
  selfCare: ['Keep moving'],
  clinician: ['Look at it'],
  evidence: 'Fair.',
});

const questions: readonly Question[] = [
  { id: 'g_who', role: 'intake', type: 'single', options: options('me', 'with_me', 'absent') },
  { id: 'g_age', role: 'intake', type: 'single', options: options('young', 'old') },
  {
    id: 'f_now',
    role: 'screen',
    type: 'multi',
    unsure: true,
    options: [
      { id: 'numb', flag: 'emergency', action: 'ambulance', sources: ['S1'] },
      { id: 'fever', flag: 'urgent', sources: ['S1'] },
      { id: 'weak', covers: ['c_weak'] },
      { id: 'none', exclusive: true },
    ],
  },
  {
    id: 'c_weak',
    role: 'confirm',
    type: 'single',
    unsure: true,
    options: [
      { id: 'both', flag: 'emergency', sources: ['S1'] },
      { id: 'one', flag: 'soon', sources: ['S1'] },
      { id: 'tired' },
    ],
  },
  {
    id: 'e_onset',
    role: 'evidence',
    type: 'single',
    unsure: true,
    picture: 'body',
    options: options('sudden', 'slow'),
  },
  {
    id: 'e_move',
    role: 'evidence',
    type: 'multi',
    unsure: true,
    options: options('walk', 'lift', 'none'),
  },
  {
    id: 't_cold',
    role: 'pattern',
    type: 'single',
    unsure: true,
    perspective: 'traditional',
    options: options('no', 'often'),
  },
];

/** A small pack with one of each thing that the screens show. */
export const FIXTURE: PackJson = {
  format: 2,
  id: 'fixture',
  version: '1.2.3',
  contentHash: 'abcdef0123456789',
  evidenceDate: '2026-01-01',
  reviewBy: '2999-01-01',
  reviewedBy: '',
  strata: { question: 'g_age', groups: [{ id: 'all', options: ['young', 'old'] }], default: 'all' },
  limits: { evidenceQuestions: 5, minGain: 0, explainAt: 1.2 },
  perspectives: [
    {
      id: 'biomedical',
      method: 'likelihood-ratio',
      shrinkage: 0.75,
      lrCap: 20,
      questionCap: 20,
      dependenceDiscount: 0.5,
      otherPrior: [0.2],
      fit: {
        minAnswered: 1,
        strong: { evidence: 0.5, ofBest: 0.5, ofOther: 0.5 },
        partial: { evidence: 0, ofBest: 0.1, ofOther: 0.1 },
      },
    },
    { id: 'traditional', method: 'points', below: 'urgent' },
  ],
  conditions: {},
  questions,
  rules: [
    { id: 'proxy', urgency: 'urgent', when: { q: 'g_who', is: 'absent' }, ends: true, sources: [] },
  ],
  causes: [
    {
      id: 'strain',
      perspective: 'biomedical',
      picture: 'pain-disc',
      escalate: ['legs'],
      prior: [0.5],
      evidence: { e_onset: evidence({ sudden: 1.8, slow: 0.2 }), e_move: evidence({ lift: 2.5 }) },
      sources: ['S1'],
    },
    {
      id: 'wear',
      perspective: 'biomedical',
      prior: [0.3],
      evidence: { e_onset: evidence({ sudden: 0.3, slow: 1.7 }) },
      sources: ['S2'],
    },
    {
      id: 'cold',
      perspective: 'traditional',
      points: { t_cold: { no: 0, often: 3 } },
      bands: { strong: 3, partial: 2 },
      sources: ['S2'],
    },
  ],
  advice: [
    { id: 'warmth', kind: 'common', levels: ['self-care', 'soon', 'urgent'], sources: ['S2'] },
    {
      id: 'bridge',
      kind: 'exercise',
      picture: 'bridge',
      causes: ['strain', 'wear'],
      levels: ['self-care', 'soon'],
      sources: ['S2'],
    },
    { id: 'pill', kind: 'medicine', levels: ['self-care', 'soon'], sources: ['S1'] },
  ],
  dangers: [
    { id: 'numb', level: 'emergency', when: { q: 'f_now', is: 'numb' } },
    { id: 'legs', level: 'emergency', when: { q: 'c_weak', is: 'both' } },
    { id: 'fever', level: 'urgent', when: { q: 'f_now', is: 'fever' } },
  ],
  redFlags: ['numb', 'legs'],
  safetyNet: [{ danger: 'legs' }, { danger: 'fever' }],
  sources: {
    S1: { cite: 'First source', url: 'https://example.org/1' },
    S2: { cite: 'Second source' },
  },
  text: {
    en: {
      title: 'Sore back and knees',
      intro: 'Short questions about your back.',
      duration: 'About two minutes',
      notFor: ['You are very ill'],
      urgencies: {
        emergency: level('Get help now'),
        urgent: level('Be seen today'),
        soon: level('Be seen soon'),
        'self-care': level('Care for yourself'),
      },
      actions: { ambulance: 'Call {emergency} for an ambulance.' },
      questions: {
        g_who: words('Who is this for?', 'who', {
          me: 'Me',
          with_me: 'Someone with me',
          absent: 'Someone who is not here',
        }),
        g_age: words('How old are you?', 'age', { young: 'Under 50', old: '50 or over' }),
        f_now: {
          ...words('Do you have any of these now?', 'danger signs', {
            numb: 'Numb between the legs',
            fever: 'A fever',
            weak: 'Weak legs',
            none: 'None of these',
          }),
          check: 'Touch the skin there.',
        },
        c_weak: {
          ...words('How weak are your legs?', 'weakness', {
            both: 'Both give way',
            one: 'One is weaker',
            tired: 'They are only tired',
          }),
          check: 'Stand up without your hands.',
        },
        e_onset: words('How did it start?', 'start', { sudden: 'All at once', slow: 'Slowly' }),
        e_move: words('What makes it worse?', 'movement', {
          walk: 'Walking',
          lift: 'Lifting',
          none: 'Nothing',
        }),
        t_cold: words('Do you feel cold?', 'cold', { no: 'No', often: 'Often' }),
      },
      rules: {
        proxy: 'They are not with you.',
        numb: 'Numbness there can be an emergency.',
        fever: 'A fever needs a check.',
        both: 'Weak legs need help.',
        one: 'Mention it.',
      },
      causes: { strain: cause('A strain'), wear: cause('Wear'), cold: cause('Cold pattern') },
      perspectives: {
        biomedical: { title: 'Causes', note: '' },
        traditional: { title: 'A traditional view', note: 'Another way of seeing it.' },
      },
      advice: {
        warmth: { title: 'Keep warm', text: 'Warmth can ease it.' },
        bridge: {
          title: 'Bridge',
          text: 'A gentle lift.',
          steps: ['Lie down', 'Lift'],
          caution: ['Not with a new injury'],
        },
        pill: { title: 'Pain tablets', text: 'Ask about them.' },
      },
      dangers: { numb: 'Numb between the legs', legs: 'Both legs weak', fever: 'A new fever' },
      pictures: {
        body: { alt: 'A body, front and back', steps: ['Front', 'Back'] },
        'pain-disc': { alt: 'A line down one leg', caption: 'Where it runs.' },
        bridge: { alt: 'Hips on the floor, then lifted', steps: ['Lie', 'Lift'] },
      },
    },
  },
};

const TEXT = FIXTURE.text['en']!;
/** The fixture's first question, `g_who`, and its words. */
export const FIRST = FIXTURE.questions.find(({ id }) => id === 'g_who')!;
export const FIRST_WORDS = TEXT.questions['g_who']!;

/** The fixture with another first question, under the same id. */
export function withFirstQuestion(first: Question, words: PackText['questions'][string]): PackJson {
  return {
    ...FIXTURE,
    questions: FIXTURE.questions.map((question) => (question === FIRST ? first : question)),
    text: { en: { ...TEXT, questions: { ...TEXT.questions, g_who: words } } },
  };
}
