import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { run } from '../../src/authoring/run.js';
import type { PackJson } from '../../src/engine/index.js';
import { snippetsUnder } from '../support/snippets.js';
import { openBrowser, type TestBrowser } from './browser.js';
import { TriagePage } from './triage-page.js';

const SECTION = 'Your own pack, everywhere';
const [TAG, LINK, FRAME, IFRAME] = snippetsUnder('embedding.md', 'html', SECTION) as [
  string,
  string,
  string,
  string,
];
const SCRIPT = '<script type="module" src="/assets/triage-widget.js"></script>';
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
};

/** A site on a port, and so an origin, of its own. Its `/assets/` is what was built. */
interface Site {
  readonly url: string;
  /** The body of its page, `/`. */
  body: string;
  close: () => Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), 'own-pack-'));
const built = (name: string): string => join(folder, 'out', name);
const printed: string[] = [];
let browser: TestBrowser;
let site: Site;
let other: Site;
let pack: PackJson;
let hash: string;

/** @param leadsTo where its page `/away` leads on to */
async function openSite(leadsTo = ''): Promise<Site> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://site.example');
    if (pathname === '/') respond(response, 200, documentOf(opened.body), 'html');
    else if (pathname === '/away') response.writeHead(302, { Location: leadsTo }).end();
    else if (pathname.startsWith('/assets/')) asset(response, pathname.slice('/assets/'.length));
    else respond(response, 404, '', 'html');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const opened: Site = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    body: '',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return opened;
}

/** `open/…` may be read by other sites, all else not. */
function asset(response: ServerResponse, path: string): void {
  const name = path.replace(/^open\//, '');
  if (name !== path) response.setHeader('Access-Control-Allow-Origin', '*');
  try {
    const from = name.startsWith('triage-widget') ? join('dist', name) : built(name);
    respond(response, 200, readFileSync(from, 'utf8'), name.split('.').at(-1)!);
  } catch {
    respond(response, 404, '', 'html');
  }
}

function respond(response: ServerResponse, status: number, text: string, type: string): void {
  response.writeHead(status, { 'Content-Type': TYPES[type] ?? 'text/plain' }).end(text);
}

const documentOf = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"><body>${body}</body></html>`;

before(async () => {
  const output = {
    out: (line: string) => printed.push(line),
    err: (line: string) => printed.push(line),
  };
  assert.equal(run(['init', join(folder, 'wrist')], output), 0);
  printed.length = 0;
  const build = ['build', join(folder, 'wrist'), '--out', join(folder, 'out')];
  assert.equal(run([...build, '--page', built('wrist.html')], output), 0, printed.join('\n'));
  const bytes = readFileSync(built('wrist.json'), 'utf8');
  pack = JSON.parse(bytes) as PackJson;
  hash = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  writeFileSync(built('unproven.json'), JSON.stringify({ ...pack, unproven: true }));
  writeFileSync(built('no-pack.json'), '{"questions":[]}');
  [browser, other] = [await openBrowser(), await openSite()];
  site = await openSite(`${other.url}/assets/open/wrist.json`);
});
after(async () => {
  await Promise.all([browser, site, other].map((each) => each.close()));
  rmSync(folder, { recursive: true });
});

/** Opens the site's page with that body. */
async function open(body: string): Promise<Page> {
  site.body = body;
  const page = await browser.blank();
  page.setDefaultTimeout(10_000);
  await page.goto(`${site.url}/`);
  return page;
}

const withHash = (code: string): string => code.replace('sha384-…', hash);

/** Answers as somebody whose hand is cold and pale, whom the pack's own danger sign sends to the emergency department. */
async function reachEmergency(page: Page | Frame): Promise<void> {
  const triage = new TriagePage(page as Page, pack);
  await triage.reachResult({ danger: ['cold_hand'] });
  assert.equal(await triage.urgency(), 'emergency');
}

async function expectDangerSigns(page: Page, what: string): Promise<void> {
  await page.locator('triage-widget[data-step="failure"]').waitFor();
  const text = await page
    .locator('triage-widget')
    .evaluate((widget) => widget.shadowRoot!.textContent);
  assert.match(text, /chest pain/, what);
  assert.doesNotMatch(text, /between your legs/, what);
}

describe('the guide to embedding, on a pack of one’s own', () => {
  it('the tag, the link, and what `build` prints for them, show it', async () => {
    const line = (start: string): string =>
      printed.find((each) => each.trim().startsWith(start))!.replace(/^\s*\S+\s+/, '');
    const bodies = {
      'the tag': withHash(TAG),
      'the link': SCRIPT + withHash(LINK),
      'the printed tag': SCRIPT + line('tag'),
      'the printed link': SCRIPT + line('link'),
    };
    for (const [what, body] of Object.entries(bodies)) {
      assert.ok(body.includes(hash), what);
      const page = await open(body);
      await reachEmergency(page);
      await page.context().close();
    }
  });

  it('the frames, and what `build` prints for them, show it with the settings of the address', async () => {
    const line = (start: string): string =>
      printed.find((each) => each.trim().startsWith(start))!.replace(/^\s*(?:no )?\S+\s+/, '');
    for (const body of [FRAME, IFRAME, line('frame'), line('no script')]) {
      const page = await open(body);
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      await frame!.locator('triage-widget[data-step]').waitFor();
      const region = await frame!.locator('triage-widget').getAttribute('region');
      assert.equal(region, body.includes('region') ? 'GB' : null, body);
      await reachEmergency(frame!);
      await page.context().close();
    }
  });

  it('the shortcode names a path and a hash that the plugin takes', () => {
    const [code] = snippetsUnder('embedding.md', 'text', SECTION);
    const [, src, given] = /^\[triage_widget src="([^"]+)" pack-integrity="([^"]+)"\]\n$/.exec(
      code!,
    )!;
    const php = readFileSync('demo/wordpress/triage-widget.php', 'utf8');
    const [, pattern] = /'src' => '~(.*)~D'/.exec(php)!;
    assert.match(src!, new RegExp(pattern!.replaceAll('\\\\\\\\', '\\\\')));
    assert.equal(given, 'sha384-…');
    assert.ok(
      printed.some((each) =>
        each.includes(`[triage_widget src="/assets/wrist.json" pack-integrity="${hash}"]`),
      ),
    );
  });

  it('what is wrong shows danger signs, never the questions of another pack', async () => {
    const tag = (src: string, integrity = ''): string =>
      `${SCRIPT}<triage-widget src="${src}" pack-integrity="${integrity}"></triage-widget>`;
    const wrong = {
      'nothing there': tag('/assets/none.json'),
      'no pack': tag('/assets/no-pack.json'),
      'no JSON': tag('/assets/wrist.html'),
      'another hash': tag('/assets/wrist.json', `sha384-${'A'.repeat(64)}`),
      'the hash of another file': tag('/assets/unproven.json', hash),
      'a site that does not let itself be read': tag(`${other.url}/assets/wrist.json`, hash),
      'an address that leads on to another site': tag('/away', hash),
    };
    for (const [what, body] of Object.entries(wrong)) {
      const page = await open(body);
      await expectDangerSigns(page, what);
      await page.context().close();
    }
    const page = await open(tag(`${other.url}/assets/open/wrist.json`, hash));
    await page.locator('triage-widget[data-step="cover"]').waitFor();
    await page.context().close();
  });

  it('the link takes no pack of another site, by its address or by one that leads there', async () => {
    const link = (src: string): string =>
      SCRIPT + withHash(LINK).replace('"/assets/wrist.json"', `"${src}"`);
    const page = await open(link(`${other.url}/assets/open/wrist.json`));
    await page.waitForFunction(() => customElements.get('triage-widget'));
    assert.equal(await page.locator('triage-widget').count(), 0);
    assert.equal(await page.getByRole('link').getAttribute('href'), '/wrist');
    await page.context().close();
    const led = await open(link('/away'));
    await expectDangerSigns(led, 'led away');
    assert.equal(await led.locator('triage-widget a').getAttribute('href'), '/wrist');
    await led.context().close();
  });

  it('an unproven pack asks, and says on its screens that it is for trying out', async () => {
    const page = await open(`${SCRIPT}<triage-widget src="/assets/unproven.json"></triage-widget>`);
    await page.getByText('For trying out only').first().waitFor();
    await new TriagePage(page, pack).start();
    await page.getByText('For trying out only').first().waitFor();
    await page.context().close();
  });
});

describe('the page that holds the widget and a pack of one’s own', () => {
  it('requests nothing, and says nothing in the console', async () => {
    const { page, requests, complaints } = await browser.visit(`${site.url}/assets/wrist.html`);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith('data:')),
      [`${site.url}/assets/wrist.html`],
    );
    assert.equal(await page.title(), pack.text['en']!.title);
    assert.equal(await page.getByRole('main').count(), 1);
    await reachEmergency(page);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('runs from a disk', async () => {
    cpSync(built('wrist.html'), join(folder, 'copied.html'));
    const page = await browser.blank();
    await page.goto(pathToFileURL(join(folder, 'copied.html')).href);
    await reachEmergency(page);
    await page.context().close();
  });

  it('takes no pack from its address, with a hash or without, of its own site or another', async () => {
    for (const src of ['/assets/unproven.json', `${other.url}/assets/open/unproven.json`]) {
      const query = new URLSearchParams({
        src,
        'pack-integrity': hash,
        integrity: hash,
        pack: 'back-and-knee',
        'pack-data': '{}',
      });
      const { page, requests, complaints } = await browser.visit(
        `${site.url}/assets/wrist.html?${query.toString()}`,
      );
      assert.equal(requests.filter((url) => !url.startsWith('data:')).length, 1);
      for (const name of ['src', 'pack-integrity', 'pack'])
        assert.ok(
          complaints.some((text) => text.includes(`"${name}" cannot be set by the address`)),
          name,
        );
      await reachEmergency(page);
      await page.context().close();
    }
  });

  it('shows its danger signs and no questions where the pack was changed on the way, or scripts are off', async () => {
    const html = readFileSync(built('wrist.html'), 'utf8');
    const [sign] = pack.redFlags.map((id) => pack.text['en']!.dangers[id]!);
    const changed = html.replace(/(?<=JSON\.parse\("\{[^]*)emergency/, 'self-care');
    assert.notEqual(changed, html);
    writeFileSync(built('changed.html'), changed);
    for (const [name, javaScriptEnabled] of [
      ['changed.html', true],
      ['wrist.html', false],
    ] as const) {
      const page = await browser.blank({ javaScriptEnabled });
      await page.goto(`${site.url}/assets/${name}`);
      await page.getByText(sign!).waitFor();
      await page.getByText('chest pain').waitFor();
      assert.equal(await page.getByRole('button').count(), 0, name);
      await page.context().close();
    }
  });
});
