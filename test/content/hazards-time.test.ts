import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession, isBelow, type Answers, type Urgency } from '../../src/engine/index.js';
import { CALM, elseCalm, LEVELS, levelIs, levelOf } from './hazards-levels.js';
import { HAZARD_PACK as PACK } from './hazards-pack.js';
import { tick, wayTo } from './ways.js';

/**
 * Time is part of the sign (second edition, §1.3): E emergency, D urgent (the same day), S soon.
 * Entered from the guidance and not from the pack. The last column is "not sure when".
 *
 * Squeezed nerves at the base of the spine (R1, R5, S8): new or worse within 14 days is the
 * emergency pathway, later an urgent one, and what is old and unchanged is looked at soon.
 */
const PRIVATE_TIMES = ['recent', 'weeks', 'months', 'unsure'];
const PRIVATE_TABLE: Readonly<Record<string, string>> = {
  //          ≤14 d  ≤3 mo  more  ?
  ces_numb: ' E      D      S     D',
  ces_pee: '  E      D      S     D',
  ces_feel: ' E      D      S     D',
  ces_leak: ' E      D      S     D',
  // Seldom the only sign; the card that sends it to hospital is left to a clinician to decide on.
  ces_sex: '  D      D      S     D',
  ces_bilat: 'E      D      S     D',
};

/**
 * Loss of power and feeling (R9, R18, R22, S62 to S64, S74): hours or days of growing weakness of
 * both legs, and what climbs or reaches the throat, are emergencies; a weak foot, leg or hand is
 * seen the same day; what has been better each week, and what is old and much the same, is seen soon,
 * but what climbs, reaches the throat or holds no weight stays for today while it mends.
 */
const NERVE_TIMES = ['hours', 'days', 'weeks', 'mend', 'months', 'old', 'unsure'];
const NERVE_TABLE: Readonly<Record<string, string>> = {
  //                  growing  ≤14 d  ≤3 mo  better  slowly  old  ?
  'c_weak.w_hold': '  E        E      D      D       D       S    D',
  'c_weak.w_limp': '  E        E      D      D       D       S    D',
  'c_weak.w_up': '    E        E      D      D       D       S    D',
  'c_weak.w_swallow': 'E       E      E      D       D       S    E',
  'c_weak.w_foot': '  D        D      D      S       S       S    D',
  'c_weak.w_one': '   D        D      D      S       S       S    D',
  'c_weak.w_both': '  E        D      D      S       S       S    D',
  'c_weak.w_climb': ' E        S      S      S       S       S    D',
  'c_weak.w_unsteady': 'D       D      D      S       S       S    D',
  'c_weak.w_hand': '  D        D      D      S       S       S    D',
  'c_weak.w_arm': '   D        S      S      S       S       S    D',
  'c_numb.n_one': '   S        S      S      S       S       S    D',
  'c_numb.n_both': '  D        D      S      S       S       S    D',
  'c_numb.n_hand': '  S        S      S      S       S       S    D',
  'c_numb.n_up': '    E        E      D      D       D       S    D',
  'c_numb.n_band': '  S        S      S      S       S       S    D',
  'c_numb.n_zing': '  S        S      S      S       S       S    D',
  'c_numb.n_cold': '  E        E      D      D       D       S    E',
};

/**
 * The least level of "not sure", screen by screen: D where the screen itself holds an emergency, or
 * asks when something grave began; S where its lines only lead to signs, or hold none so grave. A
 * pain in the chest, or a sudden change of face, speech, sight, balance or one side, whose kind
 * nobody can tell is an emergency (S82, N38).
 */
const DOUBT_TABLE: Readonly<Record<string, string>> = {
  D: 'f_now c_hip c_ces_when c_rather c_weak c_numb c_nerve_when c_injury c_muscle c_breath c_fever c_tummy c_pee c_skin c_head c_swell c_joint c_foot c_pregsigns c_medsigns',
  S: 'e_where c_up c_side c_teen c_calf f_private s_power e_start s_ill c_slow c_bad s_legs s_health c_meds c_op',
  E: 'c_brain c_chest',
};
const DOUBTS = Object.entries(DOUBT_TABLE).flatMap(([letter, list]) =>
  list.split(' ').map((question) => ({ question, level: LEVELS[letter]! })),
);

const columns = (row: string): readonly Urgency[] =>
  row
    .trim()
    .split(/\s+/)
    .map((letter) => LEVELS[letter]!);

/** Somebody of 45 with a sore back and this sign, of that time. */
const since = (question: string, option: string, clock: string, time: string): Answers => ({
  ...tick(PACK, CALM, wayTo(PACK, question, option)),
  [clock]: time,
});

describe('time is part of the sign', () => {
  for (const [option, row] of Object.entries(PRIVATE_TABLE)) {
    it(`private: ${option}`, () => {
      assert.equal(columns(row).length, PRIVATE_TIMES.length);
      PRIVATE_TIMES.forEach((time, column) =>
        levelIs({ exactly: columns(row)[column]! }, since('f_private', option, 'c_ces_when', time)),
      );
    });
  }

  for (const [sign, row] of Object.entries(NERVE_TABLE)) {
    it(`power and feeling: ${sign}`, () => {
      const [question, option] = sign.split('.') as [string, string];
      assert.equal(columns(row).length, NERVE_TIMES.length);
      NERVE_TIMES.forEach((time, column) =>
        levelIs({ exactly: columns(row)[column]! }, since(question, option, 'c_nerve_when', time)),
      );
    });
  }

  it('every line that leads to a question of time stands in a table', () => {
    const timed = (clock: string): readonly string[] =>
      PACK.byId.get(clock)!.coveredBy.map(({ question, option }) => `${question}.${option}`);
    assert.deepEqual(
      timed('c_ces_when'),
      Object.keys(PRIVATE_TABLE).map((option) => `f_private.${option}`),
    );
    assert.deepEqual([...timed('c_nerve_when')].sort(), Object.keys(NERVE_TABLE).sort());
  });

  it('trouble peeing with sore knees alone is seen the same day, not sent to hospital', () => {
    const knees = {
      ...since('f_private', 'ces_pee', 'c_ces_when', 'recent'),
      e_where: ['knee'],
    };
    levelIs({ exactly: 'urgent' }, knees);
    // With pain or lost power in a leg it is an emergency again.
    levelIs({ exactly: 'emergency' }, { ...knees, e_where: ['knee', 'lowleg'], c_calf: ['none'] });
    levelIs({ exactly: 'emergency' }, { ...knees, s_power: ['pw_leg'], c_weak: ['none'] });
    levelIs({ exactly: 'emergency' }, { ...knees, e_where: 'unsure' });
  });
});

describe('"not sure" costs one look, and keeps a careful level', () => {
  it('every question that holds danger signs stands in the table', () => {
    assert.deepEqual(
      PACK.questions.flatMap(({ id, holdsSigns }) => (holdsSigns ? [id] : [])).sort(),
      DOUBTS.map(({ question }) => question).sort(),
    );
  });

  it('each screen that stays "not sure" has the level of the table, no more and no less', () => {
    for (const { question, level } of DOUBTS) {
      // The signs of nerves and of private parts are old here, so that the doubt alone speaks.
      const old = { ...CALM, c_nerve_when: 'old', c_ces_when: 'months' };
      levelIs(
        { exactly: level },
        elseCalm(tick(PACK, old, wayTo(PACK, question, 'unsure'))).answers,
      );
    }
  });

  it('it is told as a doubt, never as the sign, and with what it costs', () => {
    for (const { question, level } of DOUBTS) {
      const { assessment } = createSession(PACK, tick(PACK, CALM, wayTo(PACK, question, 'unsure')));
      const doubt = assessment.doubts.find((each) => each.question === question)!;
      assert.ok(doubt, question);
      assert.ok(!isBelow(doubt.urgency, level), `${question}: ${doubt.urgency}`);
      assert.ok(assessment.missing.includes(question), question);
      assert.ok(
        assessment.signs.every((sign) => sign.question !== question || sign.status === 'unsure'),
        question,
      );
    }
  });

  it('on one screening line, all else denied, it never sends anybody to a doctor the same day', () => {
    for (const question of ['f_private', 's_power', 's_ill', 's_legs', 's_health', 'e_start'])
      assert.equal(levelOf({ ...CALM, [question]: 'unsure' }), 'soon', question);
    assert.equal(levelOf({ ...CALM, f_now: 'unsure' }), 'urgent', 'the first screen is different');
  });
});
