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
import { parseAnswers } from '../../src/engine/answers.js';
import { resolveQuestions } from '../../src/engine/interview-state.js';
import type { CompiledQuestion } from '../../src/engine/compile-pack.js';
import { assessUrgency } from '../../src/engine/urgency.js';
import { CALM, levelIs } from './hazards-levels.js';
import { HAZARD_PACK as PACK, randomNumbers } from './hazards-pack.js';
import { tick, wayTo } from './ways.js';

/**
 * The least level of every danger sign, entered a second time from the reviews and not from the
 * pack: E emergency, D urgent (the same day), S soon. A mistake has to be made twice to get past it.
 * Signs whose level hangs on their time course stand in hazards-time.test.ts, fever in
 * hazards-fever.test.ts.
 */
const LEVEL_TABLE: Readonly<Record<string, string>> = {
  // Minutes count.
  f_now: 'now_breath E, now_faint E, now_rip E, st_limb E, st_leg E, leg_cold E, now_septic E',
  c_brain: 'k_face E, k_speech E, k_sight E, k_double E, k_dizzy E, k_swallow E, k_numb E, k_old S',
  c_chest: 'ch_press E, ch_spread E, ch_sick E, ch_tear E, ch_walk D, ch_breath D, ch_other D',
  // By place.
  c_up: 'slow_band S, up_arm S',
  c_side: 'sd_wave D, sd_steady S',
  c_hip: 'gr_testis E, gr_hernia E, gr_bear D, gr_limp S, gr_step S',
  c_teen: 'tn_limp D',
  c_calf: 'ca_big D, ca_sore S, ca_snap D, ca_walk S, ca_night D',
  // Nerves.
  c_rather: 'yes_new E, yes_weeks D, yes_old S, still D',
  c_weak: 'w_falls S',
  // Injury and effort.
  c_injury:
    'inj_high E, inj_crash E, inj_old D, inj_weight D, inj_out E, inj_snap D, inj_achil D, inj_comp E, inj_floor D',
  c_muscle: 'mu_brown E, mu_rest E, mu_numb E, mu_bend D',
  // Ill.
  c_breath: 'b_faint E, b_blood D, b_hurts D, b_flat D, b_days D, b_weeks S, b_flut S',
  c_fever:
    'f_neck E, f_light E, f_rash E, f_blotch E, f_legs D, f_shake D, f_back D, f_joint D, f_travel D, f_metal D',
  c_tummy: 't_bad D, t_lump E, t_tip E, t_faint E, t_low D, t_weak D, t_blood E, t_black E',
  c_pee: 'pee_brown E, pee_none E, pee_full E, pee_blood D, pee_thirst D, pee_burn S',
  c_slow: 'slow_loss S, slow_sweat S, slow_tired S, slow_infect S',
  c_skin:
    'sk_blotch E, sk_dark E, sk_blister D, sk_red D, sk_purple D, sk_foot D, sk_lump S, sk_eyes S, sk_knuckle S',
  c_head: 'hd_worst E, gca_jaw D, gca_scalp D, gca_head S',
  c_bad: 'p_move S, p_bed S, p_bear D, p_never S, p_grow S, p_cope D, p_faint S',
  // Legs and joints.
  c_swell: 'sw_one D, sw_both S, sw_hard E',
  c_joint: 'jt_hot D, jt_big D, jt_puff S, jt_lump D, jt_lock D, jt_warm S, jt_many S',
  c_foot: 'ft_cold E, ft_numb E, ft_black D, ft_sore D, ft_night D, ft_warm S',
  // Pregnancy, medicines, operations.
  c_pregsigns:
    'pg_sudden E, pg_always E, pg_flood E, pg_spinal E, pg_needle D, pg_side D, pg_tip D, pg_spot D, pg_fluid D, pg_tight D, pg_move D, pg_ribs D, pg_head D, pg_spots D, pg_puffy D',
  c_medsigns:
    'ac_lips E, ac_heart E, sr_missed E, st_brown E, st_weak D, fl_tendon D, fl_nerve D, st_sore S, bp_stand S',
  c_op: 'op_joint D, op_wound D',
};
const LETTERS: Readonly<Record<string, Urgency>> = { E: 'emergency', D: 'urgent', S: 'soon' };
const RANDOM_SETS = 100_000;
const ALL_VIEWS = new Set(['biomedical', 'traditional']);

/** Every line of the table: question, option and level. */
const TABLE = Object.entries(LEVEL_TABLE).flatMap(([question, list]) =>
  list.split(', ').map((entry) => {
    const [option, letter] = entry.split(' ') as [string, string];
    return { question, option, level: LETTERS[letter]! };
  }),
);

function randomAnswer({ type, options, unsure }: CompiledQuestion, random: () => number): Answer {
  if (unsure && random() < 0.2) return 'unsure';
  const pick = (): string => options[Math.floor(random() * options.length)]!.id;
  return type === 'single' ? pick() : [...new Set([pick(), ...(random() < 0.4 ? [pick()] : [])])];
}

const resolved = (answers: Answers): ReturnType<typeof resolveQuestions> =>
  resolveQuestions(PACK, parseAnswers(PACK, answers), ALL_VIEWS);

const urgencyOf = (answers: Answers): Urgency => assessUrgency(resolved(answers)).urgency;

describe('danger signs and urgency', () => {
  it('every danger sign has the level of the table, no more and no less', () => {
    const pack = PACK.questions.flatMap(({ id, options }) =>
      options.filter(({ flag }) => flag).map((option) => `${id} ${option.id} ${option.flag}`),
    );
    const table = TABLE.map(({ question, option, level }) => `${question} ${option} ${level}`);
    assert.deepEqual([...pack].sort(), [...table].sort());
  });

  it('and gives it to somebody who has nothing else to tell', () => {
    for (const { question, option, level } of TABLE)
      levelIs({ atLeast: level }, tick(PACK, CALM, wayTo(PACK, question, option)));
  });

  it('no set of answers with an emergency sign gives less, in 100 000 random sets', () => {
    const random = randomNumbers(20261122);
    const signs = TABLE.filter(({ level }) => level === 'emergency').map((sign) => ({
      ...sign,
      way: wayTo(PACK, sign.question, sign.option),
    }));
    let offered = 0;
    for (let set = 0; set < RANDOM_SETS; set++) {
      const { question, option, way } = signs[set % signs.length]!;
      const others = PACK.questions
        .filter(() => random() < 0.5)
        .map((other) => [other.id, randomAnswer(other, random)] as const);
      const answers = tick(PACK, Object.fromEntries(others), way);
      const interview = resolved(answers);
      if (!interview.states.get(question)!.options.some(({ id }) => id === option)) continue;
      offered++;
      if (assessUrgency(interview).urgency !== 'emergency') assert.fail(JSON.stringify(answers));
    }
    assert.ok(offered > RANDOM_SETS * 0.95, `only ${offered} sets offered their sign`);
  });

  it('nothing that decides the urgency imports the ranking, nor what imports it', () => {
    const importsOf = (file: string): readonly string[] =>
      [
        ...readFileSync(`src/engine/${file}`, 'utf8').matchAll(
          /^import (?!type\b)[^;]*? from '\.\/([\w-]+)\.js';$/gm,
        ),
      ].map((match) => `${match[1]}.ts`);
    const reached = new Set(['urgency.ts', 'interview-state.ts', 'doubts.ts', 'signs.ts']);
    for (const file of reached) importsOf(file).forEach((found) => reached.add(found));
    assert.ok(reached.has('condition.ts') && reached.has('levels.ts'), 'imports were read');
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
    assert.ok(evidence.length >= 4);
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

  it('each danger screen that is left out keeps the result from self-care', () => {
    assert.equal(urgencyOf(CALM), 'self-care');
    const screens = PACK.questions.filter(
      ({ holdsSigns, coveredBy }) => holdsSigns && coveredBy.length === 0,
    );
    assert.deepEqual(
      screens.map(({ id }) => id),
      ['f_now', 'e_where', 'f_private', 's_power', 'e_start', 's_ill', 's_legs', 's_health'],
    );
    for (const { id } of screens) {
      const { assessment } = createSession(
        PACK,
        Object.fromEntries(Object.entries(CALM).filter(([other]) => other !== id)),
      );
      // Each of them holds an emergency, or leads to one.
      assert.ok(!isBelow(assessment.urgency, 'urgent'), `${id}: ${assessment.urgency}`);
      assert.ok(assessment.missing.includes(id), id);
    }
  });
});
