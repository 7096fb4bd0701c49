import { expect } from 'chai';
import { emulateMedia, itEmulated } from './engine.js';
import { answer, cleanUp, find, input, mount, press, tick, toReview } from './support.js';

describe('looks', () => {
  afterEach(async () => {
    cleanUp();
    document.documentElement.removeAttribute('style');
    await emulateMedia({ forcedColors: 'none' });
  });

  it('takes nothing over from a page that shouts', async () => {
    document.body.style.cssText =
      'text-transform:uppercase;letter-spacing:9px;line-height:4;text-align:end;white-space:nowrap;cursor:wait;visibility:hidden;font-style:italic';
    const widget = await mount({ start: 'question' });
    const style = getComputedStyle(find(widget, 'label'));
    document.body.removeAttribute('style');
    expect([
      style.textTransform,
      style.letterSpacing,
      style.textAlign,
      style.whiteSpace,
      style.visibility,
      style.fontStyle,
    ]).to.deep.equal(['none', 'normal', 'start', 'normal', 'visible', 'normal']);
  });

  it('keeps text at 16 px or more where the page makes rem small', async () => {
    document.documentElement.style.fontSize = '62.5%';
    const widget = await mount({ start: 'question' });
    expect(parseFloat(getComputedStyle(find(widget, 'label')).fontSize)).to.be.at.least(16);
  });

  it('options and buttons are at least 44 px high', async () => {
    const widget = await mount({ start: 'question' });
    const heights = [...widget.shadowRoot!.querySelectorAll('.option, .button')].map(
      (element) => element.getBoundingClientRect().height,
    );
    expect(Math.min(...heights)).to.be.at.least(44);
  });

  it('takes the public tokens', async () => {
    const widget = await mount({ start: 'question' });
    widget.style.setProperty('--triage-color-accent', 'rgb(90, 0, 90)');
    expect(getComputedStyle(find(widget, '.header')).color).to.equal('rgb(90, 0, 90)');
  });

  it('theme chooses light or dark; auto follows the page', async () => {
    const widget = await mount();
    const surface = (): string => getComputedStyle(find(widget, '.widget')).backgroundColor;
    const light = surface();
    widget.theme = 'dark';
    await widget.updateComplete;
    const dark = surface();
    expect(dark).not.to.equal(light);
    widget.theme = 'auto';
    await widget.updateComplete;
    document.documentElement.style.colorScheme = 'dark';
    expect(surface()).to.equal(dark);
  });

  it('fits into 288 px without scrolling sideways, at every screen', async () => {
    const widget = await mount();
    widget.style.inlineSize = '288px';
    const overflow = (): number =>
      find(widget, '.widget').scrollWidth - find(widget, '.widget').clientWidth;
    expect(overflow()).to.equal(0);
    await press(widget, 'Start');
    await answer(widget, 'me');
    expect(overflow()).to.equal(0);
    await toReview(widget);
    expect(overflow()).to.equal(0);
    await press(widget, 'Continue');
    expect(overflow()).to.equal(0);
  });

  itEmulated('a chosen option is told by more than colour, also in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const widget = await mount({ start: 'question' });
    await tick(widget, 'me');
    const row = input(widget, 'me').closest('.option')!;
    expect(getComputedStyle(row).outlineStyle).to.equal('solid');
    expect(getComputedStyle(row.querySelector('label')!).fontWeight).to.equal('600');
  });

  it('has no style attribute anywhere', async () => {
    const widget = await mount();
    await toReview(widget);
    await press(widget, 'Continue');
    expect(widget.shadowRoot!.querySelector('[style]')).to.equal(null);
  });
});
