import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from './browser.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const GYM = {
  g_age: '18_39',
  e_where: ['lowback', 'thighs'],
  e_dur: 'lt3d',
  f_power: ['pow_sore'],
  e_onset: 'after',
  e_trig: ['hard'],
  e_weak: 'sore',
  e_pattern: ['use'],
  e_tingle: 'none',
  e_gen: ['none'],
  t_signs: ['none'],
};
const TROLLEY = {
  g_age: '70p',
  e_where: ['lowback', 'bothlegs'],
  e_dur: 'gt3m',
  e_course: 'same',
  e_onset: 'slow',
  e_pattern: ['walk', 'lean', 'sitfree'],
  e_legback: 'legs2',
  e_tingle: 'none',
  e_weak: 'none',
  e_bone: ['none'],
  e_gen: ['none'],
  t_signs: ['none'],
};

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
    for (const answer of ['40_49', ['none'], ['lowback'], 'd3_14']) await triage.answer(answer);
    assert.equal(await triage.step(), 'f_private');
    await triage.answer(['ces_numb']);
    assert.equal(await triage.step(), 'result');
    assert.equal(await triage.urgency(), 'emergency');
    assert.equal(await triage.widget.getByRole('alert').count(), 1);
    const call = triage.widget.getByRole('link', { name: /999/ }).first();
    assert.equal(await call.getAttribute('href'), 'tel:999');
    await triage.widget.getByRole('button', { name: /mistake/i }).click();
    assert.equal(await triage.step(), 'f_private');
    await triage.widget.getByLabel('None of these', { exact: true }).check();
    await triage.goOn();
    assert.equal(await triage.step(), 'f_power');
    await page.close();
  });

  it('"not sure" on an emergency item ends below urgent only after "unchanged for months"', async () => {
    const outcome = async (clarified: string): Promise<string | null> => {
      const { triage: triage, page } = await browser.visit('/plain.html');
      await triage.reachResult({ ...GYM, f_power: 'unsure', c_power: clarified });
      const urgency = await triage.urgency();
      await page.close();
      return urgency;
    };
    assert.equal(await outcome('unchanged'), 'soon');
    assert.equal(await outcome('cannot'), 'urgent');
    assert.equal(await outcome('worse'), 'urgent');
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
        name: `Change: ${(await import('./browser.js')).PACK.text['en']!.questions['e_onset']!.short}`,
      })
      .click();
    assert.equal(await triage.step(), 'e_onset');
    assert.ok(
      await triage.widget.getByLabel(triage.label('e_onset', 'after'), { exact: true }).isChecked(),
    );
    await triage.answer('woke');
    await triage.complete(GYM);
    const after = await triage.answers();
    assert.equal(after['e_onset'], 'woke');
    for (const id of Object.keys(before).filter((id) => id !== 'e_onset'))
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
