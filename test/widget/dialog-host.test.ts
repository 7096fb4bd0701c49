import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import {
  closedBy,
  isModal,
  label,
  modal,
  mountDialog,
  openByButton,
  opener,
  RESUME,
} from './dialog-support.js';
import { FIXTURE } from './fixture-pack.js';
import {
  answer,
  cleanUp,
  find,
  focused,
  mount,
  press,
  settle,
  textOf,
  toReview,
} from './support.js';

const text = FIXTURE.text['en']!;

describe('the widget as a dialog, and the page that it is on', () => {
  afterEach(cleanUp);

  it('the host opens and closes it by `open`; `start` and `goTo` open it too', async () => {
    const widget = await mountDialog();
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    widget.open = true;
    await settle(widget);
    expect(isModal(widget)).to.equal(true);
    widget.open = false;
    await settle(widget);
    expect(isModal(widget)).to.equal(false);
    expect(document.activeElement).to.equal(button);
    widget.start();
    await settle(widget);
    expect([isModal(widget), widget.dataset['step']]).to.deep.equal([true, 'g_who']);
    await answer(widget, 'me');
    await closedBy(widget, () => {
      widget.open = false;
    });
    widget.goTo('g_who');
    await settle(widget);
    expect([isModal(widget), widget.dataset['step']]).to.deep.equal([true, 'g_who']);
  });

  it('answers that the host sets and `back` leave it closed', async () => {
    const widget = await mountDialog();
    widget.answers = { g_who: 'me' };
    widget.back();
    widget.restart();
    await settle(widget);
    expect(isModal(widget)).to.equal(false);
  });

  it('in the page nothing opens', async () => {
    const widget = await mount();
    widget.start();
    await settle(widget);
    expect(widget.open).to.equal(false);
    expect(widget.shadowRoot!.querySelector('.modal, .bar')).to.equal(null);
  });

  it('moved in the page while it is open, it is a modal dialog still', async () => {
    const widget = await mountDialog();
    await openByButton(widget);
    const box = document.body.appendChild(document.createElement('div'));
    box.append(widget);
    await settle(widget);
    expect([widget.open, isModal(widget)]).to.deep.equal([true, true]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(widget.open).to.equal(true);
  });

  it('on paper it stands in the page; afterwards it is as before', async () => {
    const widget = await mountDialog();
    await openByButton(widget);
    await toReview(widget);
    await press(widget, 'See my result');
    const print = [...widget.shadowRoot!.querySelectorAll('button')].find((button) =>
      button.textContent.includes('Print'),
    )!;
    print.focus();
    window.dispatchEvent(new Event('beforeprint'));
    expect([modal(widget).open, isModal(widget)]).to.deep.equal([true, false]);
    window.dispatchEvent(new Event('afterprint'));
    expect(isModal(widget)).to.equal(true);
    expect(focused(widget)).to.equal(print);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(widget.open).to.equal(true);
    await closedBy(widget, () => sendKeys({ press: 'Escape' }));
    expect(focused(widget)).to.equal(opener(widget));
  });

  it("leaves the browser's history alone", async () => {
    const { length } = history;
    const widget = await mountDialog({ history: '' });
    await openByButton(widget);
    await press(widget, 'Start');
    await answer(widget, 'me');
    expect(history.length).to.equal(length);
  });

  it('without content there is no button: the fallback and the danger signs stand in the page', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    const widget = document.createElement('triage-widget');
    widget.setAttribute('display', 'dialog');
    widget.textContent = 'Call us.';
    widget.pack = 'no-such-pack';
    document.body.append(widget);
    await settle(widget);
    console.warn = warn;
    expect(widget.dataset['step']).to.equal('failure');
    expect(widget.shadowRoot!.querySelector('.modal')).to.equal(null);
    expect(find(widget, '.flags').checkVisibility()).to.equal(true);
    expect(find<HTMLSlotElement>(widget, 'slot:not([name])').assignedNodes()).to.have.length(1);
  });

  it("the button has the host's words: by `messages`, or by a slot, until there is something to go on with", async () => {
    const widget = await mountDialog();
    widget.messages = { open: 'Sore back?' };
    await widget.updateComplete;
    expect(label(widget)).to.equal('Sore back?');
    widget.innerHTML = '<span slot="open">Ask about your back</span>';
    expect(opener(widget).querySelector('slot')!.assignedElements()[0]!.checkVisibility()).to.equal(
      true,
    );
    widget.answers = { g_who: 'me' };
    await widget.updateComplete;
    expect(label(widget)).to.equal(RESUME);
    expect(widget.querySelector('span')!.checkVisibility()).to.equal(false);
  });

  it('for information only, the button has the name of the content', async () => {
    const widget = await mountDialog({ mode: 'reference' });
    expect(label(widget)).to.equal('Sore back and knees');
    await openByButton(widget);
    expect(textOf(widget)).to.contain('Both legs weak');
    expect(focused(widget)).to.equal(find(widget, '[data-focus]'));
  });

  it("takes nothing from the page's style, and runs from the right where the language does", async () => {
    const style = document.createElement('style');
    style.textContent =
      'triage-widget { transform: scale(.5); overflow: hidden; opacity: .2; pointer-events: none; text-transform: uppercase } dialog { display: none !important } button { font-size: 4px !important }';
    document.head.append(style);
    const widget = await mountDialog({}, { ...FIXTURE, text: { ar: text } });
    widget.lang = 'ar';
    widget.open = true;
    await settle(widget);
    const { left, width } = modal(widget).getBoundingClientRect();
    expect([left, width]).to.deep.equal([0, document.documentElement.clientWidth]);
    expect(getComputedStyle(modal(widget)).pointerEvents).to.equal('auto');
    const close = find(widget, '[part~=button-close]');
    expect(getComputedStyle(close).fontSize).to.equal('16px');
    expect(getComputedStyle(close).textTransform).to.equal('none');
    const box = find(widget, '.modal > .widget').getBoundingClientRect();
    expect(close.getBoundingClientRect().left - box.left).to.be.below(box.width / 2);
    style.remove();
  });

  for (const [name, hide] of Object.entries({
    'a closed <details>': (around: HTMLElement) => around,
    'something without a box': (around: HTMLElement) => {
      (around as HTMLDetailsElement).open = true;
      around.style.display = 'none';
      return around;
    },
  })) {
    it(`in ${name} it is not opened, the page is told and stays usable`, async () => {
      const around = document.createElement('details');
      const button = document.createElement('button');
      document.body.append(around, button);
      const widget = await mountDialog();
      const codes: string[] = [];
      widget.addEventListener('triage-error', ({ detail }) => codes.push(detail.code));
      hide(around).append(widget);
      await widget.updateComplete;
      for (const open of [() => (widget.open = true), () => widget.start()]) {
        open();
        await widget.updateComplete;
        await widget.updateComplete;
        expect([widget.open, isModal(widget)]).to.deep.equal([false, false]);
        button.focus();
        expect(document.activeElement).to.equal(button);
      }
      expect(codes).to.deep.equal(['hidden', 'hidden']);
    });
  }

  it('hidden by the page while it is open, it closes', async () => {
    const around = document.createElement('div');
    document.body.append(around);
    const widget = await mountDialog();
    around.append(widget);
    widget.open = true;
    await widget.updateComplete;
    expect(isModal(widget)).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    around.hidden = true;
    for (let tries = 0; tries < 100 && widget.open; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect([widget.open, isModal(widget)]).to.deep.equal([false, false]);
  });

  it('two on one page open apart', async () => {
    const one = await mountDialog({ persist: 'none' });
    const two = await mountDialog({ persist: 'none' });
    await openByButton(two);
    expect([isModal(one), isModal(two)]).to.deep.equal([false, true]);
  });
});
