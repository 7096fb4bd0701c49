import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { openBrowser, PACK } from './browser.js';
import { openHost, openSite, type Framed, type Site } from './frame-host.js';
import { TriagePage } from './triage-page.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Site;
before(async () => {
  [browser, site] = [await openBrowser(), await openSite()];
});
after(() => Promise.all([browser.close(), site.close()]));

const PAGE = '/dist/triage-widget.html';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const EMERGENCY = ['40_49', ['none'], ['lowback'], ['ces_numb'], 'recent'] as const;

async function answerAll(triage: TriagePage, answers: typeof EMERGENCY): Promise<void> {
  await triage.start();
  for (const answer of answers)
    await triage.answer(typeof answer === 'string' ? answer : [...answer]);
}

describe('the page that holds everything, by itself', () => {
  it('is one file, has a main part, one heading of the first level, a title, and a policy that lets it request nothing', async () => {
    const { page, requests, complaints } = await browser.visit(PAGE);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith('data:')),
      [`${browser.url}${PAGE}`],
    );
    assert.equal(await page.getByRole('main').count(), 1);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.title(), PACK.text['en']!.title);
    assert.deepEqual(complaints, []);
    assert.equal(
      await page.evaluate(() =>
        fetch('/').then(
          () => 'sent',
          () => 'refused',
        ),
      ),
      'refused',
    );
    await page.close();
  });

  it('axe finds nothing wrong with it', async () => {
    const { page } = await browser.visit(PAGE, { bypassCSP: true });
    await page.addScriptTag({ path: AXE });
    const found = await page.evaluate(() =>
      (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    );
    assert.ok(found.passes.length > 20);
    assert.deepEqual(
      found.violations.map(({ id }) => id),
      [],
    );
    await page.close();
  });

  it('takes its settings from the address, also its language', async () => {
    const { page, complaints } = await browser.visit(
      `${PAGE}?lang=zh-CN&region=GB&theme=dark&medicines=hide&perspectives=biomedical&mode=reference&heading-level=2&utm_source=x`,
    );
    const reported = await page.evaluate(() => {
      const widget = document.querySelector('triage-widget')!;
      return [
        document.documentElement.lang,
        document.title,
        getComputedStyle(document.documentElement).colorScheme,
        widget.dataset['step'],
        ...widget.getAttributeNames(),
      ];
    });
    assert.deepEqual(reported.slice(0, 4), [
      'zh-Hans',
      PACK.text['zh-Hans']!.title,
      'dark',
      'reference',
    ]);
    assert.deepEqual(reported.slice(4).sort(), [
      'data-step',
      'heading-level',
      'lang',
      'medicines',
      'mode',
      'perspectives',
      'region',
      'theme',
    ]);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('reports wrong values and goes on without them', async () => {
    const {
      triage: triage,
      page,
      complaints,
    } = await browser.visit(`${PAGE}?theme=pink&region=ZZ&mode=%22%3E%3Cscript%3E&lang=xx`);
    assert.equal(complaints.length, 3, complaints.join('\n'));
    for (const name of ['theme', 'region', 'mode'])
      assert.ok(
        complaints.some((text) => text.startsWith(`triage-widget: ${name} is `)),
        name,
      );
    await answerAll(triage, EMERGENCY);
    assert.equal(await triage.urgency(), 'emergency');
    await page.close();
  });

  it('takes no number, no content and no sharing from an address, and says so', async () => {
    const refused = [
      'emergency-number',
      'advice-number',
      'src',
      'pack',
      'share-answers',
      'persist',
      'history',
    ];
    const { page, complaints } = await browser.visit(
      `${PAGE}?${refused.map((name) => `${name}=0900`).join('&')}&onclick=1&style=x`,
    );
    assert.deepEqual(
      (await page.locator('triage-widget').evaluate((widget) => widget.getAttributeNames())).sort(),
      ['data-step', 'heading-level'],
    );
    assert.equal(complaints.length, refused.length);
    for (const name of refused)
      assert.ok(
        complaints.some((text) => text.includes(`"${name}" cannot be set`)),
        name,
      );
    await page.close();
  });

  it('shows the danger signs in each language where scripts are off', async () => {
    const page = await browser.blank({ javaScriptEnabled: false });
    await page.goto(`${browser.url}${PAGE}`);
    await page.getByText('chest pain').waitFor();
    assert.equal(
      await page.locator('div[lang="zh-Hans"] li:visible').count(),
      await page.locator('div[lang="en"] li:visible').count(),
    );
    assert.ok((await page.locator('li:visible').count()) >= 18);
    await page.close();
  });
});

describe('from a disk, without a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'triage-disk-'));
  const open = async (name: string): Promise<Page> => {
    const page = await browser.blank();
    await page.goto(pathToFileURL(join(folder, name)).href);
    return page;
  };
  before(() => {
    for (const name of ['triage-widget.html', 'triage-widget.js'])
      cpSync(join('dist', name), join(folder, name));
    writeFileSync(
      join(folder, 'tag.html'),
      '<!doctype html><meta charset="utf-8"><script type="module" src="triage-widget.js"></script><triage-widget>In danger? Call 999.</triage-widget>',
    );
    writeFileSync(
      join(folder, 'framed.html'),
      '<!doctype html><meta charset="utf-8"><iframe title="Back and knees" src="triage-widget.html?region=GB" width="700" height="600"></iframe>',
    );
  });
  after(() => rmSync(folder, { recursive: true }));

  it('the page that holds everything comes to a result', async () => {
    const page = await open('triage-widget.html');
    const triage = new TriagePage(page, PACK);
    await answerAll(triage, EMERGENCY);
    assert.equal(await triage.urgency(), 'emergency');
    await page.close();
  });

  it('and does so in a frame of a page on the disk', async () => {
    const page = await open('framed.html');
    const frame = page.frames()[1]!;
    const triage = new TriagePage(frame as unknown as Page, PACK);
    await answerAll(triage, EMERGENCY);
    assert.equal(await triage.urgency(), 'emergency');
    await page.close();
  });

  it('a module beside the page is refused by the browser, and what stands inside the tag stays', async () => {
    const page = await open('tag.html');
    await page.waitForTimeout(300);
    assert.equal(
      await page.evaluate(() => customElements.get('triage-widget') === undefined),
      true,
    );
    assert.ok(await page.getByText('In danger? Call 999.').isVisible());
    await page.close();
  });
});

describe("in the loader's sandbox", () => {
  const framed = (frame: string) =>
    openHost(
      browser,
      site.page(`${frame}<script src="${browser.url}/dist/triage-widget-frame.js"></script>`),
    );

  it('has what calls, forms, sources, print and saving need, and nothing else', async () => {
    const { page, frames } = await framed(
      `<a data-triage-frame href="${browser.url}${PAGE}">Check</a>`,
    );
    await frames();
    // Forms: Continue submits one. Popups: links to sources, and to a phone, which browsers count
    // as one. Modals: print.
    const needed = [
      'allow-downloads',
      'allow-forms',
      'allow-modals',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-scripts',
    ];
    assert.deepEqual(
      (await page.locator('iframe').getAttribute('sandbox'))!.split(' ').sort(),
      needed,
    );
    await page.close();
  });

  it('a person can save, print, and copy or be shown what to copy', async () => {
    const { page, frames, complaints } = await framed(
      `<a data-triage-frame href="${browser.url}${PAGE}">Check</a>`,
    );
    const [{ frame, triage: triage }] = (await frames()) as [Framed];
    await triage.reachResult({ g_age: '18_39' });
    const saved = page.waitForEvent('download');
    await triage.press(triage.word('download'));
    assert.match((await saved).suggestedFilename(), /^result-\d{4}-\d\d-\d\d\.txt$/);
    const printed = frame.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('beforeprint', () => resolve('printed'));
          setTimeout(() => resolve('refused'), 3000);
        }),
    );
    await triage.press(triage.word('print'));
    assert.equal(await printed, 'printed');
    await triage.press(triage.word('copy'));
    await triage.widget
      .getByText(triage.word('copied'))
      .or(triage.widget.getByText(triage.word('copyRefused')))
      .first()
      .waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
