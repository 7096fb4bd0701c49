import { codeOf } from '../widget/errors.js';
import { firstPaint } from '../widget/first-paint.js';
import { drawFirstScreens } from '../widget/first-screen/draw.js';
import type { FirstScreens } from '../widget/first-screen/screens.js';
import { helpWherever } from '../widget/help-when-undefined.js';
import type { Tables } from '../widget/last-resort.js';
import { bringPart } from './part.js';
import type * as FirstPart from './split-parts.js';

/** How long the first part may take before the danger signs stand meanwhile, in milliseconds. */
const PATIENCE = 15_000;
/** After how long it is asked for again, in milliseconds; each time twice as long. */
const AGAIN = 4000;
const AGAIN_AT_MOST = 64_000;

/**
 * Draws the first screen in the page's tags and then brings the code that the widget is made of.
 * Where that cannot be had the danger signs take the screen's place, and it is asked for again.
 * @param all the first screens by language
 * @returns what the first part exports, once it is here
 * @throws what the first part itself threw, after the danger signs have been drawn
 */
export async function beginWith(...all: readonly FirstScreens[]): Promise<typeof FirstPart> {
  const tables = (): Tables => new Map(all.flatMap(({ help }) => help));
  try {
    drawFirstScreens(all, true);
  } catch {
    // Then the page's own fallback shows while the code loads.
  }
  const late = setTimeout(
    () => helpWherever(tables, new Error(`no questions within ${PATIENCE / 1000} s`)),
    PATIENCE,
  );
  // A page that has spoilt frames or timers may wait less, and sees the widget's own first screen.
  const seen = firstPaint().catch(() => undefined);
  for (let attempt = 0; ; attempt++) {
    try {
      const part = await bringPart('%FIRST_FILE%', '%FIRST_INTEGRITY%', attempt, seen);
      helpWherever(tables); // Where the tags are still not brought to life, nothing else will.
      clearTimeout(late);
      return part as typeof FirstPart;
    } catch (error) {
      helpWherever(tables, error);
      if (codeOf(error) !== 'network') throw error;
    }
    const pause = Math.min(AGAIN * 2 ** attempt, AGAIN_AT_MOST);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
