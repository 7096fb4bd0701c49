import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
// @ts-expect-error plain JavaScript, shared with the test runner's configuration
import { chromiumPath, LAUNCH_ARGS } from '../support/browser.mjs';
import { createSession, loadPack, type Answers } from '../../src/engine/index.js';
import {
  toQuestionnaire,
  toQuestionnaireResponse,
  type Questionnaire,
  type QuestionnaireResponse,
} from '../../src/fhir/index.js';
import { PACK } from '../content/pack.js';
import { flagScreen, makePack } from '../engine/fixture.js';

/** LHC-Forms, a FHIR client that clinics use, as its makers build it. */
const CLIENT = 'node_modules/lforms/dist/lforms';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
const FORM = `<!doctype html><meta charset="utf-8"><title>Form</title>
<link rel="stylesheet" href="/webcomponent/styles.css"><div id="form"></div>
${['webcomponent/assets/lib/zone.min.js', 'webcomponent/lhc-forms.js', 'fhir/R4/lformsFHIR.min.js']
  .map((path) => `<script src="/${path}"></script>`)
  .join('\n')}`;

const NUMBERS = loadPack(
  makePack({
    questions: [
      { id: 'days', role: 'intake', type: 'number', unsure: true, min: 0, max: 14, options: [] },
      { id: 'pain', role: 'intake', type: 'number', unsure: true, options: [] },
      {
        id: 'long',
        role: 'intake',
        type: 'single',
        unsure: true,
        when: { q: 'days', atLeast: 3 },
        options: [{ id: 'daily' }, { id: 'seldom' }],
      },
      {
        id: 'short',
        role: 'intake',
        type: 'single',
        when: { q: 'pain', atMost: 2 },
        options: [{ id: 'eased' }],
      },
      ...flagScreen('danger', { numb: 'emergency', fever: 'urgent' }),
    ],
  }),
);
const GIVEN: Answers = { days: 'unsure', pain: 7, long: 'seldom', danger: ['numb', 'fever'] };

interface Client {
  readonly LForms: {
    readonly Util: {
      convertFHIRQuestionnaireToLForms: (questionnaire: unknown, version: 'R4') => unknown;
      mergeFHIRDataIntoLForms: (
        type: 'QuestionnaireResponse',
        response: unknown,
        form: unknown,
        version: 'R4',
      ) => unknown;
      addFormToPage: (form: unknown, element: Element | null, options: object) => Promise<void>;
    };
  };
}

let server: Server;
let browser: Browser;

before(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    if (path === '/') return response.setHeader('Content-Type', 'text/html').end(FORM);
    readFile(join(CLIENT, path)).then(
      (file) => response.setHeader('Content-Type', TYPES[extname(path)] ?? 'image/png').end(file),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: LAUNCH_ARGS });
});
after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/** Opens a questionnaire with its answers, as a clinic does that receives both. */
async function opened(
  questionnaire: Questionnaire,
  response: QuestionnaireResponse,
): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.evaluate(
    async ([asked, given]) => {
      const { Util } = (globalThis as unknown as Client).LForms;
      const form = Util.convertFHIRQuestionnaireToLForms(asked, 'R4');
      const filled = Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', given, form, 'R4');
      await Util.addFormToPage(filled, document.querySelector('#form'), { prepopulate: false });
    },
    [questionnaire, response] as const,
  );
  await page.locator(`[id="${questionnaire.item[0]!.linkId}/1"]`).waitFor();
  return page;
}

/** What a person sees of each item, by linkId: the ticked options, or what stands in the field. */
async function shown(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const fields = await page.locator('#form input:visible').evaluateAll((inputs) =>
    (inputs as HTMLInputElement[]).map((input): readonly [string, readonly string[]] => {
      const ticked = [...(input.closest('.autocomp_selected')?.querySelectorAll('li') ?? [])];
      const texts = ticked.map((item) => (item as HTMLElement).innerText.replace(/^×\s*/, ''));
      return [
        input.id.replace(/\/1$/, ''),
        [...texts, input.value].filter((text) => text.trim() !== ''),
      ];
    }),
  );
  return Object.fromEntries(fields);
}

describe('LHC-Forms shows a clinician what a person answered', () => {
  for (const [how, withWords] of [
    ['with words and codes', true],
    ['with codes alone', false],
  ] as const)
    test(`a number, "not sure" of a number, one choice and several: ${how}`, async () => {
      const questionnaire = toQuestionnaire(NUMBERS, 'en');
      const session = createSession(NUMBERS, GIVEN);
      const page = await opened(
        questionnaire,
        toQuestionnaireResponse(session, withWords ? { questionnaire } : {}),
      );
      assert.deepEqual(await shown(page), {
        age: [],
        days: [],
        'days.unsure': ['Not sure'],
        pain: ['7'],
        'pain.unsure': [],
        long: ['seldom'],
        danger: ['numb', 'fever'],
      });
      await page.close();
    });

  test('a question that depends on a number is shown as the engine asks it', async () => {
    const questionnaire = toQuestionnaire(NUMBERS, 'en');
    const asked = async (days: number | 'unsure', pain: number | 'unsure') => {
      const session = createSession(NUMBERS, { age: 'young', days, pain });
      const page = await opened(questionnaire, toQuestionnaireResponse(session, { questionnaire }));
      const ids = Object.keys(await shown(page));
      await page.close();
      for (const id of ['long', 'short'])
        assert.equal(ids.includes(id), session.view(id) !== null, `${id}: ${days}, ${pain}`);
      return ids;
    };
    assert.ok(!(await asked(2, 3)).includes('long'));
    assert.ok((await asked(3, 2)).includes('short'));
    assert.ok((await asked('unsure', 'unsure')).includes('long'));
  });

  for (const locale of Object.keys(PACK.json.text))
    test(`the built-in pack, in its words and in order (${locale})`, async () => {
      const session = createSession(PACK, { g_age: '40_49', f_now: ['now_breath'] });
      const questionnaire = toQuestionnaire(PACK, locale);
      const response = toQuestionnaireResponse(session, { questionnaire });
      const page = await opened(questionnaire, response);
      const seen = await shown(page);
      for (const { linkId, answer } of response.item!)
        assert.deepEqual(
          seen[linkId],
          answer.map(({ valueCoding }) => valueCoding!.display),
          linkId,
        );
      const order = questionnaire.item.map(({ linkId }) => linkId);
      assert.deepEqual(
        Object.keys(seen),
        order.filter((id) => id in seen),
      );
      await page.close();
    });
});
