import { after, before } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { openNewPack, proved, savedText, soundAtBothWidths } from './studio-page.js';

/** What the tests of a file do with the page that is open. */
interface NewPacks {
  /** Called in a subject: it begins with a page of its own. */
  readonly onNewPack: () => void;
  /** Errors and warnings of every page. */
  readonly complaints: readonly string[];
  readonly main: () => Locator;
  readonly undo: () => Promise<void>;
  /** A file of the pack as it was last kept. */
  readonly fileText: (name: string) => Promise<string>;
  readonly assertSound: () => Promise<void>;
}

/**
 * One browser for a test file, and what each subject in it begins with: the studio on a proved pack of
 * its own, so that a failure stays where it is.
 * @param opened is told of each page
 */
export function onNewPacks(opened: (page: Page) => void): NewPacks {
  let browser: TestBrowser;
  let page: Page;
  const complaints: string[] = [];
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  return {
    onNewPack: () => {
      let own: Page;
      before(async () => {
        own = page = await openNewPack(browser, complaints);
        opened(page);
        await proved(page);
      });
      after(() => own.context().close());
    },
    complaints,
    main: () => page.getByRole('main'),
    undo: () => page.getByRole('button', { name: 'Undo', exact: true }).click(),
    fileText: (name) => savedText(page, name),
    assertSound: () => soundAtBothWidths(page),
  };
}
