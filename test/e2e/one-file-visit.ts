import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser.js';
import { pageWith, type SplitVisit } from './split-visit.js';

/**
 * Nothing tells that the page was drawn, until it is let go: no frame, no layout, and not the time
 * after which a page that draws nothing counts as drawn, which is the first of 300 ms.
 */
const HOLD = `{
  const { requestAnimationFrame, ResizeObserver, setTimeout } = globalThis;
  const waiting = [];
  globalThis.requestAnimationFrame = (call) => waiting.push(call);
  globalThis.ResizeObserver = undefined;
  globalThis.setTimeout = (call, wait) => {
    if (wait !== 300) return setTimeout(call, wait);
    globalThis.setTimeout = setTimeout;
    return waiting.push(call);
  };
  globalThis.letGo = () => {
    Object.assign(globalThis, { requestAnimationFrame, ResizeObserver, setTimeout });
    for (const call of waiting) call();
  };
}`;

/**
 * Opens a page with one tag and the one file for pages in a language, which waits after its first
 * screen until it is let go.
 */
export async function heldOneFile(
  browser: TestBrowser,
  attributes: string,
  { lang = 'en', ending = '' }: SplitVisit = {},
): Promise<{ readonly page: Page; readonly letGo: () => Promise<void> }> {
  const page = await browser.blank({ viewport: { width: 390, height: 844 } });
  const body = pageWith(attributes, lang, `triage-widget${ending}.js`);
  await page.route('**/first-screen.html', (route) =>
    route.fulfill({ contentType: 'text/html', body }),
  );
  await page.addInitScript(HOLD);
  await page.goto(`${browser.url}/first-screen.html`);
  return { page, letGo: () => page.evaluate('letGo()') };
}
