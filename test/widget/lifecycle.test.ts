import { expect } from 'chai';
import { defineTriageWidget, registerPack, TriageWidget } from '../../src/index.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, mount, press, settle, textOf, toReview } from './support.js';

describe('the element on a page', () => {
  afterEach(cleanUp);

  it('upgrades an element that was in the page before, with the properties set before', async () => {
    const early = document.createElement('early-widget') as TriageWidget;
    early.packData = FIXTURE;
    early.answers = { g_who: 'me' };
    document.body.append(early);
    defineTriageWidget('early-widget');
    customElements.upgrade(early);
    await settle(early);
    expect(early.dataset['step']).to.equal('cover');
    expect(early.answers).to.deep.equal({ g_who: 'me' });
    await press(early, 'Continue where you left off');
    expect(early.dataset['step']).to.equal('g_age');
  });

  it('registering twice keeps the first; a different version is reported once, naming both', () => {
    class Other extends HTMLElement {
      static version = '9.9.9';
    }
    customElements.define('taken-widget', Other);
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => {
      said.push(text);
    };
    defineTriageWidget();
    defineTriageWidget('taken-widget');
    console.warn = warn;
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('9.9.9').and.to.contain(TriageWidget.version);
    expect(customElements.get('taken-widget')).to.equal(Other);
  });

  it('shows its default content until the questions are there, and not after', async () => {
    let arrive = (_pack: { default: unknown }): void => undefined;
    registerPack(
      'slow',
      'en',
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const widget = document.createElement('triage-widget');
    widget.pack = 'slow';
    document.body.append(widget);
    await widget.updateComplete;
    expect(find(widget, 'slot:not([name])')).to.exist;
    arrive({ default: FIXTURE });
    await settle(widget);
    expect(widget.shadowRoot!.querySelector('slot:not([name])')).to.equal(null);
  });

  it('keeps the interview when it is moved in the page', async () => {
    const widget = await mount();
    await press(widget, 'Start');
    await answer(widget, 'me');
    document.body.append(widget);
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('g_age');
  });

  it('two on one page do not share answers, regions or headings', async () => {
    const [one, two] = [
      await mount({ persist: 'none', region: 'GB', 'heading-level': '3' }),
      await mount({ persist: 'none', region: 'US' }),
    ];
    await press(one, 'Start');
    await answer(one, 'me');
    expect(two.dataset['step']).to.equal('cover');
    expect(two.answers).to.deep.equal({});
    expect(find(one, '[data-focus]').localName).to.equal('h3');
    expect(find(two, '[data-focus]').localName).to.equal('h2');
    expect(textOf(two)).to.contain('911').and.not.to.contain('999');
  });

  it('methods move where a person could, and nowhere else', async () => {
    const widget = await mount();
    widget.goTo('e_onset');
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('cover');
    widget.start();
    await toReview(widget);
    widget.goTo('g_age');
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('g_age');
    widget.back();
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('g_who');
    widget.restart();
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('cover');
    expect(widget.answers).to.deep.equal({});
  });

  it('bad attribute values become the default and are reported, not shown', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => {
      said.push(text);
    };
    const widget = await mount({
      theme: 'purple',
      persist: 'forever',
      'heading-level': '9',
      'max-questions': 'many',
      perspectives: 'astrology',
      display: 'hologram',
    });
    await widget.updateComplete;
    console.warn = warn;
    expect(widget.dataset['step']).to.equal('cover');
    expect(find(widget, '[data-focus]').localName).to.equal('h2');
    expect(said.map((text) => text.split(' ')[1])).to.have.members([
      'theme',
      'persist',
      'heading-level',
      'max-questions',
      'perspectives',
      'display',
    ]);
  });

  it('reference mode asks nothing and gives no result', async () => {
    const widget = await mount({ mode: 'reference' });
    expect(widget.dataset['step']).to.equal('reference');
    expect(widget.shadowRoot!.querySelectorAll('input:not([type="search"])')).to.have.length(0);
    expect(textOf(widget)).to.contain('Both legs weak').and.to.contain('A strain in short.');
  });

  it('perspectives leaves the traditional view out, questions and all', async () => {
    const widget = await mount({ perspectives: 'biomedical' });
    await toReview(widget);
    expect(widget.session!.path).not.to.include('t_cold');
    await press(widget, 'See my result');
    expect(textOf(widget)).not.to.contain('A traditional view');
  });
});
