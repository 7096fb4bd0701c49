import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, PACK, type Visit } from './browser.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Puts a form with a button of the page's own around the widget, and all of it into a fieldset. */
function wrap({ page }: Visit, disabled = false): Promise<void> {
  return page.evaluate((isDisabled) => {
    const widget = document.querySelector('triage-widget')!;
    const [form, fieldset, button] = [
      document.createElement('form'),
      document.createElement('fieldset'),
      document.createElement('button'),
    ];
    Object.assign(form, { action: '/plain.html', method: 'get' });
    fieldset.disabled = isDisabled;
    button.textContent = 'Send';
    widget.setAttribute('name', 'triage');
    widget.setAttribute('persist', 'none');
    widget.replaceWith(form);
    fieldset.append(widget);
    form.append(fieldset, button);
  }, disabled);
}

describe('in a form of the page, by mouse and keyboard', () => {
  it("the page's button sends the result; Enter and our buttons have sent nothing until then", async () => {
    const visit = await browser.visit('/plain.html');
    const { page, triage: triage, requests } = visit;
    await wrap(visit);
    const loaded = requests.length;
    await page.keyboard.press('Tab');
    for (const key of ['Enter', '4', 'Enter', '8', 'Enter']) await page.keyboard.press(key);
    assert.equal(await triage.urgency(), 'emergency');
    assert.deepEqual(requests.slice(loaded), []);
    await Promise.all([
      page.waitForURL(/triage=/),
      page.getByRole('button', { name: 'Send' }).click(),
    ]);
    const sent = JSON.parse(new URL(page.url()).searchParams.get('triage')!) as Readonly<
      Record<string, unknown>
    >;
    assert.deepEqual(
      [sent['pack'], sent['urgency'], sent['contentHash']],
      [PACK.id, 'emergency', PACK.contentHash],
    );
    assert.deepEqual(sent['answers'], { g_age: '40_49', f_now: ['leg_cold'] });
    await page.close();
  });

  it('with a part that is disabled: a person is told of an emergency all the same, and nothing is sent', async () => {
    const visit = await browser.visit('/plain.html');
    const { page, triage: triage } = visit;
    await wrap(visit, true);
    await triage.start();
    await triage.answer('40_49');
    await triage.answer(['leg_cold']);
    assert.equal(await triage.urgency(), 'emergency');
    await Promise.all([page.waitForURL(/\?$/), page.getByRole('button', { name: 'Send' }).click()]);
    assert.equal(new URL(page.url()).searchParams.get('triage'), null);
    await page.close();
  });

  it('the browser keeps nothing of it: who comes back to the page finds the first screen and an empty form', async () => {
    const { page, triage: triage } = await browser.visit('/plain.html');
    const body =
      '<!doctype html><html lang="en"><title>Form</title><form><input name="email"><triage-widget name="triage" persist="none"></triage-widget></form><script type="module" src="/dist/triage-widget.js"></script></html>';
    await page.route('**/form.html', (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(`${browser.url}/form.html`);
    await page.getByRole('textbox').fill('a@example.org');
    await triage.start();
    await triage.answer('40_49');
    await triage.answer(['leg_cold']);
    const fields = (): Promise<readonly (readonly [string, unknown])[]> =>
      page.evaluate(() => [...new FormData(document.querySelector('form')!)]);
    assert.deepEqual(
      (await fields()).map(([name]) => name),
      ['email', 'triage'],
    );
    await page.goto(`${browser.url}/plain.html`);
    await page.goBack();
    await page.locator('triage-widget[data-step=cover]').waitFor();
    // The page's own field shows that this browser does bring back what it keeps.
    assert.deepEqual(await fields(), [['email', 'a@example.org']]);
    await page.close();
  });
});
