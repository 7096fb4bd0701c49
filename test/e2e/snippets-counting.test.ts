import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PEOPLE, SORE_AFTER_GYM } from '../support/people.js';
import { snippetsUnder } from '../support/snippets.js';
import { openBrowser, PACK } from './browser.js';
import { HOST_IT, paste, TAG } from './pasted-page.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('counting visits through dataLayer, as the guide to host pages does', () => {
  const [recipe] = snippetsUnder('host-page.md', 'html', 'Count visits, without health data');
  const ids = new Set([
    ...PACK.questions.flatMap(({ id, options = [] }) => [
      id,
      ...options.map((option) => option.id),
    ]),
    ...PACK.causes.map(({ id }) => id),
    ...PACK.rules.map(({ id }) => id),
    ...Object.keys(PEOPLE),
    'unsure',
  ]);

  it('the ids that must not be pushed are known', () => {
    for (const id of ['g_age', 'leg_cold', 'overexertion', 'emergency']) assert.ok(ids.has(id), id);
  });

  for (const [level, answers] of Object.entries(PEOPLE)) {
    it(`${level}: pushes a start, a step and an end, the same at every level, also where answers are shared`, async () => {
      for (const tag of [TAG, '<triage-widget share-answers region="GB"></triage-widget>']) {
        const { page, triage, complaints } = await paste(browser, `${recipe}${HOST_IT}${tag}`);
        await triage.reachResult(answers);
        assert.equal(await triage.urgency(), level);
        const pushed = await page.evaluate(
          () => (window as unknown as { dataLayer: unknown }).dataLayer,
        );
        assert.deepEqual(pushed, [
          { event: 'triage_start' },
          { event: 'triage_step' },
          { event: 'triage_end' },
        ]);
        const words = JSON.stringify(pushed).match(/\w[\w-]*/g)!;
        assert.deepEqual(
          words.filter((word) => ids.has(word)),
          [],
        );
        assert.deepEqual(complaints, []);
        await page.context().close();
      }
    });
  }

  it('keeps what a tag manager has put there, and counts a change of mind once', async () => {
    const { page, triage } = await paste(
      browser,
      `<script>dataLayer = [{ 'gtm.start': 1 }]</script>${recipe}${HOST_IT}${TAG}`,
    );
    await triage.start();
    await triage.answer('40_49');
    await triage.answer(['leg_cold']);
    await triage.widget.getByRole('button', { name: /mistake/i }).click();
    await triage.widget.getByLabel(triage.label('f_now', 'leg_cold'), { exact: true }).uncheck();
    await triage.complete({ ...SORE_AFTER_GYM, g_age: '40_49' });
    await triage.goOn();
    assert.equal(await triage.urgency(), 'self-care');
    assert.deepEqual(
      await page.evaluate(() => (window as unknown as { dataLayer: unknown }).dataLayer),
      [
        { 'gtm.start': 1 },
        { event: 'triage_start' },
        { event: 'triage_step' },
        { event: 'triage_end' },
      ],
    );
    await page.context().close();
  });
});
