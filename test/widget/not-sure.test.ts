import { expect } from 'chai';
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
import type { TriageWidget } from '../../src/define.js';

describe('"not sure"', () => {
  afterEach(cleanUp);

  async function toDanger(): Promise<TriageWidget> {
    const widget = await mount({ start: 'question' });
    await answer(widget, 'me');
    await answer(widget, 'young');
    return widget;
  }

  it('first shows how to check, and takes focus there; the second time it counts', async () => {
    const widget = await toDanger();
    await tick(widget, 'unsure');
    await press(widget, 'Continue');
    expect(widget.dataset['step']).to.equal('f_now');
    expect(widget.answers).not.to.have.property('f_now');
    expect(focused(widget)).to.equal(find(widget, '.check'));
    expect(find(widget, '.check').textContent).to.contain('Touch the skin there.');
    await press(widget, 'Continue');
    expect(widget.answers['f_now']).to.equal('unsure');
    expect(widget.dataset['step']).to.equal('e_onset');
  });

  it('may be replaced by what the person then finds', async () => {
    const widget = await toDanger();
    await tick(widget, 'unsure');
    await press(widget, 'Continue');
    await tick(widget, 'fever');
    await press(widget, 'Continue');
    expect(widget.answers['f_now']).to.deep.equal(['fever']);
  });

  it('counts at once where the pack tells no way to check', async () => {
    const widget = await toDanger();
    await answer(widget, 'none');
    await tick(widget, 'unsure');
    await press(widget, 'Continue');
    expect(widget.answers['e_onset']).to.equal('unsure');
  });

  it('is asked about again from the check page, with its help open, and lowers the level', async () => {
    const widget = await mount();
    await toReview(widget, { f_now: ['unsure'] });
    expect(find(widget, '.doubts').textContent)
      .to.contain('You were not sure')
      .and.to.contain('Care for yourself');
    await press(widget, 'Check again: danger signs');
    expect(widget.dataset['step']).to.equal('f_now');
    expect(find(widget, '.check').textContent).to.contain('Touch the skin there.');
    expect(input(widget, 'unsure').checked).to.equal(true);
    await answer(widget, 'none');
    // The lower level opens the question of the other perspective.
    expect(widget.dataset['step']).to.equal('t_cold');
    await answer(widget, 'no');
    expect(widget.dataset['step']).to.equal('review');
    expect(widget.shadowRoot!.querySelector('.doubts')).to.equal(null);
  });

  it('stands in the result too, with the way back', async () => {
    const widget = await mount();
    await toReview(widget, { f_now: ['unsure'] });
    await press(widget, 'See my result');
    expect(widget.dataset['urgency']).to.equal('urgent');
    expect(textOf(widget)).to.contain('Check again');
    await press(widget, 'Check again: danger signs');
    expect(widget.dataset['step']).to.equal('f_now');
  });

  it('is not spoken of where it changes nothing', async () => {
    const widget = await mount();
    await toReview(widget, { e_onset: ['unsure'] });
    expect(widget.shadowRoot!.querySelector('.doubts')).to.equal(null);
  });
});
