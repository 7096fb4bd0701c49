import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { openBrowser, PACK } from '../e2e/browser.js';
import { TriagePage } from '../e2e/triage-page.js';
import { HASH, OWN_PACK, PACK_HASH, REFUSED_PACKS, type System } from './cases.js';
import { hashOfSources, hasPhp, make, recorded } from './golden.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const SRI = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Record<string, string>;
/** The tag as it must stand on the page, all settings in it. */
const TAG = /^<triage-widget(( [a-z-]+="[\w 0-9()+*#:/.-]*")*)>/;
/** What a pack that is refused becomes: an address where nothing is. */
const NO_PACK = { src: 'about:invalid' };
const PACK_INTEGRITY = `sha384-${createHash('sha384').update(readFileSync('dist/packs/back-and-knee.json')).digest('base64')}`;

/** The settings in the tag that a case made. */
function settings(html: string): Readonly<Record<string, string>> {
  const written = TAG.exec(html);
  assert.ok(written, html);
  return Object.fromEntries(
    [...written[1]!.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
}

describe('the plugin for WordPress and the module for Drupal', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  const { pages } = recorded();

  it('print what the record holds; without PHP the record must at least be of these sources', () => {
    if (process.env['PHP_PATH'])
      assert.ok(
        hasPhp(),
        `PHP_PATH names "${process.env['PHP_PATH']}", which cannot be run. Debian: apt-get install php-cli`,
      );
    const fix = hasPhp()
      ? 'Look at the difference, then run: npm run cms'
      : 'Install PHP (Debian: apt-get install php-cli), or name it in PHP_PATH, then run: npm run cms';
    assert.equal(
      recorded().sources,
      hashOfSources(),
      `The PHP in demo/, or its cases, have changed since they were last run. ${fix}`,
    );
    if (hasPhp()) assert.deepEqual(pages, make().pages, fix);
  });

  for (const system of ['wordpress', 'drupal'] as const satisfies readonly System[]) {
    it(`${system}: what is written becomes attributes of the tag, and the script is there once with its hash`, () => {
      assert.deepEqual(settings(pages[system]['bare']!), {});
      const { 'heading-level': level, ...rest } = settings(pages[system]['settings']!);
      assert.deepEqual(rest, {
        region: 'GB',
        theme: 'light',
        medicines: 'hide',
        'advice-number': '0800 111 (2)',
      });
      if (system === 'wordpress') assert.equal(level, '3');
      for (const name of ['bare', 'settings']) {
        const scripts = [...pages[system][name]!.matchAll(/<script ([^>]*)><\/script>/g)];
        assert.equal(scripts.length, 1, name);
        for (const part of [
          'type="module"',
          'src="/dist/triage-widget.js',
          `integrity="${HASH}"`,
          'crossorigin="anonymous"',
        ])
          assert.ok(scripts[0]![1]!.includes(part), part);
        assert.match(pages[system][name]!, /emergency/, 'words stand in where scripts are off');
      }
    });

    it(`${system}: a hostile value is left out, and nothing of it becomes a tag, an attribute or code`, async () => {
      const html = pages[system]['hostile']!;
      // Drupal's form trims what is typed, so that a line break after a proper word is nothing
      // hostile there.
      assert.deepEqual(settings(html), {
        ...(system === 'drupal' && { mode: 'reference' }),
        ...NO_PACK,
      });
      assert.equal([...html.matchAll(/<script/g)].length, 1);
      const page = await show(html);
      await page.locator('triage-widget[data-step]').waitFor({ state: 'attached' });
      assert.equal(await page.evaluate(() => 'ran' in window), false);
      await page.close();
    });

    it(`${system}: a pack of its own comes with its hash, and one that another file has taken the place of shows danger signs`, async () => {
      const html = pages[system]['own pack']!;
      assert.deepEqual(settings(html), OWN_PACK);
      const page = await show(html);
      await page.locator('triage-widget[data-step="cover"]').waitFor();
      await page.close();
      const other = await show(html, `sha384-${'A'.repeat(64)}`);
      await other.getByText('chest pain').waitFor();
      assert.equal(await other.locator('triage-widget[data-step="failure"]').count(), 1);
      await other.close();
    });

    it(`${system}: a pack of another site, or without a hash, is refused and shows danger signs, never other questions`, async () => {
      for (const name of Object.keys(REFUSED_PACKS)) {
        const html = pages[system][`pack ${name}`]!;
        assert.deepEqual(settings(html), NO_PACK, name);
        const refused = [...html.matchAll(/<!-- refused by the form: ([\w-]+) -->/g)];
        assert.equal(refused.length > 0, system === 'drupal', name);
      }
      const page = await show(pages[system]['pack of another site']!);
      await page.getByText('chest pain').waitFor();
      assert.equal(await page.locator('triage-widget[data-step="failure"]').count(), 1);
      await page.close();
    });

    it(`${system}: the page works in a browser, to a level, with the number of the region`, async () => {
      const page = await show(pages[system]['settings']!);
      await page.locator('triage-widget[data-step]').waitFor({ state: 'attached' });
      const triage = new TriagePage(page, PACK);
      await triage.start();
      for (const answer of ['40_49', ['none'], ['lowback'], ['ces_numb'], 'recent'])
        await triage.answer(answer);
      assert.equal(await triage.urgency(), 'emergency');
      assert.equal(
        await triage.widget.getByRole('link', { name: /999/ }).first().getAttribute('href'),
        'tel:999',
      );
      await page.close();
    });
  }

  it('wordpress: words inside the shortcode stand in, a link becomes the widget, and other pages get no script', async () => {
    assert.match(
      pages.wordpress['words']!,
      /^<triage-widget region="GB"><p>In danger\? Call <a href="tel:999">999<\/a>\.<\/p><\/triage-widget>/,
    );
    assert.doesNotMatch(pages.wordpress['other page']!, /script|triage/);
    const page = await show(pages.wordpress['link']!);
    await page
      .locator('triage-widget[region="GB"][data-step="cover"]')
      .waitFor({ state: 'attached' });
    await page.close();
    const own = await show(pages.wordpress['link to own pack']!);
    await own.locator(`triage-widget[src="${OWN_PACK['src']}"][data-step="cover"]`).waitFor();
    await own.close();
  });

  it('name the files that the package has, under its version', () => {
    const library = parse(
      readFileSync('demo/drupal/triage_widget/triage_widget.libraries.yml', 'utf8'),
    ) as { widget: { version: string; js: Record<string, unknown> } };
    // The attributes are those that the stub of Drupal gives to the module.
    assert.deepEqual(library.widget, {
      version,
      js: {
        'js/triage-widget.js': {
          minified: true,
          preprocess: false,
          attributes: { type: 'module' },
        },
      },
    });
    const about = parse(
      readFileSync('demo/drupal/triage_widget/triage_widget.info.yml', 'utf8'),
    ) as Record<string, string>;
    assert.deepEqual(
      [about['type'], typeof about['core_version_requirement']],
      ['module', 'string'],
    );
    const plugin = readFileSync('demo/wordpress/triage-widget.php', 'utf8');
    assert.ok(
      plugin.includes(` * Version: ${version}\n`) &&
        plugin.includes(`TRIAGE_WIDGET_VERSION = '${version}'`),
    );
  });

  /** Opens what was printed on the demo's server, with the hashes of the files that are there. */
  async function show(html: string, packHash = PACK_INTEGRITY) {
    const page = await browser.blank();
    page.setDefaultTimeout(10_000);
    await page.route('**/cms.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${html.replaceAll(HASH, SRI['triage-widget.js']!).replaceAll(PACK_HASH, packHash)}`,
      }),
    );
    await page.goto(`${browser.url}/cms.html`);
    return page;
  }
});
