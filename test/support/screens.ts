import {
  createSession,
  loadPack,
  reassuringAnswer,
  type Answer,
  type Answers,
  type Pack,
  type PackJson,
} from '../../src/engine/index.js';
import { OLDER, SORE_AFTER_GYM, WEAK_FOOT } from './people.js';

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
  const sessions = openingAnswers(pack).map((opening) => {
    const answers = { ...reassuringAnswers(json), ...opening };
    return createSession(pack, answers);
  });
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

/**
 * Answers that open questions which reassuring ones leave out: each broad line, with the lines that
 * lead to it; each place, and an age and a duration that ask more.
 */
function openingAnswers(pack: Pack): readonly Answers[] {
  const linesTo = (id: string, depth = 0): Answers => {
    const line = pack.byId.get(id)!.coveredBy.find(({ option }) => !option.endsWith('none'));
    if (!line || depth > 3) return {};
    const { type } = pack.byId.get(line.question)!;
    const answer = type === 'multi' ? [line.option] : line.option;
    return { ...linesTo(line.question, depth + 1), [line.question]: answer };
  };
  const lines = pack.questions.map(({ id }) => linesTo(id));
  const kinds: readonly Answers[] = [
    {},
    { g_age: '16_17', e_where: ['hip'] },
    { g_age: '70p', e_dur: 'years' },
    { e_where: ['knee'], e_dur: 'long' },
    { e_where: ['thigh', 'lowleg'] },
  ];
  return kinds.flatMap((kind) => lines.map((line) => ({ ...kind, ...line })));
}

/** Screens that answer to what a person has just done. */
function stateScreens(json: PackJson): readonly Screen[] {
  const answers = reassuringAnswers(json);
  const none = json.questions.find(({ role }) => role === 'screen')!;
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
      answers: { ...answers, e_where: ['lowback', 'knee'] },
    },
    {
      name: 'not-sure-help',
      step: none.id,
      answers: { g_age: '40_49' },
      press: ['#option-unsure', '[type=submit]'],
    },
    { name: 'review', step: 'review', answers },
    {
      name: 'restart',
      step: 'result',
      answers: { ...answers, ...SORE_AFTER_GYM },
      press: ['[aria-haspopup=dialog]'],
    },
    {
      name: 'changed',
      step: 'review',
      answers: { ...answers, ...SORE_AFTER_GYM },
      press: [
        '.nav .primary',
        '.step > .nav .button',
        '.asking > .answers > :nth-child(5) button',
        '#option-w2_6',
        '[type=submit]',
        '.nav .primary',
      ],
    },
  ];
}

/** Where an interview ends, and what shows instead of one. */
export function endScreens(json: PackJson): readonly Screen[] {
  const reassuring = reassuringAnswers(json);
  const result = (name: string, changes: Answers, attributes = {}): Screen => ({
    name,
    step: 'result',
    answers: { ...reassuring, ...changes },
    attributes: { region: 'GB', ...attributes },
  });
  return [
    result('self-care', SORE_AFTER_GYM),
    result('soon', OLDER),
    result('urgent', WEAK_FOOT),
    result('not-sure', { ...SORE_AFTER_GYM, f_now: 'unsure' }),
    result('emergency', { f_now: ['leg_cold'] }),
    result('emergency-clinic', { f_private: ['ces_numb'], c_ces_when: 'recent' }, { region: '' }),
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
    e_where: ['lowback', 'knee'],
    e_start: ['slow'],
    e_dur: 'lt2w',
  };
  const pack = loadPack(json);
  return Object.fromEntries(
    pack.questions.map((question) => [
      question.id,
      own[question.id] ?? reassuringAnswer(pack, question),
    ]),
  );
}
