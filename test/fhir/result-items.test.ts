import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession } from '../../src/engine/index.js';
import { nextQuestion, type AdaptiveResponse } from '../../src/fhir/index.js';
import { PACK } from '../content/pack.js';
import { firstRequest, given, personOf, sent, withAnswers } from './adaptive-client.js';
import { check, drive, NOW } from './drive.js';

const ask = (request: object): AdaptiveResponse =>
  nextQuestion(PACK, sent(request), { authored: NOW });

describe('the result of the built-in pack', () => {
  const emergency = { g_age: '40_49', f_now: ['now_breath'] };
  for (const locale of Object.keys(PACK.json.text))
    it(`is told in the person's language, without a placeholder (${locale})`, () => {
      const end = ask(withAnswers(firstRequest(PACK.info.id, { language: locale }), emergency));
      assert.equal(end.language, locale);
      const { actions, urgencies, rules } = PACK.json.text[locale]!;
      const [first, ...next] = given(end, 'result.next');
      assert.deepEqual(next, urgencies.emergency.next);
      assert.equal(first!.slice(-5), actions['ambulance']!.slice(-5));
      const reasons = createSession(PACK, emergency)
        .assessment.reasons.filter(({ urgency }) => urgency === 'emergency')
        .map(({ rule }) => rule);
      assert.deepEqual(
        given(end, 'result.reasons'),
        reasons.map((rule) => rules[rule]),
      );
      assert.doesNotMatch(JSON.stringify(end), /\{[a-zA-Z]+\}/);
      check(end);
    });

  it('has the numbers of the place, where they are given', () => {
    const end = nextQuestion(PACK, withAnswers(firstRequest(PACK.info.id), emergency), {
      contacts: { emergency: '999' },
    });
    assert.match(given(end, 'result.next')[0]!, /999/);
  });

  it('below an emergency tells what to watch for, level by level', () => {
    const person = personOf(Array.from({ length: 40 }, () => 1));
    const end = drive(
      PACK,
      (question) => (question.id === 'g_age' ? '40_49' : person(question)),
      { inParameters: false, ahead: [], sendsEmptyItems: false, forgetsQuestions: false },
      {},
    );
    const { dangers, text } = PACK.json;
    const watched = given(end, 'result.watch-emergency');
    assert.ok(watched.length > 0);
    for (const sign of watched) {
      const { level } = dangers.find(({ id }) => text['en']!.dangers[id] === sign)!;
      assert.equal(level, 'emergency');
    }
  });

  it('hides no emergency of somebody who is not present', () => {
    const answers = { g_age: 'absent', f_now: ['now_breath'] };
    const end = ask(withAnswers(firstRequest(PACK.info.id), answers));
    assert.equal(end.status, 'completed');
    assert.deepEqual(given(end, 'result.level'), ['emergency']);
    const { actions } = PACK.json.text['en']!;
    assert.equal(given(end, 'result.next')[0]!.slice(-5), actions['ambulance']!.slice(-5));
    assert.doesNotMatch(JSON.stringify(end.contained), /result\.watch/, 'one message only');
    check(end);
  });

  it('gives nobody a level who is not present, but every sign to ask about', () => {
    const end = ask(withAnswers(firstRequest(PACK.info.id), { g_age: 'absent' }));
    assert.equal(end.status, 'completed');
    assert.deepEqual(given(end, 'result.level'), []);
    const told = ['emergency', 'urgent', 'soon'].flatMap((level) =>
      given(end, `result.watch-${level}`),
    );
    const { redFlags, text } = PACK.json;
    for (const id of redFlags) assert.ok(told.includes(text['en']!.dangers[id]!), id);
  });
});
