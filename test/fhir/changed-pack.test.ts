import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadPack, type Answers, type Pack } from '../../src/engine/index.js';
import { nextQuestion, type AdaptiveResponse } from '../../src/fhir/index.js';
import { flagScreen, makePack } from '../engine/fixture.js';
import { firstRequest, given, itemsFor, open, sent, withAnswers } from './adaptive-client.js';
import { check, NOW } from './drive.js';

type Flags = Parameters<typeof flagScreen>[1];

const packOf = (flags: Flags, more: object = {}): Pack =>
  loadPack(makePack({ questions: flagScreen('danger', flags), ...more }));

const FIRST = packOf({ fever: 'urgent', fall: 'emergency' });
const FLAGS: Flags = { fever: 'urgent', fall: 'emergency', numb: 'emergency' };
const SECOND = packOf(FLAGS, { version: '2.0.0', contentHash: 'sha256-1' });
const SAME_VERSION = packOf(FLAGS, { contentHash: 'sha256-1' });

const ask = (pack: Pack, request: object): AdaptiveResponse =>
  nextQuestion(pack, sent(request), { authored: NOW });

/** What a client sends that was asked with the first content, and has answered. */
function answeredBefore(danger: Answers[string]): object {
  const begun = ask(FIRST, withAnswers(firstRequest('tiny'), { age: 'young' }));
  return { ...begun, item: itemsFor({ age: 'young', danger }) };
}

const asked = (response: AdaptiveResponse): readonly string[] =>
  open(response).map(({ linkId }) => linkId);

describe('a pack that changes in mid-interview', () => {
  for (const [what, pack] of [
    ['another version', SECOND],
    ['other content of the same version', SAME_VERSION],
  ] as const)
    it(`"None of these" does not deny a sign that came after it: ${what}`, () => {
      const reply = ask(pack, answeredBefore(['none']));
      assert.equal(reply.status, 'in-progress');
      assert.deepEqual(asked(reply), ['danger']);
      assert.deepEqual(given(reply, 'age'), ['young'], 'the rest stays');
      check(reply);
      const again = { ...reply, item: itemsFor({ age: 'young', danger: ['none'] }) };
      assert.equal(ask(pack, again).status, 'completed', 'asked once');
    });

  it('a lesser sign is asked about again, an emergency stands', () => {
    assert.deepEqual(asked(ask(SECOND, answeredBefore(['fever']))), ['danger']);
    const end = ask(SECOND, answeredBefore(['fall']));
    assert.deepEqual(given(end, 'result.level'), ['emergency']);
  });

  it('nothing is asked again where every sign was offered, or the content is the same', () => {
    const fewer = packOf({ fever: 'urgent' }, { version: '2.0.0', contentHash: 'sha256-2' });
    assert.equal(ask(fewer, answeredBefore(['none'])).status, 'completed');
    assert.equal(ask(FIRST, answeredBefore(['none'])).status, 'completed');
  });

  it('answers of another version without its questions are asked again', () => {
    const questionnaire = 'urn:triage-widget:pack:tiny|1.0.0';
    const request = firstRequest('tiny', { questionnaire, contained: undefined });
    const answers = { age: 'young', danger: ['none'] };
    assert.deepEqual(asked(ask(SECOND, withAnswers(request, answers))), ['danger']);
    assert.equal(ask(FIRST, withAnswers(request, answers)).status, 'completed');
  });
});
