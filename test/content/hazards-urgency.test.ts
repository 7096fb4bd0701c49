import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  createSession,
  isBelow,
  type Answer,
  type Answers,
  type Urgency,
} from '../../src/engine/index.js';
import { isDenial } from '../../src/engine/reassuring-answer.js';
import { parseAnswers } from '../../src/engine/answers.js';
import { resolveQuestions } from '../../src/engine/interview-state.js';
import type { CompiledQuestion } from '../../src/engine/load-pack.js';
import { assessUrgency } from '../../src/engine/urgency.js';
import { HAZARD_PACK as PACK, randomNumbers } from './hazards-pack.js';

/**
 * The least level of every danger sign, entered a second time from the table of levels and not from
 * the pack: E emergency, D urgent, S soon. A mistake has to be made twice to get past it.
 */
const LEVEL_TABLE: Readonly<Record<string, string>> = {
  f_now:
    'now_chest E, now_faint E, now_rip E, now_tummy D, st_face E, st_limb E, st_sight E, now_septic E',
  f_private: 'ces_numb E, ces_pee E, ces_leak E, ces_sex D, rather_not D',
  f_power: 'pow_up E, pow_both E, pow_limp E, ces_bilat E, pow_one D, pow_clumsy D',
  f_legs:
    'leg_cold E, leg_clot D, leg_foot D, calf_walking S, both_legs_swollen S, pee_brown E, mus_tight D, pee_none D, pee_blood D, pee_burn S',
  f_fever:
    'fev_back D, fev_side D, side_wave D, thirst D, slow_loss S, slow_pain S, slow_band S, gca D',
  f_injury: 'inj_new E, inj_old D, inj_hip E, knee_out E, knee_hot D, knee_lock D, knee_4steps D',
  f_pregnancy:
    'pg_pain D, pg_pain_bad E, pg_late D, pg_late_bad E, pg_head D, pg_fever D, pg_bleed E, pg_spinal E',
  f_meds: 'med_aconite E, med_statin D, med_salt D, med_heart E, med_steroid E, med_gas D',
  f_bilat: 'bil_shoot E, bil_private E, bil_up E, bil_weak E',
};
const LETTERS: Readonly<Record<string, Urgency>> = { E: 'emergency', D: 'urgent', S: 'soon' };
const RANDOM_SETS = 100_000;

const flagQuestions = PACK.questions.filter(({ role }) => role === 'flag');

function randomAnswer({ type, options, unsure }: CompiledQuestion, random: () => number): Answer {
  if (unsure && random() < 0.2) return 'unsure';
  const pick = (): string => options[Math.floor(random() * options.length)]!.id;
  return type === 'single' ? pick() : [...new Set([pick(), ...(random() < 0.4 ? [pick()] : [])])];
}

/** What a person must have answered to be asked a flag question at all. */
function opening({ repeats, when }: CompiledQuestion): Answers {
  if (repeats) {
    const asked = PACK.byId.get(repeats)!;
    return { ...opening(asked), [repeats]: 'unsure', [asked.clarifiedBy!.id]: 'words' };
  }
  return when && 'q' in when && 'is' in when ? { [when.q]: when.is } : {};
}

function urgencyOf(answers: Answers): Urgency {
  return assessUrgency(
    resolveQuestions(PACK, parseAnswers(PACK, answers), new Set(['biomedical', 'traditional'])),
  ).urgency;
}

describe('danger signs and urgency', () => {
  it('every danger sign has the level of the table, no more and no less', () => {
    const table = Object.entries(LEVEL_TABLE).flatMap(([question, list]) =>
      list.split(', ').map((entry) => `${question} ${entry}`),
    );
    const pack = flagQuestions
      .filter(({ repeats }) => !repeats)
      .flatMap(({ id, options }) =>
        options
          .filter(({ flag }) => flag)
          .map(
            (option) =>
              `${id} ${option.id} ${Object.keys(LETTERS).find((letter) => LETTERS[letter] === option.flag)}`,
          ),
      );
    assert.deepEqual([...pack].sort(), [...table].sort());
  });

  it('no set of answers with an emergency sign gives less, in 100 000 random sets', () => {
    const random = randomNumbers(20261122);
    const signs = flagQuestions.flatMap((question) =>
      question.options
        .filter(({ flag }) => flag === 'emergency')
        .map(({ id }) => ({ question, id })),
    );
    let offered = 0;
    for (let set = 0; set < RANDOM_SETS; set++) {
      const { question, id } = signs[set % signs.length]!;
      const others = PACK.questions
        .filter(() => random() < 0.5)
        .map((other) => [other.id, randomAnswer(other, random)] as const);
      const answers = {
        ...Object.fromEntries(others),
        ...opening(question),
        [question.id]: [
          id,
          ...[randomAnswer(question, random)]
            .flat()
            .map(String)
            .filter((other) => other !== 'unsure'),
        ],
      };
      const interview = resolveQuestions(
        PACK,
        parseAnswers(PACK, answers),
        new Set(['biomedical', 'traditional']),
      );
      if (!interview.states.get(question.id)!.options.some((option) => option.id === id)) continue;
      offered++;
      if (assessUrgency(interview).urgency !== 'emergency') assert.fail(JSON.stringify(answers));
    }
    assert.ok(offered > RANDOM_SETS * 0.8, `only ${offered} sets offered their sign`);
  });

  it('nothing that decides the urgency imports the ranking, nor what imports it', () => {
    const importsOf = (file: string): readonly string[] =>
      [
        ...readFileSync(`src/engine/${file}`, 'utf8').matchAll(
          /^import (?!type\b)[^;]*? from '\.\/([\w-]+)\.js';$/gm,
        ),
      ].map((match) => `${match[1]}.ts`);
    const reached = new Set(['urgency.ts']);
    for (const file of reached) importsOf(file).forEach((found) => reached.add(found));
    assert.ok(
      reached.has('interview-state.ts') && reached.has('condition.ts'),
      'imports were read',
    );
    assert.deepEqual(
      [...reached].filter((file) =>
        /causes|weights|question-selection|posterior|evidence-model|stopping-rule|next-question|session/.test(
          file,
        ),
      ),
      [],
    );
  });

  it('one evidence answer more never lowers the urgency', () => {
    const random = randomNumbers(7);
    const evidence = PACK.questions.filter(({ role }) => role === 'evidence' || role === 'pattern');
    for (let set = 0; set < 4000; set++) {
      let answers: Answers = Object.fromEntries(
        PACK.questions
          .filter((question) => !evidence.includes(question) && random() < 0.8)
          .map((question) => [question.id, randomAnswer(question, random)] as const),
      );
      let before = urgencyOf(answers);
      for (const question of evidence.filter(() => random() < 0.3)) {
        answers = { ...answers, [question.id]: randomAnswer(question, random) };
        const after = urgencyOf(answers);
        if (isBelow(after, before))
          assert.fail(`${question.id} lowered ${before} to ${after}: ${JSON.stringify(answers)}`);
        before = after;
      }
    }
  });

  it('each flag screen that is left out keeps the result from self-care', () => {
    const reassuring: Answers = {
      g_age: '40_49',
      e_where: ['lowback'],
      e_dur: 'lt3d',
      g_body: 'none',
      f_health: ['none'],
      e_tingle: 'none',
    };
    const screens = flagQuestions.filter(({ repeats, when }) => !repeats && !when);
    const denied: Answers = Object.fromEntries(
      screens.map(({ id, options }) => [id, [options.find(isDenial)!.id]]),
    );
    assert.equal(urgencyOf({ ...reassuring, ...denied }), 'self-care');
    assert.ok(screens.length >= 7);
    for (const { id } of screens) {
      const { assessment } = createSession(
        PACK,
        Object.fromEntries(
          Object.entries({ ...reassuring, ...denied }).filter(([other]) => other !== id),
        ),
      );
      assert.notEqual(assessment.urgency, 'self-care', id);
      assert.ok(assessment.missing.includes(id), id);
    }
  });
});
