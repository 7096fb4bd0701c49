import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  isBelow,
  loadPack,
  type Pack,
  type Urgency,
  URGENCIES,
} from '../../../src/engine/index.js';
import { dangers } from '../../../src/authoring/verify/properties/dangers.js';
import { monotone } from '../../../src/authoring/verify/properties/monotone.js';
import { unsure } from '../../../src/authoring/verify/properties/unsure.js';
import type { Model } from '../../../src/authoring/verify/property.js';
import { searchOffered, searchRule } from '../../../src/authoring/verify/witness.js';
import { atLeast, runs } from '../../engine/runs.js';
import {
  belowByForce,
  fallsByForce,
  leastUnsureByForce,
  rawSize,
  reachedByForce,
} from './brute-force.js';
import { hiddenPacks, isSmall } from './hidden-packs.js';

/** Complete answer sets that brute force may look at where it goes through them once for each sign. */
const MAX_OFTEN = 1000;
/** The same for raw answer sets, in which questions that are not shown have answers too. */
const MAX_RAW = 12_000;

/** Which kinds of pack were compared: a comparison that never met a line would show little. */
class Met {
  lines = 0;
  narrowed = 0;
  courses = 0;
  careful = 0;

  note({ questions }: Pack): void {
    const covered = questions.filter(({ coveredBy }) => coveredBy.length > 0);
    this.lines += Number(covered.length > 0);
    this.narrowed += Number(covered.some(({ when }) => when && 'all' in when));
    this.courses += Number(questions.some(({ id }) => id.startsWith('t_')));
    this.careful += Number(questions.some(({ careful }) => careful));
  }

  assertAll(): void {
    const { lines, narrowed, courses, careful } = this;
    for (const [kind, times] of Object.entries({ lines, narrowed, courses, careful }))
      assert.ok(times >= atLeast(2), `no pack with ${kind} was compared`);
  }
}

/**
 * The pack with a danger for every option that holds or covers signs, and one for any answer to a screen,
 * each of the level given.
 */
function withDangers({ json }: Pack, level: Urgency): Pack {
  const dangers = json.questions.flatMap(({ id, options }) => {
    const signs = options.filter(({ flag, covers }) => flag ?? covers);
    const single = signs.map((option) => ({
      id: `${id}_${option.id}`,
      level,
      when: { q: id, is: option.id },
    }));
    const any = { id: `${id}_any`, level, when: { q: id, in: options.map((option) => option.id) } };
    return signs.length > 0 ? [...single, any] : [];
  });
  const words = Object.fromEntries(dangers.map(({ id }) => [id, id]));
  const redFlags = dangers.map(({ id }) => id);
  const text = { en: { ...json.text['en']!, dangers: words } };
  return loadPack({ ...json, dangers, redFlags, safetyNet: [], text });
}

describe('the solver agrees with brute force over every complete answer set', () => {
  it('on which rules can hold and which options can be offered', () => {
    const met = new Met();
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
        met.note(pack);
      }),
      { ...runs(30), maxSkipsPerRun: 1000 },
    );
    met.assertAll();
  });

  it('on which dangers give less than their level', () => {
    const met = new Met();
    const verdicts = { below: 0, holds: 0 };
    fc.assert(
      fc.property(hiddenPacks, fc.constantFrom(...URGENCIES.slice(0, 3)), (small, level) => {
        fc.pre(isSmall(small, MAX_OFTEN));
        const pack = withDangers(small, level);
        const { failures } = dangers.check({ pack } as Model);
        for (const { id, when } of pack.json.dangers) {
          const found = failures.some(({ message }) => message.startsWith(`danger "${id}": these`));
          assert.equal(found, belowByForce(pack, when, level), `${id} ${level}`);
          verdicts[found ? 'below' : 'holds']++;
        }
        met.note(pack);
      }),
      { ...runs(30), maxSkipsPerRun: 1000 },
    );
    met.assertAll();
    assert.ok(Math.min(...Object.values(verdicts)) >= atLeast(2), JSON.stringify(verdicts));
  });

  it('that whoever is not sure gets at least the careful level that was proved', () => {
    const met = new Met();
    const verdicts = { proved: 0, refused: 0 };
    fc.assert(
      fc.property(hiddenPacks, fc.constantFrom(...URGENCIES.slice(0, 3)), (pack, level) => {
        fc.pre(isSmall(pack, MAX_OFTEN));
        const asked = pack.questions.filter(({ holdsSigns }) => holdsSigns);
        const careful = asked.map(({ id: question }) => ({ question, level, because: 'x' }));
        const authored = { properties: { levels: {}, careful } };
        const { failures } = unsure.check({ pack, authored } as unknown as Model);
        for (const { id, unsureLevel } of asked) {
          const refused = failures.some(({ message }) => message.startsWith(`${id}, not sure`));
          const least = leastUnsureByForce(pack, id);
          if (!refused && least) assert.ok(!isBelow(least, level), `${id}: ${least}, not ${level}`);
          if (refused) assert.ok(isBelow(unsureLevel, level), `${id} is refused for nothing`);
          verdicts[refused ? 'refused' : 'proved']++;
        }
        met.note(pack);
      }),
      { ...runs(30), maxSkipsPerRun: 1000 },
    );
    met.assertAll();
    assert.ok(Math.min(...Object.values(verdicts)) >= atLeast(2), JSON.stringify(verdicts));
  });

  it('on whether one more box can lower the level', () => {
    const met = new Met();
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
        met.note(pack);
      }),
      { ...runs(30), maxSkipsPerRun: 1000 },
    );
    met.assertAll();
    assert.ok(
      verdicts.falls > 0 && verdicts.holds > 0,
      `both verdicts must occur: ${JSON.stringify(verdicts)}`,
    );
  });
});
