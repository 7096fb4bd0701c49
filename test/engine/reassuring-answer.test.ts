import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createSession,
  isDenial,
  loadPack,
  reassuringAnswer,
  UNSURE,
  type Condition,
  type PackJson,
  type Question,
} from '../../src/engine/index.js';
import { canDeny } from '../../src/engine/reassuring-answer.js';
import { AGE, BIOMEDICAL, makePack } from './fixture.js';

const option = (id: string, more: object = {}): Question['options'][number] => ({ id, ...more });
const alarm = option('alarm', { flag: 'emergency', sources: ['S1'] });
const sore = option('sore', { flag: 'soon', sources: ['S1'] });

/** A single choice that takes no "not sure" and has nothing to deny. */
const firm = (...ids: readonly string[]): Question => ({
  id: 'x',
  role: 'intake',
  type: 'single',
  options: ids.map((id) => option(id)),
});

const answer = (question: Partial<Question>) => {
  const loaded = loadPack(makePack({ questions: [{ ...firm(), ...question }] }));
  return reassuringAnswer(loaded, loaded.byId.get('x')!);
};

describe('reassuringAnswer', () => {
  it('denies danger signs and risks by what stands alone and is no danger sign, whatever its id', () => {
    const options = [
      alarm,
      option('none'),
      option('secret', { exclusive: true, flag: 'urgent', sources: ['S1'] }),
      option('fine', { exclusive: true }),
    ];
    for (const role of ['screen', 'confirm', 'history', 'intake'] as const)
      assert.deepEqual(answer({ role, type: 'multi', unsure: true, options }), ['fine']);
  });

  it('is not sure of what cannot be denied, and of evidence even where it can', () => {
    const options = [option('a'), option('no', { exclusive: true, base: [0.5, 0.5] })];
    assert.equal(answer({ unsure: true, options: [option('a')] }), UNSURE);
    assert.equal(answer({ role: 'evidence', unsure: true, options }), UNSURE);
    assert.equal(answer({ role: 'pattern', unsure: true, type: 'multi', options }), UNSURE);
  });

  it('takes the least urgent option where nothing else is left', () => {
    assert.equal(answer({ role: 'screen', unsure: true, options: [alarm, option('no')] }), 'no');
    assert.equal(answer({ role: 'screen', options: [alarm, sore] }), 'sore');
    assert.equal(answer({ role: 'screen', options: [alarm] }), 'alarm');
    assert.equal(answer({ options: [option('first'), option('none')] }), 'first');
  });

  it('takes no line that covers signs, and no opinion, for a denial', () => {
    const line = option('line', { exclusive: true, covers: ['age'] });
    const known = option('known', { exclusive: true, opinion: true });
    assert.deepEqual(
      [line, known, option('none', { exclusive: true })].map((each) => isDenial(each)),
      [false, false, true],
    );
    assert.equal(answer({ role: 'confirm', options: [alarm, known, option('same')] }), 'same');
    assert.equal(answer({ role: 'confirm', options: [alarm, known, sore] }), 'sore');
  });

  it('of a number is not sure, or as low as may be', () => {
    assert.equal(answer({ type: 'number', unsure: true, min: 3 }), UNSURE);
    assert.equal(answer({ type: 'number', min: 3 }), 3);
    assert.equal(answer({ type: 'number' }), 0);
  });

  it('is of the default stratum', () => {
    const json = makePack({ questions: [AGE], causes: [] });
    const { groups } = json.strata!;
    for (const { id, options } of groups) {
      const loaded = loadPack({ ...json, strata: { ...json.strata!, default: id } });
      assert.equal(reassuringAnswer(loaded, createSession(loaded).next!), options[0]);
    }
  });

  it('is of no group where the pack has none', () => {
    const { strata: _, ...json } = makePack({
      questions: [firm('a', 'b')],
      perspectives: [{ ...BIOMEDICAL, otherPrior: [0.2] }],
    });
    const loaded = loadPack(json);
    assert.equal(reassuringAnswer(loaded, loaded.byId.get('x')!), 'a');
  });

  it('is one of the options that are offered', () => {
    const loaded = loadPack(makePack({ questions: [firm('a', 'b', 'c')] }));
    const asked = { ...loaded.byId.get('x')!, options: [{ id: 'c' }, { id: 'b' }] };
    assert.equal(reassuringAnswer(loaded, asked), 'b');
  });

  it('of harmless options takes one that no condition waits for', () => {
    const isA: Condition = { q: 'x', is: 'a' };
    const waits: Question = { ...firm('yes', 'no'), id: 'y' };
    const answers = (parts: Partial<PackJson>) => {
      const loaded = loadPack(makePack({ questions: [firm('a', 'b', 'c')], ...parts }));
      return reassuringAnswer(loaded, loaded.byId.get('x')!);
    };
    const rule = (when: Condition): Partial<PackJson> => ({
      rules: [{ id: 'r', urgency: 'soon', when, sources: [] }],
    });
    assert.equal(answers({}), 'a');
    assert.equal(answers(rule(isA)), 'b');
    assert.equal(answers({ conditions: { named: isA } }), 'b');
    assert.equal(answers({ questions: [firm('a', 'b', 'c'), { ...waits, when: isA }] }), 'b');
    const later = { ...waits, options: [{ id: 'yes', when: isA }, { id: 'no' }] };
    assert.equal(answers({ questions: [firm('a', 'b', 'c'), later] }), 'b');
    assert.equal(answers(rule({ all: [isA, { not: { q: 'x', in: ['b'] } }] })), 'c');
    assert.equal(answers(rule({ q: 'x', in: ['a', 'b', 'c'] })), 'a');
  });

  it('does not mind what waits for an option of the same name elsewhere', () => {
    const json = makePack({
      questions: [firm('old', 'young')],
      rules: [{ id: 'r', urgency: 'soon', when: { q: 'age', is: 'old' }, sources: [] }],
    });
    const loaded = loadPack(json);
    assert.equal(reassuringAnswer(loaded, loaded.byId.get('x')!), 'old');
  });
});

describe('what an option says by itself', () => {
  const more: readonly object[] = [
    { flag: 'soon', sources: ['S1'] },
    { covers: ['y'] },
    { opinion: true },
  ];

  it('denies where it stands alone and is no sign, no line that covers any and no opinion', () => {
    assert.equal(isDenial({ exclusive: true }), true);
    assert.equal(isDenial({}), false);
    for (const each of more) assert.equal(isDenial({ exclusive: true, ...each }), false);
  });

  it('can deny also as one of a single choice, and as no tick among many', () => {
    const can = (type: Question['type'], option: object): boolean => canDeny({ type }, option);
    assert.deepEqual([can('single', {}), can('multi', {})], [true, false]);
    for (const type of ['single', 'multi'] as const) {
      assert.equal(can(type, { exclusive: true }), true);
      for (const each of more)
        for (const exclusive of [true, false])
          assert.equal(can(type, { exclusive, ...each }), false);
    }
  });
});
