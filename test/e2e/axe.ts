import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** AAA contrast included. What is outside the widget is the page's. */
const RULES: RunOptions = {
  resultTypes: ['violations'],
  rules: { 'color-contrast-enhanced': { enabled: true }, region: { enabled: false } },
};

/** Unfolds everything, and says what axe, which the page has to hold, finds wrong, shortly. */
export function violations(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (rules) => {
    const root = document.querySelector('triage-widget')!.shadowRoot!;
    for (const details of root.querySelectorAll('details')) details.open = true;
    root.querySelector<HTMLElement>('[popover]')?.showPopover();
    await Promise.all(
      root
        .getAnimations()
        .filter(({ effect }) => effect!.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    );
    const { axe } = window as unknown as {
      axe: { run: (context: Element, options: RunOptions) => Promise<AxeResults> };
    };
    const found = await axe.run(document.querySelector('main')!, rules);
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | ')}`,
    );
  }, RULES);
}
