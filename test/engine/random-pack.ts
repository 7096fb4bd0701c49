import fc from 'fast-check';
import type {
  Answer,
  Condition,
  PackJson,
  Question,
  Session,
  SessionOptions,
  Urgency,
} from '../../src/engine/index.js';
import { runInterview, type Answerer, type Pack } from '../../src/engine/index.js';
import { AGE, flagScreen, makePack } from './fixture.js';

const FLAG_LEVELS: readonly ('emergency' | 'urgent' | 'soon')[] = ['emergency', 'urgent', 'soon'];

const flagQuestions = fc
  .array(fc.array(fc.constantFrom(...FLAG_LEVELS), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((screens) =>
    screens.map((levels, screen) =>
      flagScreen(
        `f${screen}`,
        Object.fromEntries(levels.map((level, item) => [`i${item}`, level])),
      ),
    ),
  );

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
 * Conditions over the pack's flags and evidence; `positive` leaves out `not` and upper bounds, so
 * that more findings can only help.
 */
function conditionOver(questions: readonly Question[], positive: boolean): fc.Arbitrary<Condition> {
  const atoms = questions
    .filter((question) => !question.repeats && question.role !== 'clarifier')
    .flatMap((question) =>
      question.options
        .filter((option) => !option.exclusive)
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

/** Small packs with flag screens, evidence, causes and combination rules. */
export function packs({ positive }: { positive: boolean }): fc.Arbitrary<PackJson> {
  return fc
    .tuple(flagQuestions, fc.tuple(evidenceQuestion(0), evidenceQuestion(1)))
    .chain(([screens, evidence]) => {
      const questions = [...screens.flat(), ...evidence];
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
      return fc.tuple(rules, ratios).map(([combined, lr]) =>
        makePack({
          questions,
          rules: combined.map((rule, index) => ({ id: `r${index}`, ...rule, sources: ['S1'] })),
          causes: ['x', 'y', 'z'].map((id, cause) => ({
            id,
            perspective: 'bio',
            prior: [0.1 * (cause + 1), 0.3 - 0.05 * cause],
            sources: ['S1'],
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
