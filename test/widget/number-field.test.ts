import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { PackJson, Question } from '../../src/engine/index.js';
import type { TriageWidget } from '../../src/index.js';
import { FIRST_WORDS, withFirstQuestion } from './fixture-pack.js';
import { cleanUp, find, focused, input, mount, press } from './support.js';

const packOf = (question: Partial<Question>): PackJson => ({
  ...withFirstQuestion(
    { id: 'g_who', role: 'intake', type: 'number', options: [], ...question },
    FIRST_WORDS,
  ),
  rules: [],
});

const RANGE = { min: 0, max: 40, unsure: true };

const open = (question: Partial<Question> = RANGE): Promise<TriageWidget> =>
  mount({ start: 'question', persist: 'none' }, packOf(question));

const field = (widget: TriageWidget): HTMLInputElement => find(widget, '.number');

async function write(widget: TriageWidget, text: string): Promise<void> {
  field(widget).value = text;
  field(widget).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await widget.updateComplete;
}

const errors = (widget: TriageWidget): readonly string[] =>
  [...widget.shadowRoot!.querySelectorAll('.error:not(.cleared)')].map((error) =>
    error.textContent.replaceAll(/\s+/g, ' ').trim(),
  );

describe('a field for a number', () => {
  afterEach(cleanUp);

  it('takes what is typed, and Enter goes on', async () => {
    const widget = await open();
    field(widget).focus();
    await sendKeys({ type: '1,5' });
    expect(field(widget).value).to.equal('1,5');
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(widget.answers).to.deep.equal({ g_who: 1.5 });
    expect(widget.dataset['step']).to.equal('g_age');
  });

  it('tells what is expected where it does not understand, and keeps what was written', async () => {
    const widget = await open();
    for (const written of ['2-3', '1,500', '5.', '5 days']) {
      await write(widget, written);
      await press(widget, 'Continue');
      expect(widget.dataset['step']).to.equal('g_who');
      expect(widget.answers).to.deep.equal({});
      expect(field(widget).value).to.equal(written);
      expect(errors(widget)).to.have.length(2);
      expect(errors(widget)[0]).to.contain('Enter one number in digits');
    }
  });

  it('tells the range, also where only one end is known', async () => {
    const expected: readonly (readonly [Partial<Question>, string, string])[] = [
      [RANGE, '41', 'Enter a number from 0 to 40.'],
      [RANGE, '', 'Enter a number from 0 to 40.'],
      [{ min: 3 }, '2', 'Enter a number that is 3 or more.'],
      [{ max: 3 }, '3.5', 'Enter a number that is 3 or less.'],
      [{}, '', 'Enter one number in digits'],
    ];
    for (const [question, written, error] of expected) {
      const widget = await open(question);
      await write(widget, written);
      await press(widget, 'Continue');
      expect(errors(widget)[0]).to.contain(error);
      expect(errors(widget)[0]).not.to.match(/[{}]|undefined/);
      cleanUp();
    }
  });

  it('is named, invalid and described by the error for a screen reader; focus goes to the error', async () => {
    const widget = await open();
    expect(field(widget).ariaInvalid).to.equal('false');
    expect(field(widget).hasAttribute('aria-describedby')).to.equal(false);
    await press(widget, 'Continue');
    expect(field(widget).ariaInvalid).to.equal('true');
    expect(field(widget).getAttribute('aria-describedby')).to.equal('error');
    expect(widget.shadowRoot!.getElementById('error')!.textContent).to.contain('0 to 40');
    expect(focused(widget)!.className).to.contain('error');
    await write(widget, '4');
    expect(field(widget).ariaInvalid).to.equal('false');
    expect(errors(widget)).to.deep.equal([]);
  });

  it('says the same while it is mended, so that nothing moves', async () => {
    const widget = await open();
    await press(widget, 'Continue');
    const before = find(widget, '.nav').getBoundingClientRect().top;
    const words = find(widget, '.error').textContent;
    for (const written of ['a', 'a b', '3']) {
      await write(widget, written);
      expect(find(widget, '.error').textContent).to.equal(words);
      expect(find(widget, '.nav').getBoundingClientRect().top).to.equal(before);
    }
  });

  it('shows an earlier answer in plain digits, and takes it again', async () => {
    const widget = await open({});
    const shown = { '1.5': 1.5, '-0.25': -0.25, '0.0000001': 1e-7, '1.1250': 1.125 };
    for (const [text, number] of Object.entries(shown)) {
      widget.answers = { g_who: number };
      widget.goTo('g_who');
      await widget.updateComplete;
      expect(field(widget).value).to.equal(text);
      await press(widget, 'Continue');
      expect(widget.answers).to.deep.equal({ g_who: number });
      expect(widget.dataset['step']).to.equal('g_age');
    }
  });

  it('keeps what is composed and pasted', async () => {
    const widget = await open();
    const number = field(widget);
    number.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const text of ['１', '１．', '１．５']) {
      number.value = text;
      number.dispatchEvent(
        new InputEvent('input', { bubbles: true, composed: true, isComposing: true }),
      );
      await widget.updateComplete;
      expect(number.value).to.equal(text);
    }
    number.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await press(widget, 'Continue');
    expect(widget.answers).to.deep.equal({ g_who: 1.5 });
  });

  it('takes what a browser fills in', async () => {
    const widget = await open();
    field(widget).value = '12';
    field(widget).dispatchEvent(new Event('input', { bubbles: true }));
    await press(widget, 'Continue');
    expect(widget.answers).to.deep.equal({ g_who: 12 });
  });

  it('leaves what was typed where the caret is in its middle', async () => {
    const widget = await open();
    field(widget).focus();
    await sendKeys({ type: '15' });
    field(widget).setSelectionRange(1, 1);
    await sendKeys({ type: '.' });
    await widget.updateComplete;
    expect(field(widget).value).to.equal('1.5');
    expect(field(widget).selectionStart).to.equal(2);
  });

  it('the word of an answer is no answer', async () => {
    const widget = await open({ min: 0, max: 9 });
    await write(widget, 'unsure');
    await press(widget, 'Continue');
    expect(widget.answers).to.deep.equal({});
    expect(field(widget).value).to.equal('unsure');
  });

  it('"Not sure" stands instead of a number, and a number instead of it', async () => {
    const widget = await open();
    await write(widget, '2-');
    input(widget, 'unsure').click();
    await widget.updateComplete;
    expect(field(widget).value).to.equal('');
    await write(widget, '3');
    expect(input(widget, 'unsure').checked).to.equal(false);
    await press(widget, 'Continue');
    expect(widget.answers).to.deep.equal({ g_who: 3 });
  });

  it('has a keyboard of digits, but where it takes less than nothing', async () => {
    expect(field(await open()).inputMode).to.equal('decimal');
    cleanUp();
    expect(field(await open({ min: -5, max: 5 })).inputMode).to.equal('text');
  });

  it('leaves the page and its history of forms out of it', async () => {
    const number = field(await open());
    expect([number.type, number.autocomplete, number.name]).to.deep.equal(['text', 'off', '']);
  });
});
