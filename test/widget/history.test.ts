import { expect } from 'chai';
import { walk } from './history-support.js';
import { answer, cleanUp, mount, press, toReview } from './support.js';

describe("the browser's own Back", () => {
  afterEach(() => {
    cleanUp();
    history.replaceState(null, '');
  });

  it('does nothing unless the host asks for it', async () => {
    const { length } = history;
    const widget = await mount();
    await toReview(widget);
    expect(history.length).to.equal(length);
    expect(history.state).to.equal(null);
  });

  it('walks the screens back and forward, and keeps the answers', async () => {
    const widget = await mount({ history: '' });
    await toReview(widget);
    await press(widget, 'See my result');
    expect(widget.dataset['step']).to.equal('result');
    const { answers } = widget;
    await walk(widget, -1);
    expect(widget.dataset['step']).to.equal('review');
    await walk(widget, -1);
    expect(widget.dataset['step']).to.equal('t_cold');
    await walk(widget, -5);
    expect(widget.dataset['step']).to.equal('g_who');
    await walk(widget, -1);
    expect(widget.dataset['step']).to.equal('cover');
    await walk(widget, 8);
    expect(widget.dataset['step']).to.equal('result');
    expect(widget.answers).to.deep.equal(answers);
  });

  it('makes no entry of its own for the first screen, whichever that is', async () => {
    const { length } = history;
    const widget = await mount({ history: '', start: 'question' });
    expect(history.length).to.equal(length);
    await answer(widget, 'me');
    await walk(widget, -1);
    expect(widget.dataset['step']).to.equal('g_who');
  });

  it("puts nothing about the person into the address or the state, and keeps the page's own state", async () => {
    const { href } = location;
    history.replaceState({ router: { key: 'abc' } }, '');
    const widget = await mount({ history: '' });
    await press(widget, 'Start');
    for (const option of ['me', 'old', 'fever']) {
      await answer(widget, option);
      expect(location.href).to.equal(href);
      const state = history.state as Record<string, unknown>;
      expect(state['router']).to.deep.equal({ key: 'abc' });
      expect(JSON.stringify(state)).to.match(
        /^\{"router":\{"key":"abc"\},"triage-widget-\d+":\d+\}$/,
      );
    }
    await walk(widget, -3);
    expect(history.state).to.have.property('router');
  });

  it('leaves entries alone that are not its own', async () => {
    const widget = await mount({ history: '' });
    await press(widget, 'Start');
    await answer(widget, 'me');
    history.pushState({ page: 'host' }, '');
    history.pushState({ page: 'other' }, '');
    await walk(widget, -1);
    expect(widget.dataset['step']).to.equal('g_age');
    expect(history.state).to.deep.equal({ page: 'host' });
  });

  it('never leads around an emergency: Back shows its question, Forward the emergency again', async () => {
    const widget = await mount({ history: '', start: 'question' });
    for (const option of ['me', 'young', 'numb']) await answer(widget, option);
    await walk(widget, -1);
    expect(widget.dataset['step']).to.equal('f_now');
    await walk(widget, 1);
    expect(widget.dataset['urgency']).to.equal('emergency');
  });

  it('passes over screens whose answers were cleared', async () => {
    const widget = await mount({ history: '' });
    await toReview(widget);
    await press(widget, 'See my result');
    await press(widget, 'Clear my answers');
    expect(widget.dataset['step']).to.equal('cover');
    history.back();
    while (widget.dataset['step'] !== 'g_who') await new Promise((resolve) => setTimeout(resolve));
    expect(widget.answers).to.deep.equal({});
  });

  it('two on one page do not move each other', async () => {
    const one = await mount({ history: '', persist: 'none' });
    const two = await mount({ history: '', persist: 'none' });
    await press(one, 'Start');
    await press(two, 'Start');
    await answer(two, 'me');
    await walk(two, -1);
    expect([one.dataset['step'], two.dataset['step']]).to.deep.equal(['g_who', 'g_who']);
    await walk(two, -1);
    expect([one.dataset['step'], two.dataset['step']]).to.deep.equal(['g_who', 'cover']);
    await walk(one, -1);
    expect([one.dataset['step'], two.dataset['step']]).to.deep.equal(['cover', 'cover']);
  });
});
