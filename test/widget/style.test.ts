import { expect } from 'chai';
import { TriageWidget } from '../../src/index.js';
import { emulateMedia, itEmulated } from './engine.js';
import { answer, cleanUp, find, input, mount, press, tick, toReview } from './support.js';

describe('looks', () => {
  afterEach(async () => {
    cleanUp();
    document.documentElement.removeAttribute('style');
    await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
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
    await press(widget, 'See my result');
    expect(overflow()).to.equal(0);
  });

  itEmulated('a chosen option is told by more than colour, also in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const widget = await mount({ start: 'question' });
    await tick(widget, 'me');
    const row = input(widget, 'me').closest('.option')!;
    expect(getComputedStyle(row).outlineStyle).to.equal('solid');
    const tickOf = (id: string): string => getComputedStyle(input(widget, id), '::before').scale;
    expect([tickOf('me'), tickOf('with_me')]).to.deep.equal(['1', '0']);
  });

  it('choosing moves nothing', async () => {
    const widget = await mount({ start: 'question', style: 'inline-size: 200px' });
    const rows = (): readonly number[] =>
      [...widget.shadowRoot!.querySelectorAll('.option, .nav')].map(
        (element) => element.getBoundingClientRect().top,
      );
    const before = rows();
    await tick(widget, 'with_me');
    expect(rows()).to.deep.equal(before);
  });

  it('options and buttons answer to a pointer only where there is one that hovers', () => {
    const hovers = (rules: CSSRuleList): readonly string[] =>
      [...rules].flatMap((rule) =>
        rule instanceof CSSMediaRule && rule.conditionText.includes('hover: hover')
          ? []
          : rule instanceof CSSStyleRule && /^\.(option|button).*:hover/.test(rule.selectorText)
            ? [rule.selectorText]
            : 'cssRules' in rule
              ? hovers(rule.cssRules as CSSRuleList)
              : [],
      );
    const sheets = TriageWidget.styles.map(({ styleSheet }) => styleSheet!);
    expect(sheets.flatMap((sheet) => hovers(sheet.cssRules))).to.deep.equal([]);
  });

  it('has no style attribute anywhere', async () => {
    const widget = await mount();
    await toReview(widget);
    await press(widget, 'See my result');
    expect(widget.shadowRoot!.querySelector('[style]')).to.equal(null);
  });
});
