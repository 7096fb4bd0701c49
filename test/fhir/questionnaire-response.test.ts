import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type * as r4 from 'fhir/r4.js';
import {
  createSession,
  loadPack,
  type Answer,
  type Answers,
  type Pack,
  type Session,
} from '../../src/engine/index.js';
import {
  toQuestionnaire,
  toQuestionnaireResponse,
  type QuestionnaireResponse,
} from '../../src/fhir/index.js';
import { PACK } from '../content/pack.js';
import { flagScreen, makePack } from '../engine/fixture.js';
import { interview, packs, whims } from '../engine/random-pack.js';
import { runs } from '../engine/runs.js';
import { responseErrors, schemaErrors } from './r4.js';

const TINY = loadPack(
  makePack({
    questions: [
      { id: 'days', role: 'intake', type: 'number', unsure: true, options: [] },
      ...flagScreen('danger', { numb: 'emergency', fever: 'urgent' }),
    ],
  }),
);
const SYSTEM = 'urn:triage-widget:pack:tiny';

/** The answers that a response tells, read by somebody who knows the pack. */
function answersIn({ item = [] }: QuestionnaireResponse, pack: Pack): Answers {
  return Object.fromEntries(
    item.map(({ linkId, answer }): [string, Answer] => {
      const values = answer.map(
        ({ valueCoding, valueDecimal }) => valueCoding?.code ?? valueDecimal ?? 'unsure',
      );
      const isList = pack.byId.get(linkId)!.type === 'multi' && values[0] !== 'unsure';
      return [linkId, isList ? (values as string[]) : values[0]!];
    }),
  );
}

/** Every session on the way through an interview, held against the Questionnaire. */
function check(pack: Pack, sessions: readonly Session[]): void {
  const questionnaire = toQuestionnaire(pack, 'en');
  for (const session of sessions) {
    const response = toQuestionnaireResponse(session, { questionnaire });
    assert.deepEqual(responseErrors(response, questionnaire), []);
    assert.deepEqual(answersIn(response, pack), session.answers);
    const alone = toQuestionnaireResponse(session);
    assert.deepEqual(
      (alone.item ?? []).map(({ linkId }) => linkId),
      session.path,
    );
    assert.deepEqual(answersIn(alone, pack), session.answers);
    assert.equal(response.status, session.next ? 'in-progress' : 'completed');
  }
  const last = sessions.at(-1)!;
  assert.deepEqual(schemaErrors(toQuestionnaireResponse(last, { questionnaire })), []);
  assert.deepEqual(schemaErrors(toQuestionnaireResponse(last)), []);
}

describe('answers as a QuestionnaireResponse', () => {
  it('fit the Questionnaire and tell every answer, at every step of any interview with any pack', () => {
    fc.assert(
      fc.property(packs({ positive: false }), whims, (json, choices) => {
        const pack = loadPack(json);
        check(pack, interview(pack, choices));
      }),
      runs(100),
    );
  });

  it('so do those of the built-in pack', () => {
    fc.assert(
      fc.property(whims, (choices) => check(PACK, interview(PACK, choices))),
      runs(30),
    );
  });

  it('of the pack, with codes, words, order and time', () => {
    const session = createSession(TINY, { danger: ['numb', 'fever'], days: 3 });
    const response: r4.QuestionnaireResponse = toQuestionnaireResponse(session, {
      questionnaire: toQuestionnaire(TINY, 'en'),
      authored: '2026-11-22T10:30:00Z',
    });
    assert.deepEqual(response, {
      resourceType: 'QuestionnaireResponse',
      language: 'en',
      questionnaire: `${SYSTEM}|1.0.0`,
      status: 'completed',
      authored: '2026-11-22T10:30:00Z',
      item: [
        { linkId: 'days', text: 'days', answer: [{ valueDecimal: 3 }] },
        {
          linkId: 'danger',
          text: 'danger',
          answer: ['numb', 'fever'].map((code) => ({
            valueCoding: { system: `${SYSTEM}:danger`, code, display: code },
          })),
        },
      ],
    });
  });

  it('of the session alone: codes without words', () => {
    assert.deepEqual(toQuestionnaireResponse(createSession(TINY, { danger: ['fever'] })), {
      resourceType: 'QuestionnaireResponse',
      questionnaire: `${SYSTEM}|1.0.0`,
      status: 'in-progress',
      item: [
        {
          linkId: 'danger',
          answer: [{ valueCoding: { system: `${SYSTEM}:danger`, code: 'fever' } }],
        },
      ],
    });
  });

  it('"not sure" is told as such: a code, or for a number the reason why there is none', () => {
    const { item } = toQuestionnaireResponse(
      createSession(TINY, { days: 'unsure', danger: 'unsure' }),
    );
    assert.equal(item![0]!.answer[0]!._valueDecimal!.extension[0]!.valueCode, 'asked-unknown');
    assert.equal(item![1]!.answer[0]!.valueCoding!.code, 'unsure');
  });

  it('"not sure" of a number is also an answer that clients show, in words where there are some', () => {
    const questionnaire = toQuestionnaire(TINY, 'en');
    const session = createSession(TINY, { days: 'unsure' });
    const response = toQuestionnaireResponse(session, { questionnaire });
    const valueCoding = { system: `${SYSTEM}:days`, code: 'unsure' };
    assert.deepEqual(response.item![1], {
      linkId: 'days.unsure',
      text: 'days',
      answer: [{ valueCoding: { ...valueCoding, display: 'Not sure' } }],
    });
    assert.deepEqual(toQuestionnaireResponse(session).item![1], {
      linkId: 'days.unsure',
      answer: [{ valueCoding }],
    });
    assert.deepEqual(responseErrors(response, questionnaire), []);
    assert.deepEqual(schemaErrors(response), []);
    const sure = toQuestionnaireResponse(createSession(TINY, { days: 0 }), { questionnaire });
    assert.deepEqual(
      sure.item!.map(({ linkId, answer }) => [linkId, answer]),
      [['days', [{ valueDecimal: 0 }]]],
    );
  });

  it('a questionnaire without an item for "not sure" gets no answer to it', () => {
    const whole = toQuestionnaire(TINY, 'en');
    const item = whole.item.filter(({ linkId }) => linkId !== 'days.unsure');
    const response = toQuestionnaireResponse(createSession(TINY, { days: 'unsure' }), {
      questionnaire: { ...whole, item },
    });
    assert.deepEqual(
      response.item!.map(({ linkId }) => linkId),
      ['days'],
    );
  });

  it('before the first answer there are no items', () => {
    const response = toQuestionnaireResponse(createSession(TINY));
    assert.ok(!('item' in response));
    assert.deepEqual(schemaErrors(response), []);
  });

  it('a host that publishes the Questionnaire elsewhere gives its own address', () => {
    const questionnaire = {
      ...toQuestionnaire(TINY, 'en'),
      url: 'https://clinic.example/Questionnaire/tiny',
      version: '7',
    };
    assert.equal(
      toQuestionnaireResponse(createSession(TINY), { questionnaire }).questionnaire,
      'https://clinic.example/Questionnaire/tiny|7',
    );
  });

  it('an answer that the given questionnaire has no item for is not dropped in silence', () => {
    const questionnaire = { ...toQuestionnaire(TINY, 'en'), item: [] };
    assert.throws(
      () => toQuestionnaireResponse(createSession(TINY, { danger: ['numb'] }), { questionnaire }),
      /RangeError: triage-widget: questionnaire has no item "danger"/,
    );
  });
});
