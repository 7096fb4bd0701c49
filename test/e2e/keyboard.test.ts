import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, PACK } from './browser.js';
import { plainKey } from './triage-page.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('from the page to the result by keyboard alone', () => {
  it('takes two presses a screen at most, with focus on the heading of each', async () => {
    const { triage: triage, page } = await browser.visit('/plain.html');
    const used: Record<string, number> = {};
    const press = async (key: string): Promise<void> => {
      const step = await triage.step();
      used[step] = (used[step] ?? 0) + 1;
      await page.keyboard.press(key);
    };
    await press('Tab');
    await press('Enter');
    for (let screens = 0; screens < 60; screens++) {
      const step = await triage.step();
      assert.match(
        await page.evaluate(
          () => document.querySelector('triage-widget')!.shadowRoot!.activeElement?.tagName ?? '',
        ),
        /^H\d$/,
        `focus on "${step}"`,
      );
      if (step === 'result') break;
      assert.ok(!(step in used), `"${step}" is shown twice`);
      if (step !== 'review') await press(plainKey(PACK, step));
      await press('Enter');
      assert.notEqual(await triage.step(), step);
    }
    assert.equal(await triage.step(), 'result');
    assert.deepEqual(
      Object.entries(used).filter(([, count]) => count > 2),
      [],
    );
    const answers = await triage.answers();
    assert.equal(answers['g_age'], '40_49');
    const flags = PACK.questions.filter(({ role, id }) => role === 'screen' && id in answers);
    assert.ok(flags.length > 4);
    for (const { id, options } of flags)
      assert.deepEqual(answers[id], [options.find(({ exclusive }) => exclusive)!.id]);
    await page.close();
  });

  it('a mistap is fixed by Tab and Enter from the emergency screen', async () => {
    const { triage: triage, page } = await browser.visit('/plain.html');
    for (const key of ['Tab', 'Enter', '4', 'Enter', '8', 'Enter']) await page.keyboard.press(key);
    assert.equal(await triage.urgency(), 'emergency');
    const mistake = triage.widget.getByRole('button', {
      name: triage.word('mistake'),
      exact: true,
    });
    for (
      let tabs = 0;
      tabs < 6 &&
      !(await mistake.evaluate(
        (button) => (button.getRootNode() as ShadowRoot).activeElement === button,
      ));
      tabs++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await triage.step(), 'f_now');
    assert.deepEqual((await triage.answers())['f_now'], ['leg_cold']);
    await page.close();
  });
});
