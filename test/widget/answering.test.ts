import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { PackJson } from '../../src/engine/index.js';
import type { TriageWidget } from '../../src/index.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, focused, input, mount, press, textOf, tick } from './support.js';

const ticked = (widget: TriageWidget): readonly string[] =>
  [...widget.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=answer]:checked')].map(
    ({ value }) => value,
  );
const reported = (widget: TriageWidget): string =>
  find(widget, '.widget > [role="status"]').textContent.trim();
const buttons = (widget: TriageWidget): readonly string[] =>
  [...widget.shadowRoot!.querySelectorAll('button')].map((button) => button.textContent.trim());
const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
/** Longer than the pause before the widget goes on by itself. */
const LONG = 1000;

async function toDanger(attributes: Readonly<Record<string, string>> = {}): Promise<TriageWidget> {
  const widget = await mount({ start: 'question', persist: 'none', ...attributes });
  await answer(widget, 'me');
  await answer(widget, 'young');
  return widget;
}

async function click(widget: TriageWidget, element: Element): Promise<void> {
  const { left, top, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + 8), Math.round(top + height / 2)],
  });
  await widget.updateComplete;
}

const label = (widget: TriageWidget, option: string): Element => input(widget, option).labels![0]!;

describe('undo', () => {
  afterEach(cleanUp);

  it('brings back the ticks that "none of these" took away, says so, and leaves focus on one', async () => {
    const widget = await toDanger();
    await tick(widget, 'numb', 'fever', 'none');
    expect(ticked(widget)).to.deep.equal(['none']);
    expect(reported(widget)).to.equal('Your 2 other ticks were taken away.');
    await press(widget, 'Undo: bring back 2 ticks');
    expect(ticked(widget)).to.deep.equal(['numb', 'fever']);
    expect(focused(widget)).to.equal(input(widget, 'numb'));
    expect(buttons(widget).some((name) => name.startsWith('Undo'))).to.equal(false);
  });

  it('is offered for one tick too, and gone with the next choice or screen', async () => {
    const widget = await toDanger();
    await tick(widget, 'fever', 'unsure');
    expect(buttons(widget)).to.include('Undo: bring back 1 tick');
    await tick(widget, 'none');
    expect(buttons(widget).some((name) => name.startsWith('Undo'))).to.equal(false);
    expect(reported(widget)).to.equal('');
    await tick(widget, 'fever', 'none');
    await press(widget, 'Continue');
    await press(widget, 'Back');
    expect(buttons(widget).some((name) => name.startsWith('Undo'))).to.equal(false);
  });

  it('is not offered where nothing was lost, and moves nothing when it comes', async () => {
    const widget = await toDanger();
    await tick(widget, 'none', 'unsure');
    expect(buttons(widget).some((name) => name.startsWith('Undo'))).to.equal(false);
    await tick(widget, 'numb');
    const before = find(widget, '.nav').getBoundingClientRect().top;
    await tick(widget, 'none');
    expect(buttons(widget).some((name) => name.startsWith('Undo'))).to.equal(true);
    expect(find(widget, '.nav').getBoundingClientRect().top).to.equal(before);
  });
});

describe('number keys', () => {
  afterEach(cleanUp);

  it('choose the option at that place, and Enter goes on: two keys for a screen', async () => {
    const widget = await mount({ persist: 'none' });
    await press(widget, 'Start');
    await sendKeys({ press: '1' });
    expect(focused(widget)).to.equal(input(widget, 'me'));
    expect(ticked(widget)).to.deep.equal(['me']);
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(widget.dataset['step']).to.equal('g_age');
  });

  it('tick and untick, and 0 is the first that is chosen alone', async () => {
    const widget = await toDanger();
    for (const [key, chosen] of [
      ['2', ['fever']],
      ['1', ['numb', 'fever']],
      ['2', ['numb']],
      ['0', ['none']],
      ['5', ['unsure']],
      ['9', ['unsure']],
    ] as const) {
      await sendKeys({ press: key });
      await widget.updateComplete;
      expect(ticked(widget), key).to.deep.equal(chosen);
    }
  });

  it('do nothing with another key held, or outside the form', async () => {
    const widget = await toDanger();
    find(widget, 'h2').dispatchEvent(
      new KeyboardEvent('keydown', { key: '1', altKey: true, bubbles: true, composed: true }),
    );
    await widget.updateComplete;
    expect(ticked(widget)).to.deep.equal([]);
    (focused(widget) as HTMLElement).blur();
    await sendKeys({ press: '1' });
    expect(ticked(widget)).to.deep.equal([]);
  });

  it('are not heard by the page where they choose, and are where they do not', async () => {
    const widget = await toDanger();
    const heard: string[] = [];
    const listen = ({ type, key }: KeyboardEvent): void => {
      heard.push(`${type} ${key}`);
    };
    document.addEventListener('keydown', listen);
    find(widget, 'h2').focus();
    await sendKeys({ press: '1' });
    find(widget, 'h2').focus();
    await sendKeys({ press: '8' });
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['keydown 8']);
  });

  it('are typed where a number is asked for', async () => {
    const pack: PackJson = {
      ...FIXTURE,
      questions: FIXTURE.questions.map((question) =>
        question.id === 'g_who'
          ? { id: 'g_who', role: 'intake', type: 'number', unsure: true, options: [] }
          : question,
      ),
      rules: [],
    };
    const widget = await mount({ start: 'question', persist: 'none' }, pack);
    find(widget, '.number').focus();
    await sendKeys({ type: '10' });
    expect(find<HTMLInputElement>(widget, '.number').value).to.equal('10');
    expect(input(widget, 'unsure').checked).to.equal(false);
  });
});

/** How long a choice is to be seen before it leads on, in milliseconds. */
const PAUSE = 700;

describe('auto-advance', () => {
  const { setTimeout, clearTimeout } = window;
  const pauses = new Map<number, () => void>();

  // A pause ends when the test says so, however long a press takes on this machine.
  beforeEach(() => {
    let last = 0;
    window.setTimeout = ((call: () => void, time?: number): number => {
      if (time !== PAUSE) return setTimeout.call(window, call, time) as unknown as number;
      pauses.set(--last, call);
      return last;
    }) as typeof window.setTimeout;
    window.clearTimeout = (timer) => {
      if (!pauses.delete(timer as number)) clearTimeout.call(window, timer);
    };
  });

  afterEach(() => {
    Object.assign(window, { setTimeout, clearTimeout });
    pauses.clear();
    cleanUp();
  });

  async function passPause(widget: TriageWidget): Promise<void> {
    const due = [...pauses.values()];
    pauses.clear();
    for (const call of due) call();
    await widget.updateComplete;
  }

  it('is off by default, and the screen does not speak of it', async () => {
    const widget = await mount({ start: 'question', persist: 'none' });
    await click(widget, label(widget, 'me'));
    await passPause(widget);
    expect(widget.dataset['step']).to.equal('g_who');
    expect(textOf(widget)).not.to.contain('goes on to the next question');
  });

  it('goes on after a click on the label or the input, with the choice seen first, and says so beforehand', async () => {
    const widget = await mount({ start: 'question', persist: 'none', 'auto-advance': '' });
    expect(find(widget, '#hint').textContent).to.contain('goes on to the next question');
    await click(widget, label(widget, 'me'));
    expect(input(widget, 'me').checked).to.equal(true);
    expect(widget.dataset['step']).to.equal('g_who');
    await passPause(widget);
    expect(widget.dataset['step']).to.equal('g_age');
    await click(widget, input(widget, 'young'));
    await passPause(widget);
    expect(widget.dataset['step']).to.equal('f_now');
    expect(widget.answers['g_who']).to.equal('me');
  });

  it('another choice within the pause counts instead', async () => {
    const widget = await mount({ start: 'question', persist: 'none', 'auto-advance': '' });
    await click(widget, label(widget, 'me'));
    await click(widget, label(widget, 'with_me'));
    expect(pauses.size).to.equal(1);
    expect(widget.dataset['step']).to.equal('g_who');
    await passPause(widget);
    expect(widget.answers['g_who']).to.equal('with_me');
  });

  it('never goes on from the keyboard, and a key stops it', async () => {
    const widget = await mount({ start: 'question', persist: 'none', 'auto-advance': '' });
    input(widget, 'me').focus();
    for (const key of [' ', 'ArrowDown', '1']) await sendKeys({ press: key });
    await passPause(widget);
    expect(widget.dataset['step']).to.equal('g_who');
    await click(widget, label(widget, 'with_me'));
    await sendKeys({ press: 'ArrowUp' });
    await passPause(widget);
    expect(widget.dataset['step']).to.equal('g_who');
    expect(ticked(widget)).to.deep.equal(['me']);
  });

  it('is never used on danger signs, behind a line that covers them, or where several may be chosen', async () => {
    const widget = await toDanger({ 'auto-advance': '' });
    await click(widget, label(widget, 'weak'));
    await passPause(widget);
    expect(widget.dataset['step']).to.equal('f_now');
    await press(widget, 'Continue');
    await click(widget, label(widget, 'tired'));
    await passPause(widget);
    expect(widget.dataset['step']).to.equal('c_weak');
    widget.remove();
    const reassuring = await toDanger({ 'auto-advance': '' });
    await answer(reassuring, 'none');
    await answer(reassuring, 'sudden');
    await click(reassuring, label(reassuring, 'walk'));
    await passPause(reassuring);
    expect(reassuring.dataset['step']).to.equal('e_move');
  });

  it('leaves alone a screen that one has gone back to meanwhile', async () => {
    const widget = await mount({ start: 'question', persist: 'none', 'auto-advance': '' });
    await answer(widget, 'me');
    await click(widget, label(widget, 'young'));
    await press(widget, 'Back');
    await passPause(widget);
    expect(widget.dataset['step']).to.equal('g_who');
  });
});

describe('what Continue leads to, worked out beforehand', () => {
  afterEach(cleanUp);

  it('counts only while nothing else is chosen: the last choice is the answer', async () => {
    const widget = await toDanger();
    await tick(widget, 'numb');
    await wait(LONG);
    await tick(widget, 'none');
    await press(widget, 'Continue');
    expect(widget.answers['f_now']).to.deep.equal(['none']);
    expect(widget.assessment!.urgency).not.to.equal('emergency');
  });

  it('is not used for other content or other settings that come in between', async () => {
    const widget = await toDanger();
    await tick(widget, 'none');
    await wait(LONG);
    widget.maxQuestions = 1;
    await widget.updateComplete;
    await tick(widget, 'none');
    await press(widget, 'Continue');
    await answer(widget, 'sudden');
    expect(widget.session!.path.filter((id) => id.startsWith('e_'))).to.deep.equal(['e_onset']);
    expect(widget.dataset['step']).to.equal('t_cold');

    const other = await toDanger();
    await tick(other, 'numb');
    await wait(LONG);
    other.packData = { ...FIXTURE, version: '9.9.9' };
    while (other.assessment!.packVersion !== '9.9.9') await wait(10);
    await press(other, 'Continue');
    expect(other.assessment!.packVersion).to.equal('9.9.9');
    expect(other.assessment!.urgency).to.equal('emergency');
  });
});
