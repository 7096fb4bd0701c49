import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { HEIGHT_STEP } from '../../src/frame/protocol.js';
import { openBrowser } from './browser.js';
import { openHost, openSite, settled, type Host, type Site } from './frame-host.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
/**
 * The site of the page around; frames and loader come from the demo's server, which is another
 * origin.
 */
let site: Site;
before(async () => {
  [browser, site] = [await openBrowser(), await openSite()];
});
after(() => Promise.all([browser.close(), site.close()]));

const loader = (): string => `<script src="${browser.url}/dist/triage-widget-frame.js"></script>`;
const address = (query = ''): string => `${browser.url}/dist/triage-widget.html${query}`;
const host = (body: string): Promise<Host> => openHost(browser, site.page(body));
const link = (query = '', words = 'Check your back and knees'): string =>
  `<a data-triage-frame href="${address(query)}">${words}</a>`;
const TALL = '<div style="height:3000px"></div>';

describe('the loader', () => {
  it('is a classic script of less than 1,000 bytes that adds no global', async () => {
    const file = readFileSync('dist/triage-widget-frame.js');
    assert.ok(file.length < 1000, `${file.length} bytes`);
    const names = async (body: string): Promise<string[]> => {
      const { page } = await host(body);
      const found = await page.evaluate(() => Object.getOwnPropertyNames(window));
      await page.close();
      return found;
    };
    const without = new Set(await names(''));
    assert.deepEqual(
      (await names(loader())).filter((name) => !without.has(name)),
      [],
    );
  });

  it('puts a frame in place of a link, named by its words, in a sandbox that keeps its origin from it', async () => {
    const { page, frames, complaints } = await host(`${loader()}<p>${link('?region=GB')}</p>`);
    const [framed] = await frames();
    const frame = page.getByTitle('Check your back and knees');
    assert.equal(await page.locator('a').count(), 0);
    assert.equal(await frame.getAttribute('loading'), 'lazy');
    assert.equal(await framed!.frame.evaluate(() => origin), 'null');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('takes the address from any element too, and leaves one alone that is a script', async () => {
    const { page, frames } = await host(`
      <div data-triage-frame="${address()}" title="Back and knees">Needs scripts</div>
      <div class="bad" data-triage-frame="javascript:top.ran=1"></div><a class="bad" data-triage-frame href="javascript:top.ran=1">x</a>${loader()}`);
    await frames();
    assert.equal(await page.locator('iframe').count(), 1);
    assert.equal(await page.locator('iframe').getAttribute('title'), 'Back and knees');
    assert.equal(await page.locator('.bad').count(), 2);
    assert.equal(await page.evaluate(() => 'ran' in window), false);
    await page.close();
  });

  it('lets a person come to a result, with the frame as high as each screen: higher, lower, and then at rest', async () => {
    const { page, frames, messages, complaints } = await host(link('?region=GB') + loader());
    const [framed] = await frames();
    const heights: number[] = [];
    const look = async (): Promise<void> => {
      await settled(framed!, HEIGHT_STEP);
      heights.push(await framed!.height());
    };
    await look();
    await framed!.triage.start();
    await look();
    await framed!.triage.press('Back');
    await look();
    await framed!.triage.start();
    await framed!.triage.complete({ g_age: '18_39' });
    if ((await framed!.triage.step()) === 'review') await framed!.triage.goOn();
    assert.equal(await framed!.triage.step(), 'result');
    await look();
    const [cover, question, again, result] = heights;
    assert.ok(question! > cover! && again === cover && result! > question!, `${heights}`);
    const reported = (await messages()).length;
    await page.waitForTimeout(500);
    assert.equal((await messages()).length, reported, 'a height leads to another');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('stays within bounds, with content that is higher or nearly nothing', async () => {
    const { page, frames } = await host(link() + loader());
    const [framed] = await frames();
    for (const [content, height] of [
      [50_000, 20_000],
      [10, 200],
    ]) {
      await framed!.frame.evaluate(
        (px) => Object.assign(document.body.style, { height: `${px}px`, overflow: 'hidden' }),
        content,
      );
      await page.waitForFunction(
        (px) => document.querySelector('iframe')!.offsetHeight === px,
        height,
      );
    }
    await page.close();
  });

  it('lives under a strict policy with Trusted Types on the page around', async () => {
    const policy = `default-src 'none'; script-src ${browser.url}; frame-src ${browser.url}; require-trusted-types-for 'script'; trusted-types 'none'`;
    const { page, frames, complaints } = await openHost(
      browser,
      site.page(link() + loader(), policy),
    );
    const [framed] = await frames();
    await settled(framed!, HEIGHT_STEP);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('gives each of two frames its own height', async () => {
    const { page, frames } = await host(
      link() + link('?mode=reference', 'Read about it') + loader(),
    );
    const [one, two] = await frames(2);
    await settled(one!, HEIGHT_STEP);
    // Chromium may hold back the work of a frame that has been pushed out of view.
    await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
    await settled(two!, HEIGHT_STEP);
    const before = [await one!.height(), await two!.height()];
    assert.notEqual(before[0], before[1]);
    await one!.triage.start();
    await settled(one!, HEIGHT_STEP);
    assert.notEqual(await one!.height(), before[0]);
    assert.equal(await two!.height(), before[1]);
    await page.close();
  });

  it('asks a frame that stood in the page before it, which works without it too', async () => {
    const { page, frames } = await host(
      `<iframe data-triage-frame title="Back and knees" width="700" height="300" src="${address()}"></iframe>`,
    );
    const [framed] = await frames();
    await framed!.triage.start();
    assert.equal(await framed!.triage.step(), 'g_age');
    assert.equal(
      await page.locator('iframe').evaluate((frame) => (frame as HTMLElement).offsetHeight),
      304,
    );
    await page.addScriptTag({ url: `${browser.url}/dist/triage-widget-frame.js` });
    await settled(framed!, HEIGHT_STEP);
    assert.equal(await framed!.triage.step(), 'g_age', 'the frame was loaded again');
    await page.close();
  });

  it('scrolls to the top of a frame on a new screen when that is out of view, and not otherwise', async () => {
    const { page, frames } = await host(
      `<div style="height:400px"></div>${link('?mode=triage')}${TALL}${loader()}`,
    );
    await page.setViewportSize({ width: 1280, height: 1600 });
    const [framed] = await frames();
    await settled(framed!, HEIGHT_STEP);
    await framed!.triage.start();
    await settled(framed!, HEIGHT_STEP);
    const top = (): Promise<number> =>
      page.locator('iframe').evaluate((frame) => Math.round(frame.getBoundingClientRect().top));
    assert.ok((await top()) > 0, 'a frame whose top is in view is left where it is');
    await page.evaluate(() => scrollTo(0, document.querySelector('iframe')!.offsetTop + 250));
    assert.equal(await top(), -250);
    // From the keyboard, as a click of the test's would first bring its target into view.
    await framed!.frame.evaluate(() => {
      const inputs = document
        .querySelector('triage-widget')!
        .shadowRoot!.querySelectorAll<HTMLInputElement>('input');
      inputs[2]!.click();
      inputs[2]!.focus({ preventScroll: true });
    });
    await page.evaluate(() => scrollTo(0, document.querySelector('iframe')!.offsetTop + 250));
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('iframe')!.getBoundingClientRect().top === 0,
    );
    assert.notEqual(await framed!.triage.step(), 'g_age');
    await page.close();
  });

  it('does not scroll the page for what happens by itself', async () => {
    const { page, frames } = await host(`${TALL}${link('?start=question')}${loader()}`);
    await page.locator('iframe').evaluate((frame) => frame.scrollIntoView({ block: 'end' }));
    await page.evaluate(() => scrollTo(0, 2500));
    const [framed] = await frames();
    assert.equal(await framed!.triage.step(), 'g_age');
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => scrollY), 2500);
    await page.close();
  });
});

describe('messages between a frame and the page around it', () => {
  it('hold a height in whole steps and whether a screen is new, and nothing else', async () => {
    const { frames, messages, page } = await host(link() + loader());
    const [framed] = await frames();
    await framed!.triage.start();
    for (const answer of ['40_49', ['none'], ['lowback'], ['ces_numb'], 'recent'])
      await framed!.triage.answer(answer);
    assert.equal(await framed!.triage.urgency(), 'emergency');
    await settled(framed!, HEIGHT_STEP);
    const heard = (await messages()) as readonly Record<string, unknown>[];
    assert.ok(heard.length > 5);
    for (const message of heard) {
      assert.deepEqual(Object.keys(message).sort(), ['moved', 'triageFrame']);
      assert.equal(Number(message['triageFrame']) % HEIGHT_STEP, 0);
      assert.equal(typeof message['moved'], 'boolean');
    }
    await page.close();
  });

  it('change nothing when they are absurd', async () => {
    const { page, frames } = await host(link() + loader());
    const [framed] = await frames();
    await settled(framed!, HEIGHT_STEP);
    const height = await framed!.height();
    const absurd = [
      0,
      -1,
      199,
      20_001,
      1e9,
      NaN,
      Infinity,
      500.5,
      '500',
      [500],
      null,
      true,
      { valueOf: 500 },
    ];
    await framed!.frame.evaluate((values) => {
      for (const triageFrame of [...values, NaN, Infinity])
        parent.postMessage({ triageFrame, moved: true }, '*');
      for (const data of [null, undefined, 500, 'triage-frame', []]) parent.postMessage(data, '*');
    }, absurd);
    await page.waitForTimeout(200);
    assert.equal(await framed!.height(), height);
    // The same way with a proper number shows that the others arrived.
    await framed!.frame.evaluate(() => parent.postMessage({ triageFrame: 480, moved: false }, '*'));
    await page.waitForFunction(() => document.querySelector('iframe')!.style.height === '480px');
    await page.close();
  });

  it('change nothing when they come from elsewhere: the page itself, another frame, a frame that has moved to another site', async () => {
    const { page, frames, complaints } = await host(`${link()}
      <iframe id="own" data-triage-frame title="Own" src="${address()}" style="height:900px"></iframe>
      <iframe id="stranger" title="Stranger" src="${browser.url}/plain.html"></iframe>${loader()}`);
    const [one, two, stranger] = await frames(3);
    await settled(one!, HEIGHT_STEP);
    await settled(two!, HEIGHT_STEP);
    const heights = (): Promise<number[]> =>
      Promise.all([one!, two!, stranger!].map((each) => each.height()));
    const before = await heights();
    await page.evaluate(() => postMessage({ triageFrame: 480, moved: true }, '*'));
    await stranger!.frame.evaluate(() =>
      parent.postMessage({ triageFrame: 480, moved: true }, '*'),
    );
    await two!.frame.evaluate((url) => {
      location.href = url;
    }, site.page('elsewhere'));
    await two!.frame.getByText('elsewhere').waitFor();
    await two!.frame.evaluate(() => parent.postMessage({ triageFrame: 480, moved: true }, '*'));
    await page.waitForTimeout(200);
    assert.deepEqual(await heights(), before);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});

describe('the demo of a frame', () => {
  it('shows the link as a frame that is as high as what is in it', async () => {
    const { page, frames, complaints } = await openHost(browser, `${browser.url}/frame.html`);
    const [framed] = await frames();
    await settled(framed!, HEIGHT_STEP);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
