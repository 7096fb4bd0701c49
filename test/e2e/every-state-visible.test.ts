import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { everyScreen } from '../support/screens.js';
import { openBrowser, PACK, type TestBrowser } from './browser.js';
import { openStage, type Look, type Stage } from './stage.js';

/** Zoomed to 400 %, a window of 1280 by 1024 has room for 320 by 256 CSS pixels. */
const LOOKS: Readonly<Record<string, Look>> = {
  'forced colours': { forcedColors: 'active' },
  'forced colours, dark': { forcedColors: 'active', colorScheme: 'dark' },
  dark: { colorScheme: 'dark' },
  '320 px': { viewport: { width: 320, height: 640 } },
  '400 % zoom': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
};
const SCREENS = everyScreen(PACK);
const shown = (name: string): (typeof SCREENS)[number] =>
  SCREENS.find((screen) => screen.name === name)!;

/**
 * A stage on which functions that hold named ones can run: the test's own loader marks names by a
 * helper that a page lacks.
 */
async function open(browser: TestBrowser, look: Look): Promise<Stage> {
  const stage = await openStage(browser, look);
  await stage.page.evaluate('globalThis.__name = (named) => named');
  return stage;
}

/** What cannot be seen as it should, by its tag and its first words. Runs in the page. */
function hidden(): readonly string[] {
  const root = document.querySelector('triage-widget')!.shadowRoot!;
  const named = (element: Element, what: string): string =>
    `${what}: ${element.localName} ${element.id || element.textContent.trim().slice(0, 30)}`;
  const faultsOf = (element: HTMLElement): Readonly<Record<string, boolean>> => {
    const { left, right, width, height } = element.getBoundingClientRect();
    const { opacity, visibility, borderTopWidth, overflowX } = getComputedStyle(element);
    const isBox = /radio|checkbox/.test((element as HTMLInputElement).type);
    return {
      'not there': width < 1 || height < 1 || visibility !== 'visible' || opacity !== '1',
      'beyond the edge': left < 0 || right > innerWidth + 0.5,
      'cut off': element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible',
      'too faint a box': isBox && (width < 20 || borderTopWidth === '0px'),
    };
  };
  const wrong: string[] =
    document.documentElement.scrollWidth > innerWidth
      ? [`the page is ${document.documentElement.scrollWidth} wide`]
      : [];
  for (const element of root.querySelectorAll<HTMLElement>(
    'input, button, a, summary, label, legend, .header, .h, .lead, .error:not([hidden]), .level, .alarm',
  )) {
    if (element.closest('dialog:not([open]), [popover], details:not([open]) > :not(summary)'))
      continue;
    for (const [fault, found] of Object.entries(faultsOf(element)))
      if (found) wrong.push(named(element, fault));
  }
  return wrong;
}

/** By what a chosen option differs from one that is not, apart from colour. Runs in the page. */
async function marks(): Promise<readonly string[]> {
  const root = document.querySelector('triage-widget')!.shadowRoot!;
  root.querySelectorAll<HTMLElement>('.option input')[1]!.click();
  (root.activeElement as HTMLElement | null)?.blur();
  await Promise.all(root.getAnimations().map(({ finished }) => finished));
  const look = (row: Element): Readonly<Record<string, string>> => {
    const { outlineStyle, boxShadow, borderTopColor } = getComputedStyle(row);
    return {
      outlineStyle,
      boxShadow,
      borderTopColor,
      tick: getComputedStyle(row.querySelector('input')!, '::before').scale,
    };
  };
  const [free, chosen] = [
    look(root.querySelectorAll('.option')[0]!),
    look(root.querySelectorAll('.option')[1]!),
  ];
  return Object.keys(free).filter((name) => free[name] !== chosen[name]);
}

/**
 * The width of the line around what has focus, or around its row; null once focus has left the
 * widget.
 */
function ring(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const active = document.querySelector('triage-widget')!.shadowRoot!.activeElement;
    return (
      active &&
      Math.max(
        ...[active, active.closest('.option') ?? active].map((element) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
        }),
      )
    );
  });
}

describe('every state can be seen', () => {
  let browser: TestBrowser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const [name, look] of Object.entries(LOOKS)) {
    it(`${SCREENS.length} screens, ${name}: nothing beyond the edge, cut off, faded or without its box`, async () => {
      const { page, show } = await open(browser, look);
      const wrong: Record<string, readonly string[]> = {};
      for (const screen of SCREENS) {
        await show(screen);
        const found = await page.evaluate(hidden);
        if (found.length > 0) wrong[screen.name] = found;
      }
      assert.deepEqual(wrong, {});
      await page.context().close();
    });

    it(`${name}: what is chosen, has focus, is wrong or is urgent is told by more than colour`, async () => {
      const { page, show } = await open(browser, look);
      await show(shown('e_dur'));
      const differs = await page.evaluate(marks);
      assert.ok(
        differs.includes('tick') &&
          differs.includes(look.forcedColors ? 'outlineStyle' : 'boxShadow'),
        differs.join(),
      );
      let stops = 0;
      for (const screen of ['cover', 'question-refused', 'review', 'emergency', 'self-care']) {
        await show(shown(screen));
        for (let stop = 0; stop < 4; stop++) {
          await page.keyboard.press('Tab');
          const width = await ring(page);
          if (width === null) break;
          assert.ok(width >= 2, `${screen}, stop ${stop}: ${width} px`);
          stops++;
        }
      }
      assert.ok(stops > 12, `${stops} stops`);
      await show(shown('question-refused'));
      const error = page.locator('triage-widget').locator('.error').last();
      assert.ok(await error.isVisible());
      assert.match(await error.innerText(), /\w/);
      assert.equal(
        await error.evaluate((element) => getComputedStyle(element).borderInlineStartStyle),
        'solid',
      );
      for (const level of ['emergency', 'urgent', 'soon', 'self-care']) {
        await show(shown(level));
        const band = page.locator('triage-widget').locator('[part~=urgency]').first();
        assert.ok(await band.locator('.icon').isVisible(), `${level}: its picture`);
        assert.match(
          await band.getByRole('heading').first().innerText(),
          /\w/,
          `${level}: its words`,
        );
      }
      await page.context().close();
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`on paper, from a ${colorScheme} page: every level, its reasons and what to do, dark on white, and no control`, async () => {
      const { page, show } = await open(browser, { media: 'print', colorScheme });
      for (const level of [
        'emergency',
        'urgent',
        'soon',
        'self-care',
        'child',
        'absent',
        'failure',
        'cover',
        'review',
      ]) {
        await show(shown(level));
        await page.evaluate(() => {
          dispatchEvent(new Event('beforeprint'));
        });
        const seen = await page.evaluate(() => {
          const root = document.querySelector('triage-widget')!.shadowRoot!;
          const visible = [
            ...root.querySelectorAll<HTMLElement>('.h, p, li, dt, dd, .level, .alarm'),
          ].filter((element) => element.checkVisibility());
          const light = (color: string): number => {
            const [red, green, blue] = color.match(/\d+/g)!.map(Number) as [number, number, number];
            return (red * 3 + green * 6 + blue) / 10;
          };
          return {
            words: visible.map((element) => element.textContent.trim()).filter(Boolean).length,
            pale: visible
              .filter((element) => light(getComputedStyle(element).color) > 110)
              .map((element) => element.textContent.trim().slice(0, 30)),
            controls: [...root.querySelectorAll('.nav, button, textarea')]
              .filter((element) => element.checkVisibility() && !element.matches('.term'))
              .map((element) => element.textContent.trim()),
          };
        });
        assert.ok(seen.words >= 5, `${level}: ${seen.words} lines`);
        assert.deepEqual([seen.pale, seen.controls], [[], []], level);
      }
      await page.context().close();
    });
  }
});
