/**
 * Takes pictures of the demo's pages and of a printed result, to be looked at. They go to
 * dist/screenshots/. `--readme` also renews demo/screenshot.png and demo/phones.png. All the
 * screens are on the contact sheet.
 */
import { mkdirSync } from 'node:fs';
import { openBrowser, PACK } from '../e2e/browser.js';
import { openStage } from '../e2e/stage.js';
import { OLDER } from './people.js';
import { everyScreen } from './screens.js';

const OUT = 'dist/screenshots';

mkdirSync(OUT, { recursive: true });
const browser = await openBrowser();
const { page, triage: triage } = await browser.visit('/hospital.html', {
  viewport: { width: 1100, height: 800 },
});
await page.screenshot({ path: `${OUT}/hospital.png`, fullPage: true });
await triage.reachResult(OLDER);
await page.screenshot({ path: `${OUT}/hospital-result.png`, fullPage: true });
if (process.argv.includes('--readme')) {
  await page.evaluate(() => window.scrollTo(0, 180));
  await page.screenshot({ path: 'demo/screenshot.png' });
  await phones(['e_where', 's_power', 'emergency', 'self-care']);
}
await page.pdf({ path: `${OUT}/print.pdf`, format: 'A4' });
for (const name of ['index', 'blog', 'playground', 'hostile', 'no-js']) {
  const demo = await browser.visit(`/${name === 'index' ? '' : `${name}.html`}`, {
    viewport: { width: 1100, height: 800 },
  });
  await demo.page.screenshot({ path: `${OUT}/demo-${name}.png`, fullPage: true });
  await demo.page.context().close();
}
await browser.close();

/** Some screens of a phone side by side. */
async function phones(names: readonly string[]): Promise<void> {
  const stage = await openStage(browser, {
    viewport: { width: 320, height: 680 },
    reducedMotion: 'reduce',
  });
  const pictures: string[] = [];
  for (const name of names) {
    await stage.show(everyScreen(PACK).find((screen) => screen.name === name)!);
    pictures.push((await stage.page.screenshot()).toString('base64'));
  }
  await stage.page.setViewportSize({ width: 1360, height: 720 });
  await stage.page.setContent(
    `<body style="display:flex;gap:16px;margin:20px;background:#dfe6e9">${pictures.map((data) => `<img src="data:image/png;base64,${data}">`).join('')}`,
  );
  await stage.page.screenshot({ path: 'demo/phones.png' });
  await stage.page.context().close();
}
