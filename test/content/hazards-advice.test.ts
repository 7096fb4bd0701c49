import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createSession,
  isBelow,
  reassuringAnswer,
  runInterview,
  UNSURE,
  type Answer,
  type Answers,
  type QuestionView,
} from '../../src/engine/index.js';
import { isDenial } from '../../src/engine/reassuring-answer.js';
import { interview, whims } from '../engine/random-pack.js';
import { AUTHORED, HAZARD_PACK as PACK } from './hazards-pack.js';

const FORMULAS = ['jin_kui_shen_qi_wan', 'you_gui_wan', 'fu_zi_li_zhong_wan'];
/** Names of the formulas in any language that a text may use. */
const FORMULA_NAMES =
  /Jin (Kui|Gui) Shen Qi Wan|You Gui Wan|Fu Zi Li Zhong Wan|金匮肾气丸|桂附地黄|右归丸|附子理中/;
const SCREENS = PACK.questions.filter(
  ({ role, when, repeats }) => role === 'flag' && !when && !repeats,
);
const DENIED: Answers = Object.fromEntries(
  SCREENS.map(({ id, options }) => [id, [options.find(isDenial)!.id]]),
);

/**
 * A finished interview of somebody in whom disc, stenosis, worn knee, bone and yang advice all have
 * their chance.
 */
function adviceFor(answers: Answers): readonly string[] {
  const given: Answers = {
    e_where: ['lowback', 'knee2'],
    e_dur: 'd3_14',
    g_body: 'none',
    f_health: ['none'],
    e_before: 'same',
    e_bad: 'mild',
    e_tingle: 'none',
    ...DENIED,
    ...answers,
  };
  const answerer = (question: QuestionView): Answer => {
    const { id, role, unsure } = question;
    assert.ok(role === 'flag' || unsure, `${id} must be answered`);
    return role === 'flag' ? reassuringAnswer(PACK, question) : UNSURE;
  };
  return runInterview(PACK, answerer, { answers: given }).assessment.advice;
}

const POSTURE: Answers = {
  g_age: '40_49',
  e_onset: 'moment',
  e_trig: ['lift'],
  e_legback: 'back',
  e_pattern: ['sit', 'lie'],
};
const STRAIN_AND_DISC: Answers = {
  ...POSTURE,
  e_where: ['lowback', 'buttock1'],
  e_onset: 'slow',
  e_cough: 'leg',
  e_legback: 'leg1',
  e_tingle: 'none',
  e_pattern: ['sit'],
  e_dur: 'w2_6',
};
const YANG: Answers = { ...POSTURE, t_signs: ['cold', 'warm', 'night', 'tired'] };
const KNEE: Answers = {
  g_age: '50_59',
  e_where: ['knee2'],
  e_onset: 'slow',
  e_stiff: 'lt30',
  e_knee: ['stairs', 'crunch', 'shape'],
  e_legback: 'knee',
  e_cond: ['oa'],
};
const STENOSIS: Answers = {
  g_age: '60_69',
  e_where: ['bothlegs', 'lowback'],
  e_dur: 'w2_6',
  e_onset: 'slow',
  e_pattern: ['walk', 'lean', 'sitfree'],
  e_legback: 'legs2',
  e_tingle: 'none',
};
const BONES: Answers = {
  g_age: '50_59',
  e_where: ['lowback'],
  e_onset: 'slow',
  e_bone: ['hump', 'fam', 'c4_6'],
  e_cond: ['op'],
};

/** Who it shows for, and what must hide it: one line per exclusion that the advice names. */
const GATES: readonly (readonly [
  advice: string,
  shown: Answers,
  hiddenWith: readonly Answers[],
])[] = [
  [
    'flying_swallow',
    { ...POSTURE, e_bone: ['none'] },
    [
      { g_age: '70p' },
      { g_age: '16_17' },
      { g_body: 'preg_early' },
      { g_body: 'rather_not' },
      { f_health: ['hx_bone'] },
      { f_health: ['hx_spine'] },
      { e_where: ['lowback', 'below'] },
      { e_tingle: 'one' },
      { e_dur: 'lt3d' },
      { e_cond: ['op'] },
    ],
  ],
  [
    'five_point_support',
    POSTURE,
    [
      { g_age: '70p' },
      { g_body: 'preg_early' },
      { f_health: ['hx_bone'] },
      { e_where: ['lowback', 'should'] },
      { e_cond: ['op'] },
    ],
  ],
  [
    'bridge_easy',
    POSTURE,
    [{ g_body: 'preg_late' }, { g_body: 'postnatal' }, { f_health: ['hx_spine'] }],
  ],
  [
    'straight_leg_raise',
    KNEE,
    [{ g_body: 'preg_late' }, { e_where: ['knee2', 'below'] }, { f_health: ['hx_spine'] }],
  ],
  [
    'knees_to_chest',
    STENOSIS,
    [{ f_health: ['hx_joint'] }, { f_health: ['hx_bone'] }, { e_cond: ['op'] }],
  ],
  [
    'celecoxib',
    STRAIN_AND_DISC,
    [
      { f_meds: ['med_thin'] },
      { f_health: ['hx_kidney'] },
      { g_body: 'preg_early' },
      { g_body: 'unsure' },
      { g_age: '16_17' },
    ],
  ],
  [
    'shop_painkillers',
    POSTURE,
    [
      { f_meds: ['med_thin'] },
      { f_health: ['hx_kidney'] },
      { f_health: 'unsure' },
      { g_body: 'preg_early' },
      { g_body: 'rather_not' },
      { g_age: '16_17' },
    ],
  ],
  ['strong_painkillers', POSTURE, [{ g_body: 'postnatal' }, { g_age: '16_17' }]],
  ['balance', KNEE, [{ f_power: ['pow_clumsy'] }]],
  [
    'scan',
    POSTURE,
    [{ f_health: ['hx_cancer'] }, { f_health: ['hx_bone'] }, { f_health: 'unsure' }],
  ],
  ['alendronate', BONES, [{ g_body: 'rather_not' }]],
  [
    'jin_kui_shen_qi_wan',
    YANG,
    [{ g_body: 'maybe_preg' }, { g_body: 'rather_not' }, { g_age: '16_17' }],
  ],
];

describe('advice reaches nobody whom it could harm', () => {
  for (const [advice, shown, hidden] of GATES) {
    it(`gate: ${advice}`, () => {
      assert.ok(
        adviceFor(shown).includes(advice),
        'it shows for somebody, or the gates prove nothing',
      );
      for (const change of hidden)
        assert.ok(!adviceFor({ ...shown, ...change }).includes(advice), JSON.stringify(change));
    });
  }

  it('no exercise shows where a broken bone in the spine fits', () => {
    const advice = adviceFor({
      g_age: '60_69',
      e_where: ['midback'],
      e_dur: 'd3_14',
      f_injury: ['back_sudden'],
      e_before: 'same',
      e_bad: 'medium',
      e_onset: 'blue',
      e_cough: 'back',
      e_pattern: ['lie'],
      e_legback: 'back',
      e_bone: ['hump', 'gt6'],
    });
    const exercises = new Set(
      PACK.json.advice.filter(({ kind }) => kind === 'exercise').map(({ id }) => id),
    );
    assert.deepEqual(
      advice.filter((id) => exercises.has(id)),
      [],
    );
  });

  it('every formula with aconite carries its warning, in every language', () => {
    for (const [
      locale,
      {
        advice: { advice },
      },
    ] of Object.entries(AUTHORED.text)) {
      for (const id of FORMULAS)
        assert.match((advice[id]!.caution ?? []).join(' '), /aconite|附子|乌头/, `${locale} ${id}`);
      for (const [id, { title, text, caution }] of Object.entries(advice)) {
        if (FORMULA_NAMES.test(`${title} ${text}`))
          assert.match((caution ?? []).join(' '), /aconite|附子|乌头/, `${locale} ${id}`);
      }
    }
    assert.deepEqual(
      PACK.json.advice.filter(({ id }) => FORMULAS.includes(id)).map(({ kind }) => kind),
      ['medicine', 'medicine', 'medicine'],
    );
  });

  it('in pregnancy every result is at least soon, without medicines', () => {
    const medicines = new Set(
      PACK.json.advice.filter(({ kind }) => kind === 'medicine').map(({ id }) => id),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('preg_early', 'preg_late', 'postnatal', 'maybe_preg'),
        whims,
        (stage, choices) => {
          const { answers } = interview(PACK, choices).at(-1)!;
          if (['absent', 'u16', '60_69', '70p'].includes(String(answers['g_age']))) return;
          const { assessment } = createSession(PACK, { ...answers, g_body: stage });
          assert.ok(!isBelow(assessment.urgency, 'soon'));
          assert.deepEqual(
            assessment.advice.filter((id) => medicines.has(id)),
            [],
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('every result below emergency carries the short list of danger signs', () => {
    fc.assert(
      fc.property(whims, (choices) => {
        const { assessment } = interview(PACK, choices).at(-1)!;
        const expected =
          assessment.urgency === 'emergency'
            ? []
            : [
                'get_help',
                'private',
                'power',
                'chest',
                'brown_pee',
                'cold_leg',
                'fever',
                'not_better',
              ];
        for (const id of expected) assert.ok(assessment.safetyNet.includes(id), id);
      }),
      { numRuns: 200 },
    );
    for (const [
      locale,
      {
        advice: { safetyNet },
      },
    ] of Object.entries(AUTHORED.text))
      assert.ok(
        Object.values(safetyNet).every((text) => text.length > 5),
        locale,
      );
  });
});
