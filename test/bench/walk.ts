import { UNSURE, type PackJson } from '../../src/engine/index.js';
import { isDenial } from '../../src/engine/reassuring-answer.js';

/** One screen as a stepper without an engine needs it, and what is ticked on it. */
export interface Step {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly title: string;
  readonly hint?: string | undefined;
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly hint?: string | undefined;
  }[];
  readonly chosen: readonly string[];
  /** The widget's own markup of the screen. */
  readonly markup: string;
}

/**
 * Sore after hard exercise; everything that is not here gets "None of these" or "Not sure". It asks
 * no danger sign twice.
 */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  g_age: ['18_39'],
  e_where: ['lowback', 'thigh'],
  e_start: ['effort'],
  e_dur: ['lt2w'],
};

/** The screen of a question, in English. */
export function stepOf(pack: PackJson, id: string, markup = ''): Step {
  const question = pack.questions.find((each) => each.id === id)!;
  const { title, hint, options: words } = pack.text['en']!.questions[id]!;
  const options = [
    ...question.options.map((option) => ({ id: option.id, ...words[option.id]! })),
    ...(question.unsure ? [{ id: UNSURE, label: 'Not sure' }] : []),
  ];
  const plain =
    question.options.find(isDenial)?.id ?? (question.unsure ? UNSURE : question.options.at(-1)!.id);
  return {
    id,
    type: question.type === 'multi' ? 'checkbox' : 'radio',
    title,
    hint,
    options,
    chosen: ANSWERS[id] ?? [plain],
    markup,
  };
}
