/**
 * All screens in every look on one page, to be looked at: .build/contact-sheet/index.html, the
 * single pictures beside it, and one PNG for each look. A look is a width, a language and a colour
 * scheme, such as `390-zh-Hans-dark`, or one of the special ones. `npm run contact-sheet -- 320
 * print` makes only the looks whose name holds one of these words. Needs a build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { openBrowser, PACK } from '../e2e/browser.js';
import { openStage, type Look } from '../e2e/stage.js';
import { everyScreen, type Screen } from './screens.js';

const OUT = '.build/contact-sheet';
/** Width and height: a small phone, a phone, a tablet, a laptop. */
const WINDOWS = [
  [320, 640],
  [390, 844],
  [768, 1024],
  [1280, 800],
] as const;
const LANGUAGES = ['en', 'es', 'zh-Hans', 'zh-Hant'] as const;
const SCHEMES = ['light', 'dark'] as const;
const DESKTOP = { width: 768, height: 1024 };

const LOOKS: Readonly<Record<string, Look>> = {
  ...Object.fromEntries(
    WINDOWS.flatMap(([width, height]) =>
      LANGUAGES.flatMap((language) =>
        SCHEMES.map((colorScheme): [string, Look] => [
          `${width}-${language}-${colorScheme}`,
          { viewport: { width, height }, language, colorScheme },
        ]),
      ),
    ),
  ),
  rtl: { viewport: DESKTOP, language: 'ar-XB' },
  print: { viewport: DESKTOP, media: 'print' },
  contrast: { viewport: DESKTOP, forcedColors: 'active' },
};
/** How wide the page of pictures is, and how wide each is: a taller page is more than a browser can take a picture of. */
const SHEET_WIDTH = 2560;
const COLUMN = 240;

const screens = everyScreen(PACK);
const looks = wantedLooks(process.argv.slice(2));
const browser = await openBrowser();
for (const name of looks) await takePictures(name);
writeFileSync(`${OUT}/index.html`, sheet(looks));
for (const name of looks) {
  const path = `${OUT}/${name}.html`;
  writeFileSync(path, sheet([name]));
  const page = await browser.blank({ viewport: { width: SHEET_WIDTH, height: 1200 } });
  await page.goto(new URL(path, `file://${process.cwd()}/`).href);
  await page.screenshot({ path: `${OUT}/${name}.png`, fullPage: true });
  await page.context().close();
}
await browser.close();
console.log(`${OUT}/index.html: ${screens.length} screens in ${looks.length} looks`);

function wantedLooks(words: readonly string[]): readonly string[] {
  const names = Object.keys(LOOKS);
  const unknown = words.filter((word) => !names.some((name) => name.includes(word)));
  if (unknown.length > 0)
    throw new Error(`there is no look "${unknown.join('", "')}"; there are ${names.join(', ')}`);
  return names.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
}

async function takePictures(name: string): Promise<void> {
  mkdirSync(`${OUT}/${name}`, { recursive: true });
  const stage = await openStage(browser, { reducedMotion: 'reduce', ...LOOKS[name] });
  for (const screen of screens) {
    await stage.show(screen);
    writeFileSync(`${OUT}/${fileOf(name, screen)}`, await stage.picture());
  }
  await stage.page.context().close();
}

function fileOf(look: string, { name }: Screen): string {
  return `${look}/${name}.png`;
}

function sheet(names: readonly string[]): string {
  const figures = (look: string): string =>
    screens
      .map(
        (screen) =>
          `<figure><figcaption>${screen.name}</figcaption><img src="${fileOf(look, screen)}" alt="" loading="eager"></figure>`,
      )
      .join('\n');
  return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title>
<style>body{font:14px sans-serif;background:#888;margin:1em}main{columns:${COLUMN}px;column-gap:1em}figure{margin:0 0 1em;break-inside:avoid}img{max-inline-size:100%}</style>
${names.map((name) => `<h1>${name}</h1><main>${figures(name)}</main>`).join('\n')}`;
}
