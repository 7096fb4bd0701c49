import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createSession, isBelow, isShownFit } from '../../src/engine/index.js';
import { interview, whims } from '../engine/random-pack.js';
import { CALM, elseCalm } from './hazards-levels.js';
import { AUTHORED, HAZARD_PACK as PACK } from './hazards-pack.js';
import { tick } from './ways.js';

const FORMULAS = ['jin_kui_shen_qi_wan', 'you_gui_wan', 'fu_zi_li_zhong_wan'];
/** Names of the formulas in any language that a text may use. */
const FORMULA_NAMES =
  /Jin (Kui|Gui) Shen Qi Wan|You Gui Wan|Fu Zi Li Zhong Wan|金匮肾气丸|桂附地黄|右归丸|附子理中|金匱腎氣丸|桂附地黃|右歸丸/;
const ofKind = (kind: string): ReadonlySet<string> =>
  new Set(PACK.json.advice.filter((item) => item.kind === kind).map(({ id }) => id));

describe('advice reaches nobody whom it could harm', () => {
  it('no exercise shows where a broken bone in the spine fits', () => {
    // Sudden pain in the upper back at 62, with weak bones, of a kind that is known.
    const { assessment } = elseCalm({
      ...CALM,
      g_age: '60_69',
      e_where: ['upback'],
      e_start: ['moment'],
      s_health: ['bone'],
      e_before: 'same',
    });
    assert.ok(isShownFit(assessment.causes.find(({ id }) => id === 'vcf')!.fit));
    assert.equal(assessment.urgency, 'soon', 'the level alone would not hide them');
    const exercises = ofKind('exercise');
    assert.deepEqual(
      assessment.advice.filter((id) => exercises.has(id)),
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
        assert.match(
          (advice[id]!.caution ?? []).join(' '),
          /aconite|acónito|附子|乌头/,
          `${locale} ${id}`,
        );
      for (const [id, { title, text, caution }] of Object.entries(advice)) {
        if (FORMULA_NAMES.test(`${title} ${text}`))
          assert.match((caution ?? []).join(' '), /aconite|acónito|附子|乌头/, `${locale} ${id}`);
      }
    }
    assert.deepEqual(
      PACK.json.advice.filter(({ id }) => FORMULAS.includes(id)).map(({ kind }) => kind),
      ['medicine', 'medicine', 'medicine'],
    );
  });

  it('in pregnancy every result is at least soon, without medicines', () => {
    const medicines = ofKind('medicine');
    fc.assert(
      fc.property(
        fc.constantFrom('preg_early', 'preg_late', 'postnatal', 'maybe', 'unsure'),
        whims,
        (stage, choices) => {
          const { answers } = interview(PACK, choices).at(-1)!;
          if (['absent', 'u16', '60_69', '70p'].includes(String(answers['g_age']))) return;
          const { assessment } = createSession(
            PACK,
            tick(PACK, { g_age: '18_39', ...answers }, { s_health: ['preg'], c_preg: stage }),
          );
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
    const levels = new Map(PACK.json.dangers.map(({ id, level }) => [id, level]));
    fc.assert(
      fc.property(whims, (choices) => {
        const { assessment } = interview(PACK, choices).at(-1)!;
        const expected =
          assessment.urgency === 'emergency'
            ? []
            : [
                'saddle',
                'bladder',
                'power',
                'very_ill',
                'foot_drop',
                'unsteady',
                'pain_unbearable',
                'not_better',
              ];
        for (const id of expected) assert.ok(assessment.safetyNet.includes(id), id);
        for (const level of ['emergency', 'urgent'])
          assert.ok(assessment.safetyNet.filter((id) => levels.get(id) === level).length <= 6);
      }),
      { numRuns: 200 },
    );
    for (const [
      locale,
      {
        dangers: { dangers },
      },
    ] of Object.entries(AUTHORED.text))
      for (const { danger } of PACK.json.safetyNet)
        assert.ok(dangers[danger]!.length > 5, `${locale} ${danger}`);
  });

  it('fever, a hot joint, a cold leg and pain down both legs are named where they belong', () => {
    const net = (place: string): readonly string[] =>
      elseCalm({ ...CALM, e_where: [place] }).assessment.safetyNet;
    assert.ok(net('lowback').includes('both_legs') && net('lowback').includes('fever_back'));
    for (const danger of ['cold_leg', 'hot_joint', 'calf'])
      assert.ok(net('knee').includes(danger), danger);
    // Where the place is not known, each of them is named.
    const { safetyNet } = elseCalm({ ...CALM, e_where: 'unsure' }).assessment;
    for (const danger of ['both_legs', 'fever_back', 'cold_leg', 'hot_joint', 'calf'])
      assert.ok(safetyNet.includes(danger), danger);
  });
});
