import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { elementOf, readManifest } from '../../src/build/manifest.js';
import { everyScreen } from '../support/screens.js';
import { violations } from './axe.js';
import { openBrowser, PACK } from './browser.js';
import { openStage, type Stage } from './stage.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const THEMES = readdirSync('src/themes').map((file) => file.replace('.css', ''));
const SCHEMES: Readonly<Record<string, BrowserContextOptions>> = {
  light: {},
  dark: { colorScheme: 'dark' },
};
const LEVELS = ['emergency', 'urgent', 'soon', 'self-care'];
const SOFT = LEVELS.map((level) => `var(--_${level}-soft)`);
const GROUNDS = ['var(--_surface)', 'var(--_raised)'];
/**
 * The sheets mix these: an option that is chosen, a button under the pointer, the way forward under
 * the pointer.
 */
const CHOSEN = 'color-mix(in srgb, var(--_accent) 9%, var(--_surface))';
const HOVER = 'color-mix(in srgb, var(--_accent) 10%, var(--_surface))';
const PRIMARY_HOVER = 'color-mix(in srgb, var(--_accent) 86%, var(--_text))';

/**
 * What stands on what, and the least contrast: 7 for text (WCAG 2.2, 1.4.6), 3 for lines and
 * levels' edges (1.4.11).
 */
const PAIRS: readonly (readonly [color: string, grounds: readonly string[], least: number])[] = [
  ['var(--_text)', [...GROUNDS, ...SOFT, CHOSEN], 7],
  ['var(--_muted)', [...GROUNDS, ...SOFT, CHOSEN], 7],
  ['var(--_accent)', [...GROUNDS, ...SOFT, HOVER], 7],
  ['var(--_on-accent)', ['var(--_accent)', PRIMARY_HOVER], 7],
  ['#fff', ['var(--_emergency-fill)'], 7],
  ...LEVELS.map((level) => [`var(--_${level})`, [...GROUNDS, `var(--_${level}-soft)`], 7] as const),
  ['var(--_line)', GROUNDS, 3],
  ['var(--_accent)', ['var(--_line-soft)'], 3],
];

/** The pairs that fall short on a stage. Colours are the browser's, the sum is axe's. */
async function tooFaint({ page }: Stage): Promise<readonly string[]> {
  const each = PAIRS.flatMap(([front, grounds, least]) =>
    grounds.map((ground) => ({ front, ground, least })),
  );
  const contrasts = await page.evaluate(
    (pairs) => {
      type Colors = {
        Color: new () => { parseString: (text: string) => void };
        getContrast: (one: unknown, other: unknown) => number;
      };
      const { Color, getContrast } = (window as unknown as { axe: { commons: { color: Colors } } })
        .axe.commons.color;
      const probe = document
        .querySelector('triage-widget')!
        .shadowRoot!.querySelector('.widget')!
        .appendChild(document.createElement('i'));
      return pairs.map((pair) => {
        const [one, other] = pair.map((value) => {
          probe.style.color = value;
          const color = new Color();
          color.parseString(getComputedStyle(probe).color);
          return color;
        });
        return getContrast(one, other);
      });
    },
    each.map(({ front, ground }) => [front, ground]),
  );
  // What is no number falls short too.
  return each.flatMap(({ front, ground, least }, index) =>
    contrasts[index]! >= least ? [] : [`${front} on ${ground}: ${contrasts[index]}, not ${least}`],
  );
}

/**
 * The rules of a style sheet by selector, those within `@media` and `@supports` too, and the
 * properties that each sets.
 */
async function rulesOf(
  page: Page,
  css: string,
): Promise<readonly { readonly selector: string; readonly names: readonly string[] }[]> {
  await page.setContent(`<style>${css}</style>`);
  return page.evaluate(() => {
    const found: { selector: string; names: string[] }[] = [];
    const waiting = [...document.styleSheets[0]!.cssRules];
    for (let rule = waiting.shift(); rule; rule = waiting.shift()) {
      if (rule instanceof CSSStyleRule)
        found.push({ selector: rule.selectorText, names: [...rule.style] });
      else if (rule instanceof CSSGroupingRule) waiting.push(...rule.cssRules);
      else found.push({ selector: rule.cssText, names: [] });
    }
    return found;
  });
}

describe('the ready themes', () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it('are three, and the build ships them as they are', () => {
    assert.deepEqual([...THEMES].sort(), ['high-contrast', 'hospital', 'warm-blog']);
    for (const name of THEMES)
      assert.equal(
        readFileSync(`dist/themes/${name}.css`, 'utf8'),
        readFileSync(`src/themes/${name}.css`, 'utf8'),
      );
  });

  it('set documented custom properties and style documented parts, and nothing else', async () => {
    const { cssProperties, cssParts } = elementOf(readManifest());
    const page = await browser.blank();
    for (const name of THEMES) {
      const rules = await rulesOf(page, readFileSync(`src/themes/${name}.css`, 'utf8'));
      const own = rules.filter(({ selector }) => selector === ':where(triage-widget)');
      assert.deepEqual(
        own
          .flatMap(({ names }) => names)
          .filter((each) => !cssProperties!.some((known) => known.name === each)),
        [],
        name,
      );
      for (const color of cssProperties!.filter((known) =>
        known.name.startsWith('--triage-color-'),
      ))
        assert.ok(
          own.some(({ names }) => names.includes(color.name)),
          `${name}: ${color.name}`,
        );
      for (const { selector } of rules.filter((rule) => !own.includes(rule))) {
        for (const one of selector.split(', ')) {
          const part = /^:where\(triage-widget\)::part\(([\w-]+)\)$/.exec(one)?.[1];
          assert.ok(
            cssParts!.some((known) => known.name === part),
            `${name}: ${one}`,
          );
        }
      }
    }
    await page.context().close();
  });

  it("a page's own value wins over the theme's, whichever comes first", async () => {
    const { page, show } = await openStage(browser);
    await page.addStyleTag({ content: 'triage-widget{--triage-color-accent:rgb(1, 2, 3)}' });
    await page.addStyleTag({ url: '/dist/themes/hospital.css' });
    await show({ name: 'cover' });
    assert.equal(
      await page.evaluate(
        () =>
          getComputedStyle(
            document.querySelector('triage-widget')!.shadowRoot!.querySelector('.button.primary')!,
          ).backgroundColor,
      ),
      'rgb(1, 2, 3)',
    );
    await page.context().close();
  });

  it('fit into a phone of 320 px without scrolling sideways', async () => {
    for (const name of THEMES) {
      const { page, show } = await openStage(browser, { viewport: { width: 320, height: 640 } });
      await page.addStyleTag({ url: `/dist/themes/${name}.css` });
      for (const screen of everyScreen(PACK)) {
        await show(screen);
        assert.ok(
          await page.evaluate(
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
          ),
          `${name}: ${screen.name}`,
        );
      }
      await page.context().close();
    }
  });

  it('leave paper and forced colours to the widget', async () => {
    const screen = everyScreen(PACK).find((each) => each.name === 'soon')!;
    const levelOf = async (
      options: BrowserContextOptions,
      media: 'print' | undefined,
      name: string,
    ): Promise<unknown> => {
      const { page, show } = await openStage(browser, { ...options, ...(media && { media }) });
      if (name) await page.addStyleTag({ url: `/dist/themes/${name}.css` });
      await show(screen);
      const found = await page.evaluate(() =>
        ['[part~=container]', '[part~=urgency]', '[part~=cause]'].map((part) => {
          const style = getComputedStyle(
            document.querySelector('triage-widget')!.shadowRoot!.querySelector(part)!,
          );
          return [
            part,
            style.colorScheme,
            style.borderBlockStartStyle,
            style.boxShadow,
            matchMedia('(forced-colors: active)').matches
              ? style.borderBlockStartColor
              : style.borderBlockStartWidth,
          ];
        }),
      );
      await page.context().close();
      return found;
    };
    for (const name of THEMES) {
      assert.deepEqual(
        await levelOf({ colorScheme: 'dark' }, 'print', name),
        await levelOf({ colorScheme: 'dark' }, 'print', ''),
        `${name}, paper`,
      );
      for (const [, , style, , color] of (await levelOf(
        { forcedColors: 'active' },
        undefined,
        name,
      )) as readonly string[][])
        assert.deepEqual([style, color], ['solid', 'rgb(0, 0, 0)'], `${name}, forced colours`);
    }
  });

  for (const name of ['', ...THEMES]) {
    for (const [scheme, options] of Object.entries(SCHEMES)) {
      it(`${name || 'no theme'}, ${scheme}: text is 7:1 and lines 3:1 on everything they stand on, and axe finds nothing`, async () => {
        const stage = await openStage(browser, options);
        if (name) await stage.page.addStyleTag({ url: `/dist/themes/${name}.css` });
        await stage.page.addScriptTag({ path: AXE });
        const screens = everyScreen(PACK).filter((screen) =>
          ['cover', 's_power', 'e_where', 'review', ...LEVELS].includes(screen.name),
        );
        assert.equal(screens.length, 8);
        for (const screen of screens) {
          await stage.show(screen);
          assert.deepEqual(await violations(stage.page), [], screen.name);
        }
        assert.deepEqual(await tooFaint(stage), []);
        await stage.page.context().close();
      });
    }
  }
});
