import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { upgradeLinks } from '../../src/index.js';
import { stub, unstub } from './export-support.js';
import { FIXTURE } from './fixture-pack.js';
import { cleanUp, press, settle, textOf } from './support.js';

/** Where the page's own site keeps a pack, and where another site does. */
const OWN = '/packs/elbow.json';
const FOREIGN = 'https://elsewhere.example/elbow.json';

const bytes = (pack: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(pack));

async function hashOf(pack: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-384', bytes(pack));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** What was asked for, and how. */
const asked: { readonly address: string; readonly mode: string; readonly integrity: string }[] = [];

/** Answers every request from here, as a server or a browser would. */
function serve(answer: () => Response | Promise<Response>): void {
  stub(globalThis, 'fetch', (address: string, { mode, integrity }: RequestInit) => {
    asked.push({ address: String(address), mode: mode!, integrity: integrity! });
    return Promise.resolve().then(answer);
  });
}

const servePack = (pack: unknown): void => serve(() => new Response(bytes(pack)));

/** Puts a link on the page and has it upgraded; null where it stays a link. */
async function link(attributes: Readonly<Record<string, string>>): Promise<TriageWidget | null> {
  const element = document.createElement('a');
  element.href = '/help';
  element.textContent = 'Check your elbow';
  element.setAttribute('data-triage-widget', '');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const main = document.createElement('main');
  main.append(element);
  document.body.append(main);
  upgradeLinks(main);
  const widget = main.querySelector('triage-widget');
  if (widget) await settle(widget);
  return widget;
}

function expectDangerSigns(widget: TriageWidget): void {
  expect(widget.dataset['step']).to.equal('failure');
  expect(textOf(widget)).to.contain('your local emergency number');
  expect(widget.shadowRoot!.querySelectorAll('.flags li')).to.have.length(5);
  expect(widget.querySelector('a')!.getAttribute('href')).to.equal('/help');
}

describe('a link that names a pack of its own', () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    asked.length = 0;
    stub(console, 'warn', (text: string) => said.push(text));
  });
  afterEach(() => {
    unstub();
    cleanUp();
  });

  it('becomes the widget with that pack, asked for once, from its own site, with its hash', async () => {
    servePack(FIXTURE);
    const integrity = await hashOf(FIXTURE);
    const widget = await link({ 'data-src': OWN, 'data-pack-integrity': integrity });
    expect(widget!.dataset['step']).to.equal('cover');
    expect(textOf(widget!)).to.contain(FIXTURE.text['en']!.title);
    expect(asked).to.deep.equal([
      { address: new URL(OWN, location.href).href, mode: 'same-origin', integrity },
    ]);
    expect(said).to.deep.equal([]);
  });

  for (const src of [
    FOREIGN,
    '//elsewhere.example/elbow.json',
    '\\\\elsewhere.example\\elbow.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'https://[',
  ]) {
    it(`stays a link where the pack is elsewhere, whatever the hash: ${src}`, async () => {
      servePack(FIXTURE);
      const attributes = { 'data-src': src, 'data-pack-integrity': await hashOf(FIXTURE) };
      expect(await link(attributes)).to.equal(null);
      expect(document.querySelector('a')!.textContent).to.equal('Check your elbow');
      expect(asked).to.deep.equal([]);
      expect(said.join()).to.contain("expected an address on the page's own site");
    });
  }

  it('stays a link for a file that the page itself has made, which has the origin of the page', async () => {
    const src = URL.createObjectURL(new Blob([bytes(FIXTURE)]));
    expect(new URL(src).origin).to.equal(location.origin);
    expect(await link({ 'data-src': src })).to.equal(null);
    URL.revokeObjectURL(src);
  });

  const refused: Readonly<Record<string, () => Response | Promise<Response>>> = {
    'is not there': () => new Response('Not found', { status: 404 }),
    'is no JSON': () => new Response('<!doctype html>'),
    'is no pack': () => Response.json({ questions: [] }),
    // What a browser says of a hash that does not fit, a lost line, and another site that does not
    // let itself be read.
    'does not fit its hash': () => Promise.reject(new TypeError('Failed to fetch')),
  };
  for (const [what, answer] of Object.entries(refused)) {
    it(`shows the danger signs and the link below where the pack ${what}`, async () => {
      serve(answer);
      const widget = await link({ 'data-src': OWN, 'data-pack-integrity': await hashOf(1) });
      expectDangerSigns(widget!);
    });
  }

  it('shows the danger signs where the hash is no hash, and asks for nothing', async () => {
    servePack(FIXTURE);
    expectDangerSigns((await link({ 'data-src': OWN, 'data-pack-integrity': 'abc' }))!);
    expect(asked).to.deep.equal([]);
  });

  it('an unproven pack says so on the screens', async () => {
    servePack({ ...FIXTURE, unproven: true });
    const widget = (await link({ 'data-src': OWN }))!;
    const notice = /For trying out only/;
    expect(textOf(widget)).to.match(notice);
    await press(widget, 'Start');
    expect(textOf(widget)).to.match(notice);
  });
});

describe('a tag that names a pack of its own', () => {
  afterEach(() => {
    unstub();
    cleanUp();
  });

  it('may name one of another site, as who writes the page decides', async () => {
    asked.length = 0;
    servePack(FIXTURE);
    const widget = document.createElement('triage-widget');
    widget.src = FOREIGN;
    document.body.append(widget);
    await settle(widget);
    expect(widget.dataset['step']).to.equal('cover');
    expect(asked.map(({ mode }) => mode)).to.deep.equal(['cors']);
  });
});
