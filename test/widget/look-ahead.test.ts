import { expect } from 'chai';
import { createSession, loadPack } from '../../src/engine/index.js';
import type { TriageWidget } from '../../src/index.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, mount, press, tick } from './support.js';

const PACK = loadPack(FIXTURE);

/** Lets everything run that waits for the browser to have nothing to do. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (globalThis.requestIdleCallback as unknown) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 50);
  });

/** What the widget says follows is what the engine says of its answers and settings. */
function expectOfAnswers(widget: TriageWidget, options = {}): void {
  const { session } = widget;
  const anew = createSession(PACK, widget.answers, options);
  expect(session!.path).to.deep.equal(anew.path);
  expect(session!.next?.id).to.equal(anew.next?.id);
  expect(session!.assessment).to.deep.equal(anew.assessment);
}

describe('what follows, worked out before Continue', () => {
  afterEach(cleanUp);

  async function toDanger(): Promise<TriageWidget> {
    const widget = await mount({ start: 'question', persist: 'none' });
    await answer(widget, 'me');
    await answer(widget, 'young');
    return widget;
  }

  it('is of the answer that is given, not of one that was chosen before', async () => {
    const widget = await toDanger();
    await tick(widget, 'none');
    await idle();
    await tick(widget, 'numb');
    await press(widget, 'Continue');
    expect(widget.answers['f_now']).to.deep.equal(['numb']);
    expect(widget.dataset['step']).to.equal('result');
    expect(widget.assessment!.urgency).to.equal('emergency');
    expectOfAnswers(widget);
  });

  it('is taken where the answer stayed', async () => {
    const widget = await toDanger();
    await tick(widget, 'numb');
    await idle();
    await press(widget, 'Continue');
    expect(widget.assessment!.urgency).to.equal('emergency');
    expectOfAnswers(widget);
  });

  it('is forgotten with the settings that it came from', async () => {
    const widget = await toDanger();
    await tick(widget, 'none');
    await idle();
    const before = createSession(PACK, { ...widget.answers, f_now: ['none'] });
    widget.maxQuestions = 1;
    await widget.updateComplete;
    await answer(widget, 'none');
    expect(widget.session!.remaining).to.be.below(before.remaining);
    expectOfAnswers(widget, { maxQuestions: 1 });
  });

  it('is of this screen: the same answer on another leads where that leads', async () => {
    const widget = await toDanger();
    await tick(widget, 'none');
    await idle();
    await press(widget, 'Back');
    await press(widget, 'Continue');
    expect(widget.dataset['step']).to.equal('f_now');
    expectOfAnswers(widget);
  });
});

describe('the question after Continue, drawn before it', () => {
  afterEach(cleanUp);

  /** The screens of a calm person, each as it stands there, and the pieces that were made for it. */
  async function walk(): Promise<readonly { readonly markup: string; readonly made: number }[]> {
    const widget = await mount({ start: 'question', persist: 'none' });
    while (!widget.assessment!.causes.length) await new Promise((resolve) => setTimeout(resolve));
    const screens: { markup: string; made: number }[] = [];
    const { importNode } = Document.prototype;
    while (widget.dataset['step'] !== 'review') {
      const inputs = [...widget.shadowRoot!.querySelectorAll('input')];
      const calm = inputs.find(({ value }) => value === 'none') ?? inputs[0]!;
      if (!calm.checked) await tick(widget, calm.value);
      await idle();
      let made = 0;
      Document.prototype.importNode = function <T extends Node>(this: Document, node: T): T {
        made++;
        return importNode.call(this, node, true) as T;
      };
      await press(widget, 'Continue');
      Document.prototype.importNode = importNode;
      const markup = find(widget, '.step').innerHTML.replace(/<!--.*?-->/g, '');
      screens.push({ markup, made });
    }
    return screens;
  }

  it('is the one that would be drawn after it', async () => {
    const ahead = await walk();
    const { requestIdleCallback } = globalThis;
    Object.assign(globalThis, { requestIdleCallback: undefined });
    const after = await walk().finally(() => Object.assign(globalThis, { requestIdleCallback }));
    expect(ahead.map(({ markup }) => markup)).to.deep.equal(after.map(({ markup }) => markup));
    const questions = after.slice(0, -1); // The last screen is no question.
    for (const [index, { made }] of questions.entries())
      if (requestIdleCallback as unknown) expect(ahead[index]!.made).to.be.below(made / 2);
  });
});
