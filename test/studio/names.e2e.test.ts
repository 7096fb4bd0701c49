import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { START } from './edited-pack.js';
import { openNewPack } from './studio-page.js';

let browser: TestBrowser;
let page: Page;
const complaints: string[] = [];

before(async () => {
  browser = await openBrowser();
  page = await openNewPack(browser, complaints);
  await page.locator('triage-widget[data-step]').waitFor({ state: 'attached' });
});
after(() => browser.close());

/** What a view shows, with everything unfolded. */
interface Shown {
  /** Names of its buttons, and of what folds. */
  readonly names: readonly string[];
  /** Names of its inputs, after the groups around them. */
  readonly inputs: readonly string[];
  readonly text: string;
  /** Views that it leads to. */
  readonly links: readonly string[];
}

/** In the page: what is shown, as `Shown`. */
const READ = `(() => {
  const main = document.querySelector('main');
  const plain = (text) => (text ?? '').replace(/\\s+/g, ' ').trim();
  const groupOf = (element) =>
    element.tagName === 'FIELDSET'
      ? plain(element.querySelector('legend')?.textContent)
      : element.getAttribute('role') === 'group' ? plain(element.getAttribute('aria-label')) : '';
  const around = (element) =>
    !element || element === main
      ? []
      : [...around(element.parentElement), groupOf(element)].filter((name) => name !== '');
  const all = (what) => [...main.querySelectorAll(what)];
  return {
    names: all('button, summary').map((each) => plain(each.getAttribute('aria-label') ?? each.textContent)),
    inputs: all('input, select, textarea').map((each) => {
      const labels = [...(each.labels ?? [])].map(({ textContent }) => plain(textContent));
      const own = plain(each.getAttribute('aria-label')) || labels.join(' ');
      return [...around(each.parentElement), own].join(' › ');
    }),
    text: main.innerText,
    links: all('nav a').map(({ href }) => href),
  };
})()`;

/** Opens all that folds, which may bring more of it, and reads the part beside the list of parts. */
async function read(address: string): Promise<Shown> {
  await page.goto(address);
  for (const _ of [1, 2]) {
    await page.evaluate(() => {
      document.querySelectorAll('main details').forEach((each) => each.setAttribute('open', ''));
      return new Promise((done) => setTimeout(done, 100));
    });
  }
  return page.evaluate<Shown>(READ);
}

/** Every view of every part: what its lists of items lead to, too. */
async function eachView(look: (address: string, shown: Shown) => void): Promise<number> {
  const parts = page.getByRole('navigation', { name: 'Parts of the pack' }).getByRole('link');
  const todo = await parts.evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).href),
  );
  const seen = new Set<string>();
  for (const address of todo) {
    if (seen.has(address)) continue;
    seen.add(address);
    const shown = await read(address);
    look(address.replace(/.*#\/[^/]*/, ''), shown);
    todo.push(...shown.links);
  }
  return seen.size;
}

function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}

describe('every view of the studio', () => {
  it('names each button and input once, and in words', { timeout: 240_000 }, async () => {
    const count = await eachView((address, { names, inputs, text }) => {
      assert.deepEqual(twice(names), [], `${address}: buttons of one name`);
      assert.deepEqual(twice(inputs), [], `${address}: inputs of one name`);
      assert.ok(
        ![...names, ...inputs].some((name) => /(?:^|› )$/.test(name)),
        `${address}: no name`,
      );
      assert.doesNotMatch(
        [text, ...names, ...inputs].join('\n'),
        /\b(?:undefined|NaN)\b|\[object /i,
        address,
      );
    });
    assert.ok(count > 40, `${count} views`);
  });

  it('does so where things have no id yet', { timeout: 240_000 }, async () => {
    for (const [name, from, to] of [
      ['questions.yml', '{id: thin_bones}', '{flag: soon}'],
      ['questions.yml', '- id: health\n', '- unsureAs: absent\n'],
      ['causes.yml', '- id: overuse', '- picture: saddle'],
      ['sources.yml', /cite:/g, 'read:'],
      ['pack.yml', '- id: biomedical', '- grade: C'],
    ] as const) {
      const text = START.get(name)!.replace(from, to);
      assert.notEqual(text, START.get(name));
      await page.goto(page.url().replace(/(#\/[^/]*).*/, `$1/files/${name}`));
      await page.getByRole('heading', { name, level: 2 }).waitFor();
      await page
        .locator('yaml-editor')
        .evaluate(
          (editor, detail) => editor.dispatchEvent(new CustomEvent('edited', { detail })),
          text,
        );
    }
    await eachView((address, { text, names, inputs }) => {
      assert.doesNotMatch(
        [text, ...names, ...inputs].join('\n'),
        /\bundefined\b|\[object /i,
        address,
      );
    });
  });

  it('writes nothing into the console', () => {
    assert.deepEqual(complaints, []);
  });
});
