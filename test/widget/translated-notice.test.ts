import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { registerLocale } from '../../src/index.js';
import { en } from '../../src/i18n/locales/en.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
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

const root = document.documentElement;
const before = { lang: root.lang, title: document.title };
const BOTH = {
  ...FIXTURE,
  text: { en: FIXTURE.text['en']!, 'zh-Hans': { ...FIXTURE.text['en']!, title: '腰膝酸软' } },
};

/** What Google's translation in Chrome does to the page's root. */
function translatedInto(lang: string, direction = 'ltr'): void {
  root.lang = lang;
  root.classList.add(`translated-${direction}`);
}

function original(): void {
  root.lang = before.lang;
  root.classList.remove('translated-ltr', 'translated-rtl');
  document.querySelector('title')?.remove();
  document.title = before.title;
}

const isReported = (widget: TriageWidget): boolean => textOf(widget).includes(en.machine);

/** Observers are told after the present task. */
async function noticed(widget: TriageWidget): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await widget.updateComplete;
}

describe('a page that a browser translates', () => {
  afterEach(() => {
    original();
    cleanUp();
  });

  for (const [lang, direction] of [
    ['fr', 'ltr'],
    ['ar', 'rtl'],
    ['', 'ltr'],
  ] as const) {
    it(`says on every screen that nobody has checked a machine's words, in "${lang}" by Google`, async () => {
      const widget = await mount({ persist: 'none' });
      expect(isReported(widget), 'before').to.equal(false);
      translatedInto(lang, direction);
      await noticed(widget);
      expect(isReported(widget), 'cover').to.equal(true);
      await press(widget, 'Start');
      expect(isReported(widget), 'question').to.equal(true);
      await toReview(widget);
      expect(isReported(widget), 'check page').to.equal(true);
      await press(widget, 'See my result');
      expect(isReported(widget), 'result').to.equal(true);
      original();
      await noticed(widget);
      expect(isReported(widget), 'the original again').to.equal(false);
    });
  }

  it('by Edge, which marks the title and leaves lang as it was', async () => {
    const widget = await mount();
    document.title = 'Test';
    document.querySelector('title')!.setAttribute('_msttexthash', '12345');
    await noticed(widget);
    expect(isReported(widget)).to.equal(true);
  });

  it('on an emergency, only after what to do', async () => {
    translatedInto('fr');
    const widget = await mount({ start: 'question', persist: 'none' });
    for (const option of ['me', 'young', 'numb']) await answer(widget, option);
    const [todo, reasons, reported] = [
      find(widget, '.alarm .lead'),
      find(widget, '.step .h-1'),
      find(widget, '.disclaimer p'),
    ];
    expect(reported.textContent).to.equal(en.machine);
    for (const earlier of [todo, reasons])
      expect(
        earlier.compareDocumentPosition(reported) & Node.DOCUMENT_POSITION_FOLLOWING,
      ).to.be.greaterThan(0);
  });

  it('also where the questions could not be loaded', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    translatedInto('fr');
    const widget = await mount({}, 42);
    console.warn = warn;
    expect(widget.dataset['step']).to.equal('failure');
    expect(isReported(widget)).to.equal(true);
  });

  it('into a language that there is: its own words, which a machine is asked to leave alone, and no notice', async () => {
    registerLocale('zh-Hans', zhHans);
    const widget = await mount({ lang: 'en', persist: 'none' }, BOTH);
    const box = (): HTMLElement => find(widget, '.widget');
    expect(box().translate).to.equal(true);
    translatedInto('zh-CN');
    await noticed(widget);
    while (box().lang !== 'zh-Hans') await noticed(widget);
    expect(textOf(widget))
      .to.contain('腰膝酸软')
      .and.contain(zhHans.start)
      .and.not.contain(zhHans.machine);
    expect(box().translate).to.equal(false);
    original();
    while (box().lang !== 'en') await noticed(widget);
    expect(box().translate).to.equal(true);
  });

  it('a page that changes its own language or classes is none', async () => {
    const widget = await mount({}, BOTH);
    root.lang = 'fr';
    root.classList.add('translated', 'ltr');
    await noticed(widget);
    root.classList.remove('translated', 'ltr');
    expect(isReported(widget)).to.equal(false);
  });

  it("other classes of the page's root draw nothing anew", async () => {
    const widget = await mount();
    let updates = 0;
    const { requestUpdate } = widget;
    widget.requestUpdate = (...given) => {
      updates++;
      requestUpdate.apply(widget, given);
    };
    root.classList.add('scrolled');
    await noticed(widget);
    root.classList.remove('scrolled');
    await noticed(widget);
    expect(updates).to.equal(0);
    translatedInto('fr');
    await noticed(widget);
    expect(updates).to.be.greaterThan(0);
  });

  it('is no longer watched once the widget is gone', async () => {
    const widget = await mount();
    widget.remove();
    let updates = 0;
    widget.requestUpdate = () => {
      updates++;
    };
    translatedInto('fr');
    await new Promise((resolve) => setTimeout(resolve));
    expect(updates).to.equal(0);
  });
});

describe('another language while a person is inside', () => {
  afterEach(() => {
    original();
    cleanUp();
  });

  it('focus goes to the heading of the same screen, and ticks stay', async () => {
    registerLocale('zh-Hans', zhHans);
    const widget = await mount({ start: 'question', lang: 'en' }, BOTH);
    find<HTMLInputElement>(widget, '#option-me').click();
    find(widget, '#option-me').focus();
    widget.lang = 'zh-Hans';
    while (find(widget, '.widget').lang !== 'zh-Hans') await noticed(widget);
    await settle(widget);
    expect(focused(widget)).to.equal(find(widget, '[data-focus]'));
    expect(find<HTMLInputElement>(widget, '#option-me').checked).to.equal(true);
  });

  it('focus elsewhere on the page is left there', async () => {
    registerLocale('zh-Hans', zhHans);
    const widget = await mount({ start: 'question', lang: 'en' }, BOTH);
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    widget.lang = 'zh-Hans';
    while (find(widget, '.widget').lang !== 'zh-Hans') await noticed(widget);
    expect(document.activeElement).to.equal(field);
  });
});
