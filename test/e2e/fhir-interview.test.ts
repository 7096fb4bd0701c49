import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
// @ts-expect-error plain JavaScript, shared with the test runner's configuration
import { chromiumPath, LAUNCH_ARGS } from '../support/browser.mjs';
import { startFhirServer, type FhirServer } from '../../src/authoring/serve/fhir-server.js';
import {
  createSession,
  reassuringAnswer,
  runInterview,
  type Answer,
  type Answers,
  type QuestionView,
} from '../../src/engine/index.js';
import { answersFrom, type AdaptiveResponse } from '../../src/fhir/index.js';
import { PACK } from '../content/pack.js';
import { check } from '../fhir/drive.js';

/** LHC-Forms, a FHIR client that clinics use, as its makers build it. */
const CLIENT = 'node_modules/lforms/dist/lforms';
const SCRIPT = '/adaptive-form.js';
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };
const FORM = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Form</title>
<link rel="stylesheet" href="/webcomponent/styles.css">
<p id="problem" role="alert"></p><div id="form"></div><button id="next">Next</button>
${['webcomponent/assets/lib/zone.min.js', 'webcomponent/lhc-forms.js', 'fhir/R4/lformsFHIR.min.js']
  .map((path) => `<script src="/${path}"></script>`)
  .join('\n')}
<script type="module" src="${SCRIPT}"></script></html>`;
/** A folder for pictures of the forms, to look at; without it none is taken. */
const PICTURES = process.env['PICTURES'];
const MAX_STEPS = 60;
const TICKED =
  ':is(.ant-radio-wrapper-checked, .ant-checkbox-wrapper-checked, .ant-checkbox-checked)';

let server: Server;
let fhir: FhirServer;
let browser: Browser;
let origin: string;

before(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    if (path === '/') return response.setHeader('Content-Type', 'text/html').end(FORM);
    const file = path === SCRIPT ? `test/e2e${SCRIPT}` : join(CLIENT, path);
    readFile(file).then(
      (text) => response.setHeader('Content-Type', TYPES[extname(path)] ?? 'image/png').end(text),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fhir = await startFhirServer({
    pack: PACK,
    version: 'test',
    now: () => new Date(),
    host: '127.0.0.1',
    port: 0,
    origin,
    interview: { contacts: { emergency: '999' } },
  });
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: LAUNCH_ARGS });
});
after(async () => {
  await browser.close();
  await fhir.close();
  server.closeAllConnections();
  server.close();
});

/** What a person does at a question. */
type Person = (question: QuestionView) => Answer;
const calm: Person = (question) =>
  question.id === 'g_age' ? '40_49' : reassuringAnswer(PACK, question);

async function opened(lang: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  page.setDefaultTimeout(10_000);
  const query = new URLSearchParams({
    server: fhir.url,
    pack: `urn:triage-widget:pack:${PACK.info.id}`,
    lang,
  });
  await page.goto(`${origin}/?${query}`);
  await page.locator('body[data-status]').waitFor();
  return page;
}

/** The response that the page was last given. */
async function afterNext(page: Page): Promise<AdaptiveResponse> {
  const reply = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.ok(),
  );
  await page.locator('#next').click();
  const response = (await (await reply).json()) as AdaptiveResponse;
  const { length } = response.contained[0].item!;
  await page.locator(`body[data-items="${length}"]`).waitFor();
  return response;
}

async function tick(page: Page, { id }: QuestionView, answer: Answer): Promise<void> {
  for (const code of [answer].flat()) {
    const system = `urn:triage-widget:pack:${PACK.info.id}:${id}`;
    const option = page.locator(`[id="${id}/1|${system}|${code}"]`);
    await option.click();
    // The mark is drawn by the form, and not by the browser.
    await option.and(page.locator(TICKED)).or(option.locator(TICKED)).first().waitFor();
  }
}

async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

/** Answers in the form what the operation asks, by ticking, until the form is complete. */
async function filled(page: Page, person: Person, name: string): Promise<AdaptiveResponse> {
  let asked = 'g_age';
  let answers: Answers = {};
  for (let step = 0; step < MAX_STEPS; step++) {
    const view = createSession(PACK, answers).view(asked)!;
    await tick(page, view, person(view));
    if (step < 2) await picture(page, `${name}-${step + 1}`);
    const response = await afterNext(page);
    answers = answersFrom(PACK, response);
    if (response.status === 'completed') return response;
    const next = response.contained[0].item!.at(-1)!.linkId;
    assert.notEqual(next, asked, 'the answer was not taken');
    asked = next;
  }
  throw new Error('a form that does not end');
}

/** The level that the form shows. */
function levelShown(page: Page): Promise<string> {
  return page.locator('[id="result.level/1"]').inputValue();
}

/** The lines that the form shows for a part of the result, each in full. */
async function linesShown(page: Page, part: string): Promise<readonly string[]> {
  const lines = page.locator(`[id^="item-result.${part}.text."]`);
  await lines.first().waitFor();
  for (const line of await lines.all())
    assert.ok(await line.evaluate((box) => box.scrollWidth <= box.clientWidth), 'cut off');
  return (await lines.allInnerTexts()).map((text) => text.trim());
}

describe('LHC-Forms leads an interview through $next-question', () => {
  for (const locale of Object.keys(PACK.json.text)) {
    const { urgencies, rules } = PACK.json.text[locale]!;

    test(`to an emergency, which ends it at once (${locale})`, async () => {
      const page = await opened(locale);
      const person: Person = (question) =>
        question.id === 'f_now' ? ['now_breath'] : calm(question);
      const response = await filled(page, person, `emergency-${locale}`);
      await picture(page, `emergency-${locale}-end`);
      check(response);
      assert.deepEqual(
        response.contained[0].item!.map(({ linkId }) => linkId).filter((id) => !/^result/.test(id)),
        ['g_age', 'f_now'],
      );
      assert.equal(await levelShown(page), urgencies.emergency.title);
      const [first, ...next] = await linesShown(page, 'next');
      assert.match(first!, /999/);
      assert.deepEqual(next, urgencies.emergency.next);
      const [reason] = createSession(PACK, answersFrom(PACK, response)).assessment.reasons;
      assert.ok((await linesShown(page, 'reasons')).includes(rules[reason!.rule]!));
      await page.close();
    });

    test(`to self-care, with what to watch for (${locale})`, async () => {
      const page = await opened(locale);
      const response = await filled(page, calm, `self-care-${locale}`);
      await picture(page, `self-care-${locale}-end`);
      check(response);
      const session = runInterview(PACK, calm);
      assert.equal(session.assessment.urgency, 'self-care');
      assert.deepEqual(answersFrom(PACK, response), session.answers);
      assert.equal(await levelShown(page), urgencies['self-care'].title);
      for (const level of ['emergency', 'urgent', 'soon'])
        assert.ok((await linesShown(page, `watch-${level}`)).length > 0, level);
      await page.close();
    });
  }

  test('a result cannot be typed over, and an answer can be put right', async () => {
    const page = await opened('en');
    const person: Person = (question) =>
      question.id === 'f_now' ? ['now_breath'] : calm(question);
    await filled(page, person, 'put-right');
    const fields = page.locator('[id^="item-result"] :is(textarea, input)');
    for (const field of await fields.all())
      assert.ok((await field.isDisabled()) || !(await field.isEditable()));
    const view = createSession(PACK, { g_age: '40_49' }).view('f_now')!;
    await page.locator('[id$=":f_now|now_breath"]').click();
    await tick(page, view, ['none']);
    const again = await afterNext(page);
    assert.equal(again.status, 'in-progress');
    assert.equal(await page.locator('[id^="item-result"]').count(), 0);
    check(again);
    await page.close();
  });
});
