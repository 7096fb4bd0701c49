import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fhirApp } from '../../src/authoring/serve/app.js';
import { regionContacts } from '../../src/authoring/serve/region-contacts.js';
import { loadPack } from '../../src/engine/index.js';
import type { AdaptiveResponse, CareContacts } from '../../src/fhir/index.js';
import { flagScreen, makePack } from '../engine/fixture.js';
import { firstRequest, given, withAnswers } from '../fhir/adaptive-client.js';

const PACK = loadPack(makePack({ questions: flagScreen('danger', { numb: 'emergency' }) }));

describe('numbers and places of a region', () => {
  const contacts = (region: string, locale: string, own = {}): CareContacts | undefined =>
    regionContacts(region, own)?.(locale);

  test('are those that the widget shows there, in the language of the result', () => {
    assert.deepEqual(contacts('GB', 'en'), {
      emergency: '999',
      advice: 'NHS 111',
      emergencyDepartment: 'A&E',
      urgentCare: 'urgent treatment centre',
      doctor: 'GP',
    });
    assert.deepEqual(contacts('de', 'en'), { emergency: '112' });
    assert.equal(contacts('HK', 'zh-Hant')?.emergencyDepartment, '急症室');
    assert.equal(contacts('HK', 'en')?.emergencyDepartment, 'A&E');
  });

  test("the server's own numbers win", () => {
    const own = { emergency: '2222', advice: '0800 1' };
    const { emergency, advice, doctor } = contacts('GB', 'en', own)!;
    assert.deepEqual([emergency, advice, doctor], ['2222', '0800 1', 'GP']);
  });

  test('none is guessed for a region that is not a country of the table', () => {
    for (const region of ['AR', 'GB-NIR', 'en-GB', 'XX', '', 'constructor'])
      assert.equal(regionContacts(region, {}), null, region);
  });

  test('stand in the result, in the language that it is told in', async () => {
    const texts = { ...PACK.json.text['en']! };
    const urgencies = {
      ...texts.urgencies,
      emergency: { ...texts.urgencies.emergency, lead: '{emergency} {emergencyDepartment}' },
    };
    const text = { en: { ...texts, urgencies }, 'zh-Hant': { ...texts, urgencies } };
    const app = fhirApp({
      pack: loadPack({ ...PACK.json, text }),
      version: '1.2.3',
      now: () => new Date('2026-11-27T10:00:00Z'),
      interview: { contacts: regionContacts('HK', {})! },
    });
    const answers = { age: 'old', danger: ['numb'] };
    for (const [language, says] of [
      ['en', '999 A&E'],
      ['zh-Hant', '999 急症室'],
    ] as const) {
      const reply = await app.request('/Questionnaire/$next-question', {
        method: 'POST',
        headers: { 'Content-Type': 'application/fhir+json' },
        body: JSON.stringify(withAnswers(firstRequest('tiny', { language }), answers)),
      });
      const end = (await reply.json()) as AdaptiveResponse;
      assert.equal(given(end, 'result.next')[0], says);
    }
  });
});
