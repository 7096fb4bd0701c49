import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openBrowser, PACK } from './browser.js';
import { SORE_AFTER_GYM as GYM } from '../support/people.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('taking a result along', () => {
  it('downloads a text file under the strict policy with Trusted Types, offline, without a word on the console', async () => {
    const {
      page,
      triage: triage,
      requests,
      complaints,
    } = await browser.visit('/strict-csp.html', {
      acceptDownloads: true,
    });
    const loaded = requests.length;
    await page.context().setOffline(true);
    await triage.reachResult(GYM);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      triage.press(triage.word('download')),
    ]);
    assert.match(download.suggestedFilename(), /^result-\d{4}-\d\d-\d\d\.txt$/);
    const text = readFileSync(await download.path(), 'utf8');
    const words = PACK.text['en']!;
    for (const part of [
      words.urgencies['self-care'].title,
      words.urgencies['self-care'].lead,
      words.causes['overexertion']!.name,
      words.dangers[PACK.safetyNet[0]!.danger]!,
      PACK.version,
    ]) {
      assert.ok(text.includes(part), `"${part}" is not in:\n${text}`);
    }
    assert.deepEqual(
      requests.slice(loaded).filter((url) => !url.startsWith('blob:')),
      [],
    );
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('copies the same text, and says so to everybody', async () => {
    const { page, triage: triage } = await browser.visit('/strict-csp.html', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await triage.reachResult(GYM);
    await triage.press(triage.word('copy'));
    await triage.widget
      .getByRole('status')
      .filter({ hasText: triage.word('copied') })
      .waitFor();
    assert.ok(
      (await page.evaluate(() => navigator.clipboard.readText())).startsWith(
        PACK.text['en']!.urgencies['self-care'].title,
      ),
    );
    await page.close();
  });

  it('where copying is refused, shows the text, selected', async () => {
    const { page, triage: triage } = await browser.visit('/plain.html');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await triage.reachResult(GYM);
    await triage.press(triage.word('copy'));
    const area = triage.widget.getByRole('textbox', { name: triage.word('exportTitle') });
    assert.ok(await area.isVisible());
    assert.equal(
      await area.evaluate((element: HTMLTextAreaElement) => element.selectionEnd),
      (await area.inputValue()).length,
    );
    await page.close();
  });
});
