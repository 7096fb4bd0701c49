import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { HEIGHT_STEP } from '../../src/frame/protocol.js';
import { openBrowser } from './browser.js';
import { openHost, openSite, settled, type Site } from './frame-host.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Site;
before(async () => {
  [browser, site] = [await openBrowser(), await openSite()];
});
after(() => Promise.all([browser.close(), site.close()]));

const address = (query = ''): string => `${browser.url}/dist/triage-widget.html${query}`;
const link = (query: string, words: string): string =>
  `<a data-triage-frame href="${address(query)}">${words}</a>`;

describe('places for a frame that the page adds later', () => {
  it('get it when the page says so, before or after the script is there, and none gets a second', async () => {
    const { page, frames, complaints } = await openHost(browser, site.page(link('', 'At first')));
    const add = (markup: string): Promise<void> =>
      page.evaluate((late) => {
        const { body } = new DOMParser().parseFromString(late, 'text/html');
        document.body.append(...body.childNodes);
        dispatchEvent(new Event('triage-frame'));
      }, markup);
    await add(link('?mode=triage', 'Before the script'));
    assert.equal(await page.locator('iframe').count(), 0);
    await page.addScriptTag({ url: `${browser.url}/dist/triage-widget-frame.js` });
    assert.equal(await page.locator('iframe').count(), 2);
    await add(link('?region=GB', 'A tab'));
    await add(`<div data-triage-frame="${address()}" title="Another">Needs scripts</div>`);
    const all = await frames(4);
    assert.equal(await page.locator('a').count(), 0);
    await page.getByTitle('Another').scrollIntoViewIfNeeded();
    await settled(all[3]!, HEIGHT_STEP);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
