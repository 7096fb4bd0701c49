import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { render } from 'lit';
import type { PackJson } from '../../src/engine/index.js';
import type { TriageWidget } from '../../src/index.js';
import { Glossary } from '../../src/widget/views/glossary.js';
import { FIXTURE } from './fixture-pack.js';
import { cleanUp, find, focused, mount, press, toReview } from './support.js';

const text = FIXTURE.text['en']!;
const strain = {
  ...text.causes['strain']!,
  mechanism: 'A nerve is pinched. Nerves hurt.',
  who: 'Anyone with nerves.',
  clinician: ['Test a reflex'],
};
const WORDS: PackJson = {
  ...FIXTURE,
  text: {
    en: {
      ...text,
      glossary: { nerve: 'It carries feeling.', reflex: 'A kick by itself.' },
      questions: {
        ...text.questions,
        g_who: {
          ...text.questions['g_who']!,
          why: 'Your nerves differ, nerve by nerve.',
          options: { ...text.questions['g_who']!.options, me: { label: 'Me and my nerves' } },
        },
      },
      causes: { ...text.causes, strain },
    },
  },
};

const terms = (root: ParentNode): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.term'),
];
const meaning = (widget: TriageWidget): HTMLElement => find(widget, '[popover]');

/** What a text becomes, with `[word]` for each button. */
function explained(glossary: Glossary, given: string): string {
  const box = document.createElement('p');
  render(glossary.explain(given), box);
  box.querySelectorAll('[popover]').forEach((element) => element.remove());
  box.querySelectorAll('button').forEach((button) => button.replaceWith(`[${button.textContent}]`));
  return box.textContent;
}

describe('the glossary', () => {
  afterEach(cleanUp);

  it('explains a word where it stands first on a screen, and never inside a label', async () => {
    const widget = await mount({ start: 'question', persist: 'none' }, WORDS);
    expect(terms(widget.shadowRoot!).map((term) => term.textContent)).to.deep.equal(['nerves']);
    expect(find(widget, '.why p').contains(terms(widget.shadowRoot!)[0]!)).to.equal(true);
  });

  it('opens from the keyboard, named by its word; Escape closes it, and focus stays', async () => {
    const widget = await mount({ start: 'question', persist: 'none' }, WORDS);
    find<HTMLDetailsElement>(widget, '.why').open = true;
    const [term] = terms(widget.shadowRoot!);
    expect(term!.matches('button[type=button]')).to.equal(true);
    expect(meaning(widget).checkVisibility()).to.equal(false);
    term!.focus();
    await sendKeys({ press: 'Enter' });
    expect(meaning(widget).matches(':popover-open')).to.equal(true);
    expect(meaning(widget).textContent).to.equal('It carries feeling.');
    expect(meaning(widget).getAttribute('aria-label')).to.equal('nerves');
    await sendKeys({ press: 'Escape' });
    expect(meaning(widget).matches(':popover-open')).to.equal(false);
    expect(focused(widget)).to.equal(term);
    expect(widget.dataset['step']).to.equal('g_who');
  });

  it('opens near its word', async () => {
    const widget = await mount({ start: 'question', persist: 'none' }, WORDS);
    find<HTMLDetailsElement>(widget, '.why').open = true;
    await press(widget, 'nerves');
    const word = terms(widget.shadowRoot!)[0]!.getBoundingClientRect();
    const box = meaning(widget).getBoundingClientRect();
    if (CSS.supports('position-area', 'block-end'))
      expect(
        Math.min(Math.abs(box.top - word.bottom), Math.abs(word.top - box.bottom)),
      ).to.be.below(24);
    expect(box.left).to.be.at.least(0);
    expect(box.right).to.be.at.most(innerWidth);
  });

  it('explains words in the text of causes, once in the whole result', async () => {
    const widget = await mount({ persist: 'none' }, WORDS);
    await toReview(widget);
    await press(widget, 'See my result');
    expect(
      terms(widget.shadowRoot!)
        .map((term) => term.textContent)
        .sort(),
    ).to.deep.equal(['nerve', 'reflex']);
  });

  it('knows a word by how it begins, in any case, and only where a word begins', () => {
    const glossary = (): Glossary => new Glossary({ nerve: 'x', 'spinal cord': 'y', 神经: 'z' });
    expect(explained(glossary(), 'Nerves and a NERVE')).to.equal('[Nerves] and a NERVE');
    expect(explained(glossary(), 'The spinal cord, a nerve')).to.equal(
      'The [spinal cord], a [nerve]',
    );
    expect(explained(glossary(), 'Unnerved, and nervous')).to.equal('Unnerved, and nervous');
    expect(explained(glossary(), '压迫神经会疼')).to.equal('压迫[神经]会疼');
    expect(explained(new Glossary({ 'a.c (d': 'x' }), 'abc (d a.c (d')).to.equal('abc (d [a.c (d]');
    expect(explained(new Glossary(), 'nerve')).to.equal('nerve');
  });

  it('stands in brackets in a browser without popovers', () => {
    const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover')!;
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    try {
      expect(explained(new Glossary({ nerve: 'it carries feeling' }), 'A nerve hurts.')).to.equal(
        'A nerve (it carries feeling) hurts.',
      );
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'popover', own);
    }
  });
});
