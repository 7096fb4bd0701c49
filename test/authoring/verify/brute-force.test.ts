import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  loadPack,
  type Condition,
  type Pack,
  type PackJson,
  type Question,
} from '../../../src/engine/index.js';
import { monotone } from '../../../src/authoring/verify/properties/monotone.js';
import type { Model } from '../../../src/authoring/verify/property.js';
import { searchOffered, searchRule } from '../../../src/authoring/verify/witness.js';
import { packs } from '../../engine/random-pack.js';
import { runs } from '../../engine/runs.js';
import { completions, fallsByForce, rawSize, reachedByForce } from './brute-force.js';

/** Complete answer sets that brute force may look at; larger packs are left out. */
const MAX = 4000;
/** The same for raw answer sets, in which questions that are not shown have answers too. */
const MAX_RAW = 12_000;

const CONDITIONS: readonly Condition[] = [
  { q: 'age', is: 'old' },
  { not: { q: 'age', is: 'old' } },
  { q: 'f0', is: 'i0' },
  { not: { q: 'f0', is: 'i0' } },
  { q: 'f0', is: 'unsure' },
  {
    any: [
      { q: 'f0', is: 'none' },
      { q: 'age', is: 'young' },
    ],
  },
  {
    all: [
      { q: 'age', is: 'old' },
      { q: 'age', is: 'young' },
    ],
  },
];

/** Puts conditions on later questions, red flags included, and on single options. */
function hide(json: PackJson, picks: readonly number[]): PackJson {
  const when = (pick: number): Condition | undefined => CONDITIONS[pick % (2 * CONDITIONS.length)];
  const questions = json.questions.map((question, index): Question => {
    if (
      question.id === 'age' ||
      question.id === 'f0' ||
      question.role === 'clarifier' ||
      question.repeats
    )
      return question;
    const hidden = question.when ?? when(picks[index % picks.length]!);
    const options = question.options.map((option, place) =>
      place === 0 && question.options.length > 2
        ? { ...option, when: when(picks[(index + 3) % picks.length]!) }
        : option,
    );
    return JSON.parse(JSON.stringify({ ...question, when: hidden, options })) as Question;
  });
  // In a third of the packs, a rule that a further sign makes false; whether the level falls hangs
  // on the sign's own.
  const odd = {
    id: 'odd',
    urgency: 'emergency',
    when: { all: [{ q: 'age', is: 'old' }, { not: { q: 'f0', is: 'i0' } }] },
    sources: ['S1'],
  } as const;
  return { ...json, questions, rules: picks[0]! % 3 === 0 ? [...json.rules, odd] : json.rules };
}

/**
 * Leaves out the last evidence question and the rules that read it, so that two red-flag screens
 * stay small enough.
 */
function smaller(json: PackJson): PackJson {
  const names = (condition: Condition): boolean => JSON.stringify(condition).includes('"e1"');
  const causes = json.causes.map((cause) => ({
    ...cause,
    evidence: { e0: cause.evidence!['e0']! },
  }));
  return {
    ...json,
    causes,
    questions: json.questions.filter(({ id }) => id !== 'e1'),
    rules: json.rules.filter(({ when }) => !names(when)),
  };
}

const hiddenPacks = fc
  .tuple(
    packs({ positive: false }),
    fc.boolean(),
    fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 }),
  )
  .map(([json, less, picks]) => loadPack(hide(less ? smaller(json) : json, picks)));

function isSmall(pack: Pack): boolean {
  const all = completions(pack);
  for (let seen = 0; !all.next().done; seen++) if (seen > MAX) return false;
  return true;
}

describe('the solver agrees with brute force over every complete answer set', () => {
  it('on which rules can hold and which options can be offered', () => {
    let compared = 0;
    fc.assert(
      fc.property(hiddenPacks, (pack) => {
        fc.pre(isSmall(pack));
        const { rules, options } = reachedByForce(pack);
        for (const rule of pack.rules)
          assert.equal(
            searchRule(pack, rule).answers !== null,
            rules.has(rule.id),
            `${rule.id}: ${JSON.stringify(rule.when)}`,
          );
        for (const question of pack.questions) {
          for (const { id } of question.options)
            assert.equal(
              searchOffered(pack, question.id, id).answers !== null,
              options.has(`${question.id}.${id}`),
              `${question.id}.${id}`,
            );
        }
        compared++;
      }),
      { ...runs(30), maxSkipsPerRun: 1000 },
    );
    assert.ok(compared > 0);
  });

  it('on whether one more box can lower the level', () => {
    const verdicts = { falls: 0, holds: 0 };
    fc.assert(
      fc.property(hiddenPacks, (pack) => {
        fc.pre(rawSize(pack) <= MAX_RAW);
        const byForce = fallsByForce(pack);
        const failures = monotone.check({ pack } as Model).failures;
        assert.equal(
          failures.length > 0,
          byForce,
          `${failures[0]?.message ?? 'proved'}\n${JSON.stringify(pack.json.rules)}\n${JSON.stringify(pack.json.questions)}`,
        );
        verdicts[byForce ? 'falls' : 'holds']++;
      }),
      { ...runs(30), maxSkipsPerRun: 1000 },
    );
    assert.ok(
      verdicts.falls > 0 && verdicts.holds > 0,
      `both verdicts must occur: ${JSON.stringify(verdicts)}`,
    );
  });
});
