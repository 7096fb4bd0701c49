import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Answers, PackJson } from '../../src/engine/index.js';
import { HEIGHT_STEP } from '../../src/frame/protocol.js';
import { en } from '../../src/i18n/locales/en.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
import { violations } from './axe.js';
import { openBrowser } from './browser.js';
import { openHost, openSite, settled } from './frame-host.js';
import { TriagePage } from './triage-page.js';

const SHOULDER = JSON.parse(readFileSync('dist/packs/shoulder.json', 'utf8')) as PackJson;
const ENGLISH = { locale: 'en', words: en };
const CHINESE = { locale: 'zh-Hans', words: zhHans };
/** A decorator with a sore outer arm. */
const DECORATOR: Answers = {
  g_age: '40_49',
  e_where: ['outer'],
  e_start: ['effort'],
  e_dur: 'lt2w',
  e_move: ['arc'],
  e_feel: ['night'],
};

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('the file for pages about a shoulder', () => {
  it('leads from the first question to an emergency, with the number to call', async () => {
    const { page, complaints, requests } = await browser.visit('/shoulder.html');
    const triage = new TriagePage(page, SHOULDER, ENGLISH);
    const loaded = requests.length;
    await triage.start();
    await triage.answer('50_59');
    assert.equal(await triage.step(), 'f_now');
    await triage.answer(['now_sweat']);
    assert.equal(await triage.urgency(), 'emergency');
    await triage.widget.getByRole('link', { name: '999' }).first().waitFor();
    const text = await triage.widget.evaluate((element) => element.shadowRoot!.textContent);
    assert.ok(text.includes(SHOULDER.text['en']!.rules['now_sweat']!));
    assert.equal(requests.length, loaded, 'nothing more is requested');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('leads to self-care with causes, and exercises that are drawn', async () => {
    const { page, complaints } = await browser.visit('/shoulder.html');
    await page.addScriptTag({
      path: createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    });
    const triage = new TriagePage(page, SHOULDER, ENGLISH);
    await triage.reachResult(DECORATOR);
    assert.equal(await triage.urgency(), 'self-care');
    assert.equal((await triage.assessment()).causes[0]!.id, 'cuff');
    assert.deepEqual(await violations(page), []);
    const { pictures } = SHOULDER.text['en']!;
    for (const name of ['pendulum', 'table-slide', 'wall-climb', 'stick-lift', 'wall-press'])
      await triage.widget.getByRole('img', { name: pictures![name]!.alt }).waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('asks where it hurts on its own drawing, whose places tick the list', async () => {
    const { page } = await browser.visit('/shoulder.html');
    const triage = new TriagePage(page, SHOULDER, ENGLISH);
    await triage.start();
    await triage.answer('40_49');
    await triage.answer(['none']);
    assert.equal(await triage.step(), 'e_where');
    const places = triage.widget.getByRole('listbox').getByRole('option');
    assert.equal(await places.count(), 8);
    const blade = triage.label('e_where', 'blade');
    await triage.widget.getByRole('option', { name: blade }).locator('rect').first().click();
    assert.ok(await triage.widget.getByRole('checkbox', { name: blade }).isChecked());
    await page.close();
  });

  it('does so in Chinese, where the page or the tag is', async () => {
    const { page } = await browser.visit('/shoulder.html', {}, (page) =>
      page.addInitScript(() =>
        document.addEventListener('readystatechange', () => {
          document.documentElement.lang = 'zh-Hans';
        }),
      ),
    );
    const triage = new TriagePage(page, SHOULDER, CHINESE);
    await triage.reachResult(DECORATOR);
    assert.equal(await triage.urgency(), 'self-care');
    await page.close();
  });

  it('asks about the shoulder where a tag names no pack', async () => {
    const { page } = await browser.visit('/shoulder.html');
    const title = await page.evaluate(async () => {
      const tag = document.createElement('triage-widget');
      document.querySelector('main')!.append(tag);
      await (tag as unknown as { updateComplete: Promise<unknown> }).updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return tag.shadowRoot!.textContent;
    });
    assert.ok(title.includes(SHOULDER.text['en']!.title));
    await page.close();
  });

  for (const [lang, sign, back] of [
    ['en', SHOULDER.text['en']!.dangers['cold_arm']!, en.flag_6],
    ['zh-Hans', SHOULDER.text['zh-Hans']!.dangers['cold_arm']!, zhHans.flag_6],
  ] as const)
    it(`shows its own danger signs, and none of the back, on a page that breaks it: ${lang}`, async () => {
      const { page } = await browser.visit('/shoulder.html', {}, (page) =>
        page.addInitScript((language) => {
          document.addEventListener('readystatechange', () => {
            document.documentElement.lang = language;
          });
          Array.prototype.at = () => 7;
        }, lang),
      );
      const tag = page.locator('triage-widget');
      assert.equal(await tag.getAttribute('data-step'), 'failure');
      const text = await tag.evaluate((element) => element.shadowRoot!.textContent);
      assert.ok(text.includes(sign), text);
      assert.ok(!text.includes(String(back)));
      assert.equal(await tag.getByRole('listitem').count(), 9);
      await page.close();
    });
});

describe('the page for frames about a shoulder', () => {
  const PAGE = '/dist/triage-widget.shoulder.html';

  it('grows in its frame from the first question to an emergency, in the language of its address', async () => {
    const link = `<a data-triage-frame href="${browser.url}${PAGE}?lang=zh-CN&amp;region=CN">肩膀</a>`;
    const script = `<script async src="${browser.url}/dist/triage-widget-frame.js"></script>`;
    const site = await openSite();
    const { page, frames, complaints } = await openHost(browser, site.page(link + script));
    const [framed] = await frames();
    const triage = new TriagePage(framed!.frame as unknown as Page, SHOULDER, CHINESE);
    await triage.start();
    await triage.answer('50_59');
    await triage.answer(['now_sweat']);
    assert.equal(await triage.urgency(), 'emergency');
    await triage.widget.getByRole('link', { name: '120' }).first().waitFor();
    await settled(framed!, HEIGHT_STEP);
    assert.equal(await framed!.frame.title(), SHOULDER.text['zh-Hans']!.title);
    assert.deepEqual(complaints, []);
    await page.close();
    await site.close();
  });

  it('requests nothing, and comes to self-care from a disk, with its drawings', async () => {
    const page = await browser.blank();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const url = pathToFileURL(`.${PAGE}`).href;
    await page.goto(url);
    const triage = new TriagePage(page, SHOULDER, ENGLISH);
    await triage.reachResult(DECORATOR);
    assert.equal(await triage.urgency(), 'self-care');
    const { alt } = SHOULDER.text['en']!.pictures!['pendulum']!;
    // The page says it once what helps is opened.
    const drawing = triage.widget.getByRole('img', { name: alt, includeHidden: true });
    await drawing.waitFor({ state: 'attached' });
    assert.deepEqual(
      requests.filter((each) => !each.startsWith('data:')),
      [url],
    );
    await page.close();
  });

  it('shows its own danger signs first, in both languages, where scripts are off', async () => {
    const page = await browser.blank({ javaScriptEnabled: false });
    await page.goto(`${browser.url}${PAGE}`);
    for (const [locale, words] of [
      ['en', en],
      ['zh-Hans', zhHans],
    ] as const) {
      const signs = page.locator(`div[lang="${locale}"] li`);
      await signs.first().waitFor();
      const texts = await signs.allTextContents();
      const { dangers } = SHOULDER.text[locale]!;
      assert.equal(texts[0], dangers[SHOULDER.redFlags[0]!]);
      assert.equal(texts.at(-1), words.flag_5);
      assert.equal(new Set(texts).size, texts.length);
      assert.ok(!texts.includes(String(words.flag_6)));
    }
    await page.close();
  });
});
