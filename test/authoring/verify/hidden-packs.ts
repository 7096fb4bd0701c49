import fc from 'fast-check';
import {
  loadPack,
  type Condition,
  type Pack,
  type PackJson,
  type Question,
} from '../../../src/engine/index.js';
import { packs } from '../../engine/random-pack.js';
import { completions } from './brute-force.js';

/** Complete answer sets that brute force may look at; larger packs are left out. */
const MAX = 4000;
/** The first sign or line of the first screen, on which later questions may hang. */
export function firstTick(json: PackJson): string {
  return json.questions.find(({ id }) => id === 'f0')!.options[0]!.id;
}

function conditions(json: PackJson, { role }: Question): readonly Condition[] {
  const tick: Condition = { q: 'f0', is: firstTick(json) };
  const old: Condition = { q: 'age', is: 'old' };
  const hasSigns = json.questions.some(({ id }) => id === 'c_f0');
  return [
    old,
    { not: old },
    tick,
    { not: tick },
    { q: 'f0', is: 'unsure' },
    {
      any: [
        { q: 'f0', is: 'none' },
        { q: 'age', is: 'young' },
      ],
    },
    { all: [old, { q: 'age', is: 'young' }] },
    ...(hasSigns && role === 'evidence'
      ? [{ q: 'c_f0', is: 'i0' }, { not: { q: 'c_f0', is: 'none' } }, { answered: 'c_f0' }]
      : []),
  ];
}

/**
 * Puts conditions on later questions, screens of signs and what lines cover included, and on single
 * options.
 */
function hide(json: PackJson, picks: readonly number[]): PackJson {
  const when = (question: Question, pick: number): Condition | undefined => {
    const all = conditions(json, question);
    return all[pick % (2 * all.length)];
  };
  const questions = json.questions.map((question, index): Question => {
    if (question.id === 'age' || question.id === 'f0') return question;
    const hidden = question.when ?? when(question, picks[index % picks.length]!);
    const options = question.options.map((option, place) =>
      place === 0 && question.options.length > 2
        ? { ...option, when: when(question, picks[(index + 3) % picks.length]!) }
        : option,
    );
    return JSON.parse(JSON.stringify({ ...question, when: hidden, options })) as Question;
  });
  // In a third of the packs, a rule that a further tick makes false; whether the level falls hangs
  // on what else is ticked.
  const odd = {
    id: 'odd',
    urgency: 'emergency',
    when: { all: [{ q: 'age', is: 'old' }, { not: { q: 'f0', is: firstTick(json) } }] },
    sources: ['S1'],
  } as const;
  return { ...json, questions, rules: picks[0]! % 3 === 0 ? [...json.rules, odd] : json.rules };
}

/**
 * Leaves out the last evidence question and the rules that read it, so that two screens of signs
 * stay small enough.
 */
function smaller(json: PackJson): PackJson {
  const names = (condition: Condition): boolean => JSON.stringify(condition).includes('"e1"');
  const causes = json.causes.map(({ needs, ...cause }) => ({
    ...cause,
    ...(needs?.includes('e0') && { needs: ['e0'] }),
    evidence: { e0: cause.evidence!['e0']! },
  }));
  return {
    ...json,
    causes,
    questions: json.questions.filter(({ id }) => id !== 'e1'),
    rules: json.rules.filter(({ when }) => !names(when)),
  };
}

/** Packs whose later questions and single options hang on others. */
export const hiddenPacks = fc
  .tuple(
    packs({ positive: false }),
    fc.boolean(),
    fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 }),
  )
  .map(([json, less, picks]) => loadPack(hide(less ? smaller(json) : json, picks)));

/** Whether brute force may look at every complete answer set of the pack. */
export function isSmall(pack: Pack, most = MAX): boolean {
  const all = completions(pack);
  for (let seen = 0; !all.next().done; seen++) if (seen > most) return false;
  return true;
}
