import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run } from '../../src/authoring/run.js';
import { GUIDES, snippetsUnder } from '../support/snippets.js';
import { openBrowser } from './browser.js';

const GUIDE = join(GUIDES, 'writing-a-pack.md');
/** A block of the tutorial, in order; a command that has to fail is marked by a comment before. */
const BLOCKS = [
  ...readFileSync(GUIDE, 'utf8').matchAll(/(<!-- fails -->\n\n)?^```(\w+)\n([^]*?)^```$/gm),
].map(([, fails, language, code]) => ({ fails: Boolean(fails), language, code: code! }));

/** Does what a `diff` block shows: its lines without `+` are found, once, and become those without `-`. */
function edit(folder: string, diff: string): void {
  const [head, ...lines] = diff.trimEnd().split('\n');
  const file = join(folder, head!.replace(/^--- /, ''));
  const side = (other: string): string =>
    lines
      .filter((line) => !line.startsWith(other))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const parts = readFileSync(file, 'utf8').split(side('+'));
  assert.equal(parts.length, 2, `${head}: the lines to change are there once`);
  writeFileSync(file, parts.join(side('-')));
}

/** Runs the lines of a `sh` block, in the folder that Node is in, and returns what they print. */
function perform(code: string, fails: boolean): string {
  const printed: string[] = [];
  const print = (line: string): number => printed.push(line);
  for (const line of code.trim().split('\n')) {
    const [npx, name, ...args] = line.split(' ');
    assert.deepEqual([npx, name], ['npx', 'triage-pack'], line);
    const status = run(args, { out: print, err: print });
    assert.equal(status, fails ? 1 : 0, `${line}\n${printed.join('\n')}`);
  }
  return printed.join('\n');
}

describe('the tutorial for writing a pack, done as it says', () => {
  const root = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'tutorial-'));
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  before(async () => {
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it('every command ends as it should and prints what is shown; the last proof holds', () => {
    const done = { sh: 0, diff: 0, text: 0 };
    process.chdir(folder);
    let printed = '';
    let lastProof = '';
    for (const { language, code, fails } of BLOCKS) {
      if (language === 'diff') edit(folder, code);
      if (language === 'sh') printed = perform(code, fails);
      if (language === 'sh' && code.includes(' verify ')) lastProof = printed;
      if (language === 'text')
        for (const line of code.trim().split('\n'))
          assert.ok(printed.includes(line), `"${line}" is not in:\n${printed}`);
      if (language! in done) done[language as keyof typeof done]++;
    }
    process.chdir(root);
    for (const [language, count] of Object.entries(done)) assert.ok(count >= 5, language);
    assert.match(lastProof, /: proved, \d+ states/);
    assert.doesNotMatch(lastProof, / failed /);
  });

  it('the pack that comes out asks its questions on the page that is shown', async () => {
    const [html] = snippetsUnder('writing-a-pack.md', 'html');
    const page = await browser.blank();
    await page.route('**/wrist.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Wrist</title>${html}`,
      }),
    );
    await page.route('**/dist/packs/wrist.json', (route) =>
      route.fulfill({ path: join(folder, 'dist/packs/wrist.json') }),
    );
    await page.goto(`${browser.url}/wrist.html`);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('group', { name: 'How old are you?' }).waitFor();
    await page.getByLabel('18 to 49').check();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    assert.equal(await page.getByLabel('My fingers have just gone numb').count(), 1);
    await page.context().close();
  });
});
