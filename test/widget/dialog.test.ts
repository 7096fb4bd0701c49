import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { PackJson } from '../../src/engine/index.js';
import {
  closedBy,
  isModal,
  label,
  modal,
  mountDialog,
  NAME,
  openByButton,
  opener,
  RESUME,
} from './dialog-support.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, focused, input, press, tick, toReview } from './support.js';

const text = FIXTURE.text['en']!;
const WORDS: PackJson = { ...FIXTURE, text: { en: { ...text, glossary: { who: 'A person.' } } } };

describe('the widget as a dialog', () => {
  afterEach(cleanUp);

  it('is one button in the page, with nothing else to see', async () => {
    const widget = await mountDialog();
    expect(label(widget)).to.equal(NAME);
    expect(find(widget, '[part=container]').checkVisibility()).to.equal(false);
    expect(widget.open).to.equal(false);
    expect(widget.getBoundingClientRect().height).to.be.below(60);
    expect(opener(widget).getBoundingClientRect().height).to.be.at.least(44);
  });

  it('opens a modal dialog named by the content, with focus on the heading of the screen', async () => {
    const widget = await mountDialog();
    await openByButton(widget);
    expect(isModal(widget)).to.equal(true);
    expect(modal(widget).getAttribute('aria-label')).to.equal('Sore back and knees');
    expect(focused(widget)).to.equal(find(widget, '[data-focus]'));
    expect(widget.hasAttribute('open')).to.equal(true);
    expect(widget.dataset['step']).to.equal('cover');
  });

  it('makes the page behind inert, and does not change it', async () => {
    const link = document.createElement('a');
    link.href = '#';
    document.body.append(link);
    const before = [
      document.documentElement.outerHTML.length,
      link.getBoundingClientRect().left,
      document.documentElement.clientWidth,
    ];
    const widget = await mountDialog();
    const closed = [
      document.documentElement.outerHTML.length - widget.outerHTML.length,
      ...before.slice(1),
    ];
    await openByButton(widget);
    link.focus();
    expect(document.activeElement).to.equal(widget);
    expect([
      document.documentElement.outerHTML.length - widget.outerHTML.length,
      link.getBoundingClientRect().left,
      document.documentElement.clientWidth,
    ]).to.deep.equal(closed);
  });

  it('fills the window, and scrolls by itself under a way out that stays at the top', async () => {
    const widget = await mountDialog();
    await openByButton(widget);
    await toReview(widget);
    await press(widget, 'See my result');
    const { left, top, width, height } = modal(widget).getBoundingClientRect();
    expect([left, top, width, height]).to.deep.equal([
      0,
      0,
      document.documentElement.clientWidth,
      innerHeight,
    ]);
    modal(widget).scrollTop = 1e6;
    expect(modal(widget).scrollTop).to.be.above(100);
    const button = find(widget, '[part~=button-close]').getBoundingClientRect();
    expect(button.top).to.be.at.least(0);
    expect(button.bottom).to.be.below(70);
    expect(button.height).to.be.at.least(44);
    expect(button.width).to.be.at.least(44);
    const at = widget.shadowRoot!.elementFromPoint(button.left + 5, button.top + 5);
    expect(at).to.equal(find(widget, '[part~=button-close]'));
  });

  it('even a short screen has something to scroll, so that no browser scrolls the page instead', async () => {
    const widget = await mountDialog();
    await openByButton(widget);
    await press(widget, 'Start');
    find(widget, '.step').replaceChildren();
    expect(modal(widget).scrollHeight).to.be.above(modal(widget).clientHeight);
  });

  it('a new screen shows from its top, with the heading below the way out', async () => {
    const widget = await mountDialog();
    await openByButton(widget);
    await toReview(widget);
    modal(widget).scrollTop = 1e6;
    expect(modal(widget).scrollTop).to.be.above(0);
    await press(widget, 'See my result');
    expect(focused(widget)).to.equal(find(widget, '[data-focus]'));
    expect(focused(widget)!.getBoundingClientRect().top).to.be.at.least(
      find(widget, '.bar').getBoundingClientRect().bottom,
    );
    expect(modal(widget).scrollTop).to.equal(0);
  });

  it('Escape closes it: focus returns to the button, the answers stay, and it opens again at the same screen', async () => {
    const widget = await mountDialog();
    await openByButton(widget);
    await press(widget, 'Start');
    await answer(widget, 'me');
    await closedBy(widget, () => sendKeys({ press: 'Escape' }));
    expect(widget.open).to.equal(false);
    expect(widget.hasAttribute('open')).to.equal(false);
    expect(focused(widget)).to.equal(opener(widget));
    expect(widget.answers).to.deep.equal({ g_who: 'me' });
    expect(label(widget)).to.equal(RESUME);
    await openByButton(widget);
    expect(widget.dataset['step']).to.equal('g_age');
    expect(focused(widget)).to.equal(find(widget, '[data-focus]'));
  });

  it('the button Close does the same', async () => {
    const widget = await mountDialog();
    await openByButton(widget);
    await closedBy(widget, () => press(widget, 'Close'));
    expect(widget.open).to.equal(false);
    expect(focused(widget)).to.equal(opener(widget));
    expect(label(widget)).to.equal(NAME);
  });

  it('Escape first closes an explained word, and then a question that the widget asks', async () => {
    const why = { ...text.questions['g_who']!, why: 'To know who it is.' };
    const widget = await mountDialog(
      {},
      {
        ...WORDS,
        text: { en: { ...WORDS.text['en']!, questions: { ...text.questions, g_who: why } } },
      },
    );
    await openByButton(widget);
    await press(widget, 'Start');
    find<HTMLDetailsElement>(widget, '.why').open = true;
    find(widget, '.term').focus();
    await sendKeys({ press: 'Enter' });
    expect(find(widget, '[popover]').matches(':popover-open')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(find(widget, '[popover]').matches(':popover-open')).to.equal(false);
    expect(isModal(widget)).to.equal(true);
    await toReview(widget);
    await press(widget, 'See my result');
    // By a real key: a browser closes windows that no person opened together with the one below.
    find(widget, '[aria-haspopup=dialog]:not([part~=button-open])').focus();
    await sendKeys({ press: 'Enter' });
    const ask = find<HTMLDialogElement>(widget, '.step dialog');
    expect(ask.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(ask.open).to.equal(false);
    expect(isModal(widget)).to.equal(true);
    await press(widget, 'Start again');
    await press(widget, 'Yes, start again');
    expect([widget.dataset['step'], isModal(widget), label(widget)]).to.deep.equal([
      'cover',
      true,
      NAME,
    ]);
  });

  it('ticks that "None of these" took away come back inside it', async () => {
    const widget = await mountDialog();
    await openByButton(widget);
    await press(widget, 'Start');
    for (const option of ['me', 'young']) await answer(widget, option);
    await tick(widget, 'fever', 'none');
    await press(widget, 'Undo: bring back 1 tick');
    expect(input(widget, 'fever').checked).to.equal(true);
    expect(focused(widget)).to.equal(input(widget, 'fever'));
  });

  it('after a reload it does not open by itself; the button goes on where the person was', async () => {
    const first = await mountDialog();
    await openByButton(first);
    await press(first, 'Start');
    for (const option of ['me', 'young']) await answer(first, option);
    first.remove();
    const widget = await mountDialog();
    expect(isModal(widget)).to.equal(false);
    expect(label(widget)).to.equal(RESUME);
    await openByButton(widget);
    expect(widget.dataset['step']).to.equal('f_now');
    expect(focused(widget)).to.equal(find(widget, '[data-focus]'));
  });

  it('start="question": nobody has begun before it opens; then there is no cover', async () => {
    let starts = 0;
    document.addEventListener('triage-start', () => {
      starts++;
    });
    const widget = await mountDialog({ start: 'question' });
    expect([widget.dataset['step'], starts]).to.deep.equal(['cover', 0]);
    await openByButton(widget);
    expect([widget.dataset['step'], starts]).to.deep.equal(['g_who', 1]);
    expect(focused(widget)).to.equal(find(widget, '[data-focus]'));
  });
});
