import {
  createSession,
  loadPack,
  type Answer,
  type Answers,
  type PackJson,
} from '../../src/engine/index.js';
import { defaultAnswer } from './default-answer.js';

/** One screen of the widget, and what leads to it. */
export interface Screen {
  readonly name: string;
  /** As `goTo` takes it; the cover where it is left out. */
  readonly step?: string;
  readonly answers?: Answers;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Selectors of what is pressed, in turn, once the step shows. */
  readonly press?: readonly string[];
}

const GYM: Answers = {
  g_age: '18_39',
  e_where: ['lowback', 'thighs'],
  e_dur: 'lt3d',
  f_power: ['pow_sore'],
  e_onset: 'after',
  e_trig: ['hard'],
  e_weak: 'sore',
  e_pattern: ['use', 'lie'],
  e_tingle: 'none',
  e_gen: ['none'],
  t_signs: ['cold', 'warm'],
};
const OLDER: Answers = {
  g_age: '70p',
  e_where: ['lowback', 'bothlegs', 'knee2'],
  e_dur: 'gt3m',
  e_course: 'updown',
  e_onset: 'slow',
  e_pattern: ['walk', 'lean'],
  e_bone: ['fam'],
  e_tingle: 'none',
  t_signs: ['none'],
};

/** Answers that open questions which reassuring ones leave out. */
const OPENING: readonly Answers[] = [
  {},
  { g_body: 'preg_early' },
  { e_dur: 'gt3m' },
  { f_health: ['hx_cancer'] },
  { g_age: '70p', e_before: 'first' },
  { e_tingle: 'bothnew' },
];

/**
 * Every kind of screen of the pack, each question among them. Throws where no answers here lead to
 * a question.
 */
export function everyScreen(json: PackJson): readonly Screen[] {
  return [{ name: 'cover' }, ...questionScreens(json), ...stateScreens(json), ...endScreens(json)];
}

/** Each question, as it first shows where it can be had so, else as gone back to. */
export function questionScreens(json: PackJson): readonly Screen[] {
  const pack = loadPack(json);
  const reassuring = reassuringAnswers(json);
  const unsureAnswers = json.questions.flatMap(({ clarifies }) =>
    clarifies ? [{ [clarifies]: 'unsure' }] : [],
  );
  const words = json.questions.flatMap(({ id, clarifies }) =>
    clarifies ? [{ [clarifies]: 'unsure', [id]: 'words' }] : [],
  );
  const sets = [
    ...OPENING,
    ...unsureAnswers,
    ...words,
    ...unsureAnswers.map((doubt) => ({ ...doubt, g_body: 'preg_early' })),
    ...words.map((word) => ({ ...word, g_body: 'preg_early' })),
  ].map((changes) => ({ ...reassuring, ...changes }));
  const sessions = sets.map((answers) => createSession(pack, answers));
  return json.questions.map(({ id }) => {
    const found = sessions.find(({ path, next }) => path.includes(id) || next?.id === id);
    if (!found) throw new Error(`no answers here lead to the question "${id}"`);
    const before = Object.fromEntries(
      Object.entries(found.answers).filter(
        ([other]) => found.path.indexOf(other) < found.path.indexOf(id),
      ),
    );
    // Which evidence comes next depends on the answers: where it is another question, this one
    // shows with its own.
    return {
      name: id,
      step: id,
      answers: createSession(pack, before).next?.id === id ? before : found.answers,
    };
  });
}

/** Screens that answer to what a person has just done. */
function stateScreens(json: PackJson): readonly Screen[] {
  const answers = reassuringAnswers(json);
  const none = json.questions.find(({ role }) => role === 'flag')!;
  return [
    {
      name: 'question-refused',
      step: json.questions[0]!.id,
      answers: {},
      press: ['[type=submit]'],
    },
    { name: 'signs-refused', step: none.id, answers: { g_age: '40_49' }, press: ['[type=submit]'] },
    {
      name: 'signs-lost',
      step: none.id,
      answers: { g_age: '40_49' },
      press: [
        `#option-${none.options[0]!.id}`,
        `#option-${none.options.find(({ exclusive }) => exclusive)!.id}`,
      ],
    },
    {
      name: 'places-chosen',
      step: 'e_where',
      answers: { ...answers, e_where: ['lowback', 'knee1'] },
    },
    { name: 'review', step: 'review', answers },
    {
      name: 'restart',
      step: 'result',
      answers: { ...answers, ...GYM },
      press: ['[aria-haspopup=dialog]'],
    },
    {
      name: 'changed',
      step: 'review',
      answers: { ...answers, ...GYM },
      press: [
        '.nav .primary',
        '.step > .nav .button',
        '.answers > :nth-child(4) button',
        '#option-w2_6',
        '[type=submit]',
        '.nav .primary',
      ],
    },
  ];
}

/** Where an interview ends, and what shows instead of one. */
function endScreens(json: PackJson): readonly Screen[] {
  const reassuring = reassuringAnswers(json);
  const result = (name: string, changes: Answers, attributes = {}): Screen => ({
    name,
    step: 'result',
    answers: { ...reassuring, ...changes },
    attributes: { region: 'GB', ...attributes },
  });
  return [
    result('self-care', GYM),
    result('soon', OLDER),
    result('urgent', { ...GYM, f_power: ['pow_one'] }),
    result('emergency', { f_now: ['now_chest'] }),
    result('emergency-clinic', { f_private: ['ces_numb'] }, { region: '' }),
    result('child', { g_age: 'u16' }),
    result('absent', { g_age: 'absent' }),
    { name: 'reference', attributes: { mode: 'reference' } },
    { name: 'failure', attributes: { pack: 'none-of-that-name' } },
  ];
}

/** An answer to every question: nothing that alarms, and "not sure" elsewhere. */
function reassuringAnswers(json: PackJson): Readonly<Record<string, Answer>> {
  const own: Answers = {
    g_age: '50_59',
    g_body: 'none',
    e_where: ['lowback', 'knee1'],
    e_dur: 'd3_14',
    f_power: ['pow_none'],
    e_onset: 'days',
  };
  const pack = loadPack(json);
  return Object.fromEntries(
    pack.questions.map((question) => [
      question.id,
      own[question.id] ?? defaultAnswer(pack, question),
    ]),
  );
}
