import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import { endScreens } from '../support/screens.js';
import { openBrowser, PACK, type TestBrowser } from './browser.js';
import { openStage } from './stage.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const THEMES = ['', ...readdirSync('src/themes').map((file) => file.replace('.css', ''))];
/** The United Kingdom has all that a region may have: two numbers, names of places, and helpers. */
const REGIONS = ['', 'GB'];
const RESULTS = endScreens(PACK).filter(({ step }) => step === 'result');

/** Least contrast of text (WCAG 2.2, 1.4.6), and of what a control or a level is told by (1.4.11). */
const TEXT = 7;
const EDGE = 3;

/** Kinds of text, by what each is within. All have to be seen, or the test would look past one. */
const TEXTS: Readonly<Record<string, string>> = {
  'title of an emergency': '.alarm > .h',
  'title of "urgent"': '.level.urgent > .h',
  'title of "soon"': '.level.soon > .h',
  'title of "self-care"': '.level.self-care > .h',
  'title of an emergency on a card': '.watch.emergency .h',
  phone: 'a[href^="tel:"]',
  action: '.action',
  steps: '.steps',
  reasons: '.why-level',
  badge: '.fit',
  hint: '.small',
};

/** What a level or a control is told by, and the colour that does it, against what is around it. */
const EDGES: Readonly<Record<string, 'color' | 'fill' | 'borderTopColor' | 'backgroundColor'>> = {
  '.alarm > .h .icon': 'color',
  '.alarm .call': 'backgroundColor',
  '.level > .h .icon': 'color',
  '.level .call': 'backgroundColor',
  '.nav .button:not(.quiet)': 'borderTopColor',
  '.fit .on': 'fill',
};

/** What of a screen was measured, and what of that falls short. */
interface Measured {
  readonly seen: readonly string[];
  readonly tooFaint: readonly string[];
}

/**
 * Every text that shows once all is unfolded, by the contrast that axe has measured; what axe
 * cannot tell, as behind a shadow, falls short. Runs in the page.
 */
async function measureTexts([texts, least]: [typeof TEXTS, number]): Promise<Measured> {
  const { axe } = window as unknown as {
    axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> };
  };
  const root = document.querySelector('triage-widget')!.shadowRoot!;
  for (const details of root.querySelectorAll('details')) details.open = true;
  // To axe a drawing is as large as before its frame cuts it off, and so lies on the text above it.
  for (const drawing of root.querySelectorAll('.figure svg')) drawing.remove();
  const { passes, violations } = await axe.run(document.querySelector('main')!, {
    runOnly: ['color-contrast'],
    elementRef: true,
  });
  const ratios = new Map(
    [...passes, ...violations]
      .flatMap(({ nodes }) => nodes)
      .map(({ element, any }) => [element, Number(any[0]!.data.contrastRatio)]),
  );
  const shown = [...root.querySelectorAll<HTMLElement>('.widget *')].filter(
    (element) =>
      element.checkVisibility() &&
      !element.closest('.vh, svg') &&
      [...element.childNodes].some(({ nodeType, nodeValue }) =>
        nodeType === Node.TEXT_NODE ? /\w/.test(nodeValue!) : false,
      ),
  );
  return {
    seen: Object.keys(texts).filter((kind) =>
      shown.some((element) => element.closest(texts[kind]!)),
    ),
    tooFaint: shown
      .filter((element) => !(ratios.get(element)! >= least))
      .map((element) => `${element.textContent.trim().slice(0, 40)}: ${ratios.get(element)}`),
  };
}

/** Every edge, by the browser's colours and axe's sum. Runs in the page. */
function measureEdges([edges, least]: [typeof EDGES, number]): Measured {
  type Color = { alpha: number; parseString: (text: string) => void };
  const { Color, getContrast } = (
    window as unknown as {
      axe: {
        commons: {
          color: { Color: new () => Color; getContrast: (one: Color, other: Color) => number };
        };
      };
    }
  ).axe.commons.color;
  const parse = (text: string): Color => {
    const color = new Color();
    color.parseString(text);
    return color;
  };
  const groundOf = ({ parentElement }: Element): Color => {
    const color = parse(getComputedStyle(parentElement!).backgroundColor);
    return color.alpha === 1 ? color : groundOf(parentElement!);
  };
  const root = document.querySelector('triage-widget')!.shadowRoot!;
  const found = Object.entries(edges).flatMap(([selector, property]) =>
    [...root.querySelectorAll<HTMLElement>(selector)].map((element) => ({
      selector,
      contrast: getContrast(parse(getComputedStyle(element)[property]), groundOf(element)),
    })),
  );
  return {
    seen: found.map(({ selector }) => selector),
    tooFaint: found
      .filter(({ contrast }) => !(contrast >= least))
      .map(({ selector, contrast }) => `${selector}: ${contrast}`),
  };
}

describe('results: every text, and what levels and controls are told by', () => {
  let browser: TestBrowser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const theme of THEMES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`${theme || 'no theme'}, ${colorScheme}: text is 7:1 and edges 3:1, with a region and without`, async () => {
        const { page, show } = await openStage(browser, { colorScheme, reducedMotion: 'reduce' });
        // The test's own loader marks the names of functions by a helper that a page lacks.
        await page.evaluate('globalThis.__name = (named) => named');
        if (theme) await page.addStyleTag({ url: `/dist/themes/${theme}.css` });
        await page.addScriptTag({ path: AXE });
        const seen = new Set<string>();
        for (const screen of RESULTS) {
          for (const region of REGIONS) {
            await show({ ...screen, attributes: { ...screen.attributes, region } });
            for (const measured of [
              await page.evaluate(measureTexts, [TEXTS, TEXT] as [typeof TEXTS, number]),
              await page.evaluate(measureEdges, [EDGES, EDGE] as [typeof EDGES, number]),
            ]) {
              assert.deepEqual(measured.tooFaint, [], `${screen.name}, region "${region}"`);
              for (const kind of measured.seen) seen.add(kind);
            }
          }
        }
        const wanted = [...Object.keys(TEXTS), ...Object.keys(EDGES)];
        assert.deepEqual(
          wanted.filter((kind) => !seen.has(kind)),
          [],
        );
        await page.context().close();
      });
    }
  }
});
