import { expect } from 'chai';
import { FIXTURE } from './fixture-pack.js';
import { cleanUp, find, mount, press, settle, textOf } from './support.js';

const BROKEN: Readonly<Record<string, unknown>> = {
  'not a pack': 42,
  'of another format': { ...FIXTURE, format: 9 },
  'naming a question that is not there': {
    ...FIXTURE,
    rules: [{ ...FIXTURE.rules[0], when: { q: 'ghost', is: 'x' } }],
  },
  "without a question's words": {
    ...FIXTURE,
    text: { en: { ...FIXTURE.text['en']!, questions: {} } },
  },
};

describe('when the questions cannot be shown', () => {
  let said: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    said = [];
    console.warn = (text: string) => {
      said.push(text);
    };
  });
  afterEach(() => {
    console.warn = warn;
    cleanUp();
  });

  for (const [what, pack] of Object.entries(BROKEN)) {
    it(`because the pack is ${what}: the danger signs, a number in words, the page's fallback`, async () => {
      const widget = await mount({}, pack);
      expect(widget.dataset['step']).to.equal('failure');
      expect(textOf(widget))
        .to.contain('The questions could not be loaded')
        .and.to.contain('your local emergency number');
      expect(
        widget.shadowRoot!.querySelectorAll('li'),
        'the signs of any complaint',
      ).to.have.length(5);
      expect(find(widget, 'slot:not([name])')).to.exist;
      expect(said).to.have.length(1);
    });
  }

  it("because src leads nowhere: the region's number is there", async () => {
    const widget = document.createElement('triage-widget');
    widget.src = '/no-such-file.json';
    widget.region = 'AU';
    document.body.append(widget);
    await settle(widget);
    expect(find<HTMLAnchorElement>(widget, 'a.tel').getAttribute('href')).to.equal('tel:000');
  });

  it('by an address that comes to answer: "Try again" asks once more, and shows the questions', async () => {
    const { fetch } = window;
    let asked = 0;
    window.fetch = () =>
      ++asked === 1
        ? Promise.reject(new TypeError('offline'))
        : Promise.resolve(new Response(JSON.stringify(FIXTURE)));
    try {
      const widget = document.createElement('triage-widget');
      widget.src = '/pack.json';
      document.body.append(widget);
      await settle(widget);
      expect(widget.dataset['step']).to.equal('failure');
      await press(widget, 'Try again');
      while (widget.dataset['step'] === 'failure')
        await new Promise((resolve) => setTimeout(resolve));
      expect(widget.dataset['step']).to.equal('cover');
    } finally {
      window.fetch = fetch;
    }
    cleanUp();
    const other = await mount({}, BROKEN['not a pack']);
    expect(textOf(other), 'the same data cannot become right').not.to.contain('Try again');
  });

  it('because a screen cannot be drawn: the same list, not a blank', async () => {
    const widget = await mount();
    widget.messages = { start: null as never };
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('failure');
    expect(textOf(widget)).to.contain('The questions could not be loaded');
  });

  it('and comes back when the host fixes it', async () => {
    const widget = await mount({}, 42);
    widget.packData = FIXTURE;
    while (widget.dataset['step'] === 'failure')
      await new Promise((resolve) => setTimeout(resolve));
    expect(widget.dataset['step']).to.equal('cover');
    await press(widget, 'Start');
    expect(widget.dataset['step']).to.equal('g_who');
  });

  it('an unknown lang falls back to English, and says so to assistive technology', async () => {
    const widget = await mount({ lang: 'tlh' });
    expect(find(widget, '[part~="container"]').lang).to.equal('en');
    expect(textOf(widget)).to.contain('Short questions about your back.');
  });
});
