import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type * as r4 from 'fhir/r4.js';
import {
  createSession,
  loadPack,
  runInterview,
  type Answers,
  type Pack,
} from '../../src/engine/index.js';
import {
  answersFrom,
  nextQuestion,
  toQuestionnaire,
  toQuestionnaireResponse,
  toSearchQuestionnaire,
  type AdaptiveResponse,
} from '../../src/fhir/index.js';
import { PACK } from '../content/pack.js';
import { flagScreen, makePack } from '../engine/fixture.js';
import { packs, whims } from '../engine/random-pack.js';
import { runs } from '../engine/runs.js';
import {
  firstRequest,
  given,
  open,
  personOf,
  sent,
  withAnswers,
  type Person,
} from './adaptive-client.js';
import { check, drive, habits, NOW, type Habits } from './drive.js';
import { profileErrors } from './profiles.js';
import { schemaErrors } from './r4.js';

const TINY = loadPack(
  makePack({
    questions: [
      { id: 'days', role: 'intake', type: 'number', unsure: true, min: 0, max: 14, options: [] },
      ...flagScreen('danger', { numb: 'emergency', fever: 'urgent' }),
    ],
  }),
);
const ask = (pack: Pack, request: object): AdaptiveResponse =>
  nextQuestion(pack, sent(request), { authored: NOW });

/** Answers that a person gives before they are asked, to questions that apply from the start. */
function givenAhead(pack: Pack, person: Person, { ahead }: Habits): Answers {
  const session = createSession(pack);
  const views = pack.questions.flatMap(({ id }) => session.view(id) ?? []);
  return Object.fromEntries(
    ahead.map((place) => views[place % views.length]!).map((view) => [view.id, person(view)]),
  );
}

function checkSameLevel(pack: Pack, choices: readonly number[], habit: Habits): void {
  const person = personOf(choices);
  const ahead = givenAhead(pack, person, habit);
  const session = runInterview(pack, person, { answers: ahead });
  const { urgency } = session.assessment;
  const adaptive = drive(pack, person, habit, ahead);
  const isProxy = session.assessment.reasons.some(({ rule }) => rule === 'proxy');
  const hasLevel = urgency === 'emergency' || !isProxy;
  assert.deepEqual(given(adaptive, 'result.level'), hasLevel ? [urgency] : []);
  const questionnaire = toQuestionnaire(pack, 'en');
  const form = sent(toQuestionnaireResponse(session, { questionnaire }));
  assert.equal(createSession(pack, answersFrom(pack, form)).assessment.urgency, urgency);
  assert.deepEqual(answersFrom(pack, form), session.answers);
  check(adaptive);
}

describe('the same answers end at the same level: session, static form, $next-question', () => {
  it('with any pack, person and client', () => {
    fc.assert(
      fc.property(packs({ positive: false }), whims, habits, (json, choices, habit) =>
        checkSameLevel(loadPack(json), choices, habit),
      ),
      runs(100),
    );
  });

  it('with the built-in pack', () => {
    fc.assert(
      fc.property(whims, habits, (choices, habit) => checkSameLevel(PACK, choices, habit)),
      runs(20),
    );
  });
});

describe('an adaptive interview', () => {
  const first = ask(TINY, firstRequest('tiny'));
  const second = ask(TINY, withAnswers(first, { age: 'old' }));

  it('begins with one question and no answer, in a contained questionnaire of the profile', () => {
    assert.equal(first.status, 'in-progress');
    assert.ok(!('item' in first));
    assert.deepEqual(
      first.contained[0].item!.map(({ linkId }) => linkId),
      ['age'],
    );
    assert.deepEqual(first.contained[0].derivedFrom, ['urn:triage-widget:pack:tiny|1.0.0']);
    check(first);
    const typed: r4.QuestionnaireResponse = first;
    assert.equal(typed.questionnaire, '#q');
  });

  it('a number that one may be not sure of is two items, neither of which is required', () => {
    assert.deepEqual(
      open(second).map(({ linkId, required }) => [linkId, required]),
      [
        ['days', undefined],
        ['days.unsure', undefined],
      ],
    );
    const unsure = ask(TINY, withAnswers(second, { age: 'old', 'days.unsure': 'unsure' }));
    assert.deepEqual(
      open(unsure).map(({ linkId }) => linkId),
      ['danger'],
    );
    check(unsure);
  });

  it('an emergency completes it at once, and the result begins with the level and what to do', () => {
    const end = ask(TINY, withAnswers(first, { danger: ['numb'] }));
    assert.equal(end.status, 'completed');
    assert.deepEqual(given(end, 'result.level'), ['emergency']);
    const items = end.contained[0].item!;
    assert.deepEqual(
      items.map(({ linkId }) => linkId),
      [
        'danger',
        'result.level',
        'result.next.text',
        'result.next',
        'result.reasons.text',
        'result.reasons',
        'result.note',
      ],
    );
    // The lead of the level is all that the tiny pack says of it.
    assert.deepEqual(given(end, 'result.next'), ['lead']);
    assert.ok(
      items.slice(1).every(({ readOnly, type }) => readOnly || /^(display|group)$/.test(type)),
      'nothing to fill in',
    );
    const [text] = items.find(({ linkId }) => linkId === 'result.next.text')!.item!;
    assert.deepEqual([text!.type, text!.text], ['display', 'lead'], 'the same to read');
  });

  it('asks again what was left empty, and what a client dropped', () => {
    const again = ask(TINY, { ...second, item: [] });
    assert.deepEqual(
      open(again).map(({ linkId }) => linkId),
      ['age'],
    );
  });

  it('an answer that is changed takes out what no longer applies, and the rest stays in its place', () => {
    const pack = loadPack(
      makePack({
        questions: [
          ...flagScreen('danger', { fever: 'urgent' }),
          {
            id: 'late',
            role: 'history',
            type: 'single',
            when: { q: 'age', is: 'old' },
            options: [{ id: 'a' }, { id: 'b' }],
          },
        ],
      }),
    );
    const old = ask(pack, withAnswers(firstRequest('tiny'), { late: 'b', age: 'old' }));
    assert.deepEqual(
      old.item!.map(({ linkId }) => linkId),
      ['age', 'late'],
    );
    const young = ask(pack, withAnswers(old, { age: 'young', late: 'b' }));
    assert.deepEqual(
      young.item!.map(({ linkId }) => linkId),
      ['age'],
    );
  });

  it('says again what it said when a completed response is sent once more', () => {
    const end = ask(TINY, withAnswers(first, { danger: ['numb'] }));
    assert.deepEqual(ask(TINY, end), end);
  });

  it('hands on whom it is about, and other profiles', () => {
    const subject = { reference: 'Patient/1' };
    const meta = { profile: ['http://clinic.example/ours'] };
    const reply = ask(TINY, firstRequest('tiny', { id: 'r1', subject, meta }));
    assert.deepEqual([reply.id, reply.subject], ['r1', subject]);
    assert.equal(reply.meta.profile[1], 'http://clinic.example/ours');
  });

  it('may be begun with the address of the pack alone', () => {
    const questionnaire = 'urn:triage-widget:pack:tiny|0.9.0';
    check(ask(TINY, firstRequest('tiny', { questionnaire, contained: undefined })));
  });

  it('is found as a questionnaire without items', () => {
    const found = toSearchQuestionnaire(TINY, 'en');
    assert.ok(!('item' in found));
    assert.equal(found.extension[0]!.valueBoolean, true);
    assert.deepEqual([...profileErrors(found), ...schemaErrors(found)], []);
  });
});
