import { expect } from 'chai';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, mount, press, textOf, toReview } from './support.js';

/** The first element of this page. */
const KEY = `triage-widget:fixture:1:${location.pathname}`;

describe('kept answers', () => {
  afterEach(cleanUp);

  it('stay in this tab by default, and nothing else is kept', async () => {
    const widget = await mount();
    expect(sessionStorage).to.have.length(0);
    await press(widget, 'Start');
    expect(sessionStorage).to.have.length(0);
    await answer(widget, 'me');
    expect(JSON.parse(sessionStorage.getItem(KEY)!)).to.deep.equal({
      v: 1,
      pack: '1.2.3',
      hash: FIXTURE.contentHash,
      answers: { g_who: 'me' },
      step: 'g_age',
    });
    expect(localStorage).to.have.length(0);
  });

  it('bring a person back to where they were', async () => {
    const before = await mount();
    await press(before, 'Start');
    await answer(before, 'me');
    await answer(before, 'young');
    before.remove();
    const widget = await mount();
    expect(widget.dataset['step']).to.equal('cover');
    await press(widget, 'Continue where you left off');
    expect(widget.dataset['step']).to.equal('f_now');
    expect(widget.answers).to.deep.equal({ g_who: 'me', g_age: 'young' });
  });

  it('belong to one element of the page: two come back with their own', async () => {
    const [first, second] = [await mount(), await mount()];
    await press(first, 'Start');
    await answer(first, 'me');
    await answer(first, 'young');
    await press(second, 'Start');
    await answer(second, 'with_me');
    expect(sessionStorage).to.have.length(2);
    document.body.replaceChildren();
    const [again, other] = [await mount(), await mount()];
    expect(again.answers).to.deep.equal({ g_who: 'me', g_age: 'young' });
    expect(other.answers).to.deep.equal({ g_who: 'with_me' });
    await press(again, 'Start again');
    expect(sessionStorage, 'those of the other stay').to.have.length(1);
  });

  it('belong to one page of a site', async () => {
    const { pathname, href } = location;
    const widget = await mount();
    await press(widget, 'Start');
    await answer(widget, 'me');
    document.body.replaceChildren();
    history.replaceState(null, '', `${pathname}other`);
    const other = await mount();
    expect(other.answers).to.deep.equal({});
    history.replaceState(null, '', href);
  });

  it('leave no copy behind at an address that the page has had before', async () => {
    const { pathname, href } = location;
    const widget = await mount();
    await press(widget, 'Start');
    await answer(widget, 'me');
    history.replaceState(null, '', `${pathname}other`);
    await answer(widget, 'young');
    expect(sessionStorage).to.have.length(1);
    widget.restart();
    expect(sessionStorage).to.have.length(0);
    history.replaceState(null, '', href);
  });

  it('bring a person back to the result', async () => {
    const before = await mount();
    await toReview(before);
    await press(before, 'See my result');
    before.remove();
    const widget = await mount();
    await press(widget, 'Continue where you left off');
    expect(widget.dataset['step']).to.equal('result');
  });

  it('can be refused: Start again removes them', async () => {
    const before = await mount();
    await press(before, 'Start');
    await answer(before, 'me');
    before.remove();
    const widget = await mount();
    await press(widget, 'Start again');
    expect(sessionStorage).to.have.length(0);
    expect(widget.answers).to.deep.equal({});
  });

  for (const [what, stored] of Object.entries({
    'broken JSON': '{"v":1,',
    'another format': '{"v":99}',
    'a list': '[]',
    nothing: 'null',
    'other content': JSON.stringify({
      v: 1,
      pack: '1.2.3',
      hash: 'other',
      answers: { g_who: 'me' },
      step: 'g_age',
    }),
    'answers that nobody could give': JSON.stringify({
      v: 1,
      pack: '1.2.3',
      hash: FIXTURE.contentHash,
      answers: { g_who: { x: 1 }, ghost: 7 },
      step: 'nowhere',
    }),
    'answers that are no record': JSON.stringify({
      v: 1,
      pack: '1.2.3',
      hash: FIXTURE.contentHash,
      answers: ['me'],
      step: 'g_age',
    }),
  })) {
    it(`start afresh with a notice when they are ${what}`, async () => {
      sessionStorage.setItem(KEY, stored);
      const widget = await mount();
      expect(sessionStorage.getItem(KEY)).to.equal(null);
      expect(textOf(widget)).to.contain('could not be used');
      await press(widget, 'Start');
      expect(widget.dataset['step']).to.equal('g_who');
      expect(widget.answers).to.deep.equal({});
    });
  }

  it('a step that cannot be reached leads to the next open question', async () => {
    sessionStorage.setItem(
      KEY,
      JSON.stringify({
        v: 1,
        pack: '1.2.3',
        hash: FIXTURE.contentHash,
        answers: { g_who: 'me' },
        step: 'review',
      }),
    );
    const widget = await mount();
    await press(widget, 'Continue where you left off');
    expect(widget.dataset['step']).to.equal('g_age');
  });

  it('persist="local" and persist="none" do as they say', async () => {
    const local = await mount({ persist: 'local' });
    await press(local, 'Start');
    await answer(local, 'me');
    expect(localStorage.getItem(KEY)).to.contain('g_who');
    expect(sessionStorage).to.have.length(0);
    cleanUp();
    const none = await mount({ persist: 'none' });
    await press(none, 'Start');
    await answer(none, 'me');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
  });

  it('a storage that throws changes nothing but the memory', async () => {
    const { setItem, getItem } = Storage.prototype;
    Storage.prototype.setItem = Storage.prototype.getItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      const widget = await mount();
      await press(widget, 'Start');
      await answer(widget, 'me');
      expect(widget.dataset['step']).to.equal('g_age');
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem });
    }
  });
});
