import { afterPaint } from '../widget/first-paint.js';
import { drawFirstScreens } from '../widget/first-screen/draw.js';
import type { FirstScreens } from '../widget/first-screen/screens.js';

/** Under this name the page holds what has to run after the paint that a copy waits for, in order. */
const LINE = Symbol.for('triage-widget/after-first-paint');
const page = globalThis as { [LINE]?: (() => void)[] };

/**
 * Draws the first screen in the page's tags before the code that follows in the same file is run.
 * `data-step` is left to that code: pages wait for it before they use what only it brings. Never throws.
 * @param all the first screens by language
 * @returns to be awaited by what runs that code: until the screens are seen, and every copy that came
 * before has run. Nothing where there is none, and never a Promise, which a page may have replaced by
 * one that is not kept
 */
export function drawFirst(...all: readonly FirstScreens[]): unknown {
  try {
    // Without such sheets the styles would stand in the screen, and a policy may forbid them there.
    const isDrawn =
      !page[LINE] &&
      document.adoptedStyleSheets !== undefined &&
      !customElements.get('triage-widget') &&
      drawFirstScreens(all, false);
    if (isDrawn) formLine();
    if (page[LINE]) return { then: standInLine };
  } catch {
    // Then the page's own fallback shows until the code has run.
    delete page[LINE];
  }
  return undefined;
}

function formLine(): void {
  const line: (() => void)[] = [];
  page[LINE] = line;
  afterPaint(() => {
    delete page[LINE];
    for (const run of line.splice(0)) run();
  });
}

function standInLine(run: () => void): void {
  if (page[LINE]) page[LINE].push(run);
  else run();
}
