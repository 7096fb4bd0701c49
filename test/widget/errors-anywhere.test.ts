import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
import { zhHant } from '../../src/i18n/locales/zh-hant.js';
import { es } from '../../src/i18n/locales/es.js';
import type { MessageTable } from '../../src/i18n/messages.js';
import { drawLastResort } from '../../src/widget/last-resort.js';
import { cleanUp, find, mount, press, textOf, tick, toReview } from './support.js';

/** The codes of the errors that the page is told of. */
function heard(widget: TriageWidget): readonly string[] {
  const codes: string[] = [];
  widget.addEventListener('triage-error', ({ detail }) => codes.push(detail.code));
  return codes;
}

/** Makes a method of one element throw. */
function spoil(widget: TriageWidget, name: string): void {
  Object.defineProperty(widget, name, {
    configurable: true,
    value: () => {
      throw new Error('spoilt');
    },
  });
}

async function expectSigns(widget: TriageWidget, codes: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 100 && widget.dataset['step'] !== 'failure'; tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  await widget.updateComplete;
  expect(widget.dataset['step']).to.equal('failure');
  expect(textOf(widget)).to.contain('call 999').and.to.contain('Your face drops');
  expect(codes).to.deep.equal(['internal']);
}

/** A widget whose button on the page of answers has failed. */
async function failInHandler(): Promise<TriageWidget> {
  const widget = await mount({ region: 'GB' });
  const codes = heard(widget);
  await toReview(widget);
  spoil(widget, 'goTo');
  await press(widget, 'See my result');
  await expectSigns(widget, codes);
  return widget;
}

describe('an error anywhere ends in the danger signs, and the page is told', () => {
  const { warn } = console;
  beforeEach(() => {
    console.warn = () => undefined;
  });
  afterEach(() => {
    console.warn = warn;
    cleanUp();
  });

  it('in a handler', async () => {
    await failInHandler();
  });

  it('in an observer', async () => {
    const widget = await mount({ region: 'GB' });
    const codes = heard(widget);
    spoil(widget, 'closest');
    document.documentElement.lang = 'fr';
    await expectSigns(widget, codes);
    document.documentElement.lang = 'en';
  });

  it('in a timer', async () => {
    const widget = await mount({ region: 'GB', 'auto-advance': '', start: 'question' });
    const codes = heard(widget);
    const option = find(widget, '#option-me');
    const { draft } = widget as unknown as { draft?: object };
    expect(draft).to.equal(undefined);
    spoil(widget, 'requestUpdate');
    option.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(codes).to.have.length(1);
    expect(textOf(widget)).to.contain('Your face drops');
  });

  it('in a method that the page calls, which does not throw', async () => {
    const widget = await mount({ region: 'GB' });
    const codes = heard(widget);
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('spoilt');
        },
      },
    );
    widget.answers = hostile;
    await expectSigns(widget, codes);
  });

  it('and `restart` of the page begins anew', async () => {
    const widget = await failInHandler();
    widget.restart();
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('cover');
    await press(widget, 'Start');
    await tick(widget, 'me');
    expect(find<HTMLInputElement>(widget, '#option-me').checked).to.equal(true);
  });

  for (const [region, number] of Object.entries({
    gb: '999',
    'en-GB': '999',
    ' fr_CA': '911',
    CHN: 'your local emergency number',
    XX: 'your local emergency number',
  })) {
    it(`of the region "${region}" the last resort gives ${number}, and never a guess`, () => {
      const widget = document.createElement('div');
      widget.setAttribute('region', region);
      document.body.append(widget);
      drawLastResort(widget, () => new Map(), new Error('spoilt'));
      expect(widget.textContent).to.contain(`call ${number} now`);
      expect(widget.querySelector('a')?.getAttribute('href') ?? null).to.equal(
        /\d/.test(number) ? `tel:${number}` : null,
      );
    });
  }

  for (const [lang, words] of [
    ['zh-TW', zhHant],
    ['zh_HK', zhHant],
    ['ZH-HANT-MO', zhHant],
    ['zh', zhHans],
    ['zh-CN', zhHans],
    ['zh-Hans-HK', zhHans],
    ['es-MX', es],
  ] as const) {
    it(`in "${lang}": the words of that language and script`, () => {
      const tables = new Map<string, MessageTable>([
        ['es', es],
        ['zh-Hans', zhHans],
        ['zh-Hant', zhHant],
      ]);
      const widget = document.createElement('div');
      widget.lang = lang;
      drawLastResort(widget, () => tables, new Error('spoilt'));
      expect(widget.textContent).to.contain(words.failureTitle);
    });
  }

  it('of a number as a page writes it, what can be dialled is dialled', () => {
    const widget = document.createElement('div');
    widget.setAttribute('emergency-number', ' 1-1-2 ');
    drawLastResort(widget, () => new Map(), new Error('spoilt'));
    expect(widget.querySelector('a')!.getAttribute('href')).to.equal('tel:112');
    expect(widget.dataset['step']).to.equal('failure');
  });

  it('where Lit itself can draw nothing: the signs without it, with the fallback of the page', async () => {
    const { importNode } = document;
    document.importNode = () => {
      throw new Error('spoilt');
    };
    try {
      const widget = document.createElement('triage-widget');
      widget.setAttribute('region', 'AU');
      const codes = heard(widget);
      widget.innerHTML = '<p>Call the clinic</p>';
      document.body.append(widget);
      for (let tries = 0; tries < 100 && !codes.length; tries++)
        await new Promise((resolve) => setTimeout(resolve, 10));
      expect(textOf(widget)).to.contain('call 000').and.to.contain('Your face drops');
      expect(find<HTMLAnchorElement>(widget, 'a').getAttribute('href')).to.equal('tel:000');
      expect(find(widget, 'slot:not([name])')).to.exist;
      expect(codes).to.have.length(1);
    } finally {
      document.importNode = importNode;
    }
  });
});
