import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answers, Pack } from '../../src/engine/index.js';
import {
  answerNextQuestion,
  type AdaptiveResponse,
  type Parameters,
} from '../../src/fhir/index.js';
import { answered, firstRequest, open, sent, withAnswers, type Person } from './adaptive-client.js';
import { adaptResponseErrors, profileErrors } from './profiles.js';
import { schemaErrors } from './r4.js';

export const NOW = '2026-11-27T10:00:00Z';

/** Ways in which clients differ: what they send besides, leave out, or put it into. */
export const habits = fc.record({
  inParameters: fc.boolean(),
  /** Answers that are given before they are asked for: which question, each time. */
  ahead: fc.array(fc.nat({ max: 99 }), { maxLength: 5 }),
  sendsEmptyItems: fc.boolean(),
  forgetsQuestions: fc.boolean(),
});
export type Habits = typeof habits extends fc.Arbitrary<infer T> ? T : never;

/** Leads an interview through the operation alone, step by step, to its end. */
export function drive(
  pack: Pack,
  person: Person,
  { inParameters, sendsEmptyItems, forgetsQuestions }: Habits,
  ahead: Answers,
): AdaptiveResponse {
  let request = withAnswers(firstRequest(pack.info.id), ahead);
  for (let step = 0; step <= pack.questions.length; step++) {
    const body = inParameters
      ? {
          resourceType: 'Parameters',
          parameter: [{ name: 'questionnaire-response', resource: request }],
        }
      : request;
    const reply = sent(answerNextQuestion(pack, sent(body), { authored: NOW }));
    assert.equal(reply.resourceType, inParameters ? 'Parameters' : 'QuestionnaireResponse');
    const response = inParameters
      ? (reply as Parameters<AdaptiveResponse>).parameter[0]!.resource
      : (reply as AdaptiveResponse);
    if (response.status === 'completed') return response;
    assert.ok(open(response).length > 0, 'a question to answer');
    const more = answered(response, person);
    const [questions] = more.contained;
    request = {
      ...more,
      ...(forgetsQuestions && { contained: [{ ...questions, item: [] }] }),
      item: [...more.item!, ...(sendsEmptyItems ? [{ linkId: 'someday' }] : [])],
    };
  }
  throw new Error('an interview that does not end');
}

/** Holds a response to R4, by two validators, and to the profiles of adaptive forms. */
export function check(response: AdaptiveResponse): void {
  assert.deepEqual(adaptResponseErrors(response), []);
  assert.deepEqual(profileErrors(response), []);
  assert.deepEqual(profileErrors(response.contained[0]), []);
  assert.deepEqual(schemaErrors(response), []);
}
