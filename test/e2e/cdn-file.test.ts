import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, PACK } from './browser.js';
import { SORE_AFTER_GYM as GYM, TROLLEY } from '../support/people.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('the CDN file on a plain page, used through roles and labels', () => {
  it('sore after the gym: self-care, overexertion first', async () => {
    const { triage: triage, page } = await browser.visit('/plain.html');
    await triage.reachResult(GYM);
    assert.equal(await triage.urgency(), 'self-care');
    assert.equal((await triage.assessment()).causes[0]!.id, 'overexertion');
    const headings = await triage.widget.getByRole('heading').allInnerTexts();
    assert.equal(headings[0], 'You can start by caring for yourself');
    await page.close();
  });

  it('72 years, better leaning on a trolley: stenosis first', async () => {
    const { triage: triage, page } = await browser.visit('/plain.html');
    await triage.reachResult(TROLLEY);
    assert.equal(await triage.urgency(), 'soon');
    assert.equal((await triage.assessment()).causes[0]!.id, 'stenosis');
    await page.close();
  });

  it("numbness between the legs: the emergency screen at once, with the region's number; correcting goes on", async () => {
    const { triage: triage, page } = await browser.visit('/hospital.html');
    await triage.start();
    for (const answer of ['40_49', ['none'], ['lowback']]) await triage.answer(answer);
    assert.equal(await triage.step(), 'f_private');
    await triage.answer(['ces_numb']);
    assert.equal(await triage.step(), 'c_ces_when');
    await triage.answer('recent');
    assert.equal(await triage.step(), 'result');
    assert.equal(await triage.urgency(), 'emergency');
    assert.equal(await triage.widget.getByRole('alert').count(), 1);
    const call = triage.widget.getByRole('link', { name: /999/ }).first();
    assert.equal(await call.getAttribute('href'), 'tel:999');
    await triage.widget.getByRole('button', { name: /mistake/i }).click();
    assert.equal(await triage.step(), 'c_ces_when');
    await triage.press(triage.word('back'));
    await triage.widget.getByLabel(triage.label('f_private', 'none'), { exact: true }).check();
    await triage.goOn();
    assert.equal(await triage.step(), 's_power');
    await page.close();
  });

  it('"not sure" counts by what the screen asks, and can be cleared up from the result', async () => {
    const { triage: triage, page } = await browser.visit('/plain.html');
    await triage.reachResult({ ...GYM, f_now: 'unsure' });
    assert.equal(await triage.urgency(), 'urgent');
    const { short } = PACK.text['en']!.questions['f_now']!;
    await triage.widget.getByRole('button', { name: `Check again: ${short}` }).click();
    assert.equal(await triage.step(), 'f_now');
    await triage.answer(['none']);
    await triage.complete(GYM);
    await triage.goOn();
    assert.equal(await triage.urgency(), 'self-care');
    await page.close();
  });

  it('a reload mid-way resumes with the answers kept', async () => {
    const { triage: triage, page } = await browser.visit('/plain.html');
    await triage.start();
    for (const answer of ['40_49', ['none']]) await triage.answer(answer);
    const before = { step: await triage.step(), answers: await triage.answers() };
    await page.reload();
    await page.locator('triage-widget[data-step]').waitFor({ state: 'attached' });
    await triage.widget.getByRole('button', { name: /continue/i }).click();
    assert.equal(await triage.step(), before.step);
    assert.deepEqual(await triage.answers(), before.answers);
    await page.close();
  });

  it('changing one answer on the check page keeps the others', async () => {
    const { triage: triage, page } = await browser.visit('/plain.html');
    await triage.start();
    await triage.complete(GYM);
    assert.equal(await triage.step(), 'review');
    const before = await triage.answers();
    await triage.widget
      .getByRole('button', {
        name: `Change: ${PACK.text['en']!.questions['e_dur']!.short}`,
      })
      .click();
    assert.equal(await triage.step(), 'e_dur');
    assert.ok(
      await triage.widget.getByLabel(triage.label('e_dur', 'lt2w'), { exact: true }).isChecked(),
    );
    await triage.answer('w2_6');
    await triage.complete(GYM);
    const after = await triage.answers();
    assert.equal(after['e_dur'], 'w2_6');
    for (const id of Object.keys(before).filter((id) => id !== 'e_dur'))
      assert.deepEqual(after[id], before[id], `${id} was lost`);
    await page.close();
  });

  it('Back shows the answer given, and continues without loss', async () => {
    const { triage: triage, page } = await browser.visit('/plain.html');
    await triage.start();
    await triage.answer('40_49');
    await triage.press('Back');
    assert.equal(await triage.step(), 'g_age');
    assert.ok(
      await triage.widget.getByLabel(triage.label('g_age', '40_49'), { exact: true }).isChecked(),
    );
    await page.close();
  });

  it('makes no request after load, and works offline', async () => {
    const { triage: triage, page, requests, complaints } = await browser.visit('/plain.html');
    const loaded = requests.length;
    await page.context().setOffline(true);
    await triage.reachResult(GYM);
    assert.equal(await triage.urgency(), 'self-care');
    assert.deepEqual(requests.slice(loaded), []);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('runs to the result under a strict Content-Security-Policy with Trusted Types, with a silent console', async () => {
    const { triage: triage, page, complaints } = await browser.visit('/strict-csp.html');
    await triage.reachResult(GYM);
    assert.equal(await triage.urgency(), 'self-care');
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
