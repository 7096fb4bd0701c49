import { setTimeout } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import type { TestBrowser } from './browser.js';

/** The code that follows the first screen. */
export const FIRST_PART = '**/*.first.js*';

/** What becomes of the request for it. */
export type Answer = (route: Route) => unknown;

/** Which page, in which window. */
export interface SplitVisit {
  readonly lang?: string;
  /** Of the split file's name, before `.js`. */
  readonly ending?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What comes before the page is gone to. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** A page with one tag, and a file that brings it to life. */
export const pageWith = (attributes: string, lang: string, file: string): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>T</title></head><body>
<main><h1>Article</h1><triage-widget ${attributes}><p>Call 999 if it is bad.</p></triage-widget><p>More.</p></main>
<script type="module" src="/dist/${file}"></script></body></html>`;

/** Opens such a page. */
export async function visitSplit(
  browser: TestBrowser,
  attributes: string,
  answer: Answer,
  { lang = 'en', ending = '', headers = {}, prepare }: SplitVisit = {},
): Promise<Page> {
  const page = await browser.blank({ viewport: { width: 390, height: 844 } });
  const body = pageWith(attributes, lang, `split/triage-widget${ending}.js`);
  await page.route('**/first-screen.html', (route) =>
    route.fulfill({ contentType: 'text/html', headers, body }),
  );
  await page.route(FIRST_PART, answer);
  await prepare?.(page);
  await page.goto(`${browser.url}/first-screen.html`);
  return page;
}

/** The same with a first part that waits until it is let go. */
export async function heldSplit(
  browser: TestBrowser,
  attributes: string,
  options?: SplitVisit,
): Promise<{ readonly page: Page; readonly letGo: () => void }> {
  let letGo: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const answer = async (route: Route): Promise<void> => {
    await gate;
    await route.continue();
  };
  const page = await visitSplit(browser, attributes, answer, options);
  return { page, letGo: letGo! };
}

/**
 * Waits until the widget itself has drawn.
 * @throws Error where it has not within 30 seconds
 */
export async function alive(page: Page): Promise<void> {
  // Asked from outside: some of these pages have no frames, and some no timers.
  for (const end = Date.now() + 30_000; Date.now() < end; await setTimeout(50)) {
    const isDrawn = await page.evaluate(() => {
      const tag = document.querySelector('triage-widget')!;
      return 'renderRoot' in tag && Boolean(tag.dataset['step']);
    });
    if (isDrawn) return;
  }
  throw new Error('the widget has not come to life');
}
