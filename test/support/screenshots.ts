/**
 * Takes pictures of the demo's pages and of a printed result, to be looked at. They go to dist/screenshots/.
 * `--readme` also renews demo/screenshot.png. All the screens are on the contact sheet.
 */
import { mkdirSync } from 'node:fs';
import { openBrowser } from '../e2e/browser.js';

const OUT = 'dist/screenshots';
const OLDER = { g_age: '70p', g_body: 'menop', e_where: ['lowback', 'bothlegs', 'knee2'], e_dur: 'gt3m', e_course: 'updown', e_onset: 'slow', e_pattern: ['walk', 'lean'], e_bone: ['fam'], e_tingle: 'none', t_signs: ['none'] };

mkdirSync(OUT, { recursive: true });
const browser = await openBrowser();
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
