import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { PackJson } from '../../src/engine/index.js';
import { itEmulated, setViewport } from './engine.js';
import { FIRST, FIRST_WORDS, withFirstQuestion } from './fixture-pack.js';
import {
  answer,
  cleanUp,
  find,
  focused,
  input,
  mount,
  press,
  textOf,
  tick,
  toReview,
} from './support.js';

describe('a question', () => {
  afterEach(cleanUp);

  it('is a group named by its text, of native inputs named by their labels alone', async () => {
    const widget = await mount({ start: 'question' });
    await answer(widget, 'me');
    await answer(widget, 'young');
    expect(find(widget, 'fieldset > legend').textContent.trim()).to.equal(
      'Do you have any of these now?',
    );
    expect(input(widget, 'numb').type).to.equal('checkbox');
    expect(input(widget, 'numb').labels![0]!.textContent).to.equal('Numb between the legs');
    expect(
      find(widget, `#${input(widget, 'numb').getAttribute('aria-describedby')}`).textContent,
    ).to.equal('Around the seat');
  });

  it('shows the words bold that tell an option from the others, and says the label as it is', async () => {
    const keyword = (word: string): PackJson =>
      withFirstQuestion(FIRST, {
        ...FIRST_WORDS,
        options: { ...FIRST_WORDS.options, with_me: { label: 'Someone with me', keyword: word } },
      });
    for (const [word, shown] of [
      ['with', 'with'],
      ['elsewhere', undefined],
    ] as const) {
      const widget = await mount({ start: 'question', persist: 'none' }, keyword(word));
      const label = input(widget, 'with_me').labels![0]!;
      expect(label.textContent).to.equal('Someone with me');
      expect(label.querySelector('strong')?.textContent).to.equal(shown);
    }
  });

  it('lists what excludes the others after them, and "Not sure" last', async () => {
    const widget = await mount({ start: 'question' });
    await answer(widget, 'me');
    await answer(widget, 'young');
    const ids = [...widget.shadowRoot!.querySelectorAll('input')].map((element) => element.value);
    expect(ids).to.deep.equal(['numb', 'fever', 'weak', 'none', 'unsure']);
  });

  it('"none of these" and "not sure" clear the others, and the others clear them', async () => {
    const widget = await mount({ start: 'question' });
    await answer(widget, 'me');
    await answer(widget, 'young');
    const ticked = (): readonly string[] =>
      [...widget.shadowRoot!.querySelectorAll('input')]
        .filter((element) => element.checked)
        .map((element) => element.value);
    await tick(widget, 'numb', 'fever');
    expect(ticked()).to.deep.equal(['numb', 'fever']);
    await tick(widget, 'none');
    expect(ticked()).to.deep.equal(['none']);
    await tick(widget, 'unsure');
    expect(ticked()).to.deep.equal(['unsure']);
    await tick(widget, 'fever');
    expect(ticked()).to.deep.equal(['fever']);
  });

  it('focus goes to the new heading on the way on and back, and never at first', async () => {
    const widget = await mount();
    expect(document.activeElement).to.equal(document.body);
    await press(widget, 'Start');
    expect(focused(widget)).to.equal(find(widget, 'h2'));
    await answer(widget, 'me');
    expect(focused(widget)!.textContent).to.equal('How old are you?');
    await press(widget, 'Back');
    expect(focused(widget)!.textContent).to.equal('Who is this for?');
    expect(input(widget, 'me').checked).to.equal(true);
  });

  it('details behind a danger sign make no part longer, and going back counts back', async () => {
    const widget = await mount({ start: 'question', persist: 'none' });
    for (const option of ['me', 'young', 'weak']) await answer(widget, option);
    expect(widget.dataset['step']).to.equal('c_weak');
    const said = (): string | null => find(widget, 'progress').getAttribute('aria-valuetext');
    expect(said()).to.equal('Safety check 1 of 1');
    await press(widget, 'Back');
    expect(said()).to.equal('Safety check 1 of 1');
    await press(widget, 'Back');
    expect(said()).to.equal('About you: 2 of about 5');
  });

  it('the way back stands above the question, and nothing there clears the answers', async () => {
    const widget = await mount({ start: 'question', persist: 'none' });
    await answer(widget, 'me');
    const back = find(widget, '[part~=button-back]');
    expect(back.textContent.trim()).to.equal('Back');
    expect(back.getBoundingClientRect().height).to.be.at.least(44);
    expect(find(widget, '[part=question]').getBoundingClientRect().top).to.be.greaterThan(
      back.getBoundingClientRect().bottom,
    );
    expect(textOf(widget)).not.to.contain('Clear my answers');
  });

  itEmulated('a new step shows its progress and its heading, and the next one too', async () => {
    await setViewport({ width: 320, height: 480 });
    const widget = await mount({ persist: 'none' });
    await press(widget, 'Start');
    for (const option of ['me', 'young', 'none']) {
      find(widget, '[type=submit]').scrollIntoView({ block: 'end' });
      await answer(widget, option);
      for (const selector of ['.progress', 'h2']) {
        const { top, bottom } = find(widget, selector).getBoundingClientRect();
        expect(top >= 0 && bottom <= innerHeight, `${selector}: ${top} to ${bottom}`)
          .to //
          .equal(true);
      }
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('start="question" and a host that scrolls are left alone', async () => {
    const widget = await mount({ start: 'question' });
    expect(widget.dataset['step']).to.equal('g_who');
    expect(document.activeElement).to.equal(document.body);
    expect(widget.shadowRoot!.querySelectorAll('button[type="button"]')).to.have.length(0);
  });

  it("works from the keyboard, and keeps what is typed from the page's shortcuts", async () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): void => {
      heard.push(event.key);
    };
    document.addEventListener('keydown', listen);
    const widget = await mount({ start: 'question' });
    input(widget, 'me').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    document.removeEventListener('keydown', listen);
    expect(widget.dataset['step']).to.equal('g_age');
    expect(heard).to.deep.equal(['Enter']);
  });

  it('does not submit a form of the page around it', async () => {
    const form = document.createElement('form');
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      submitted++;
      event.preventDefault();
    });
    const widget = await mount({ start: 'question' });
    document.body.append(form);
    form.append(widget);
    await answer(widget, 'me');
    expect(widget.dataset['step']).to.equal('g_age');
    expect(submitted).to.equal(0);
  });

  it("shows no earlier text after a browser's translation has replaced the text nodes", async () => {
    const widget = await mount({ start: 'question' });
    for (const element of [find(widget, 'h2'), ...widget.shadowRoot!.querySelectorAll('label')]) {
      const font = document.createElement('font');
      font.textContent = `xx ${element.textContent}`;
      element.replaceChildren(font);
    }
    await answer(widget, 'me');
    expect(find(widget, 'h2').textContent).to.equal('How old are you?');
    expect(textOf(widget)).not.to.contain('xx');
  });

  it('progress says which part of the interview this is, and never falls on the way on', async () => {
    const widget = await mount();
    const values: number[] = [];
    const said: string[] = [];
    await press(widget, 'Start');
    for (const [option] of [['me'], ['young'], ['none'], ['sudden']] as const) {
      const progress = find<HTMLProgressElement>(widget, 'progress');
      expect(progress.getAttribute('aria-label')).to.equal('Progress');
      expect(progress.getAttribute('aria-valuetext')).to.equal(
        find(widget, '.progress span').textContent,
      );
      said.push(progress.getAttribute('aria-valuetext')!);
      values.push(progress.value);
      if (widget.dataset['step'] === 'e_move') break;
      await answer(widget, option);
    }
    expect(values).to.deep.equal([...values].sort((a, b) => a - b));
    expect(said).to.deep.equal([
      'About you: 1 of about 5',
      'About you: 2 of about 5',
      'Safety check 1 of 1',
      'About you: 3 of about 5',
    ]);
    await toReview(widget);
    expect(widget.dataset['step']).to.equal('review');
  });
});
