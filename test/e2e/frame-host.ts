import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { PACK, type TestBrowser } from './browser.js';
import { TriagePage } from './triage-page.js';

/** A page of one site that holds frames of another, and what was said between them. */
export interface Host {
  readonly page: Page;
  /** Errors, warnings and uncaught exceptions, on the page and in its frames. */
  readonly complaints: readonly string[];
  /** The frames that hold a widget, in the order of the page, once each has one. */
  frames: (count?: number) => Promise<readonly Framed[]>;
  /** Every message that came to the page. */
  messages: () => Promise<readonly unknown[]>;
}

/** One frame as the page around it sees it, and the person who uses what is in it. */
export interface Framed {
  readonly frame: Frame;
  readonly triage: TriagePage;
  /** Its height on the page, in px. */
  height: () => Promise<number>;
  /** How much higher its content is than it, in px; negative when there is room left. */
  overflow: () => Promise<number>;
}

/** A site on a port and so an origin of its own, that serves one page for each body given to it. */
export interface Site {
  /** @param policy a Content-Security-Policy to send with the page */
  page: (body: string, policy?: string) => string;
  close: () => Promise<void>;
}

/**
 * The site of the pages around frames. The browser treats pages made up by the test as strangers to
 * this machine, so it is a real one.
 */
export async function openSite(): Promise<Site> {
  const pages: { readonly body: string; readonly policy?: string }[] = [];
  const server = createServer(({ url = '' }, response) => {
    const { body, policy } = pages[Number(/\d+/.exec(url)?.[0] ?? NaN)] ?? {};
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(policy && { 'Content-Security-Policy': policy }),
    });
    response.end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body>${body ?? ''}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    page: (body, policy) => `http://127.0.0.1:${port}/${pages.push({ body, policy }) - 1}.html`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Opens a page at that address; messages that come to it are recorded from the beginning. */
export async function openHost(browser: TestBrowser, url: string): Promise<Host> {
  const page = await browser.blank({ permissions: ['clipboard-read', 'clipboard-write'] });
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
  });
  await page.goto(url);
  return {
    page,
    complaints,
    frames: (count = 1) => framesOf(page, count),
    messages: () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard),
  };
}

async function framesOf(page: Page, count: number): Promise<readonly Framed[]> {
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('iframe').length >= wanted,
    count,
  );
  const handles = await page.locator('iframe').elementHandles();
  return Promise.all(
    handles.map(async (handle) => {
      const frame = (await handle.contentFrame())!;
      await frame.locator('triage-widget[data-step]').waitFor({ state: 'attached' });
      return {
        frame,
        // A frame has all that a person needs of a page.
        triage: new TriagePage(frame as unknown as Page, PACK),
        height: () =>
          handle.evaluate((element) => (element as HTMLElement).getBoundingClientRect().height),
        overflow: () => frame.evaluate(() => document.body.offsetHeight - innerHeight),
      };
    }),
  );
}

/**
 * Waits until a frame is as high as its content, rounded up to a step; throws when it does not get
 * there.
 */
export async function settled({ frame, overflow }: Framed, step: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const over = await overflow();
    if (over <= 0 && over > -step) return;
    await frame.page().waitForTimeout(50);
  }
  throw new Error(`the content is ${await overflow()} px higher than its frame`);
}
