import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer, { type Browser } from 'puppeteer-core';
// @ts-expect-error plain JavaScript, shared with the test runner's configuration
import { chromiumPath, LAUNCH_ARGS } from '../support/browser.mjs';
// @ts-expect-error plain JavaScript: the demo's own server
import { startServer } from '../../demo/server.mjs';

/** The demo pages that stand for a hospital's and a blogger's. */
const PAGES = ['hospital', 'blog'] as const;

/** What Lighthouse calls its two kinds of visitor. */
const DEVICES = ['mobile', 'desktop'] as const;

/** Its four categories, in its own order. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of one page to one kind of visitor. */
export interface Report {
  readonly name: string;
  /** From 0 to 100. */
  readonly points: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  /** What keeps a category below 100: the audit's id and what it found. */
  readonly lost: readonly string[];
}

/** Both pages as built, in the browser of the tests, one after the other. */
export async function auditAll(): Promise<readonly Report[]> {
  const server = (await startServer({ port: 0 })) as { url: string; close: () => Promise<void> };
  const browser = await puppeteer.launch({
    executablePath: await chromiumPath(),
    args: LAUNCH_ARGS,
  });
  const reports: Report[] = [];
  try {
    for (const name of PAGES)
      for (const device of DEVICES)
        reports.push(
          await audit(browser, `${server.url}/${name}.html`, `${name}, ${device}`, device),
        );
  } finally {
    await browser.close();
    await server.close();
  }
  return reports;
}

/** Lighthouse's own settings for that kind of visitor; nothing is left out. */
async function audit(
  browser: Browser,
  url: string,
  name: string,
  device: (typeof DEVICES)[number],
): Promise<Report> {
  const page = await browser.newPage();
  const result = await lighthouse(
    url,
    { logLevel: 'error', onlyCategories: [...CATEGORIES] },
    device === 'desktop' ? desktopConfig : undefined,
    page,
  );
  await page.close();
  const { lhr } = result!;
  const { categories } = lhr;
  const lost = CATEGORIES.flatMap((category) =>
    categories[category]!.auditRefs.filter(
      ({ id, weight }) => weight > 0 && (lhr.audits[id]!.score ?? 1) < 1,
    ).map(({ id }) => `${category}: ${id} ${lhr.audits[id]!.displayValue ?? ''}`.trim()),
  );
  return {
    name,
    points: Object.fromEntries(
      CATEGORIES.map((category) => [category, Math.round(100 * categories[category]!.score!)]),
    ) as Report['points'],
    lost,
  };
}
