import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadPack } from '../../src/engine/index.js';
import { answerNextQuestion, FhirRequestError, nextQuestion } from '../../src/fhir/index.js';
import { flagScreen, makePack } from '../engine/fixture.js';
import { firstRequest, given, withAnswers } from './adaptive-client.js';
import { adaptResponseErrors, profileErrors } from './profiles.js';
import { schemaErrors } from './r4.js';

const TINY = loadPack(
  makePack({
    questions: [
      { id: 'days', role: 'intake', type: 'number', unsure: true, min: 0, max: 14, options: [] },
      ...flagScreen('danger', { numb: 'emergency', fever: 'urgent' }),
    ],
  }),
);

describe('a request that is not understood is refused with its place', () => {
  const first = nextQuestion(TINY, firstRequest('tiny'));
  const coded = (linkId: string, valueCoding: unknown): object => ({
    ...first,
    item: [{ linkId, answer: [{ valueCoding }] }],
  });
  const deep = (depth: number): object =>
    depth === 0 ? {} : { linkId: 'age', item: [deep(depth - 1)] };
  const CASES: readonly (readonly [string, unknown, string, RegExp])[] = [
    ['nothing', undefined, 'structure', /^body/],
    ['a list', [], 'structure', /^body/],
    ['another resource', { resourceType: 'Patient' }, 'structure', /resourceType/],
    ['no status', firstRequest('tiny', { status: undefined }), 'value', /status/],
    ['a mistake', firstRequest('tiny', { status: 'entered-in-error' }), 'value', /status/],
    ['no questionnaire', firstRequest('tiny', { questionnaire: undefined }), 'required', /#id/],
    ['one not contained', firstRequest('tiny', { contained: [] }), 'required', /"#q"/],
    ['another pack', firstRequest('other'), 'not-found', /pack:tiny/],
    ['another address', firstRequest('tiny', { questionnaire: 'urn:x' }), 'not-found', /urn:x/],
    [
      'derived from two',
      firstRequest('tiny', {
        contained: [{ resourceType: 'Questionnaire', id: 'q', derivedFrom: ['a', 'b'] }],
      }),
      'required',
      /exactly one/,
    ],
    ['empty parameters', { resourceType: 'Parameters' }, 'required', /questionnaire-response/],
    ['items that are none', { ...first, item: 'age' }, 'structure', /item: expected a list/],
    ['an item without a name', { ...first, item: [{}] }, 'required', /item\[0\]\.linkId/],
    ['items without end', { ...first, item: [deep(50)] }, 'structure', /more than 10/],
    ['an unknown question', coded('heart', { code: 'x' }), 'not-found', /"heart"/],
    ['an option that is not offered', coded('age', { code: 'ancient' }), 'value', /"ancient"/],
    ['"not sure" where there is none', coded('age', { code: 'unsure' }), 'value', /"unsure"/],
    [
      'a code of another system',
      coded('age', { system: 'http://loinc.org', code: 'old' }),
      'value',
      /system/,
    ],
    [
      'a text for a choice',
      { ...first, item: [{ linkId: 'age', answer: [{ valueString: 'old' }] }] },
      'value',
      /valueCoding/,
    ],
    [
      'two answers to one choice',
      withAnswers(first, { age: ['old', 'young'] }),
      'value',
      /one answer/,
    ],
    [
      '"not sure" beside "none of these"',
      withAnswers(first, { danger: ['none', 'unsure'] }),
      'value',
      /stands alone/,
    ],
    ['a number out of bounds', withAnswers(first, { days: 15 }), 'value', /from 0 to 14/],
    [
      'a word for a number',
      { ...first, item: [{ linkId: 'days', answer: [{ valueString: '3' }] }] },
      'value',
      /valueDecimal/,
    ],
  ];
  for (const [what, body, code, message] of CASES)
    it(what, () => {
      assert.throws(
        () => answerNextQuestion(TINY, body),
        (error: unknown) => {
          assert.ok(error instanceof FhirRequestError);
          assert.equal(error.code, code);
          assert.match(error.message, message);
          assert.deepEqual([...schemaErrors(error.outcome), ...profileErrors(error.outcome)], []);
          return true;
        },
      );
    });

  it('a danger sign beside "none of these" stays, whatever a client lets through', () => {
    const end = nextQuestion(TINY, withAnswers(first, { danger: ['none', 'numb'] }));
    assert.deepEqual(given(end, 'danger'), ['numb']);
    assert.deepEqual(given(end, 'result.level'), ['emergency']);
  });

  it('a number beside "not sure" of it is the answer', () => {
    const { item } = nextQuestion(TINY, withAnswers(first, { 'days.unsure': 'unsure', days: 3 }));
    assert.deepEqual(item, [{ linkId: 'days', text: 'days', answer: [{ valueDecimal: 3 }] }]);
  });

  it('the profiles here refuse what they should', () => {
    assert.notDeepEqual(profileErrors({ ...first, mood: 'good' }), []);
    assert.notDeepEqual(profileErrors({ ...first, status: undefined }), []);
    const [questionnaire] = first.contained;
    assert.notDeepEqual(
      adaptResponseErrors({
        ...first,
        contained: [{ ...questionnaire, item: [{ linkId: 'x', type: 'text' }] }],
      }),
      [],
    );
  });
});
