import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { en } from '../../src/i18n/locales/en.js';
import { PEOPLE, SORE_AFTER_GYM, SORE_AFTER_PAINTING } from '../support/people.js';
import { snippetsIn, snippetsUnder, type Snippet } from '../support/snippets.js';
import { openBrowser, PACK } from './browser.js';
import { isFramed, packOf, paste, TAG } from './pasted-page.js';

const INTEGRITY = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Record<string, string>;

/** The code with the hashes of the files that it names, which the guide tells people to put there. */
const withHash = (code: string): string =>
  code.replace(/<(?:link|script)\b[^>]*>/g, (tag) =>
    tag.replace('sha384-…', INTEGRITY[/\/dist\/([\w./-]+\.js)/.exec(tag)?.[1] ?? ''] ?? ''),
  );

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const nameOf = ({ file, headings, code }: Snippet): string =>
  `${file}, ${headings.at(-1)}, ${code.split('\n')[0]!.slice(0, 60)}`;

describe('every HTML of README and the guides, pasted into an empty page', () => {
  // These show another pack; own-pack.test.ts and tutorial.test.ts make it.
  const pasted = snippetsIn('html').filter(
    ({ file, headings }) =>
      !file.endsWith('writing-a-pack.md') && !headings.includes('Your own pack, everywhere'),
  );

  it('README and the guides for embedding, host pages and theming have HTML', () => {
    for (const file of ['README.md', 'embedding.md', 'host-page.md', 'theming.md'])
      assert.ok(
        pasted.some((snippet) => snippet.file.endsWith(file)),
        file,
      );
  });

  for (const snippet of pasted.filter(({ code }) => isFramed(code))) {
    it(`shows the questions in a frame: ${nameOf(snippet)}`, async () => {
      const { page, complaints } = await paste(browser, snippet.code);
      const widget = page.frameLocator('iframe').locator('triage-widget');
      await widget.getByRole('button', { name: en.start, exact: true }).click();
      await widget.getByRole('radio').first().waitFor();
      assert.equal(await widget.getAttribute('region'), 'GB');
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }

  for (const snippet of pasted.filter(({ code }) => !isFramed(code))) {
    it(`leads to a result, with a silent console: ${nameOf(snippet)}`, async () => {
      const code = withHash(snippet.code);
      const { page, triage, complaints } = await paste(browser, code);
      const opener = page.getByRole('button', { name: en.open, exact: true });
      if (code.includes('display="dialog"')) await opener.click();
      await triage.reachResult(packOf(code) === PACK ? SORE_AFTER_GYM : SORE_AFTER_PAINTING);
      assert.equal(await triage.urgency(), 'self-care');
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  }
});

describe('the guide to embedding', () => {
  it('the CDN: names this version, and with another hash the widget does not run', async () => {
    const code = snippetsUnder('embedding.md', 'html').find((each) => each.includes('integrity'))!;
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.ok(code.includes(`triage-widget@${version}/`));
    const other = code.replaceAll('sha384-…', `sha384-${'A'.repeat(64)}`);
    await assert.rejects(paste(browser, other, { patience: 1500 }), /Timeout/);
  });

  it('the line of CSS keeps the room that the widget needs before the script is there', async () => {
    const [line] = snippetsUnder('embedding.md', 'css');
    const page = await browser.blank({ viewport: { width: 400, height: 700 } });
    await page.setContent(`<style>${line}</style>${TAG}`);
    assert.deepEqual(
      await page
        .locator('triage-widget')
        .evaluate((widget) => [
          getComputedStyle(widget).display,
          widget.getBoundingClientRect().height,
        ]),
      ['block', 700],
    );
    await page.context().close();
  });
});

describe('the guide to host pages', () => {
  it('the booking button shows at the levels named, and at no other', async () => {
    const code = snippetsUnder('host-page.md', 'html').find((each) => each.includes('slot='))!;
    const named = [...code.matchAll(/slot="actions-([\w-]+)"/g)].map(([, level]) => level!);
    assert.deepEqual(named, ['soon', 'self-care']);
    for (const [level, answers] of Object.entries(PEOPLE)) {
      const { page, triage } = await paste(browser, code);
      const button = page.getByRole('link', { name: 'Book an appointment' });
      assert.equal(await button.count(), 0, 'not before there is a result');
      await triage.reachResult(answers);
      assert.equal(await triage.urgency(), level);
      assert.equal(await button.count(), named.includes(level) ? 1 : 0, level);
      if (named.includes(level)) {
        await button.click();
        assert.equal(new URL(page.url()).pathname, '/book');
      }
      await page.context().close();
    }
  });

  it('each slot for actions shows at its own level alone', async () => {
    for (const [level, answers] of Object.entries(PEOPLE)) {
      const slots = Object.keys(PEOPLE).map(
        (each) => `<a slot="actions-${each}" href="/${each}">For ${each}</a>`,
      );
      const { page, triage } = await paste(
        browser,
        `<triage-widget>${slots.join('')}</triage-widget>`,
      );
      await triage.reachResult(answers);
      assert.deepEqual(await page.getByRole('link', { name: /^For / }).allInnerTexts(), [
        `For ${level}`,
      ]);
      await page.context().close();
    }
  });

  /** Where the widget's phone links lead, in an emergency and at the level urgent. */
  async function phoneLinks(code: string): Promise<readonly (string | null)[]> {
    const { page, triage } = await paste(browser, code);
    await triage.reachResult(PEOPLE['emergency']!);
    const call = await triage.widget
      .getByRole('link', { name: /^Call/ })
      .first()
      .getAttribute('href');
    await page.context().close();
    const urgent = await paste(browser, code);
    await urgent.triage.reachResult(PEOPLE['urgent']!);
    const links = await urgent.triage.widget
      .locator('a[href^="tel:"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    await urgent.page.context().close();
    return [call, ...new Set(links)].sort();
  }

  it('country, own numbers and own words', async () => {
    const [country, numbers, words] = snippetsUnder(
      'host-page.md',
      'html',
      'Country, numbers and words',
    );
    assert.deepEqual(await phoneLinks(country!), ['tel:111', 'tel:999', 'tel:999']);
    assert.deepEqual(await phoneLinks(numbers!), ['tel:02079460000', 'tel:2222', 'tel:2222']);
    const { page, triage } = await paste(browser, words!);
    const english = triage.widget.getByRole('button', { name: 'Start', exact: true });
    assert.equal(await english.count(), 0);
    await triage.press('Begin');
    const shown = await triage.widget.evaluate(
      (widget) => widget.shadowRoot!.querySelector<HTMLElement>('[part~=container]')!.innerText,
    );
    assert.match(shown, /Question 1 of about \d+/);
    await page.context().close();
  });
});
