import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
// @ts-expect-error plain JavaScript, shared with the test runner's configuration
import { chromiumPath, LAUNCH_ARGS } from '../support/browser.mjs';

/**
 * Milliseconds from writing a file to a page of the dev server that shows the change: a view, a
 * style and the pack's words, on the gallery and beside the panel. The files are put back.
 */
const ROUNDS = 5;
const PAGES = ['/', '/dev/'];

/** A file, the text in it to edit, and the text in its place. */
interface Edit {
  readonly kind: string;
  readonly file: string;
  readonly from: string;
  readonly to: (mark: string) => string;
}

const EDITS: readonly Edit[] = [
  {
    kind: 'view',
    file: 'src/widget/views/cover.ts',
    from: '<p class="lead">',
    to: (mark) => `<p class="lead">${mark}. `,
  },
  {
    kind: 'style',
    file: 'src/widget/styles/layout.ts',
    from: '  .widget {\n',
    to: (mark) => `  .widget {\n    --edit: ${mark};\n`,
  },
  {
    kind: 'YAML text',
    file: 'content/packs/back-and-knee/text/en/pack.yml',
    from: '\nduration: ',
    to: (mark) => `\nduration: ${mark}. `,
  },
];

const originals = new Map(EDITS.map(({ file }) => [file, readFileSync(file, 'utf8')]));

function putBack(): void {
  for (const [file, text] of originals)
    if (readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

/** Starts `npm run dev` on a free port and waits for its address. */
async function startServer(): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/build/dev.ts'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/[\d.:]+/.exec(line) ?? [];
    if (url) return { url, child };
  }
  throw new Error('the dev server ended before it had an address');
}

/** Is the mark in the widget's words, or in the style of its box? */
async function waitForMark(page: Page, mark: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('triage-widget')?.shadowRoot;
      const box = root?.querySelector('.widget');
      return (
        box &&
        (box.textContent.includes(wanted) ||
          getComputedStyle(box).getPropertyValue('--edit') === wanted)
      );
    },
    mark,
    { polling: 'raf', timeout: 30_000 },
  );
}

/** Milliseconds of each round. */
async function timesOf(page: Page, { kind, file, from, to }: Edit): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const mark = `Edit${kind.length}${round}`;
    const edited = originals.get(file)!.replace(from, to(mark));
    const begun = performance.now();
    writeFileSync(file, edited);
    await waitForMark(page, mark);
    times.push(performance.now() - begun);
    await page.waitForTimeout(500);
  }
  return times;
}

const { url, child } = await startServer();
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: LAUNCH_ARGS });
const end = async (): Promise<void> => {
  putBack();
  child.kill();
  await browser.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void end().finally(() => process.exit(1)));
try {
  console.log(`Writing a file to seeing it, ms: median of ${ROUNDS} (least to most)\n`);
  for (const path of PAGES) {
    const page = await browser.newPage();
    await page.goto(`${url}${path}`);
    await page.locator('triage-widget[data-step]').first().waitFor({ state: 'attached' });
    for (const edit of EDITS) {
      const times = [...(await timesOf(page, edit))].sort((a, b) => a - b).map(Math.round);
      console.log(
        `${path.padEnd(6)}  ${edit.kind.padEnd(9)}  ${times[(ROUNDS - 1) / 2]} (${times[0]} to ${times.at(-1)})`,
      );
      putBack();
      await page.waitForTimeout(1000);
    }
    await page.close();
  }
} finally {
  await end();
}
