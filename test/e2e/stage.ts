import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { PackJson } from '../../src/engine/index.js';
import { en } from '../../src/i18n/locales/en.js';
import { mapStrings, mirror } from '../support/test-locales.js';
import type { Screen } from '../support/screens.js';
import { PACK, type TestBrowser } from './browser.js';

/** The languages of a stage: those of the pack, and English that runs from the right. */
export type StageLanguage = 'en' | 'es' | 'zh-Hans' | 'zh-Hant' | 'ar-XB';

/**
 * What the words of every screen are set in, where the pictures must be the same on another
 * machine.
 */
const FONT_FILES =
  'node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-';
const FACES = [400, 700]
  .map(
    (weight) =>
      `@font-face{font-family:Stage;font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(`${FONT_FILES}${weight}-normal.woff2`, 'base64')})}`,
  )
  .join('');

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Stage</title><style>:root{color-scheme:light dark}body{margin:0}.font{--triage-font:Stage,sans-serif}${FACES}</style>
<script type="module" src="/dist/triage-widget.all.js"></script></head><body><main></main></body></html>`;

/** An empty page on which one screen after the other is shown, each in a widget of its own. */
export interface Stage {
  readonly page: Page;
  show: (screen: Screen) => Promise<void>;
  /** What shows, from top to bottom, as a PNG. */
  picture: () => Promise<Buffer>;
}

/** How a stage looks: what a browser context takes, and what else is not as usual. */
export interface Look extends BrowserContextOptions {
  readonly language?: StageLanguage;
  /** Paper instead of the screen. */
  readonly media?: 'print';
  /**
   * For pictures that two machines shall draw alike: a pack that does not change, the test font,
   * and always the same day.
   */
  readonly fixed?: PackJson;
}

const FIXED_DAY = new Date('2030-01-15T12:00:00');

/** Opens a stage of that look. */
export async function openStage(
  browser: TestBrowser,
  { language = 'en', media, fixed, ...options }: Look = {},
): Promise<Stage> {
  const page = await browser.blank(options);
  if (fixed) await page.clock.setFixedTime(FIXED_DAY);
  await page.route('**/stage.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: PAGE }),
  );
  await page.goto(`${browser.url}/stage.html`);
  await page.evaluate(
    ([packData, messages, lang, css]) => {
      Object.assign(window, { stage: { packData, messages } });
      document.documentElement.lang = lang;
      document.querySelector('main')!.className = css;
      return document.fonts.load('16px Stage');
    },
    [
      inLanguage(fixed ?? PACK, language),
      language === 'ar-XB' ? mapStrings(en, mirror) : {},
      language,
      fixed ? 'font' : '',
    ] as const,
  );
  if (media) await page.emulateMedia({ media });
  return { page, show: (screen) => page.evaluate(put, screen), picture: () => picture(page) };
}

async function picture(page: Page): Promise<Buffer> {
  await page.evaluate(() => {
    if (matchMedia('print').matches) window.dispatchEvent(new Event('beforeprint'));
  });
  return page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
}

function inLanguage(pack: PackJson, language: StageLanguage): PackJson {
  return language === 'ar-XB'
    ? { ...pack, text: { 'ar-XB': mapStrings(pack.text['en']!, mirror) } }
    : pack;
}

/** Runs in the page. */
async function put({ step, answers = {}, attributes = {}, press = [] }: Screen): Promise<void> {
  type Widget = HTMLElement & {
    updateComplete: Promise<unknown>;
    answers: unknown;
    goTo: (step: string) => void;
  };
  const widget = document.createElement('triage-widget') as Widget;
  const { packData, messages } = (
    window as unknown as { stage: { packData: unknown; messages: unknown } }
  ).stage;
  for (const [name, value] of Object.entries({ persist: 'none', ...attributes }))
    widget.setAttribute(name, value);
  Object.assign(widget, attributes['pack'] ? { messages } : { packData, messages });
  document.querySelector('main')!.replaceChildren(widget);
  scrollTo(0, 0);
  while (!widget.dataset['step']) await new Promise((resolve) => setTimeout(resolve));
  if (step) {
    widget.answers = answers;
    widget.goTo(step);
    await widget.updateComplete;
    if (widget.dataset['step'] !== step)
      throw new Error(`"${step}" cannot be reached; "${widget.dataset['step']}" shows`);
  }
  for (const selector of press) {
    const target = widget.shadowRoot!.querySelector<HTMLElement>(selector);
    if (!target) throw new Error(`there is no "${selector}" on "${widget.dataset['step']}"`);
    target.click();
    await widget.updateComplete;
  }
}
