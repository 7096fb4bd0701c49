import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Answers } from '../../src/engine/index.js';
import { en } from '../../src/i18n/locales/en.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
import { openBrowser, PACK, type TestBrowser, type Visit } from '../e2e/browser.js';
import { TriagePage } from '../e2e/triage-page.js';
import type { TriageWidget } from '../../src/widget/triage-widget.js';
import { CHECKS, PAGES, WORKSHOP } from './apps.js';
import { command, install, packWidget } from './install.js';
import { serveFiles, serveNext, type Site } from './serve.js';
import { SORE_AFTER_GYM as GYM, TROLLEY } from '../support/people.js';

/** The file of the `script` app is fetched from another host, which here is the packed file. */
const CDN = 'https://cdn.example.org/triage-widget@0.1.0/';
/** What an app has the widget say for "Continue", set as a property. */
const OWN_WORDS = { ...en, continue: 'Next question' };
const LANGUAGES: Readonly<Record<string, ConstructorParameters<typeof TriagePage>[2]>> = {
  'react-vite': { locale: 'en', words: OWN_WORDS },
  vue: { locale: 'en', words: OWN_WORDS },
  svelte: { locale: 'en', words: OWN_WORDS },
  angular: { locale: 'en', words: OWN_WORDS },
  next: { locale: 'en', words: OWN_WORDS },
  esbuild: { locale: 'zh-Hans', words: zhHans },
};

let browser: TestBrowser;
const sites = new Map<string, Promise<Site>>();

before(async () => {
  await packWidget();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  for (const site of await Promise.allSettled(sites.values()))
    if (site.status === 'fulfilled') await site.value.close();
});

/** The app, installed, built and served; this happens once, and whoever asks for an app that cannot be built is told why. */
function siteOf(app: string): Promise<Site> {
  const site = sites.get(app) ?? build(app);
  sites.set(app, site);
  return site;
}

async function build(app: string): Promise<Site> {
  const folder = await install(app);
  await command(`Building the app "${app}"`, folder, 'npm', 'run', 'build');
  return app === 'next' ? serveNext(folder) : serveFiles(join(folder, 'dist'));
}

/** An app in the browser, loaded to the end and then cut off from the network. */
async function open(app: string): Promise<Visit> {
  const { url } = await siteOf(app);
  const fromCdn = (page: Page): Promise<unknown> =>
    page.route(`${CDN}**`, (route) =>
      route.fulfill({
        path: join(
          WORKSHOP,
          app,
          'node_modules',
          'triage-widget',
          route.request().url().slice(CDN.length),
        ),
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
  const visit = await browser.visit(url, {}, fromCdn);
  await visit.page.waitForLoadState('networkidle');
  await visit.page.context().setOffline(true);
  return { ...visit, triage: new TriagePage(visit.page, PACK, LANGUAGES[app]) };
}

/** From where the app begins to the result. */
async function answerAll({ triage: triage }: Visit, answers: Answers): Promise<void> {
  if ((await triage.step()) === 'cover') await triage.start();
  await triage.complete(answers);
  if ((await triage.step()) === 'review') await triage.goOn();
}

/** What the app shows beside the widget, put there by the framework's own listeners. */
function shown({ page }: Visit, name: string): Promise<string> {
  return page.getByRole('status', { name, exact: true }).innerText();
}

describe('apps that install the packed widget', () => {
  for (const app of PAGES) {
    it(`${app}: is installed, and built by its own tools`, async () => {
      assert.equal((await fetch((await siteOf(app)).url)).status, 200);
    });

    it(`${app}: a person gets to self-care; the app hears of it once; no request but the app's own and none after load; a silent console`, async () => {
      const visit = await open(app);
      const loaded = visit.requests.length;
      assert.equal(await shown(visit, 'Results'), '0');
      await answerAll(visit, GYM);
      assert.equal(await visit.triage.urgency(), 'self-care');
      assert.equal(await shown(visit, 'Results'), '1');
      assert.deepEqual(visit.requests.slice(loaded), []);
      const { url } = await siteOf(app);
      assert.deepEqual(
        visit.requests.filter((request) => !request.startsWith(`${url}/`)),
        app === 'script' ? [`${CDN}dist/triage-widget.js`] : [],
      );
      assert.deepEqual(visit.complaints, []);
      await visit.page.close();
    });
  }

  it("react-vite: the first question shows at once, under the title of the app's own content", async () => {
    const { triage: triage, page } = await open('react-vite');
    assert.equal(await triage.step(), PACK.questions[0]!.id);
    assert.equal(
      await triage.widget.getByText('Questions of our clinic', { exact: true }).count(),
      1,
    );
    await page.close();
  });

  it('react-vite: an emergency is heard as such, and not as a result', async () => {
    const visit = await open('react-vite');
    await answerAll(visit, { ...GYM, f_now: ['now_breath'] });
    assert.equal(await visit.triage.urgency(), 'emergency');
    assert.equal(
      await visit.triage.widget.getByRole('link', { name: /999/ }).first().getAttribute('href'),
      'tel:999',
    );
    assert.deepEqual(
      [await shown(visit, 'Emergencies'), await shown(visit, 'Results')],
      ['1', '0'],
    );
    await visit.page.close();
  });

  it('vue: the attribute `start`, which Vue sets as a property, leaves out the cover; the method of that name stays', async () => {
    const { triage: triage, page } = await open('vue');
    assert.equal(await triage.step(), PACK.questions[0]!.id);
    assert.equal(
      await triage.widget.evaluate((element) => typeof (element as TriageWidget).start),
      'function',
    );
    await page.close();
  });

  it('vue: with share-answers the app hears the level; its link stands in the result; another start is another result', async () => {
    const visit = await open('vue');
    await answerAll(visit, GYM);
    assert.equal(await shown(visit, 'Level'), 'self-care');
    assert.ok(await visit.page.getByRole('link', { name: 'Book an appointment' }).isVisible());
    await visit.triage.widget.evaluate((element) => (element as TriageWidget).restart());
    await answerAll(visit, TROLLEY);
    assert.deepEqual([await shown(visit, 'Level'), await shown(visit, 'Results')], ['soon', '2']);
    assert.equal(
      await visit.page.getByRole('link', { name: 'Book an appointment' }).isVisible(),
      false,
    );
    await visit.page.close();
  });

  it('next: the server sends the tag with its fallback, which shows without scripts and leaves once the widget is ready', async () => {
    const { url } = await siteOf('next');
    assert.match(
      await (await fetch(url)).text(),
      /<triage-widget region="GB"><p>Numb between your legs, or legs getting weaker\? Call 999\.<\/p><\/triage-widget>/,
    );
    const still = await browser.blank({ javaScriptEnabled: false });
    await still.goto(url);
    assert.ok(await still.getByText('Numb between your legs, or').isVisible());
    const { page } = await open('next');
    assert.equal(await page.getByText('Numb between your legs, or').isVisible(), false);
    await Promise.all([still.close(), page.close()]);
  });

  it('lit-ssr: the server sends the tag with its fallback, which shows without scripts; the browser draws over it once, hydrated or not', async () => {
    const { url } = await siteOf('lit-ssr');
    const still = await browser.blank({ javaScriptEnabled: false });
    for (const path of ['/', '/tag.html']) {
      assert.match(
        (await (await fetch(`${url}${path}`)).text()).replaceAll(/<!--.*?-->/g, ''),
        /<triage-widget\s+region="GB"><template shadowroot="open" shadowrootmode="open"><slot><\/slot><\/template>\s+<p>Numb between your legs, or/,
      );
      await still.goto(`${url}${path}`);
      assert.ok(await still.getByText('Numb between your legs, or').isVisible(), path);
      const visit = await browser.visit(`${url}${path}`);
      assert.equal(await visit.triage.step(), 'cover', path);
      assert.equal(await visit.page.getByText('Numb between your legs, or').isVisible(), false);
      assert.equal(await visit.triage.widget.getByRole('heading', { level: 2 }).count(), 1, path);
      await visit.triage.reachResult(GYM);
      assert.equal(await visit.triage.urgency(), 'self-care', path);
      assert.deepEqual(visit.complaints, [], path);
      await visit.page.close();
    }
    await still.close();
  });

  it('esbuild: the bundle takes nothing from outside the app, so the package brings all that it needs', async () => {
    await siteOf('esbuild');
    const { inputs } = JSON.parse(readFileSync(join(WORKSHOP, 'esbuild', 'meta.json'), 'utf8')) as {
      inputs: object;
    };
    const paths = Object.keys(inputs);
    assert.ok(
      paths.includes('node_modules/triage-widget/dist/cdn/all/define.js') &&
        paths.some((path) => path.startsWith('node_modules/lit-html/')),
    );
    assert.deepEqual(
      paths.filter((path) => path.startsWith('..')),
      [],
    );
  });
});

describe('tools of people who install the packed widget', () => {
  for (const app of CHECKS) {
    it(`${app}: is installed, and finds nothing wrong`, async () => {
      const folder = await install(app);
      await assert.doesNotReject(command(`The check "${app}"`, folder, 'npm', 'test'));
    });
  }
});
