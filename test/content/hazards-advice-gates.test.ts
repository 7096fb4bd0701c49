import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adviceFor, TOLD, type Person } from './advice-people.js';
import { HAZARD_PACK as PACK } from './hazards-pack.js';

const PREGNANT = 'pregnant under 20 weeks, pregnant from 20 weeks, after a birth, maybe pregnant';
const MAYBE_PREGNANT = `${PREGNANT}, not sure of health`;
const LATE = 'pregnant from 20 weeks, after a birth';
/** The muscle, the blood, a clot, a break or an infection is looked at before any exercise. */
const LOOK_FIRST =
  'fever with a cold, old weak leg, unsteady for long, groin limp, calf tender, short of breath for weeks, sore from a statin, sickle cell';
/** Straining can tear a bulging artery; a bone with a growth in it can break. */
const NO_LOAD = 'aneurysm, cancer now, pain as ever, cancer long ago, cancer, not sure when';
/** Nobody with such a sign is soothed, and nothing is loaded, before it was looked at. */
const SLOW = 'weight loss, night sweats, pain like a band, pain that never eases, new lump';
const NERVE = 'pain past the knee, numb leg, numb feet';
const NO_IBUPROFEN = `${MAYBE_PREGNANT}, 16 or 17, blood thinner, blood thinner stopped, kidney disease, one kidney, both legs swollen, narrow arteries, short of breath for weeks, steroid tablets, water tablets, sickle cell, ${SLOW}, cancer long ago, fever with a cold, upset tummy, not sure which illness, not sure which medicine`;
const NO_ACONITE = `${MAYBE_PREGNANT}, 16 or 17, kidney disease, one kidney, blood thinner, blood thinner stopped, narrow arteries, aneurysm, water tablets, herbal remedy, ${SLOW}, both legs swollen, short of breath for weeks, upset tummy, pee more often, private, for long, rather not say, not sure which illness, not sure which medicine`;

/**
 * Advice × what a person tells: whom it shows for, and what must hide it from the same person
 * (review-2 §1.3, and more of the kind). Each line of the last column hides it by itself, at a
 * level at which it would show.
 */
const GATES: readonly (readonly [advice: string, person: Person, hiddenWith: string])[] = [
  [
    'flying_swallow',
    'back',
    `70 or over, 16 or 17, ${MAYBE_PREGNANT}, weak bones, steroid tablets, operation on the spine, other operation, ${NERVE}, first days, bad flare, ${NO_LOAD}, ${SLOW}, ${LOOK_FIRST}, not sure which illness`,
  ],
  [
    'five_point_support',
    'back',
    `70 or over, ${MAYBE_PREGNANT}, weak bones, bone medicine, sore neck, rheumatoid arthritis, stiff spine, operation on the spine, ${NERVE}, bad flare, ${NO_LOAD}, ${SLOW}, ${LOOK_FIRST}, not sure which illness`,
  ],
  [
    'bridge_easy',
    'back',
    `${LATE}, pregnant, not sure how long, operation on the spine, other operation, bad flare, ${NO_LOAD}, ${SLOW}, ${LOOK_FIRST}`,
  ],
  [
    'straight_leg_raise',
    'knee',
    `${LATE}, operation on the spine, other operation, numb leg, ${NO_LOAD}, old weak leg`,
  ],
  ['sit_to_stand', 'knee', `${NO_LOAD}, old weak leg, unsteady for long, calf tender`],
  ['knees_to_chest', 'narrow', `other operation, weak bones, steroid tablets, ${NO_LOAD}`],
  ['cycling', 'narrow', 'other operation, unsteady for long, short of breath for weeks'],
  ['balance', 'bones', 'unsteady for long, old weak leg'],
  ['walking', 'back', `${LOOK_FIRST}`],
  ['stay_active', 'back', 'fever with a cold, operation on the spine, other operation, groin limp'],
  ['work', 'back', 'groin limp, bone medicine, sore thigh'],
  [
    'keep_warm',
    'back',
    'numb leg, both legs swollen, warm joint, sore foot line, narrow arteries, new lump, cancer long ago, calf stops the walk',
  ],
  [
    'treatments',
    'oldBack',
    `blood thinner, blood thinner stopped, weak bones, steroid tablets, cancer long ago, ${SLOW}, both legs swollen, calf tender`,
  ],
  [
    'scan',
    'back',
    `cancer long ago, cancer now, pain as ever, weak bones, steroid tablets, weak immunity, chemo or immune damping, injected drug, operation on the spine, not sure of health, ${SLOW}, fever with a cold, old weak leg, private, for long, rather not say, small fall, slowly worse`,
  ],
  ['mood', 'oldBack', 'not sure of power'],
  ['food', 'bones', 'kidney disease, blood thinner'],
  ['sun', 'bones', 'cancer long ago, weak immunity, chemo or immune damping'],
  ['rub_in', 'knee', `${MAYBE_PREGNANT}, kidney disease, blood thinner, upset tummy, warm joint`],
  ['shop_painkillers', 'back', NO_IBUPROFEN],
  ['celecoxib', 'disc', NO_IBUPROFEN],
  [
    'strong_painkillers',
    'longDisc',
    `${MAYBE_PREGNANT}, 16 or 17, cancer long ago, ${SLOW}, sickle cell`,
  ],
  ['mecobalamin', 'disc', `${MAYBE_PREGNANT}, 16 or 17, numb feet, laughing gas`],
  [
    'mannitol',
    'disc',
    `${MAYBE_PREGNANT}, 16 or 17, kidney disease, one kidney, both legs swollen, narrow arteries, short of breath for weeks, upset tummy, ${SLOW}`,
  ],
  ['calcium_d3', 'bones', `${PREGNANT}, kidney disease, one kidney, pee more often`],
  ['calcitriol', 'bones', `${PREGNANT}, kidney disease, one kidney, pee more often`],
  ['alendronate', 'bones', `${PREGNANT}, kidney disease, bone medicine, sore thigh`],
  ['jin_kui_shen_qi_wan', 'yang', NO_ACONITE],
  ['you_gui_wan', 'yang', NO_ACONITE],
  ['fu_zi_li_zhong_wan', 'yang', NO_ACONITE],
];

/** The lines of a list; some hold a comma themselves. */
function linesOf(list: string): readonly string[] {
  const found: string[] = [];
  let rest = list;
  while (rest) {
    const line = Object.keys(TOLD)
      .filter((name) => rest === name || rest.startsWith(`${name}, `))
      .sort((a, b) => b.length - a.length)[0];
    assert.ok(line, `no such line: ${rest}`);
    found.push(line);
    rest = rest.slice(line.length + 2);
  }
  return found;
}

describe('what must not be shown together', () => {
  for (const [advice, person, hiddenWith] of GATES) {
    it(`gate: ${advice}`, () => {
      assert.ok(
        adviceFor(person).shown.includes(advice),
        'it shows for somebody, or the gates prove nothing',
      );
      for (const line of linesOf(hiddenWith)) {
        const seen = adviceFor(person, TOLD[line]);
        assert.ok(seen.hasChance(advice), `${line}: its level or its causes hide it already`);
        assert.ok(!seen.shown.includes(advice), `it shows in spite of: ${line}`);
      }
    });
  }

  it('every advice that excludes anybody has its gate, and every line of what is told hides something', () => {
    const gated = new Set(GATES.map(([advice]) => advice));
    assert.deepEqual(
      PACK.json.advice.filter(({ id, unless }) => unless && !gated.has(id)).map(({ id }) => id),
      [],
    );
    const used = new Set(GATES.flatMap(([, , hiddenWith]) => linesOf(hiddenWith)));
    assert.deepEqual(
      Object.keys(TOLD).filter((line) => !used.has(line)),
      [],
    );
  });
});
