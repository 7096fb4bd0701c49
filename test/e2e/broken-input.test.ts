import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, PACK } from './browser.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Replaces the page's widget by one with these attributes, and waits for its first screen. */
const withAttributes =
  (attributes: Readonly<Record<string, string>>) =>
  async (page: Awaited<ReturnType<typeof browser.visit>>['page']): Promise<void> => {
    await page.evaluate((given) => {
      const widget = document.createElement('triage-widget');
      for (const [name, value] of Object.entries(given)) widget.setAttribute(name, value);
      document.querySelector('triage-widget')!.replaceWith(widget);
    }, attributes);
    await page.locator('triage-widget[data-step]').waitFor({ state: 'attached' });
  };

describe('broken input never leaves a blank widget', () => {
  it('an unknown pack shows the danger signs and "your local emergency number"', async () => {
    const { page, triage: triage } = await browser.visit('/plain.html');
    await withAttributes({ pack: 'no-such-pack' })(page);
    const text = await triage.widget.evaluate((element) => element.shadowRoot!.textContent);
    assert.match(text, /your local emergency number/i);
    // Of a pack that is not ours, nobody knows the complaint: five signs that hold for any.
    assert.equal(await triage.widget.getByRole('listitem').count(), 5);
    await page.close();
  });

  it('an unknown lang falls back to English and says so to assistive technology', async () => {
    const { page, triage: triage } = await browser.visit('/plain.html');
    await withAttributes({ lang: 'tlh' })(page);
    assert.ok(await triage.widget.getByRole('button', { name: 'Start', exact: true }).isVisible());
    assert.equal(
      await triage.widget
        .locator('[part~="container"]')
        .evaluate((element) => element.closest('[lang]')?.getAttribute('lang')),
      'en',
    );
    await page.close();
  });

  it('an unknown region names no number', async () => {
    const { page, triage: triage } = await browser.visit('/plain.html');
    await withAttributes({ region: 'XX' })(page);
    await triage.start();
    await triage.answer('40_49');
    await triage.answer(['leg_cold']);
    assert.equal(await triage.urgency(), 'emergency');
    assert.equal(await triage.widget.getByRole('link', { name: /\d{2,}/ }).count(), 0);
    assert.match(
      await triage.widget.evaluate((element) => element.shadowRoot!.textContent),
      /your local emergency number/i,
    );
    await page.close();
  });

  it('a corrupted saved session starts afresh', async () => {
    for (const stored of [
      '{"v":1,',
      '{"v":99}',
      '{"v":1,"answers":{"g_age":{"x":1},"f_now":[7]},"step":"nowhere"}',
      '[]',
      'null',
    ]) {
      const { page, triage: triage } = await browser.visit('/plain.html');
      await page.evaluate(
        ([id, value]) => {
          sessionStorage.setItem(`triage-widget:${id}:1:${location.pathname}`, value);
        },
        [PACK.id, stored] as const,
      );
      await page.reload();
      await page.locator('triage-widget[data-step]').waitFor({ state: 'attached' });
      const resume = triage.widget.getByRole('button', { name: /continue/i });
      await (
        (await resume.count()) > 0
          ? resume
          : triage.widget.getByRole('button', { name: 'Start', exact: true })
      ).click();
      assert.equal(await triage.step(), 'g_age', `stored ${stored}`);
      await page.close();
    }
  });

  it('a broken pack given by property shows the safe fallback and tells the host', async () => {
    const { page, triage: triage } = await browser.visit('/plain.html');
    const code = await page.evaluate(
      (broken) =>
        new Promise<string>((resolve) => {
          const widget = document.createElement('triage-widget') as HTMLElement & {
            packData: unknown;
          };
          widget.addEventListener('triage-error', (event) =>
            resolve((event as CustomEvent<{ code: string }>).detail.code),
          );
          widget.packData = broken;
          document.querySelector('triage-widget')!.replaceWith(widget);
        }),
      { ...PACK, rules: [{ ...PACK.rules[0], when: { q: 'ghost', is: 'x' } }] } as unknown,
    );
    assert.equal(code, 'unknown-id');
    assert.match(
      await triage.widget.evaluate((element) => element.shadowRoot!.textContent),
      /your local emergency number/i,
    );
    await page.close();
  });
});
