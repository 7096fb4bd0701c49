import { expect } from 'chai';
import { walk } from './history-support.js';
import { answer, cleanUp, input, mount, tick, toReview } from './support.js';

// Apart from the other tests of history: WebKit lets a page write a hundred entries in ten seconds.

/** What the entry says that the browser is at. */
const entry = (): unknown =>
  (history.state as Readonly<Record<string, unknown>> | null)?.['triage-widget-1'];

describe('entries of the history that the page comes to in its own ways', () => {
  afterEach(() => {
    cleanUp();
    history.replaceState(null, '');
  });

  it('leaves with the element: one Back passes over the screens that it had, to the page', async () => {
    const widget = await mount({ history: '' });
    await toReview(widget);
    history.pushState({ page: 'elsewhere' }, '');
    widget.remove();
    history.back();
    while (entry() !== 'cover') await new Promise((resolve) => setTimeout(resolve, 10));
    expect(widget.dataset['step']).to.equal('review');
  });

  it('an element that comes in its place walks the same entries', async () => {
    const widget = await mount({ history: '' });
    await toReview(widget);
    history.pushState({ page: 'elsewhere' }, '');
    widget.remove();
    const other = await mount({ history: '' });
    await walk(other, -1);
    expect(other.dataset['step']).to.equal('review');
    await walk(other, -1);
    expect(other.dataset['step']).to.equal('t_cold');
  });

  it('back from a place of the page itself leaves what is ticked on the screen', async () => {
    const widget = await mount({ history: '', start: 'question' });
    for (const option of ['me', 'young']) await answer(widget, option);
    await tick(widget, 'fever');
    history.pushState({ ...(history.state as object) }, '');
    await walk(widget, -1);
    expect(widget.dataset['step']).to.equal('f_now');
    expect(input(widget, 'fever').checked).to.equal(true);
  });
});
