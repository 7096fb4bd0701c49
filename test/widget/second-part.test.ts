import { expect } from 'chai';
import type { PackJson } from '../../src/engine/index.js';
import { zhHans } from '../../src/i18n/locales/zh-hans.js';
import type { TriageWidget } from '../../src/index.js';
import { loadDetails } from '../../src/widget/details-loader.js';
import { registerBuiltIn, registerLocale } from '../../src/widget/registry.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, press, settle, textOf, toReview } from './support.js';

const CAUSES = Object.keys(FIXTURE.text['en']!.causes);
const first: PackJson = {
  ...FIXTURE,
  causes: [],
  advice: [],
  text: { en: { ...FIXTURE.text['en']!, causes: {}, advice: {} } },
};
const { causes, advice } = FIXTURE;
const second = {
  contentHash: FIXTURE.contentHash,
  causes,
  advice,
  text: { en: { causes: FIXTURE.text['en']!.causes, advice: FIXTURE.text['en']!.advice } },
};

let packs = 0;

interface Parted {
  readonly widget: TriageWidget;
  /** Lets the second part come. */
  readonly arrive: () => Promise<void>;
}

/** A widget whose pack goes as far as the level until the rest of it is let come. */
async function mountInParts(attributes: Readonly<Record<string, string>> = {}): Promise<Parted> {
  await loadDetails();
  const id = `parts-${++packs}`;
  let letCome: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  registerBuiltIn(
    id,
    'en',
    () => Promise.resolve({ default: () => first }),
    async () => {
      await held;
      return { default: () => second };
    },
  );
  const widget = document.createElement('triage-widget');
  for (const [name, value] of Object.entries({ pack: id, ...attributes }))
    widget.setAttribute(name, value);
  document.body.append(widget);
  await settle(widget);
  return {
    widget,
    async arrive() {
      letCome!();
      for (let tries = 0; tries < 100 && !widget.assessment?.causes.length; tries++)
        await new Promise((resolve) => setTimeout(resolve));
      await widget.updateComplete;
    },
  };
}

describe('the second part of a pack', () => {
  afterEach(cleanUp);

  it('that comes while the answers are checked leaves the way to the result open', async () => {
    const { widget, arrive } = await mountInParts();
    await toReview(widget);
    await arrive();
    expect(widget.dataset['step']).to.equal('review');
    await press(widget, 'See my result');
    expect(widget.dataset['step']).to.equal('result');
    expect(widget.assessment!.causes.length).to.be.greaterThan(0);
  });

  it('that comes to a result adds to it, and leaves it and the way back alone', async () => {
    const { widget, arrive } = await mountInParts();
    await toReview(widget);
    await press(widget, 'See my result');
    const { urgency } = widget.dataset;
    expect(textOf(widget)).to.include('still loading');
    await arrive();
    expect(widget.dataset['urgency']).to.equal(urgency);
    expect(textOf(widget)).not.to.include('still loading');
    expect(textOf(widget)).to.include('Print');
    await press(widget, 'Change my answers');
    expect(widget.dataset['step']).to.equal('review');
  });

  it('comes before a person goes on at a question that only the whole content asks', async () => {
    const whole = await mountInParts();
    await whole.arrive();
    await press(whole.widget, 'Start');
    for (const option of ['me', 'young', 'none']) await answer(whole.widget, option);
    const { step } = whole.widget.dataset;
    expect(['e_onset', 'e_move']).to.include(step);
    const pack = whole.widget.pack;
    whole.widget.remove();
    const again = document.createElement('triage-widget');
    again.pack = pack;
    again.startAt = 'question';
    document.body.append(again);
    await settle(again);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(again.dataset['step']).to.equal(step);
  });

  it('does not bring news of a result that only came to hold more', async () => {
    const { widget, arrive } = await mountInParts();
    await toReview(widget);
    await press(widget, 'See my result');
    await arrive();
    await press(widget, 'Change my answers');
    await press(widget, 'See my result');
    expect(widget.shadowRoot!.querySelector('.news')).to.equal(null);
  });
});

describe('a language that is chosen later', () => {
  afterEach(cleanUp);

  it('does not take the causes out of a result while its own have not come', async () => {
    registerLocale('zh-Hans', zhHans);
    const { widget, arrive } = await mountInParts();
    await arrive();
    registerBuiltIn(
      widget.pack,
      'zh-Hans',
      () =>
        Promise.resolve({ default: () => ({ ...first, text: { 'zh-Hans': first.text['en'] } }) }),
      () => new Promise(() => undefined),
    );
    await toReview(widget);
    await press(widget, 'See my result');
    await press(widget, 'Change my answers');
    widget.answers = { ...widget.answers, e_move: 'lift', g_age: 'old' };
    await widget.updateComplete;
    widget.goTo('result');
    await widget.updateComplete;
    widget.lang = 'zh-Hans';
    await widget.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('result');
    expect(widget.assessment!.causes.map(({ id }) => id)).to.have.members(CAUSES);
  });
});
