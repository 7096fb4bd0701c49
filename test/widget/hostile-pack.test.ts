import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { EXECUTED, SCRIPTS } from '../support/hostile-values.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, mount, press, settle, textOf, toReview } from './support.js';

/** What the screens are made of; a pack can add words to them and nothing else. */
const ELEMENTS = new Set(
  `a article button dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 input label legend li nav ol p progress
  section slot span strong summary textarea ul abbr dfn svg circle ellipse g line path polygon polyline rect text`.split(
    /\s+/,
  ),
);

const changed = <T>(value: T, change: (text: string) => string): T =>
  (typeof value === 'string'
    ? change(value)
    : Array.isArray(value)
      ? value.map((item) => changed(item, change))
      : Object.fromEntries(
          Object.entries(value as object).map(([key, item]) => [key, changed(item, change)]),
        )) as T;

/** The fixture with a text at the front of every text that a person may see. */
function spoilt(text: string): typeof FIXTURE {
  const front = (words: string): string => `${text} ${words}`;
  return {
    ...FIXTURE,
    reviewedBy: text,
    version: text,
    evidenceDate: text,
    contentHash: text,
    sources: {
      S1: { cite: front('First'), url: text },
      S2: { cite: front('Second'), url: 'https://example.org/2' },
    },
    text: changed(FIXTURE.text, front),
  };
}

function elements(widget: TriageWidget): readonly Element[] {
  return [...widget.shadowRoot!.querySelectorAll('*')];
}

/**
 * Nothing but known elements, without handlers; addresses that can be followed go out by http, to a
 * telephone, or nowhere.
 */
function expectHarmless(widget: TriageWidget, text: string): void {
  for (const element of elements(widget)) {
    expect(
      ELEMENTS.has(element.localName),
      `<${element.localName}> on ${widget.dataset['step']} by ${text}`,
    ).to.equal(true);
    for (const { name, value } of element.attributes) {
      expect(name, `attribute of <${element.localName}>`).not.to.match(/^on|^srcdoc$|^style$/);
      if (/^(href|src|action|formaction|xlink:href)$/.test(name))
        expect(value).to.match(/^(https?:\/\/|tel:[\d+*#]+$)/);
    }
    if (element.localName === 'a' && element.getAttribute('href')!.startsWith('http'))
      expect(element.getAttribute('rel')).to.contain('noopener');
  }
  expect((globalThis as any)[EXECUTED], `${text} ran`).to.equal(undefined);
}

/**
 * Text that is read from right to left turns nothing beside it: each piece stands in a block or is
 * isolated.
 */
function expectIsolated(widget: TriageWidget): void {
  for (const element of elements(widget)) {
    const hasText = [...element.childNodes].some(
      (node) => node instanceof Text && node.data.trim(),
    );
    const { display, unicodeBidi } = getComputedStyle(element);
    if (hasText && display === 'inline')
      expect(unicodeBidi, `<${element.localName} class="${element.className}">`).to.equal(
        'isolate',
      );
  }
}

const SHOWN = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every screen of the widget, each given to `look` with its name. */
async function eachScreen(
  pack: unknown,
  look: (widget: TriageWidget, screen: string) => void,
): Promise<void> {
  const widget = await mount({ region: 'GB' }, pack);
  look(widget, 'cover');
  await press(widget, 'Start');
  look(widget, 'g_who');
  await answer(widget, 'me');
  await answer(widget, 'young');
  look(widget, 'f_now');
  await answer(widget, 'none');
  look(widget, 'e_onset');
  await toReview(widget, { t_cold: ['often'] });
  look(widget, 'review');
  await press(widget, 'See my result');
  for (const details of widget.shadowRoot!.querySelectorAll('details')) details.open = true;
  look(widget, 'result');
  cleanUp();
  const alarm = await mount({}, pack);
  alarm.answers = { g_who: 'me', g_age: 'young', f_now: ['numb'] };
  alarm.start();
  await alarm.updateComplete;
  look(alarm, 'emergency');
  alarm.answers = { g_who: 'absent' };
  await alarm.updateComplete;
  look(alarm, 'absent');
  cleanUp();
  look(await mount({ mode: 'reference' }, pack), 'reference');
  cleanUp();
}

describe('a hostile pack', () => {
  const { warn } = console;
  beforeEach(() => {
    console.warn = () => undefined;
  });
  afterEach(() => {
    console.warn = warn;
    cleanUp();
  });

  for (const text of SCRIPTS) {
    it(`shows ${text} as the text that it is, on every screen`, async () => {
      const screens: string[] = [];
      await eachScreen(spoilt(text), (widget, screen) => {
        screens.push(screen);
        expect(textOf(widget), screen).to.contain(SHOWN(text));
        expectHarmless(widget, text);
      });
      expect(screens).to.deep.equal([
        'cover',
        'g_who',
        'f_now',
        'e_onset',
        'review',
        'result',
        'emergency',
        'absent',
        'reference',
      ]);
    });
  }

  it('that is refused shows the safe fallback and none of its words', async () => {
    for (const text of SCRIPTS) {
      const widget = await mount({}, { ...spoilt(text), format: text, [text]: text });
      expect(widget.dataset['step']).to.equal('failure');
      expect(textOf(widget)).not.to.contain(SHOWN(text));
      expectHarmless(widget, text);
      cleanUp();
    }
  });

  it('with letters that turn the words around them is refused', async () => {
    for (const mark of ['\u202e', '\u202a', '\u2067']) {
      const widget = await mount({}, spoilt(`${mark}olleh`));
      expect(widget.dataset['step']).to.equal('failure');
      expect(widget.shadowRoot!.textContent).not.to.contain(mark);
      cleanUp();
    }
  });

  it('in letters from right to left keeps to its own places', async () => {
    await eachScreen(spoilt('\u05e9\u05dc\u05d5\u05dd 12'), (widget) => expectIsolated(widget));
  });
});

describe('words and numbers of the page', () => {
  afterEach(cleanUp);

  it('are text as well', async () => {
    const widget = document.createElement('triage-widget');
    widget.packData = FIXTURE;
    Object.assign(widget, {
      emergencyNumber: SCRIPTS[1],
      adviceNumber: 'javascript:0',
      messages: {
        start: SCRIPTS[0],
        privacy: SCRIPTS[1],
        emergencyFirst: `${SCRIPTS[2]} {emergency} {advice}`,
      },
    });
    document.body.append(widget);
    await settle(widget);
    expect(textOf(widget)).to.contain(SHOWN(SCRIPTS[0]!)).and.to.contain(SHOWN(SCRIPTS[1]!));
    expectHarmless(widget, 'the page');
  });
});

describe('an address', () => {
  const { fetch } = globalThis;
  const { warn } = console;
  let asked: string[] = [];
  beforeEach(() => {
    asked = [];
    console.warn = () => undefined;
    globalThis.fetch = (request) => {
      asked.push(String(request));
      return Promise.reject(new Error('none'));
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
    console.warn = warn;
    history.replaceState(null, '', location.pathname);
    cleanUp();
  });

  it('of the page tells the widget nothing: neither parameters nor what follows #', async () => {
    const answers = encodeURIComponent(
      JSON.stringify({ g_who: 'me', g_age: 'young', f_now: ['none'] }),
    );
    history.replaceState(
      null,
      '',
      `?pack=evil&src=https://evil.example/p.json&mode=reference&start=question&lang=zh-Hans&region=US&answers=${answers}&step=result#result`,
    );
    const widget = await mount();
    expect(widget.dataset['step']).to.equal('cover');
    expect(widget.answers).to.deep.equal({});
    expect(asked).to.deep.equal([]);
    await press(widget, 'Start');
    expect(widget.dataset['step']).to.equal('g_who');
  });

  for (const src of [
    `javascript:globalThis.${EXECUTED}=true`,
    `data:application/json,${encodeURIComponent(JSON.stringify(FIXTURE))}`,
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'http://',
    ' JAVASCRIPT:0',
  ]) {
    it(`${src.slice(0, 30)} brings no pack`, async () => {
      const widget = document.createElement('triage-widget');
      const code = new Promise((resolve) =>
        widget.addEventListener('triage-error', (event) => resolve(event.detail.code)),
      );
      widget.src = src;
      document.body.append(widget);
      expect(await code).to.equal('network');
      expect(widget.dataset['step']).to.equal('failure');
      expect(asked).to.deep.equal([]);
      expectHarmless(widget, src);
    });
  }
});

describe('a stored interview that somebody has meddled with', () => {
  afterEach(cleanUp);
  const answers = {
    g_who: 'me',
    g_age: 'young',
    e_onset: 'sudden',
    e_move: ['lift'],
    t_cold: 'no',
  };

  for (const sign of [
    ['none', 'fever'],
    ['none', 'ghost'],
    'no',
    { none: true },
    [],
    [['none']],
    0,
    null,
    '__proto__',
  ]) {
    it(`is no denial of danger signs: ${JSON.stringify(sign)}`, async () => {
      sessionStorage.setItem(
        `triage-widget:fixture:1:${location.pathname}`,
        JSON.stringify({
          v: 1,
          pack: '1.2.3',
          hash: FIXTURE.contentHash,
          answers: { ...answers, f_now: sign },
          step: 'result',
        }),
      );
      const widget = await mount();
      expect(widget.dataset['urgency']).to.equal(undefined);
      expect(widget.assessment!.urgency).to.equal('urgent');
      expect(widget.assessment!.missing).to.deep.equal(['f_now']);
      await press(widget, 'Start');
      expect(widget.dataset['step']).to.equal('g_who');
      expect(find(widget, '[part=question]')).to.exist;
    });
  }
});
