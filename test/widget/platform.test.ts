import { expect } from 'chai';
import { en } from '../../src/i18n/locales/en.js';
import { createTranslator } from '../../src/i18n/translator.js';
import { closeDialog, hasPage, isModal, matches, openInPlace } from '../../src/widget/platform.js';
import { answerAll, ready, start } from '../../src/testing.js';
import { isModal as isShownAbove, modal, mountDialog } from './dialog-support.js';
import { FIXTURE } from './fixture-pack.js';
import { cleanUp, find, input, mount, press } from './support.js';

/** Takes a property away from a platform, and gives the way to put it back. */
function without(owner: object, name: string, instead?: PropertyDescriptor): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name)!;
  delete (owner as Record<string, unknown>)[name];
  if (instead) Object.defineProperty(owner, name, { configurable: true, ...instead });
  return () => Object.defineProperty(owner, name, before);
}

/** What a platform may lack, each where it is looked up. */
const LACKING: readonly (readonly [name: string, owner: object, instead?: PropertyDescriptor])[] = [
  ['attachInternals', HTMLElement.prototype],
  ['setFormValue', ElementInternals.prototype],
  ['matchMedia', globalThis],
  ['MutationObserver', globalThis],
  ['scrollIntoView', Element.prototype],
  ['animate', Element.prototype],
  ['print', globalThis],
  ['popover', HTMLElement.prototype],
  ['PluralRules', Intl],
  [
    'sessionStorage',
    globalThis,
    {
      get: () => {
        throw new DOMException('an opaque origin has none', 'SecurityError');
      },
    },
  ],
];

const ANSWERS = { g_who: 'me', g_age: 'young', e_onset: 'sudden', t_cold: 'no' };

describe('a platform that is no whole browser', () => {
  let undo: (() => void)[] = [];
  afterEach(() => {
    undo.reverse().forEach((each) => each());
    undo = [];
    cleanUp();
  });

  for (const [name, owner, instead] of LACKING) {
    it(`without ${name} a person comes to a result, and to print it ends in no error`, async () => {
      undo.push(without(owner, name, instead));
      const widget = await mount({ name: 'triage' });
      await answerAll(widget, ANSWERS);
      expect(widget.dataset['urgency']).to.equal('self-care');
      if (name === 'print') await press(widget, en.print);
      expect(widget.dataset['step']).to.equal('result');
    });
  }

  it('without all of it at once, too', async () => {
    for (const [name, owner, instead] of LACKING) undo.push(without(owner, name, instead));
    const widget = await mount();
    const { urgency } = await answerAll(widget, { ...ANSWERS, f_now: ['numb'] });
    expect(urgency).to.equal('emergency');
  });

  it('a dialog without methods opens in its place, and closes', async () => {
    for (const name of ['showModal', 'show', 'close'])
      undo.push(without(HTMLDialogElement.prototype, name));
    const widget = await mountDialog();
    await start(widget);
    expect([widget.open, modal(widget).open]).to.eql([true, true]);
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    await widget.updateComplete;
    expect([widget.open, modal(widget).open]).to.eql([true, true]);
    widget.open = false;
    await widget.updateComplete;
    expect(modal(widget).open).to.equal(false);
  });

  for (const [what, answer] of [
    ['does not know :modal', undefined],
    ['says no to every :modal', false],
  ] as const) {
    it(`a platform that ${what} opens a dialog once`, async () => {
      let opened = 0;
      const { matches: original } = Element.prototype;
      const { showModal } = HTMLDialogElement.prototype;
      undo.push(
        without(Element.prototype, 'matches', {
          value(this: Element, selector: string) {
            if (!selector.includes(':modal')) return original.call(this, selector);
            if (answer === undefined) throw new DOMException('not a valid selector', 'SyntaxError');
            return answer;
          },
        }),
        without(HTMLDialogElement.prototype, 'showModal', {
          value(this: HTMLDialogElement) {
            opened++;
            showModal.call(this);
          },
        }),
      );
      const widget = await mountDialog();
      await start(widget);
      expect([opened, modal(widget).open]).to.eql([1, true]);
      widget.open = false;
      await widget.updateComplete;
      expect(modal(widget).open).to.equal(false);
    });
  }

  it('in a browser a dialog is told from one that is open in its place', async () => {
    const widget = await mountDialog({ open: '' });
    expect([isModal(modal(widget)), isShownAbove(widget)]).to.eql([true, true]);
    closeDialog(modal(widget));
    openInPlace(modal(widget));
    expect([isModal(modal(widget)), modal(widget).open]).to.eql([false, true]);
    expect([hasPage(), matches(widget, ':no-such-thing'), matches(widget, '[open]')]).to.eql([
      true,
      false,
      true,
    ]);
  });

  it('a tag that names no language gets the form that fits every number', () => {
    const words = { count: { one: 'one', other: '{count} of them' } };
    const t = createTranslator([{ locale: 'no_such tag', messages: words as never }]);
    expect(t('count', { count: 1 })).to.equal('1 of them');
  });

  it('what a server drew is replaced, once', async () => {
    const host = document.createElement('div');
    host.setHTMLUnsafe(
      '<triage-widget><template shadowrootmode="open"><style>p{}</style><slot></slot><p>drawn</p></template><p>Call us</p></triage-widget>',
    );
    const widget = host.querySelector('triage-widget')!;
    widget.packData = FIXTURE;
    document.body.append(host);
    expect(await ready(widget)).to.equal('cover');
    expect(widget.shadowRoot!.querySelectorAll('.widget').length).to.equal(1);
    expect(widget.shadowRoot!.textContent).not.to.contain('drawn');
    expect(getComputedStyle(find(widget, '.widget')).boxSizing).to.equal('border-box');
    expect(widget.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
  });
});

describe('the functions for tests, in a browser', () => {
  afterEach(cleanUp);

  it('choose otherwise after going back', async () => {
    const widget = await mount();
    await answerAll(widget, { ...ANSWERS, e_move: ['lift', 'walk'] });
    widget.goTo('e_move');
    await widget.updateComplete;
    expect(input(widget, 'lift').checked).to.equal(true);
    await answerAll(widget, { ...ANSWERS, e_move: ['walk'] });
    expect(widget.answers['e_move']).to.eql(['walk']);
  });
});
