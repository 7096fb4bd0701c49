import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { answer, cleanUp, find, focused, mount, press, textOf, toReview } from './support.js';

async function mountResult(
  answers: Readonly<Record<string, readonly string[]>> = {},
  attributes: Readonly<Record<string, string>> = {},
) {
  const widget = await mount(attributes);
  await toReview(widget, answers);
  if (widget.dataset['step'] === 'review') await press(widget, 'See my result');
  return widget;
}

describe('the check page', () => {
  afterEach(cleanUp);

  const changes = (widget: TriageWidget, selector: string): readonly (string | null)[] =>
    [...widget.shadowRoot!.querySelectorAll(`${selector} button`)].map(
      (button) => button.ariaLabel,
    );

  it('lists every answer by its short name, with a button; danger signs all denied in one line', async () => {
    const widget = await mount();
    await toReview(widget);
    expect(changes(widget, '.asking > .answers')).to.deep.equal(
      ['who', 'age', 'start', 'movement', 'cold'].map((short) => `Change: ${short}`),
    );
    expect([...widget.shadowRoot!.querySelectorAll('dt')].map((name) => name.textContent))
      .to //
      .include.members(['danger signs', 'start']);
    expect(textOf(widget)).to.contain('All at once');
    const line = find<HTMLDetailsElement>(widget, 'details');
    expect(find(widget, 'summary').textContent).to.equal('Safety check: nothing ticked');
    expect(line.open).to.equal(false);
    expect(changes(widget, 'details')).to.deep.equal(['Change: danger signs']);
  });

  it('a danger sign that was ticked or not sure of stands among the answers', async () => {
    for (const option of ['fever', 'unsure']) {
      const widget = await mount({ persist: 'none' });
      await toReview(widget, { f_now: [option] });
      expect(changes(widget, '.asking > .answers'), option).to.include('Change: danger signs');
      expect(widget.shadowRoot!.querySelector('details')).to.equal(null);
    }
  });

  it('changing one answer comes back here and keeps the others', async () => {
    const widget = await mount();
    await toReview(widget);
    const before = widget.answers;
    await press(widget, 'Change: start');
    expect(widget.dataset['step']).to.equal('e_onset');
    await answer(widget, 'slow');
    expect(widget.dataset['step']).to.equal('review');
    expect(widget.answers).to.deep.equal({ ...before, e_onset: 'slow' });
  });

  it('Back from a single change leaves everything as it was', async () => {
    const widget = await mount();
    await toReview(widget);
    const before = widget.answers;
    await press(widget, 'Change: age');
    await press(widget, 'Back');
    expect(widget.dataset['step']).to.equal('review');
    expect(widget.answers).to.deep.equal(before);
  });

  it('a change that opens a question asks it, then comes back; undone, the answer stays out of the way', async () => {
    const widget = await mount();
    await toReview(widget);
    await press(widget, 'Change: danger signs');
    await answer(widget, 'weak');
    expect(widget.dataset['step']).to.equal('c_weak');
    await answer(widget, 'one');
    expect(widget.dataset['step']).to.equal('review');
    await press(widget, 'Change: danger signs');
    await answer(widget, 'none');
    expect(widget.answers).not.to.have.property('c_weak');
    await press(widget, 'Change: danger signs');
    await answer(widget, 'weak');
    expect(widget.answers['c_weak']).to.equal('one');
  });
});

describe('the result', () => {
  afterEach(cleanUp);

  it("starts with the level's text as its heading, which has focus", async () => {
    const widget = await mountResult();
    expect(widget.dataset['step']).to.equal('result');
    expect(widget.dataset['urgency']).to.equal('self-care');
    const headings = [...widget.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    expect(headings[0]!.textContent.trim()).to.equal('Care for yourself');
    expect(focused(widget)).to.equal(headings[0]);
  });

  it('gives urgency, causes, advice, when to come back, answers, in this order', async () => {
    const text = textOf(await mountResult({ t_cold: ['often'] }));
    const order = [
      'Care for yourself',
      'A strain in short.',
      'something that this tool does not cover',
      'A traditional view',
      'Keep warm',
      'A new fever',
      'who: Me',
      'abcdef012345',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.to.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it('shows what speaks for a cause with its source, fit in words, and never a percentage', async () => {
    const widget = await mountResult();
    const card = find(widget, '[part~="cause"]');
    expect(card.textContent)
      .to.contain('A strain')
      .and.to.contain('Fits well')
      .and.to.contain('start: All at once')
      .and.to.contain('source');
    expect(find<HTMLAnchorElement>(widget, 'ol a[href="https://example.org/1"]').rel).to.contain(
      'noopener',
    );
    expect(textOf(widget)).not.to.contain('%');
  });

  it('says who has signed the content, and that nobody has', async () => {
    expect(textOf(await mountResult())).to.contain('No clinician has signed');
  });

  it('above self-care it gives the reason, and keeps the traditional view away', async () => {
    const widget = await mountResult({ f_now: ['fever'] });
    expect(widget.dataset['urgency']).to.equal('urgent');
    expect(textOf(widget))
      .to.contain('A fever needs a check.')
      .and.not.to.contain('A traditional view');
  });

  it('hides medicines where the host says so', async () => {
    expect(textOf(await mountResult())).to.contain('Pain tablets');
    cleanUp();
    expect(textOf(await mountResult({}, { medicines: 'hide' }))).not.to.contain('Pain tablets');
  });

  it('has the slot of its own level only', async () => {
    const widget = await mountResult();
    expect(find(widget, 'slot[name="actions-self-care"]')).to.exist;
    expect(widget.shadowRoot!.querySelector('slot[name="actions-urgent"]')).to.equal(null);
  });

  it('unfolds everything on paper, and folds it again', async () => {
    const widget = await mountResult();
    const folded = (): number => widget.shadowRoot!.querySelectorAll('details:not([open])').length;
    const before = folded();
    window.dispatchEvent(new Event('beforeprint'));
    expect(folded()).to.equal(0);
    window.dispatchEvent(new Event('afterprint'));
    expect(folded()).to.equal(before).and.to.be.greaterThan(0);
  });

  it('gives the first reason with the level, and the answers behind it where it is unfolded', async () => {
    const widget = await mountResult({ f_now: ['weak'], c_weak: ['one'] });
    expect(find(widget, '.why-level').innerText)
      .to.contain('Mention it.')
      .and.not.contain('One is weaker');
    find<HTMLDetailsElement>(widget, '.why-level details').open = true;
    expect(find(widget, '.why-level').innerText).to.contain('One is weaker');
  });

  it('leads back to the check page, and from there to the last question', async () => {
    const widget = await mountResult();
    await press(widget, 'Change my answers');
    expect(widget.dataset['step']).to.equal('review');
    await press(widget, 'Back');
    expect(widget.dataset['step']).to.equal('t_cold');
  });

  it('Start again asks first, and can be thought better of', async () => {
    const widget = await mountResult();
    const dialog = find<HTMLDialogElement>(widget, 'dialog');
    await press(widget, 'Start again');
    expect(dialog.open).to.equal(true);
    await press(widget, 'Keep my answers');
    expect(dialog.open).to.equal(false);
    expect(widget.dataset['step']).to.equal('result');
    await press(widget, 'Start again');
    await press(widget, 'Yes, start again');
    expect(widget.dataset['step']).to.equal('cover');
    expect(widget.answers).to.deep.equal({});
    expect(focused(widget)).to.equal(find(widget, '[data-focus]'));
  });

  it('someone who is not there gets the plain list and no level', async () => {
    const widget = await mountResult({ g_who: ['absent'] }, { region: 'GB' });
    expect(widget.dataset['step']).to.equal('result');
    expect(widget.dataset['urgency']).to.equal(undefined);
    expect(textOf(widget))
      .to.contain('They are not with you.')
      .and.to.contain('Both legs weak')
      .and.to.contain('999')
      .and.not.to.contain('Be seen today');
    await press(widget, 'Back');
    expect(widget.dataset['step']).to.equal('g_who');
  });

  it('Clear my answers forgets everything and says so', async () => {
    const widget = await mountResult();
    await press(widget, 'Clear my answers');
    expect(widget.dataset['step']).to.equal('cover');
    expect(widget.answers).to.deep.equal({});
    expect(sessionStorage).to.have.length(0);
    expect(find(widget, '[role="status"]').textContent).to.contain('cleared');
  });
});
