import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type * as r4 from 'fhir/r4.js';
import { loadPack, type Question } from '../../src/engine/index.js';
import { toQuestionnaire } from '../../src/fhir/index.js';
import { LOCALES as WORDS } from '../../src/i18n/locales/all.js';
import { PACK, PACK_JSON } from '../content/pack.js';
import { coveredScreen, flagScreen, makePack } from '../engine/fixture.js';
import { packs } from '../engine/random-pack.js';
import { runs } from '../engine/runs.js';
import { questionnaireErrors, schemaErrors } from './r4.js';

const LOCALES = Object.keys(PACK_JSON.text);
const NUMBER: Question = {
  id: 'days',
  role: 'intake',
  type: 'number',
  unsure: true,
  min: 0,
  max: 14,
  options: [],
};
const TINY = loadPack(
  makePack({
    questions: [
      NUMBER,
      ...flagScreen('danger', { numb: 'emergency' }),
      ...coveredScreen('f', { weak: 'urgent' }),
    ],
  }),
);
const item = (linkId: string) =>
  toQuestionnaire(TINY, 'en').item.find((candidate) => candidate.linkId === linkId)!;

describe('a pack as a Questionnaire', () => {
  for (const locale of LOCALES) {
    it(`that of the built-in pack is valid R4 (${locale})`, () => {
      const questionnaire: r4.Questionnaire = toQuestionnaire(PACK, locale);
      assert.deepEqual(schemaErrors(questionnaire), []);
      assert.deepEqual(questionnaireErrors(toQuestionnaire(PACK, locale)), []);
    });

    it(`asks every question with every label in the person's language (${locale})`, () => {
      const questionnaire = toQuestionnaire(PACK, locale);
      const { questions } = PACK_JSON.text[locale]!;
      assert.deepEqual(
        questionnaire.item.map(({ linkId, text }) => [linkId, text]),
        PACK.questions.map(({ id }) => [id, questions[id]!.title]),
      );
      for (const question of PACK.questions) {
        const labels = questions[question.id]!.options;
        const shown = questionnaire.item
          .find(({ linkId }) => linkId === question.id)!
          .answerOption!.map(({ valueCoding }) => [valueCoding.code, valueCoding.display]);
        const { notSure } = WORDS.get(locale)!;
        assert.deepEqual(shown, [
          ...question.options.map(({ id }) => [id, labels[id]!.label]),
          ...(question.unsure ? [['unsure', notSure]] : []),
        ]);
      }
    });
  }

  it('the check of validity refuses what R4 does not have', () => {
    const questionnaire = toQuestionnaire(TINY, 'en');
    assert.notDeepEqual(schemaErrors({ ...questionnaire, status: 'unsigned' }), []);
    assert.notDeepEqual(
      schemaErrors({ ...questionnaire, item: [{ ...questionnaire.item[0]!, hint: 'a word' }] }),
      [],
    );
  });

  it('that of any pack is valid R4', () => {
    fc.assert(
      fc.property(packs({ positive: false }), (json) => {
        const questionnaire = toQuestionnaire(loadPack(json), 'en');
        assert.deepEqual(schemaErrors(questionnaire), []);
        assert.deepEqual(questionnaireErrors(questionnaire), []);
      }),
      runs(50),
    );
  });

  it('says what it is, which version, and that it is for trying out until a clinician signs', () => {
    assert.deepEqual(
      { ...toQuestionnaire(TINY, 'en'), item: [] },
      {
        resourceType: 'Questionnaire',
        id: 'tiny',
        language: 'en',
        url: 'urn:triage-widget:pack:tiny',
        version: '1.0.0',
        title: 'Tiny',
        status: 'draft',
        experimental: true,
        subjectType: ['Patient'],
        item: [],
      },
    );
    assert.equal(
      toQuestionnaire(loadPack({ ...TINY.json, reviewedBy: 'Dr Example' }), 'en').experimental,
      false,
    );
  });

  it('a question of many answers repeats; "none" and "not sure" stand alone', () => {
    const danger = item('danger');
    const alone = danger
      .answerOption!.filter(({ extension }) => extension?.[0]?.valueBoolean)
      .map(({ valueCoding }) => valueCoding.code);
    assert.equal(danger.repeats, true);
    assert.deepEqual(alone, ['none', 'unsure']);
    assert.equal(item('age').repeats, undefined);
  });

  it('each question has codes of its own, also the signs behind a line', () => {
    const systems = TINY.questions
      .filter(({ type }) => type !== 'number')
      .map(({ id }) => item(id).answerOption![0]!.valueCoding.system);
    assert.equal(new Set(systems).size, 4);
    assert.deepEqual(
      item('c_f').answerOption!.map(({ valueCoding }) => valueCoding.code),
      ['weak', 'none', 'unsure'],
    );
  });

  it('a number is a decimal between its bounds', () => {
    assert.equal(item('days').type, 'decimal');
    assert.deepEqual(
      item('days').extension!.map(({ url, valueDecimal }) => [url.split('/').at(-1), valueDecimal]),
      [
        ['minValue', 0],
        ['maxValue', 14],
      ],
    );
  });

  it('"not sure" of a number is a choice after it, asked under the same conditions', () => {
    const when = { any: [{ answered: 'days' }, { answered: 'danger' }] };
    const pack = loadPack(
      makePack({
        questions: [
          NUMBER,
          ...flagScreen('danger', { numb: 'emergency' }),
          { ...NUMBER, id: 'nights', when },
          { ...NUMBER, id: 'years', unsure: false },
        ],
      }),
    );
    const questionnaire = toQuestionnaire(pack, 'en');
    assert.deepEqual(
      questionnaire.item.map(({ linkId }) => linkId).filter((id) => !/^(age|danger)/.test(id)),
      ['days', 'days.unsure', 'nights', 'nights.unsure', 'years'],
    );
    const [number, unsure] = ['nights', 'nights.unsure'].map((id) =>
      questionnaire.item.find(({ linkId }) => linkId === id),
    );
    assert.deepEqual(unsure, {
      linkId: 'nights.unsure',
      text: number!.text,
      type: 'choice',
      enableWhen: number!.enableWhen,
      enableBehavior: 'any',
      answerOption: [
        {
          valueCoding: {
            system: 'urn:triage-widget:pack:tiny:nights',
            code: 'unsure',
            display: 'Not sure',
          },
        },
      ],
    });
    assert.deepEqual(schemaErrors(questionnaire), []);
    assert.deepEqual(questionnaireErrors(questionnaire), []);
  });

  it('nothing is required: an emergency leaves the rest open', () => {
    assert.doesNotMatch(JSON.stringify(toQuestionnaire(PACK, 'en')), /"required"/);
  });

  it('why we ask is help, a hint is an instruction', () => {
    const { questions } = PACK_JSON.text['en']!;
    const { id } = PACK.questions.find((question) => questions[question.id]!.hint)!;
    const notes = toQuestionnaire(PACK, 'en').item.find(({ linkId }) => linkId === id)!.item!;
    assert.deepEqual(
      notes.map(({ text, extension }) => [
        text,
        extension![0]!.valueCodeableConcept!.coding[0]!.code,
      ]),
      [
        [questions[id]!.hint, 'instructions'],
        [questions[id]!.why, 'help'],
      ],
    );
  });

  it('a language that the pack does not have is refused by name', () => {
    assert.throws(
      () => toQuestionnaire(TINY, 'fr'),
      /RangeError: triage-widget: locale is "fr"; expected one of en/,
    );
    assert.throws(() => toQuestionnaire(TINY, 'toString'), RangeError);
  });

  it('a pack id that FHIR would refuse still gives a valid resource', () => {
    const odd = toQuestionnaire(loadPack({ ...TINY.json, id: `low_back ${'x'.repeat(80)}` }), 'en');
    assert.deepEqual(schemaErrors(odd), []);
    assert.equal(odd.id!.length, 64);
  });
});
