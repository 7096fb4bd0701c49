import type { Cause, Evidence, PackJson, Perspective, Question } from '../../src/engine/index.js';

/**
 * How large a knowledge base is: causes × questions, each question with evidence on all causes or
 * on a few.
 */
export interface Size {
  readonly name: string;
  readonly causes: number;
  readonly questions: number;
  /** Causes that one question has evidence on. */
  readonly reach: number;
}

export const SIZES: readonly Size[] = [
  { name: '16 × 30', causes: 16, questions: 30, reach: 16 },
  { name: '50 × 200', causes: 50, questions: 200, reach: 50 },
  { name: '500 × 2000', causes: 500, questions: 2000, reach: 500 },
  { name: '5000 × 5000 sparse', causes: 5000, questions: 5000, reach: 15 },
];

/** Numbers in [0, 1) that repeat with the seed (mulberry32, public domain). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const PERSPECTIVE: Perspective = {
  id: 'bio',
  method: 'likelihood-ratio',
  shrinkage: 0.75,
  lrCap: 30,
  questionCap: 30,
  dependenceDiscount: 0.5,
  otherPrior: [0.1],
  fit: {
    minAnswered: 2,
    strong: { evidence: 1.5, ofBest: 0.3, ofOther: 1 },
    partial: { evidence: 0.5, ofBest: 0.1, ofOther: 0.3 },
  },
};

const SOURCES: readonly string[] = [];

/**
 * Three questions of four are yes/no; the fourth has three options of which several may be ticked,
 * two of them evidence.
 */
function question(index: number, random: () => number): Question {
  const yes = 0.1 + 0.6 * random();
  return index % 4 === 3
    ? {
        id: `q${index}`,
        role: 'evidence',
        type: 'multi',
        unsure: true,
        options: [
          { id: 'a', base: [yes] },
          { id: 'b', base: [0.1 + 0.3 * random()] },
          { id: 'none', exclusive: true },
        ],
      }
    : {
        id: `q${index}`,
        role: 'evidence',
        type: 'single',
        unsure: true,
        options: [
          { id: 'yes', base: [yes] },
          { id: 'no', base: [1 - yes] },
        ],
      };
}

function evidenceOn({ type }: Question, random: () => number): Evidence {
  const p = (): number => 0.02 + 0.9 * random();
  return { grade: 'C', sources: SOURCES, p: type === 'multi' ? { a: p(), b: p() } : { yes: p() } };
}

/** A pack of the given size with random numbers that repeat with the seed. */
export function syntheticPack({ causes, questions, reach }: Size, seed = 1): PackJson {
  const random = randomOf(seed);
  const asked = Array.from({ length: questions }, (_, index) => question(index, random));
  const evidence = Array.from({ length: causes }, (): Record<string, Evidence> => ({}));
  asked.forEach((each, index) => {
    for (let step = 0; step < reach; step++)
      evidence[(index * 7 + step * (reach === causes ? 1 : 331)) % causes]![each.id] = evidenceOn(
        each,
        random,
      );
  });
  return packOf(
    asked,
    evidence.map((of, index): Cause => ({
      id: `c${index}`,
      perspective: 'bio',
      prior: [0.1 + 0.9 * random()],
      evidence: of,
      sources: SOURCES,
    })),
    PERSPECTIVE,
  );
}

/** Puts questions and causes into a pack with as few words as the engine asks for. */
export function packOf(
  questions: readonly Question[],
  causes: readonly Cause[],
  perspective: Perspective,
): PackJson {
  const level = { title: '-', lead: '', next: [] };
  return {
    format: 2,
    id: 'synthetic',
    version: '1.0.0',
    contentHash: '',
    evidenceDate: '',
    reviewBy: '',
    reviewedBy: '',
    limits: { evidenceQuestions: 30, minGain: 0.001, explainAt: 1.5 },
    perspectives: [perspective],
    conditions: {},
    questions,
    rules: [],
    causes,
    advice: [],
    dangers: [],
    redFlags: [],
    safetyNet: [],
    sources: {},
    text: {
      en: {
        title: '-',
        intro: '',
        duration: '',
        notFor: [],
        urgencies: { emergency: level, urgent: level, soon: level, 'self-care': level },
        actions: {},
        rules: {},
        perspectives: {},
        advice: {},
        dangers: {},
        questions: Object.fromEntries(
          questions.map(({ id, options }) => [
            id,
            {
              title: id,
              short: id,
              why: '',
              options: Object.fromEntries(
                options.map((option) => [option.id, { label: option.id }]),
              ),
            },
          ]),
        ),
        causes: Object.fromEntries(
          causes.map(({ id }) => [
            id,
            {
              name: id,
              summary: '',
              mechanism: '',
              who: '',
              typical: [],
              untypical: [],
              course: '',
              selfCare: [],
              clinician: [],
              evidence: '',
            },
          ]),
        ),
      },
    },
  };
}
