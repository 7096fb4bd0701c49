import fc from 'fast-check';
import type {
  Answer,
  Condition,
  Option,
  PackJson,
  Question,
  Session,
  SessionOptions,
  Urgency,
} from '../../src/engine/index.js';
import { runInterview, type Answerer, type Pack } from '../../src/engine/index.js';
import { AGE, makePack } from './fixture.js';

const level = fc.constantFrom<Urgency>('emergency', 'urgent', 'soon');
const careful = fc.option(fc.constantFrom<Urgency>('urgent', 'soon'), { nil: undefined });
const NONE: Option = { id: 'none', exclusive: true };

/** What a screen asks: signs themselves, and perhaps a broad line with exact signs behind it. */
const plan = fc.record({
  signs: fc.array(level, { maxLength: 3 }),
  line: fc.option(
    fc.record({
      signs: fc.array(level, { minLength: 1, maxLength: 2 }),
      careful,
      /** The signs are asked of some only, and there is more than one line that covers them. */
      narrowed: fc.boolean(),
      twice: fc.boolean(),
      /** The first sign covers a question about its course. */
      course: fc.option(fc.record({ worse: fc.option(level, { nil: undefined }), careful })),
    }),
  ),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

const flagQuestions = fc
  .array(plan, { minLength: 1, maxLength: 3 })
  .map((plans) => [HISTORY, ...plans.flatMap((each, index) => screenQuestions(`f${index}`, each))]);

/** An answer that narrows who is asked for exact signs, and that a person may not be sure of. */
const HISTORY: Question = {
  id: 'h',
  role: 'history',
  type: 'single',
  unsure: true,
  options: [{ id: 'yes' }, { id: 'no' }],
};

function flagged(levels: readonly Urgency[]): readonly Option[] {
  return levels.map((flag, index) => ({ id: `i${index}`, flag }));
}

function screenQuestions(id: string, { signs, line }: Plan): readonly Question[] {
  const common = { type: 'multi', unsure: true } as const;
  if (!line) {
    const own = flagged(signs.length > 0 ? signs : ['soon']);
    return [{ id, role: 'screen', ...common, options: [...own, NONE] }];
  }
  const covers = [`c_${id}`];
  const lines: readonly Option[] = [
    { id: 'line', covers },
    ...(line.twice ? [{ id: 'other', covers }] : []),
  ];
  const [first, ...rest] = flagged(line.signs);
  const confirm: Question = {
    id: `c_${id}`,
    role: 'confirm',
    ...common,
    ...(line.careful && { careful: line.careful }),
    ...(line.narrowed && { when: { q: 'h', is: 'yes' } }),
    options: [{ ...first!, ...(line.course && { covers: [`t_${id}`] }) }, ...rest, NONE],
  };
  return [
    { id, role: 'screen', ...common, options: [...flagged(signs), ...lines, NONE] },
    confirm,
    ...(line.course ? [courseQuestion(id, line.course)] : []),
  ];
}

/** How a sign came and went; what a doctor said of it is no course. */
function courseQuestion(
  id: string,
  { worse, careful: stated }: NonNullable<NonNullable<Plan['line']>['course']>,
): Question {
  return {
    id: `t_${id}`,
    role: 'confirm',
    type: 'single',
    unsure: true,
    ...(stated && { careful: stated }),
    options: [
      { id: 'worse', ...(worse && { flag: worse }) },
      { id: 'same' },
      { id: 'known', opinion: true },
    ],
  };
}

function spread(raw: readonly number[]): readonly number[] {
  const total = raw.reduce((sum, part) => sum + part, 0);
  return raw.map((part) => part / total);
}

const share = fc.integer({ min: 1, max: 20 });

function evidenceQuestion(index: number): fc.Arbitrary<Question> {
  return fc
    .record({
      multi: fc.boolean(),
      young: fc.array(share, { minLength: 3, maxLength: 3 }),
      old: fc.array(share, { minLength: 3, maxLength: 3 }),
      conditional: fc.boolean(),
    })
    .map(({ multi, young, old, conditional }) => ({
      id: `e${index}`,
      role: 'evidence',
      type: multi ? 'multi' : 'single',
      unsure: true,
      ...(conditional && { when: { q: 'age', is: 'old' } }),
      options: ['a', 'b', 'c'].map((id, place) => ({
        id,
        base: [spread(young)[place]!, spread(old)[place]!],
        ...(multi && id === 'c' && { exclusive: true }),
      })),
    }));
}

/**
 * Conditions over the pack's signs and evidence; `positive` leaves out `not`, upper bounds and
 * denials, so that more findings can only raise a level.
 */
/** Conditions that name options of the questions; without "not" where they are to be positive. */
export function conditionOver(
  questions: readonly Question[],
  positive: boolean,
): fc.Arbitrary<Condition> {
  const atoms = questions.flatMap((question) =>
    question.options
      .filter((option) => !option.exclusive && !(positive && isCalm(question, option)))
      .map((option): Condition => ({ q: question.id, is: option.id })),
  );
  const atom = fc.constantFrom(...atoms);
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      atom,
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      fc
        .array(tie('condition'), { minLength: 1, maxLength: 3 })
        .map((count): Condition => ({ count, atLeast: 2 })),
      ...(positive ? [] : [tie('condition').map((not): Condition => ({ not }))]),
    ),
  })).condition;
}

/** An answer to a question about signs that is none itself. */
function isCalm({ role, type }: Question, { flag, id }: Option): boolean {
  return role === 'confirm' && type === 'single' && flag === undefined && id !== 'worse';
}

/** Small packs with screens of danger signs, lines that cover some, evidence, causes and combination rules. */
export function packs({ positive }: { positive: boolean }): fc.Arbitrary<PackJson> {
  return fc
    .tuple(flagQuestions, fc.tuple(evidenceQuestion(0), evidenceQuestion(1)))
    .chain(([screens, evidence]) => {
      const questions = [...screens, ...evidence];
      const rules = fc.array(
        fc.record({
          urgency: fc.constantFrom<Urgency>('emergency', 'urgent', 'soon'),
          when: conditionOver([AGE, ...questions], positive),
        }),
        { maxLength: 3 },
      );
      const ratios = fc.array(
        fc.integer({ min: -8, max: 8 }).map((power) => 2 ** (power / 4)),
        { minLength: 12, maxLength: 12 },
      );
      const needs = fc.array(fc.subarray(['e0', 'e1']), { minLength: 3, maxLength: 3 });
      return fc.tuple(rules, ratios, needs).map(([combined, lr, needed]) =>
        makePack({
          questions,
          rules: combined.map((rule, index) => ({ id: `r${index}`, ...rule, sources: ['S1'] })),
          causes: ['x', 'y', 'z'].map((id, cause) => ({
            id,
            perspective: 'bio',
            prior: [0.1 * (cause + 1), 0.3 - 0.05 * cause],
            sources: ['S1'],
            ...(needed[cause]!.length > 0 && { needs: needed[cause]! }),
            evidence: Object.fromEntries(
              evidence.map((question, index) => [
                question.id,
                {
                  grade: 'C',
                  sources: ['S1'],
                  lr: { a: lr[cause * 4 + index * 2]!, b: lr[cause * 4 + index * 2 + 1]! },
                },
              ]),
            ),
          })),
        }),
      );
    });
}

/**
 * What a person might answer: one number per choice, turned into an answer to whatever is asked.
 */
export type Whims = readonly number[];
export const whims: fc.Arbitrary<Whims> = fc.array(fc.nat({ max: 1023 }), {
  minLength: 40,
  maxLength: 40,
});

/** An answer to the question that a person with these whims gives. */
export function answerFor(view: NonNullable<Session['next']>, whim: number): Answer {
  if (view.unsure && whim % 7 === 0) return 'unsure';
  const options = view.options.map((option) => option.id);
  if (view.type === 'single') return options[whim % options.length]!;
  const exclusive = view.options.find((option) => option.exclusive)?.id;
  const ticked = options.filter((id, place) => id !== exclusive && (whim >> place) & 1);
  return ticked.length > 0 && whim % 3 === 0 ? ticked : [exclusive ?? options[0]!];
}

/**
 * Answers forward until the interview ends; returns every session on the way, the empty one first.
 */
export function interview(
  pack: Pack,
  choices: Whims,
  options: SessionOptions = {},
): readonly Session[] {
  const sessions: Session[] = [];
  const answerer: Answerer = (question, session) =>
    answerFor(question, choices[sessions.push(session) - 1]!);
  const last = runInterview(pack, answerer, { ...options, maxScreens: choices.length });
  return [...sessions, last];
}
