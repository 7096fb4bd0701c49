import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { openNewPack, proved } from './studio-page.js';

/**
 * One browser for a test file, and what each subject in it begins with: the studio on a proved pack of
 * its own, so that a failure stays where it is.
 * @param complaints takes errors and warnings of every page
 * @param opened is told of each page
 */
export function onNewPacks(complaints: string[], opened: (page: Page) => void): () => void {
  let browser: TestBrowser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  return () => {
    let page: Page;
    before(async () => {
      page = await openNewPack(browser, complaints);
      opened(page);
      await proved(page);
    });
    after(() => page.context().close());
  };
}
