import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { emulateMedia, itEmulated } from './engine.js';
import { answer, cleanUp, find, mount, press, tick, toReview } from './support.js';

/** The slide of a step that has just been drawn; nothing where it does not move. */
const slide = (widget: TriageWidget): string | undefined =>
  (
    find(widget, '.step').getAnimations()[0]?.effect as KeyframeEffect | undefined
  )?.getKeyframes()[0]?.['translate'] as string | undefined;

describe('motion', () => {
  afterEach(async () => {
    cleanUp();
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  itEmulated('a step comes from the side that it lies on', async () => {
    const widget = await mount({ persist: 'none' });
    expect(slide(widget)).to.equal(undefined);
    await press(widget, 'Start');
    await answer(widget, 'me');
    expect(slide(widget)).to.equal('1rem');
    await press(widget, 'Back');
    expect(slide(widget)).to.equal('-1rem');
    await press(widget, 'Back');
    expect(slide(widget), 'the cover').to.equal('-1rem');
    await press(widget, 'Continue where you left off');
    await press(widget, 'Back');
    find(widget, '.widget').dir = 'rtl';
    await answer(widget, 'me');
    expect(slide(widget)).to.equal('-1rem');
  });

  itEmulated('the result lies behind the last step', async () => {
    const widget = await mount({ persist: 'none' });
    await toReview(widget);
    await press(widget, 'See my result');
    expect(slide(widget)).to.equal('1rem');
    await press(widget, 'Change my answers');
    expect(slide(widget)).to.equal('-1rem');
  });

  itEmulated('takes no time from anybody, and moves no box', async () => {
    const widget = await mount({ start: 'question', persist: 'none' });
    await answer(widget, 'me');
    const animation = find(widget, '.step').getAnimations()[0]!;
    expect(animation.effect!.getComputedTiming().endTime).to.be.at.most(180);
    const { top, height } = find(widget, '[part=question]').getBoundingClientRect();
    await answer(widget, 'young');
    expect(widget.dataset['step'], 'an answer in the midst of it counts').to.equal('f_now');
    await press(widget, 'Back');
    await find(widget, '.step').getAnimations()[0]!.finished;
    const after = find(widget, '[part=question]').getBoundingClientRect();
    expect([after.top, after.height]).to.deep.equal([top, height]);
  });

  itEmulated('the alarm is there at once', async () => {
    const widget = await mount({ start: 'question', persist: 'none' });
    for (const option of ['me', 'young', 'numb']) await answer(widget, option);
    expect(widget.dataset['urgency']).to.equal('emergency');
    expect(slide(widget)).to.equal(undefined);
  });

  itEmulated('there is none where it is not wanted', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const widget = await mount({ start: 'question', persist: 'none' });
    await answer(widget, 'me');
    await tick(widget, 'young');
    expect(widget.shadowRoot!.getAnimations()).to.deep.equal([]);
  });
});
