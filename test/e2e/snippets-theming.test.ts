import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { GUIDES, snippetsUnder } from '../support/snippets.js';
import { violations } from './axe.js';
import { openBrowser } from './browser.js';
import { paste, TAG } from './pasted-page.js';
import type { TriagePage } from './triage-page.js';

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const computed = (triage: TriagePage, selector: string, property: string): Promise<string> =>
  triage.widget.evaluate(
    (widget, [part, name]) =>
      getComputedStyle(widget.shadowRoot!.querySelector(part)!).getPropertyValue(name),
    [selector, property] as const,
  );

describe('the guide to theming', () => {
  it('the theme that is linked is worn', async () => {
    const [link] = snippetsUnder('theming.md', 'html');
    const { page, triage, complaints } = await paste(browser, link!);
    const accent = /--triage-color-accent: light-dark\((#\w+)/.exec(
      readFileSync('src/themes/hospital.css', 'utf8'),
    )![1]!;
    const rgb = `rgb(${[1, 3, 5].map((start) => parseInt(accent.slice(start, start + 2), 16)).join(', ')})`;
    assert.equal(await computed(triage, '[part~=button-primary]', 'background-color'), rgb);
    assert.deepEqual(complaints, []);
    await page.context().close();
    const guide = readFileSync(`${GUIDES}/theming.md`, 'utf8');
    const named = [...guide.matchAll(/`([\w-]+\.css)`/g)].map(([, name]) => name!);
    assert.ok(named.length >= 3);
    for (const name of named) assert.ok(existsSync(`dist/themes/${name}`), name);
  });

  it('each line of CSS does what it says', async () => {
    const effects: Readonly<
      Record<string, readonly [selector: string, property: string, value: string]>
    > = {
      '--triage-color-accent: light-dark(#094a92, #9cc8ff)': [
        '[part~=button-primary]',
        'background-color',
        'rgb(9, 74, 146)',
      ],
      '--triage-radius: 4px': ['[part~=button-primary]', 'border-start-start-radius', '4px'],
      'text-transform: none': ['[part~=button-primary]', 'text-transform', 'none'],
    };
    const snippets = snippetsUnder('theming.md', 'css');
    // On its own, the last would be the default: the page shouts, as the page of somebody who needs
    // the line does.
    const shouting = 'triage-widget::part(button) { text-transform: uppercase; }';
    const css = `${shouting}\n${snippets.join('\n')}`;
    const { page, triage } = await paste(browser, TAG, { css });
    const declarations = snippets.flatMap((each) =>
      [...each.matchAll(/([\w-]+: [^;{}]+);/g)].map(([, declaration]) => declaration!),
    );
    assert.equal(declarations.length, Object.keys(effects).length);
    for (const declaration of declarations) {
      assert.ok(effects[declaration], `what does "${declaration}" do?`);
      const [selector, property, value] = effects[declaration];
      assert.equal(await computed(triage, selector, property), value, declaration);
    }
    await page.addScriptTag({
      path: createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.addStyleTag({ content: ':root { color-scheme: light dark }' });
      assert.deepEqual(await violations(page), [], colorScheme);
    }
    await page.context().close();
  });
});
