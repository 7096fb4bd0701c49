/**
 * Compares every kind of screen in five looks with the pictures in reference/. The pack is the
 * tests' own, so that an editor's words change nothing here, and so are the font and the day. `npm
 * run test:visual -- --accept` takes the pictures of now as the new references; where a test fails,
 * what it saw is in .build/visual/, with the differences in red.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openBrowser, type TestBrowser } from '../e2e/browser.js';
import { openStage, type Look, type Stage } from '../e2e/stage.js';
import type { Screen } from '../support/screens.js';
import { differingTiles, pack, sideBySide, unpack } from './pictures.js';
import { VISUAL_PACK, VISUAL_SCREENS } from './visual-pack.js';

const REFERENCES = 'test/visual/reference';
const OUT = '.build/visual';
const ACCEPT = process.argv.includes('--accept');
/** Whatever a machine's own settings for fonts are. */
const SAME_LETTERS = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
];
/**
 * Half size: what moves or changes is seen as well, and how a machine draws the edge of a letter is
 * not.
 */
const FIXED: Look = {
  fixed: VISUAL_PACK,
  deviceScaleFactor: 0.5,
  reducedMotion: 'reduce',
  viewport: { width: 480, height: 600 },
};
const LOOKS: readonly Look[] = [
  FIXED,
  { ...FIXED, colorScheme: 'dark' },
  { ...FIXED, language: 'ar-XB' },
  { ...FIXED, media: 'print' },
  { ...FIXED, viewport: { width: 320, height: 600 } },
];

let browser: TestBrowser;
let stages: readonly Stage[];
before(async () => {
  browser = await openBrowser(SAME_LETTERS);
  stages = await Promise.all(LOOKS.map((look) => openStage(browser, look)));
  mkdirSync(OUT, { recursive: true });
  if (ACCEPT) rmSync(REFERENCES, { recursive: true, force: true });
  mkdirSync(REFERENCES, { recursive: true });
});
after(() => browser.close());

async function pictureOf(screen: Screen): Promise<Buffer> {
  const pictures: Buffer[] = [];
  for (const stage of stages) {
    await stage.show(screen);
    pictures.push(await stage.picture());
  }
  return pack(sideBySide(pictures.map(unpack)));
}

describe('looks as accepted: light, dark, right to left, on paper, 320 px wide', () => {
  for (const screen of VISUAL_SCREENS) {
    it(screen.name, async () => {
      const reference = `${REFERENCES}/${screen.name}.png`;
      const now = await pictureOf(screen);
      if (ACCEPT) writeFileSync(reference, now);
      assert.ok(
        existsSync(reference),
        `there is no ${reference}; look at the screen, then: npm run test:visual -- --accept`,
      );
      const { tiles, difference } = differingTiles(unpack(readFileSync(reference)), unpack(now));
      if (tiles > 0) {
        writeFileSync(`${OUT}/${screen.name}.png`, now);
        writeFileSync(`${OUT}/${screen.name}-difference.png`, pack(difference));
      }
      assert.equal(tiles, 0, `${tiles} places differ; see ${OUT}/${screen.name}-difference.png`);
    });
  }

  it('has no reference without a screen', () => {
    assert.deepEqual(
      readdirSync(REFERENCES).sort(),
      VISUAL_SCREENS.map(({ name }) => `${name}.png`).sort(),
    );
  });
});
