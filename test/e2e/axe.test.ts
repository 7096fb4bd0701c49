import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { everyScreen } from '../support/screens.js';
import { violations } from './axe.js';
import { openBrowser, PACK } from './browser.js';
import { openStage, type StageLanguage } from './stage.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};
const LANGUAGES: readonly StageLanguage[] = ['en', 'zh-Hans', 'ar-XB'];
/** Colours do not depend on the language, so these are looked at in one of the looks. */
const MORE_LANGUAGES: readonly StageLanguage[] = ['es', 'zh-Hant'];

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

describe('axe finds nothing on any screen, with everything unfolded', () => {
  const screens = everyScreen(PACK);
  for (const [look, options] of Object.entries(LOOKS)) {
    for (const language of look === 'light' ? [...LANGUAGES, ...MORE_LANGUAGES] : LANGUAGES) {
      it(`${screens.length} screens, ${look}, ${language}`, async () => {
        const { page, show } = await openStage(browser, { language, ...options });
        await page.addScriptTag({ path: AXE });
        const found: Record<string, readonly string[]> = {};
        for (const screen of screens) {
          await show(screen);
          const wrong = await violations(page);
          if (wrong.length > 0) found[screen.name] = wrong;
        }
        assert.deepEqual(found, {});
        await page.context().close();
      });
    }
  }
});
