import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, PACK, type Visit } from './browser.js';
import { openStage } from './stage.js';
import { plainKey } from './triage-page.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  phone: { viewport: { width: 320, height: 640 } },
};

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** A page of the demo whose widget is made a dialog, closed. */
async function visit(path: string, options?: BrowserContextOptions): Promise<Visit> {
  const found = await browser.visit(path, options);
  await found.triage.widget.evaluate((widget) => widget.setAttribute('display', 'dialog'));
  await found.triage.widget.getByRole('button', { name: found.triage.word('open') }).waitFor();
  return found;
}

const violations = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { shadowRoot } = document.querySelector('triage-widget')!;
    await Promise.all(shadowRoot!.getAnimations().map(({ finished }) => finished));
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const found = await axe.run({
      resultTypes: ['violations'],
      rules: {
        'color-contrast-enhanced': { enabled: true },
        region: { enabled: false },
        'landmark-one-main': { enabled: false },
        'page-has-heading-one': { enabled: false },
      },
    });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  });

/** Where the page stands and how its content lies, however the window scrolls. */
const layout = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      scrollX,
      scrollY,
      ...[...document.querySelectorAll('body *')].map((element) => element.getBoundingClientRect()),
    ]),
  );

describe('the widget as a dialog on a page', () => {
  it('by keyboard alone: from the button to the result, out by Escape and in again, with a silent console under the strict policy', async () => {
    const { page, triage: triage, complaints } = await visit('/strict-csp.html');
    for (
      let tabs = 0;
      tabs < 20 && !(await triage.widget.evaluate((widget) => widget.shadowRoot!.activeElement));
      tabs++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.getByRole('dialog').count(), 1);
    // Focus is on the heading: the way out stands before it, Start after it.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('dialog').count(), 0);
    await page.keyboard.press('Enter');
    const start = triage.widget.getByRole('button', { name: triage.word('start') });
    for (
      let tabs = 0;
      tabs < 8 && !(await start.evaluate((button) => button.matches(':focus')));
      tabs++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (let screens = 0; screens < 60 && (await triage.step()) !== 'result'; screens++) {
      const step = await triage.step();
      if (step !== 'review') await page.keyboard.press(plainKey(PACK, step));
      await page.keyboard.press('Enter');
    }
    assert.equal(await triage.step(), 'result');
    const answers = await triage.answers();
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('dialog').count(), 0);
    await page.keyboard.press('Enter');
    assert.equal(await page.getByRole('dialog').count(), 1);
    assert.deepEqual([await triage.step(), await triage.answers()], ['result', answers]);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('the page behind neither moves nor scrolls: not as it opens, nor by wheel, keys or finger, on short screens and long ones', async () => {
    const { page, triage: triage } = await visit('/blog.html', {
      viewport: { width: 900, height: 700 },
      hasTouch: true,
    });
    await triage.widget.getByRole('button').scrollIntoViewIfNeeded();
    const before = await layout(page);
    await triage.press(triage.word('open'));
    const client = await page.context().newCDPSession(page);
    const tryAll = async (): Promise<void> => {
      for (const x of [20, 450]) {
        await page.mouse.move(x, 400);
        for (const by of [3000, 500, -9000, -500]) await page.mouse.wheel(0, by);
        for (const distance of [-5000, -300, 5000, 300])
          await client.send('Input.synthesizeScrollGesture', {
            x,
            y: 350,
            yDistance: distance,
            speed: 20_000,
            gestureSourceType: 'touch',
          });
      }
      for (const key of ['PageDown', 'End', 'PageDown', 'Home', 'PageUp'])
        await page.keyboard.press(key);
      await page.waitForTimeout(200);
      assert.equal(await layout(page), before);
    };
    await tryAll();
    await triage.press(triage.word('start'));
    await tryAll();
    await triage.answer('40_49');
    await tryAll();
    await triage.press(triage.word('close'));
    assert.equal(await layout(page), before);
    await page.close();
  });

  it('long screens scroll in it by wheel', async () => {
    const { page, triage: triage } = await visit('/plain.html', {
      viewport: { width: 400, height: 500 },
    });
    await triage.press(triage.word('open'));
    await triage.start();
    await triage.answer('40_49');
    await page.mouse.move(200, 300);
    await page.mouse.wheel(0, 9000);
    const more = triage.widget.getByRole('button', { name: triage.word('continue'), exact: true });
    await page.waitForFunction(
      (button) => button!.getBoundingClientRect().bottom <= innerHeight,
      await more.elementHandle(),
    );
    const { top, height } = await triage.widget
      .getByRole('button', { name: triage.word('close') })
      .evaluate((button) => button.getBoundingClientRect());
    assert.ok(top >= 0 && top < 20 && height >= 44);
    await page.close();
  });

  it('after a reload it stays closed, and one press goes on', async () => {
    const { page, triage: triage } = await visit('/plain.html');
    await triage.press(triage.word('open'));
    await triage.start();
    for (const answer of ['40_49', ['none']]) await triage.answer(answer);
    const before = [await triage.step(), await triage.answers()];
    await page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () =>
        document.querySelector('triage-widget')!.setAttribute('display', 'dialog'),
      ),
    );
    await page.reload();
    await page.locator('triage-widget[data-step]').waitFor({ state: 'attached' });
    assert.equal(await page.getByRole('dialog').count(), 0);
    await triage.press(triage.word('resume'));
    assert.deepEqual([await triage.step(), await triage.answers()], before);
    await page.close();
  });

  it('an emergency shows the number to call, as a link that a telephone takes', async () => {
    const { page, triage: triage } = await visit('/hospital.html');
    await triage.press(triage.word('open'));
    await triage.start();
    await triage.complete({ f_now: ['leg_cold'] });
    assert.equal(await triage.urgency(), 'emergency');
    const call = page.getByRole('dialog').getByRole('link', { name: /999/ }).first();
    assert.equal(await call.getAttribute('href'), 'tel:999');
    await call.click({ trial: true });
    await page.close();
  });

  it('prints the result on two sheets at most, the same words as from the page, and is a dialog again afterwards', async () => {
    const { page, triage: triage } = await visit('/plain.html');
    await triage.press(triage.word('open'));
    await triage.reachResult({ e_where: ['lowback'] });
    const pdf = await page.pdf({
      format: 'A4',
      margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' },
    });
    assert.ok(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length <= 2);
    assert.equal(await page.getByRole('dialog').count(), 1);
    const onPaper = async (): Promise<string> => {
      await page.emulateMedia({ media: 'print' });
      return triage.widget.evaluate((widget) => {
        window.dispatchEvent(new Event('beforeprint'));
        const box = widget.shadowRoot!.querySelector<HTMLElement>('[part=container]')!;
        const { innerText } = box;
        if (
          getComputedStyle(box.parentElement ?? widget).position !== 'static' ||
          box.getBoundingClientRect().width < 400
        )
          throw new Error('the box is not in the page');
        window.dispatchEvent(new Event('afterprint'));
        return innerText.replaceAll(/\s+/g, ' ').trim();
      });
    };
    const words = await onPaper();
    assert.ok(words.includes(PACK.text['en']!.dangers[PACK.safetyNet[0]!.danger]!));
    await triage.widget.evaluate((widget) => widget.removeAttribute('display'));
    assert.equal(words, await onPaper());
    await page.close();
  });

  for (const [look, options] of Object.entries(LOOKS)) {
    it(`axe finds nothing and nothing is wider than the window, closed and open: ${look}`, async () => {
      for (const language of ['en', 'ar-XB'] as const) {
        const { page, show } = await openStage(browser, { language, ...options });
        await page.addScriptTag({ path: AXE });
        const found: Record<string, readonly string[]> = {};
        for (const [name, attributes, step, answers] of [
          ['closed', {}],
          ['cover', { open: '' }],
          ['question', { open: '' }, 'f_now', { g_age: '40_49' }],
          ['emergency', { open: '' }, 'result', { g_age: '40_49', f_now: ['leg_cold'] }],
        ] as const) {
          await show({
            name,
            attributes: { display: 'dialog', ...attributes },
            ...(step && { step, answers }),
          });
          await page.waitForTimeout(50);
          assert.equal(await page.getByRole('dialog').count(), name === 'closed' ? 0 : 1);
          const wrong = await violations(page);
          if (wrong.length > 0) found[name] = wrong;
          assert.equal(
            await page.evaluate(
              () =>
                Math.max(
                  document.documentElement.scrollWidth,
                  document.querySelector('triage-widget')!.shadowRoot!.querySelector('.modal')!
                    .scrollWidth,
                ) <= innerWidth,
            ),
            true,
            name,
          );
        }
        assert.deepEqual(found, {}, language);
        await page.context().close();
      }
    });
  }
});
