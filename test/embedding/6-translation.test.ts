import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { registerLocale } from '../../src/index.js';
import { en } from '../../src/i18n/locales/en.js';
import { FIXTURE } from '../widget/fixture-pack.js';
import { cleanUp, find, mount, press, tick } from '../widget/support.js';
import { translateAll, wordsOf } from './machine-translation.js';

/** What is done to both of two widgets, in turn, with a name for the screen that follows. */
type Deed = readonly [name: string, deed: (widget: TriageWidget) => unknown];

const answer =
  (...options: readonly string[]) =>
  async (widget: TriageWidget): Promise<void> => {
    await tick(widget, ...options);
    await pressLast(widget, '[type=submit]');
  };
const by = (selector: string) => (widget: TriageWidget) => pressLast(widget, selector);
const set = (properties: Partial<TriageWidget>) => (widget: TriageWidget) => {
  Object.assign(widget, properties);
};

/** Names of buttons are translated too, so they are found by their place. */
async function pressLast(widget: TriageWidget, selector: string): Promise<void> {
  find(widget, selector).click();
  await widget.updateComplete;
}

const ASKED: readonly Deed[] = [
  ['cover', () => undefined],
  ['start', by('.primary')],
  ['Continue without an answer', by('[type=submit]')],
  ['who', answer('me')],
  ['age', answer('young')],
  ['two signs', (widget) => tick(widget, 'numb', 'fever')],
  ['none of these: what was lost can be brought back', (widget) => tick(widget, 'none')],
  ['undo', by('.or .button')],
  ['none again', (widget) => tick(widget, 'none')],
  ['signs denied', by('[type=submit]')],
  ['back', by('.back')],
  ['forward', by('[type=submit]')],
  ['onset', answer('sudden')],
  ['movement', answer('lift')],
  ['cold: the check page', answer('no')],
];
const RESULT: readonly Deed[] = [
  ['result', by('.nav .primary')],
  [
    'copied, or not',
    async (widget) => {
      await pressLast(widget, '.export .nav .button:nth-of-type(2)');
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
  ],
  ['downloaded', (widget) => widget.requestUpdate()],
];
/** A host that changes what is said while it is on the screen. */
const CHANGED: readonly Deed[] = [
  [
    'a more urgent answer',
    set({
      answers: {
        g_who: 'me',
        g_age: 'old',
        f_now: ['fever'],
        e_onset: 'slow',
        e_move: ['walk'],
        t_cold: 'often',
      },
    }),
  ],
  [
    'another level',
    set({
      answers: {
        g_who: 'me',
        g_age: 'old',
        f_now: ['none'],
        e_onset: 'slow',
        e_move: ['walk'],
        t_cold: 'often',
      },
    }),
  ],
  ['without medicines', set({ medicines: 'hide' })],
  ['one perspective', set({ perspectives: 'biomedical' })],
  ['numbers of another country', set({ region: 'US' })],
  ['own words', set({ messages: { reasons: 'Our reasons' } })],
  ['another language', set({ lang: 'de' })],
  ['an emergency', set({ answers: { g_who: 'me', g_age: 'old', f_now: ['numb'] } })],
  ['another number on it', set({ emergencyNumber: '117' })],
  ['back from it', by('.nav .button')],
  ['the emergency again', by('[type=submit]')],
  ['cleared', by('.alarm .quiet:last-child, .nav .quiet:last-child')],
];

/** A pack in two languages, with other words for what has most words. */
function inTwoLanguages(): unknown {
  const text = FIXTURE.text['en']!;
  registerLocale('de', { ...en, reasons: 'Warum', notDevice: 'Kein Medizinprodukt.' });
  return { ...FIXTURE, text: { en: text, de: { ...text, title: 'Wunder Rücken' } } };
}

describe('6: a machine translates the page between steps', () => {
  afterEach(cleanUp);

  it('each screen says what it says where no machine was: questions, undo, back, result, emergency, and after a host has changed things', async () => {
    const pack = inTwoLanguages();
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.resolve() },
      configurable: true,
    });
    const [translated, twin] = [
      await mount({ persist: 'none', region: 'GB' }, pack),
      await mount({ persist: 'none', region: 'GB' }, pack),
    ];
    for (const [name, deed] of [...ASKED, ...RESULT, ...CHANGED]) {
      for (const widget of [translated, twin]) {
        await deed(widget);
        await new Promise((resolve) => setTimeout(resolve));
        await widget.updateComplete;
      }
      expect(translated.dataset['step'], name).to.equal(twin.dataset['step']);
      expect(wordsOf(translated.shadowRoot!), name).to.equal(wordsOf(twin.shadowRoot!));
      translateAll(translated.shadowRoot!);
      expect(translated.shadowRoot!.querySelector('font'), name).not.to.equal(null);
    }
    expect(translated.dataset['step']).to.equal('cover');
  });

  it('the same in reference mode, while one searches', async () => {
    const [translated, twin] = [
      await mount({ mode: 'reference' }),
      await mount({ mode: 'reference' }),
    ];
    for (const words of ['', 'warmth', 'strain', 'zzz', '']) {
      for (const widget of [translated, twin]) {
        const search = find<HTMLInputElement>(widget, '#search');
        search.value = words;
        search.dispatchEvent(new Event('input'));
        await widget.updateComplete;
      }
      expect(wordsOf(translated.shadowRoot!), `"${words}"`).to.equal(wordsOf(twin.shadowRoot!));
      translateAll(translated.shadowRoot!);
    }
  });

  it('the name beside a drawing of the body is that of the place', async () => {
    const pack = (await (await fetch('/dist/packs/back-and-knee.json')).json()) as unknown;
    const [translated, twin] = [
      await mount({ persist: 'none' }, pack),
      await mount({ persist: 'none' }, pack),
    ];
    const before = { g_age: '50_59' };
    for (const widget of [translated, twin]) {
      widget.answers = before;
      while (widget.session!.next && widget.session!.next.id !== 'e_where') {
        const { id, options } = widget.session!.next;
        widget.answers = {
          ...widget.answers,
          [id]: options.some(({ exclusive }) => exclusive)
            ? [options.find(({ exclusive }) => exclusive)!.id]
            : options[0]!.id,
        };
      }
      widget.start();
      await widget.updateComplete;
      expect(widget.dataset['step']).to.equal('e_where');
    }
    for (const key of ['focus', 'ArrowDown', ' ', 'ArrowDown', 'ArrowRight', ' ', ' ', ' ']) {
      for (const widget of [translated, twin]) {
        const map = find(widget, '[role=listbox]');
        map.dispatchEvent(
          key === 'focus'
            ? new FocusEvent('focus')
            : new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
        );
        await widget.updateComplete;
      }
      expect(wordsOf(find(translated, '.spot-name')), key).to.equal(
        wordsOf(find(twin, '.spot-name')),
      );
      translateAll(find(translated, '.spot-name'));
    }
    await press(twin, 'Continue');
  });
});
