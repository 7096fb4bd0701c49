import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openBrowser, type Visit } from './browser.js';

const INTEGRITY = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Record<string, string>;

/** Whether a browser runs a module that must have this hash. */
function runs({ page }: Visit, file: string, integrity: string): Promise<boolean> {
  return page.evaluate(
    (attributes) =>
      new Promise<boolean>((resolve) => {
        const script = Object.assign(document.createElement('script'), attributes);
        script.onload = () => resolve(true);
        script.onerror = () => resolve(false);
        document.head.append(script);
      }),
    { type: 'module', crossOrigin: 'anonymous', integrity, src: `/dist/${file}?${integrity}` },
  );
}

describe('the hashes in dist/sri.json, in a browser', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const [file, integrity] of Object.entries(INTEGRITY)) {
    it(`${file} runs with its hash, and not with another`, async () => {
      const visit = await browser.visit('/plain.html');
      assert.equal(await runs(visit, file, integrity), true);
      assert.equal(
        await runs(
          visit,
          file,
          integrity.replace(/-./, (start) => (start === '-A' ? '-B' : '-A')),
        ),
        false,
      );
      await visit.page.close();
    });
  }
});
