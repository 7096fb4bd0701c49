import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { everyScreen } from '../support/screens.js';
import { openBrowser, PACK } from './browser.js';
import { openStage, type StageLanguage } from './stage.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** AAA contrast included. What is outside the widget is the page's. */
const RULES: RunOptions = { resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: true }, region: { enabled: false } } };
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = { light: {}, dark: { colorScheme: 'dark' }, 'forced colours': { forcedColors: 'active' } };
const LANGUAGES: readonly StageLanguage[] = ['en', 'zh-Hans', 'ar-XB'];

let browser: Awaited<ReturnType<typeof openBrowser>>;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

/** Unfolds everything, and says what axe finds wrong, shortly. */
function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (rules) => {
    const root = document.querySelector('triage-widget')!.shadowRoot!;
    for (const details of root.querySelectorAll('details')) details.open = true;
    root.querySelector<HTMLElement>('[popover]')?.showPopover();
    await Promise.all(document.getAnimations().filter(({ effect }) => effect!.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished));
    const { axe } = window as unknown as { axe: { run(context: Element, options: RunOptions): Promise<AxeResults> } };
    const found = await axe.run(document.querySelector('main')!, rules);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
  }, RULES);
}

describe('axe finds nothing on any screen, with everything unfolded', () => {
  const screens = everyScreen(PACK);
  for (const [look, options] of Object.entries(LOOKS)) {
    for (const language of LANGUAGES) {
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
