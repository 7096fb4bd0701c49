import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import type { PackJson } from '../../src/engine/index.js';
import { en } from '../../src/i18n/locales/en.js';
import { PACK, type TestBrowser } from './browser.js';
import { TriagePage } from './triage-page.js';

export const HOST_IT = '<script type="module" src="/assets/triage-widget.js"></script>';
export const TAG = '<triage-widget></triage-widget>';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
};

/** A page as an editor saved it, and what went wrong on it. */
export interface Saved {
  readonly page: Page;
  readonly triage: TriagePage;
  readonly complaints: readonly string[];
}

/** The pack of the file that the code names. */
export const packOf = (code: string): PackJson =>
  code.includes('triage-widget.shoulder.js')
    ? (JSON.parse(readFileSync('dist/packs/shoulder.json', 'utf8')) as PackJson)
    : PACK;

/** Whether the code shows the widget in a frame and not in the page itself. */
export const isFramed = (code: string): boolean => code.includes('triage-widget.html');

/**
 * Pastes code into an empty page of a site whose `/assets/` is what was built, as is the CDN; adds
 * script and tag where the code has none.
 */
export async function paste(
  browser: TestBrowser,
  code: string,
  { css = '', patience = 10_000 } = {},
): Promise<Saved> {
  const page = await browser.blank();
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await serve(page, documentOf(code, css));
  await page.goto('https://site.example/');
  if (isFramed(code)) return { page, triage: new TriagePage(page, PACK), complaints };
  await page.locator('triage-widget[data-step]').waitFor();
  const messages = await page.evaluate(
    () => (document.querySelector('triage-widget') as HTMLElement & { messages: object }).messages,
  );
  return {
    page,
    triage: new TriagePage(page, packOf(code), { locale: 'en', words: { ...en, ...messages } }),
    complaints,
  };
}

function documentOf(code: string, css: string): string {
  const hasScript = isFramed(code) || /<script[^>]* src=/.test(code);
  const hasTag = isFramed(code) || /<triage-widget|data-triage-widget/.test(code);
  const body = [hasScript ? '' : HOST_IT, code, hasTag ? '' : TAG].join('\n');
  return `<!doctype html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,"><style>${css}</style></head><body><main>${body}</main></body></html>`;
}

/** The built files stand on the site, on another one, and on a CDN under their version. */
async function serve(page: Page, html: string): Promise<void> {
  await page.route(/^https:\/\/site\.example\//, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname !== '/') return deliver(route, pathname.replace('/assets/', ''));
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  });
  await page.route(/^https:\/\/tools\.example\.org\//, (route) =>
    deliver(route, new URL(route.request().url()).pathname.slice(1)),
  );
  await page.route(/^https:\/\/cdn\.example\.org\//, (route) =>
    deliver(
      route,
      new URL(route.request().url()).pathname.replace(/^\/triage-widget@[\d.]+\/dist\//, ''),
    ),
  );
}

function deliver(route: Route, file: string): Promise<void> {
  const path = join('dist', file);
  return existsSync(path)
    ? route.fulfill({
        path,
        headers: {
          'access-control-allow-origin': '*',
          'content-type': TYPES[file.split('.').at(-1)!]!,
        },
      })
    : route.fulfill({ status: 404 });
}
