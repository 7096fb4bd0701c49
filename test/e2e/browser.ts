import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
// @ts-expect-error plain JavaScript, shared with the test runner's configuration
import { chromiumPath, LAUNCH_ARGS } from '../support/browser.mjs';
// @ts-expect-error plain JavaScript: the demo's own server
import { startServer } from '../../demo/server.mjs';
import type { PackJson } from '../../src/engine/index.js';
import { TriagePage } from './triage-page.js';

/** The pack as built: the same that the CDN file carries. */
export const PACK = JSON.parse(readFileSync('dist/packs/back-and-knee.json', 'utf8')) as PackJson;

/** A page on the demo server, and everything on it that a test may want to look at. */
export interface Visit {
  readonly page: Page;
  readonly triage: TriagePage;
  /** Requests since the page was opened. */
  readonly requests: readonly string[];
  /** Errors, warnings and uncaught exceptions. */
  readonly complaints: readonly string[];
}

/** The demo's server, and a browser for its pages; each page in a context of its own. */
export interface TestBrowser {
  readonly url: string;
  /**
   * Opens a page of the demo, or of another server by its address, and waits for its widget;
   * `prepare` comes first.
   */
  visit: (
    path: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<unknown>,
  ) => Promise<Visit>;
  /** Opens an empty page. */
  blank: (options?: BrowserContextOptions) => Promise<Page>;
  close: () => Promise<void>;
}

/**
 * One server and one browser for a test file; `args` are given to the browser besides what it needs
 * here.
 */
export async function openBrowser(args: readonly string[] = []): Promise<TestBrowser> {
  const server = (await startServer({ port: 0 })) as { url: string; close: () => Promise<void> };
  const browser: Browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: [...LAUNCH_ARGS, ...args],
  });
  return {
    url: server.url,
    async visit(path, options = {}, prepare) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await prepare?.(page);
      await page.goto(new URL(path, server.url).href);
      await page.locator('triage-widget[data-step]').first().waitFor({ state: 'attached' });
      return { page, triage: new TriagePage(page, PACK), requests, complaints };
    },
    async blank(options = {}) {
      return (await browser.newContext(options)).newPage();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
