/**
 * All screens in every look on one page, to be looked at: .build/contact-sheet/index.html, the
 * single pictures beside it, and one PNG for each look. `npm run contact-sheet -- light phone`
 * makes only those. Needs a build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { openBrowser, PACK } from '../e2e/browser.js';
import { openStage, type Look } from '../e2e/stage.js';
import { everyScreen, type Screen } from './screens.js';

const OUT = '.build/contact-sheet';
const DESKTOP = { width: 760, height: 900 };
const LOOKS: Readonly<Record<string, Look>> = {
  light: { viewport: DESKTOP },
  dark: { viewport: DESKTOP, colorScheme: 'dark' },
  rtl: { viewport: DESKTOP, language: 'ar-XB' },
  print: { viewport: DESKTOP, media: 'print' },
  phone: { viewport: { width: 320, height: 640 } },
  contrast: { viewport: DESKTOP, forcedColors: 'active' },
  'zh-phone': { viewport: { width: 320, height: 640 }, language: 'zh-Hans' },
};

const browser = await openBrowser();
const screens = everyScreen(PACK);
const wanted = process.argv.slice(2);
for (const name of wanted)
  if (!LOOKS[name])
    throw new Error(`there is no look "${name}"; there are ${Object.keys(LOOKS).join(', ')}`);
const looks = Object.entries(LOOKS).filter(
  ([name]) => wanted.length === 0 || wanted.includes(name),
);

for (const [name, look] of looks) {
  mkdirSync(`${OUT}/${name}`, { recursive: true });
  const stage = await openStage(browser, { reducedMotion: 'reduce', ...look });
  for (const screen of screens) {
    await stage.show(screen);
    writeFileSync(fileOf(name, screen), await stage.picture());
  }
  await stage.page.context().close();
}
writeFileSync(`${OUT}/index.html`, sheet(looks.map(([name]) => name)));
for (const [name] of looks) {
  const path = `${OUT}/${name}.html`;
  writeFileSync(path, sheet([name]));
  const page = await browser.blank({ viewport: { width: 2400, height: 1200 } });
  await page.goto(new URL(path, `file://${process.cwd()}/`).href);
  await page.screenshot({ path: `${OUT}/${name}.png`, fullPage: true });
  await page.context().close();
}
await browser.close();
console.log(`${OUT}/index.html: ${screens.length} screens in ${looks.length} looks`);

function fileOf(look: string, { name }: Screen): string {
  return `${OUT}/${look}/${name}.png`;
}

function sheet(names: readonly string[]): string {
  const figures = (look: string): string =>
    screens
      .map(
        (screen) =>
          `<figure><figcaption>${screen.name}</figcaption><img src="${look}/${screen.name}.png" alt="" loading="eager"></figure>`,
      )
      .join('\n');
  return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title>
<style>body{font:14px sans-serif;background:#888;margin:1em}main{columns:8;column-gap:1em}figure{margin:0 0 1em;break-inside:avoid}img{inline-size:100%}</style>
${names.map((name) => `<h1>${name}</h1><main>${figures(name)}</main>`).join('\n')}`;
}
