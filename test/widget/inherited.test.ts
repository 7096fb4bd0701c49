import { expect } from 'chai';
import type { PackJson } from '../../src/engine/index.js';
import { TriageWidget } from '../../src/index.js';
import { open as openMap, readMaps } from './body-map-fixture.js';
import { mountDialog } from './dialog-support.js';
import { FIRST_WORDS, withFirstQuestion } from './fixture-pack.js';
import { findInheritance, FOLLOWED, namesOf, OWN, RESET } from './inherited-properties.js';
import { answer, cleanUp, find, mount, press, toReview } from './support.js';

const NUMBER: PackJson = {
  ...withFirstQuestion(
    { id: 'g_who', role: 'intake', type: 'number', unsure: true, min: 1, max: 9, options: [] },
    FIRST_WORDS,
  ),
  rules: [],
};

const SCREENS: Readonly<Record<string, () => Promise<TriageWidget>>> = {
  'the first screen': () => mount(),
  'a question': () => mount({ start: 'question' }),
  'a question that was refused': async () => {
    const widget = await mount({ start: 'question' });
    await press(widget, 'Continue');
    return widget;
  },
  'a number': () => mount({ start: 'question' }, NUMBER),
  'the map': openMap,
  'the check page': async () => {
    const widget = await mount();
    await toReview(widget);
    return widget;
  },
  'a result': async () => {
    const widget = await mount();
    await toReview(widget);
    await press(widget, 'See my result');
    return widget;
  },
  'an emergency': async () => {
    const widget = await mount({ start: 'question', region: 'GB' });
    await answer(widget, 'me');
    await answer(widget, 'young');
    await answer(widget, 'numb');
    return widget;
  },
  'a failure': () => mount({}, {}),
  'the button of a dialog': () => mountDialog(),
  'a dialog': async () => {
    const widget = await mountDialog();
    widget.open = true;
    await widget.updateComplete;
    return widget;
  },
};

/** What every element and box of the widget computes, a line each. */
function computed(widget: TriageWidget, names: readonly string[]): readonly string[] {
  for (const animation of widget.shadowRoot!.getAnimations())
    if (animation.effect!.getComputedTiming().endTime !== Infinity) animation.finish();
  return [...widget.shadowRoot!.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element);
    const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
    return names.map((property) => `${name} ${property}: ${style.getPropertyValue(property)}`);
  });
}

describe('what a page hands down', function () {
  this.timeout(60_000);
  const { hostile, unknown } = findInheritance();
  const followed = new Set(namesOf(FOLLOWED));

  before(readMaps);
  afterEach(() => {
    document.body.removeAttribute('style');
    cleanUp();
  });

  /** Sets on the page what this engine hands down, but what the widget follows. */
  function shout(): void {
    for (const [name, value] of hostile)
      if (!followed.has(name)) document.body.style.setProperty(name, value);
  }

  it('is decided, property by property', () => {
    const decided = new Set(namesOf([...FOLLOWED, ...OWN, ...RESET]));
    expect(hostile.size).to.be.greaterThan(100);
    expect([...hostile.keys()].filter((name) => !decided.has(name))).to.deep.equal([]);
    expect(unknown, 'add a value that changes it').to.deep.equal([]);
  });

  for (const [screen, show] of Object.entries(SCREENS))
    it(`does not reach ${screen}`, async () => {
      const widget = await show();
      const names = [...hostile.keys()];
      const calm = computed(widget, names);
      shout();
      expect(getComputedStyle(widget).letterSpacing).to.equal('7px');
      const found = computed(widget, names);
      expect(found.length).to.be.greaterThan(500);
      expect(found.filter((line, index) => line !== calm[index])).to.deep.equal([]);
    });

  it('cannot empty the card of an emergency', async () => {
    const widget = await SCREENS['an emergency']!();
    expect(widget.dataset['urgency']).to.equal('emergency');
    document.body.style.cssText = '-webkit-text-fill-color:transparent;-webkit-text-security:disc';
    for (const selector of ['.alarm .h', '.alarm .call', '.alarm p']) {
      const style = getComputedStyle(find(widget, selector));
      expect(style.webkitTextFillColor, selector).to.equal(style.color);
      expect(style.getPropertyValue('-webkit-text-security'), selector).to.equal('none');
    }
  });

  it('is not what the private properties of our own are', async () => {
    const sheets = TriageWidget.styles.map(({ cssText }) => cssText).join('');
    const own = [...new Set(sheets.match(/--_[\w-]+/g))];
    expect(own.length).to.be.greaterThan(20);
    for (const [screen, show] of Object.entries(SCREENS)) {
      const widget = await show();
      const names = ['color', 'background-color', 'border-top-color', 'font-size', 'padding-top'];
      const calm = computed(widget, names);
      for (const name of own) document.body.style.setProperty(name, 'rgb(1, 2, 3)');
      expect(
        computed(widget, names).filter((line, index) => line !== calm[index]),
        screen,
      ).to.deep.equal([]);
      document.body.removeAttribute('style');
      cleanUp();
    }
  });

  it('is followed where the page says what holds for everything on it', async () => {
    const widget = await mount({ start: 'question' });
    for (const name of followed) {
      if (!hostile.has(name)) continue;
      document.body.style.setProperty(name, hostile.get(name)!);
      const label = getComputedStyle(find(widget, 'label'));
      expect(label.getPropertyValue(name), name).to.equal(
        getComputedStyle(document.body).getPropertyValue(name),
      );
      expect(label.getPropertyValue(name), name).not.to.equal('normal');
    }
    expect(followed.size).to.equal(2);
  });

  it('leaves the language of the words with the engine, which chooses letters by it', async () => {
    const widget = await mount();
    const { lang } = find(widget, '.widget');
    expect(lang).to.equal('en');
    const heading = find(widget, '.h-0');
    heading.textContent = 'i';
    heading.style.textTransform = 'uppercase';
    find(widget, '.widget').lang = 'tr';
    expect(heading.innerText).to.equal('İ');
  });

  it('leaves text to be selected', async () => {
    const widget = await mount({ start: 'question' });
    document.body.style.cssText = 'user-select:none;-webkit-user-select:none';
    expect(getComputedStyle(find(widget, '.widget')).userSelect || 'text').to.equal('text');
  });
});

describe('a page that is being edited', () => {
  afterEach(() => {
    document.body.removeAttribute('contenteditable');
    cleanUp();
  });

  it('edits no word of ours, and options can be ticked', async () => {
    document.body.contentEditable = 'true';
    const widget = await mount({ start: 'question' });
    expect(find(widget, 'legend').isContentEditable).to.equal(false);
    expect(find(widget, '.option label').isContentEditable).to.equal(false);
    find(widget, 'label').click();
    expect(find<HTMLInputElement>(widget, 'input').checked).to.equal(true);
  });
});

describe("a page's own first letter and line", () => {
  afterEach(() => {
    document.querySelector('style.drop-cap')!.remove();
    cleanUp();
  });

  for (const pseudo of ['letter', 'line'])
    it(`::first-${pseudo} is not ours`, async () => {
      const widget = await mount();
      const heading = find(widget, '.h-0');
      const range = document.createRange();
      range.selectNodeContents(heading);
      const size = (): readonly number[] => {
        const { width, height } = range.getBoundingClientRect();
        return [width, height];
      };
      const calm = size();
      const style = document.createElement('style');
      style.className = 'drop-cap';
      style.textContent = `body::first-${pseudo}, triage-widget::first-${pseudo} { font-size: 99px; letter-spacing: 9px }`;
      document.head.append(style);
      expect(size()).to.deep.equal(calm);
    });
});
