import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { itEmulated, setViewport } from './engine.js';
import { FIRST, FIRST_WORDS, withFirstQuestion } from './fixture-pack.js';
import { answer, cleanUp, find, focused, input, mount, press, textOf, tick } from './support.js';

const MORE = Array.from({ length: 24 }, (_, index) => `p${index}`);
/** Longer than a window. */
const LONG = withFirstQuestion(
  { ...FIRST, options: [...FIRST.options, ...MORE.map((id) => ({ id }))] },
  {
    ...FIRST_WORDS,
    options: {
      ...FIRST_WORDS.options,
      ...Object.fromEntries(MORE.map((id) => [id, { label: `Somebody else, ${id}` }])),
    },
  },
);

const errors = (widget: TriageWidget): readonly HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>('[part=error]'),
];

describe('Continue without an answer', () => {
  afterEach(cleanUp);

  it("without an answer it stays, and says so in the group's description and beside Continue, where focus goes", async () => {
    const widget = await mount({ start: 'question' });
    await press(widget, 'Continue');
    expect(widget.dataset['step']).to.equal('g_who');
    const [above, beside] = errors(widget);
    expect(focused(widget)).to.equal(beside);
    expect(beside!.nextElementSibling!.textContent.trim()).to.equal('Continue');
    expect(beside!.textContent).to.equal(above!.textContent);
    expect(errors(widget).some((error) => error.hasAttribute('role'))).to.equal(false);
    const described = find(widget, 'fieldset')
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => find(widget, `#${id}`).textContent)
      .join(' ');
    expect(described).to.contain('Choose an answer');
    await answer(widget, 'me');
    expect(textOf(widget)).not.to.contain('Choose an answer');
  });

  it('refused from an option, focus goes to the error above the options', async () => {
    const widget = await mount({ start: 'question' });
    input(widget, 'me').focus();
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(focused(widget)).to.equal(errors(widget)[0]);
  });

  it('the first choice clears the error and moves nothing', async () => {
    const widget = await mount({ start: 'question' });
    await press(widget, 'Continue');
    expect(find(widget, '[part~="options-refused"]')).to.exist;
    const row = input(widget, 'me').getBoundingClientRect().top;
    await tick(widget, 'me');
    expect(errors(widget).some((error) => error.checkVisibility({ visibilityProperty: true })))
      .to //
      .equal(false);
    expect(find(widget, 'fieldset').getAttribute('aria-describedby')).to.equal('hint');
    expect(widget.shadowRoot!.querySelector('[part~="options-refused"]')).to.equal(null);
    expect(input(widget, 'me').getBoundingClientRect().top).to.equal(row);
  });

  it('the error names only what is offered', async () => {
    const widget = await mount({ start: 'question', persist: 'none' });
    await press(widget, 'Continue');
    expect(errors(widget)[0]!.textContent).not.to.contain('Not sure');
    for (const option of ['me', 'young', 'none']) await answer(widget, option);
    await press(widget, 'Continue');
    expect(errors(widget)[0]!.textContent).to.contain('Not sure');
  });

  for (const width of [320, 390, 768, 1280])
    itEmulated(`a refused Continue shows why where it was pressed, ${width} px wide`, async () => {
      await setViewport({ width, height: 640 });
      const widget = await mount({ start: 'question', persist: 'none' }, LONG);
      const button = find(widget, '[type=submit]');
      button.scrollIntoView({ block: 'end' });
      const before = button.getBoundingClientRect().top;
      button.focus();
      await press(widget, 'Continue');
      const { top, bottom } = focused(widget)!.getBoundingClientRect();
      expect(errors(widget)).to.include(focused(widget));
      expect(top >= 0 && bottom <= innerHeight, `${top} to ${bottom}`).to.equal(true);
      expect(Math.abs(button.getBoundingClientRect().top - before)).to.be.below(160);
      await setViewport({ width: 800, height: 600 });
    });
});
