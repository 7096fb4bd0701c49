/**
 * Takes pictures of every kind of screen, to be looked at: phone, desktop, dark, right-to-left frame, print.
 * They go to dist/screenshots/. `--readme` also renews demo/screenshot.png.
 */
import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, PACK } from '../e2e/browser.js';
import { Person } from '../e2e/person.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';

const OUT = 'dist/screenshots';
const VIEWS: Readonly<Record<string, BrowserContextOptions>> = {
  phone: { viewport: { width: 320, height: 640 } },
  desktop: { viewport: { width: 1100, height: 800 } },
  dark: { viewport: { width: 480, height: 800 }, colorScheme: 'dark' },
  contrast: { viewport: { width: 480, height: 800 }, forcedColors: 'active' },
};
const GYM = {
  g_age: '18_39', e_where: ['lowback', 'thighs'], e_dur: 'lt3d', f_power: ['pow_sore'], e_onset: 'after', e_trig: ['hard'], e_weak: 'sore', e_pattern: ['use', 'lie'],
  e_tingle: 'none', e_gen: ['none'], t_signs: ['cold', 'warm'],
};
const OLDER = { g_age: '70p', g_body: 'menop', e_where: ['lowback', 'bothlegs', 'knee2'], e_dur: 'gt3m', e_course: 'updown', e_onset: 'slow', e_pattern: ['walk', 'lean'], e_bone: ['fam'], e_tingle: 'none', t_signs: ['none'] };

type Shoot = (name: string) => Promise<void>;

async function walk(person: Person, shoot: Shoot): Promise<void> {
  await shoot('1-cover');
  await person.start();
  await shoot('2-question');
  await person.answer('me');
  await person.answer('18_39');
  await shoot('3-danger-signs');
  await person.press(person.word('continue'));
  await shoot('4-error');
  await person.answer(['now_chest']);
  await shoot('5-emergency');
  await person.widget.getByRole('button', { name: person.word('mistake'), exact: true }).click();
  await person.widget.getByLabel(person.label('f_now', 'none'), { exact: true }).check();
  await person.goOn();
  await person.complete(GYM);
  await shoot('6-check-answers');
  await person.goOn();
  await shoot('7-result');
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('triage-widget')!.shadowRoot!.querySelectorAll('details').forEach((details) => { details.open = true; }));
}

mkdirSync(OUT, { recursive: true });
const browser = await openBrowser();
for (const [view, options] of Object.entries(VIEWS)) {
  const { page, person } = await browser.visit('/plain.html', options);
  // The widget follows the page's colour scheme; the plain page has none, so it is set on the tag.
  if (options.colorScheme) await person.widget.evaluate((element, theme) => element.setAttribute('theme', theme), options.colorScheme);
  await walk(person, async (name) => { await page.screenshot({ path: `${OUT}/${view}-${name}.png`, fullPage: true }); });
  await openAll(page);
  await page.screenshot({ path: `${OUT}/${view}-8-result-open.png`, fullPage: true });
  await page.context().close();
}
const chinese = await browser.visit('/zh.html', VIEWS['phone']);
await walk(new Person(chinese.page, PACK, { locale: 'zh-Hans', words: zhHans }), async (name) => { await chinese.page.screenshot({ path: `${OUT}/zh-${name}.png`, fullPage: true }); });
await openAll(chinese.page);
await chinese.page.screenshot({ path: `${OUT}/zh-8-result-open.png`, fullPage: true });
const { page, person } = await browser.visit('/hospital.html', { viewport: { width: 1100, height: 800 } });
await page.screenshot({ path: `${OUT}/hospital.png`, fullPage: true });
await person.reachResult(OLDER);
await page.screenshot({ path: `${OUT}/hospital-result.png`, fullPage: true });
if (process.argv.includes('--readme')) {
  await page.evaluate(() => window.scrollTo(0, 180));
  await page.screenshot({ path: 'demo/screenshot.png' });
}
await page.pdf({ path: `${OUT}/print.pdf`, format: 'A4' });
for (const name of ['index', 'blog', 'playground', 'hostile', 'no-js']) {
  const demo = await browser.visit(`/${name === 'index' ? '' : `${name}.html`}`, { viewport: { width: 1100, height: 800 } });
  await demo.page.screenshot({ path: `${OUT}/demo-${name}.png`, fullPage: true });
  await demo.page.context().close();
}
await browser.close();
