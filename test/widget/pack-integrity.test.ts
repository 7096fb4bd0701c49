import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { cleanUp, settle, textOf } from './support.js';

const PACK = '/dist/packs/back-and-knee.json';

/** The hash of what is served at that address, as a browser wants it. */
async function hashOf(address: string, algorithm: '256' | '384' | '512' = '384'): Promise<string> {
  const digest = await crypto.subtle.digest(
    `SHA-${algorithm}`,
    await (await fetch(address)).arrayBuffer(),
  );
  return `sha${algorithm}-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/** A widget that reads its pack from that address, and the codes of the errors that it told. */
async function load(
  src: string,
  integrity: string,
): Promise<{ widget: TriageWidget; codes: readonly string[] }> {
  const codes: string[] = [];
  const widget = document.createElement('triage-widget');
  widget.addEventListener('triage-error', ({ detail }) => codes.push(detail.code));
  widget.setAttribute('src', src);
  widget.setAttribute('pack-integrity', integrity);
  document.body.append(widget);
  await settle(widget);
  return { widget, codes };
}

describe('pack-integrity', () => {
  const said: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    said.length = 0;
    console.warn = (text: string) => {
      said.push(text);
    };
  });
  afterEach(() => {
    console.warn = warn;
    cleanUp();
  });

  for (const algorithm of ['256', '384', '512'] as const) {
    it(`a pack with its own sha${algorithm} is used`, async () => {
      const { widget, codes } = await load(PACK, await hashOf(PACK, algorithm));
      expect(widget.dataset['step']).to.equal('cover');
      expect(codes).to.deep.equal([]);
    });
  }

  it('any of several will do', async () => {
    const { widget } = await load(PACK, `${await hashOf('/package.json')} ${await hashOf(PACK)}`);
    expect(widget.dataset['step']).to.equal('cover');
  });

  it('another pack is refused: an event, and the danger signs', async () => {
    const { widget, codes } = await load(PACK, await hashOf('/package.json'));
    expect(widget.dataset['step']).to.equal('failure');
    expect(codes).to.deep.equal(['network']);
    expect(textOf(widget)).to.contain('your local emergency number');
    expect(widget.shadowRoot!.querySelectorAll('.flags li')).to.have.length(5);
  });

  // A browser passes over what it does not know as a hash, and would take any pack.
  for (const wrong of [
    'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=',
    'sha384',
    'sha384:abc',
    'abc',
    `sha384-***`,
  ]) {
    it(`"${wrong}" is no hash: nothing is fetched, and the console says what is expected`, async () => {
      const { fetch } = globalThis;
      let asked = 0;
      globalThis.fetch = (...given) => {
        asked++;
        return fetch(...given);
      };
      const { widget, codes } = await load(PACK, wrong);
      globalThis.fetch = fetch;
      expect([widget.dataset['step'], asked]).to.deep.equal(['failure', 0]);
      expect(codes).to.deep.equal(['network']);
      expect(said.join()).to.contain('sha384-');
    });
  }

  it('fixed by the host, the questions come', async () => {
    const { widget } = await load(PACK, await hashOf('/package.json'));
    widget.packIntegrity = await hashOf(PACK);
    while (widget.dataset['step'] === 'failure')
      await new Promise((resolve) => setTimeout(resolve));
    expect(widget.dataset['step']).to.equal('cover');
  });
});
