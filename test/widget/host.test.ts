import { expect } from 'chai';
import { registerLocale } from '../../src/index.js';
import { en } from '../../src/i18n/locales/en.js';
import { FIXTURE } from './fixture-pack.js';
import {
  answer,
  cleanUp,
  find,
  input,
  mount,
  press,
  settle,
  textOf,
  tick,
  toReview,
} from './support.js';

const text = FIXTURE.text['en']!;
const GERMAN = {
  ...FIXTURE,
  text: {
    en: text,
    de: {
      ...text,
      questions: {
        ...text.questions,
        g_age: { ...text.questions['g_age']!, title: 'Wie alt sind Sie?' },
      },
    },
  },
};

describe('what a host page sets', () => {
  afterEach(cleanUp);

  it('answers: the interview goes on where they lead', async () => {
    const widget = await mount();
    widget.answers = { g_who: 'me', g_age: 'old' };
    await widget.updateComplete;
    await press(widget, 'Continue where you left off');
    expect(widget.dataset['step']).to.equal('f_now');
    expect(widget.assessment!.finished).to.equal(false);
  });

  it('start: set as a property, as React and Vue do with an attribute of that name, it says where to begin and the method stays', async () => {
    const widget = document.createElement('triage-widget');
    Object.assign(widget, { packData: FIXTURE, start: 'question' });
    document.body.append(widget);
    await settle(widget);
    expect(widget.startAt).to.equal('question');
    expect(widget.dataset['step']).to.equal('g_who');
    Object.assign(widget, { start: 'cover' });
    widget.restart();
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('cover');
    widget.start();
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('g_who');
  });

  it('answers: nonsense is left out, the rest stays', async () => {
    const widget = document.createElement('triage-widget');
    widget.answers = { g_who: 'me', g_age: 'ancient', ghost: 'x' };
    widget.packData = FIXTURE;
    document.body.append(widget);
    while (!widget.dataset['step']) await new Promise((resolve) => setTimeout(resolve));
    expect(widget.answers).to.deep.equal({ g_who: 'me' });
  });

  it('answers: an emergency among them is shown at once, wherever the person is', async () => {
    const widget = await mount({ start: 'question' });
    widget.answers = { g_who: 'me', g_age: 'old', f_now: ['numb'] };
    await widget.updateComplete;
    expect(widget.dataset['urgency']).to.equal('emergency');
  });

  it('lang: changes the words and keeps answers and ticks', async () => {
    registerLocale('de', { ...en, continue: 'Weiter' });
    const widget = await mount({ start: 'question' }, GERMAN);
    await answer(widget, 'me');
    await tick(widget, 'old');
    widget.lang = 'de-AT';
    while (!textOf(widget).includes('Wie alt sind Sie?'))
      await new Promise((resolve) => setTimeout(resolve));
    await widget.updateComplete;
    expect(find(widget, '.widget').lang).to.equal('de');
    expect(find(widget, '.primary').textContent.trim()).to.equal('Weiter');
    expect(input(widget, 'old').checked).to.equal(true);
    await press(widget, 'Weiter');
    expect(widget.answers).to.deep.equal({ g_who: 'me', g_age: 'old' });
  });

  it("lang: the page's own counts, also when it changes", async () => {
    registerLocale('de', { ...en, continue: 'Weiter' });
    const before = document.documentElement.lang;
    const widget = await mount({}, GERMAN);
    document.documentElement.lang = 'de';
    while (find(widget, '.widget').lang !== 'de')
      await new Promise((resolve) => setTimeout(resolve));
    document.documentElement.lang = before;
    expect(find(widget, '.widget').dir).to.equal('ltr');
  });

  it("messages: replace the widget's words and nothing else", async () => {
    const widget = await mount();
    widget.messages = { start: 'Begin' };
    await widget.updateComplete;
    await press(widget, 'Begin');
    expect(widget.dataset['step']).to.equal('g_who');
  });

  it('max-questions: limits the evidence, never the danger signs', async () => {
    const widget = await mount({ 'max-questions': '1', perspectives: 'biomedical' });
    await toReview(widget);
    expect(widget.session!.path.filter((id) => id.startsWith('e_'))).to.have.length(1);
    expect(widget.session!.path).to.include('f_now');
  });

  it('src: a pack from an address', async () => {
    const { fetch } = globalThis;
    const asked: unknown[] = [];
    globalThis.fetch = (address) => {
      asked.push(address);
      return Promise.resolve(Response.json(FIXTURE));
    };
    const widget = document.createElement('triage-widget');
    widget.src = '/packs/own.json';
    document.body.append(widget);
    while (!widget.dataset['step']) await new Promise((resolve) => setTimeout(resolve));
    globalThis.fetch = fetch;
    expect(asked).to.deep.equal([new URL('/packs/own.json', location.href).href]);
    expect(textOf(widget)).to.contain('Short questions about your back.');
  });

  it("slots: the page's own words and links are where they belong", async () => {
    const widget = await mount();
    widget.innerHTML =
      '<p slot="intro">From us</p><p slot="disclaimer">Our terms</p><a slot="actions-self-care" href="#">Book</a>';
    const shown = (slot: string): boolean =>
      widget.querySelector<HTMLElement>(`[slot="${slot}"]`)!.getClientRects().length > 0;
    expect([shown('intro'), shown('disclaimer'), shown('actions-self-care')]).to.deep.equal([
      true,
      true,
      false,
    ]);
    await toReview(widget);
    await press(widget, 'See my result');
    expect([shown('intro'), shown('disclaimer'), shown('actions-self-care')]).to.deep.equal([
      false,
      true,
      true,
    ]);
  });

  it('parts: what the documentation promises is there', async () => {
    const widget = await mount();
    const seen = new Set<string>();
    const note = (): void =>
      widget
        .shadowRoot!.querySelectorAll('[part]')
        .forEach((element) => element.part.forEach((part) => seen.add(part)));
    note();
    await press(widget, 'Start');
    note();
    await toReview(widget);
    note();
    await press(widget, 'See my result');
    note();
    const promised = [
      'container',
      'header',
      'progress',
      'question',
      'legend',
      'option',
      'option-input',
      'button',
      'button-primary',
      'button-secondary',
      'urgency',
      'cause',
      'evidence',
      'advice',
      'disclaimer',
      'summary',
    ];
    expect([...seen]).to.include.members(promised);
  });
});
