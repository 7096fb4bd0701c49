import { expect } from 'chai';
import { answer, cleanUp, find, focused, input, mount, press, textOf, tick } from './support.js';

async function mountNumb(attributes: Readonly<Record<string, string>> = {}) {
  const widget = await mount({ start: 'question', ...attributes });
  await answer(widget, 'me');
  await answer(widget, 'young');
  await tick(widget, 'numb');
  return widget;
}

describe('an emergency', () => {
  afterEach(cleanUp);

  it('interrupts after Continue, not at the tick', async () => {
    const widget = await mountNumb();
    expect(widget.dataset['step']).to.equal('f_now');
    await press(widget, 'Continue');
    expect(widget.dataset['step']).to.equal('result');
    expect(widget.dataset['urgency']).to.equal('emergency');
  });

  it('comes first in reading order, is announced once and has focus; it says why and what to do', async () => {
    const widget = await mountNumb({ region: 'GB' });
    await press(widget, 'Continue');
    const alerts = widget.shadowRoot!.querySelectorAll('[role="alert"]');
    expect(alerts).to.have.length(1);
    expect(textOf(widget).startsWith('Get help now')).to.equal(true);
    expect(alerts[0]!.contains(focused(widget))).to.equal(true);
    expect(textOf(widget))
      .to.contain('Numbness there can be an emergency.')
      .and.to.contain('Call 999 for an ambulance.');
  });

  it('shows nothing about causes', async () => {
    const widget = await mountNumb();
    await press(widget, 'Continue');
    expect(widget.shadowRoot!.querySelector('[part~="cause"]')).to.equal(null);
  });

  it('a slip can be corrected: back to the answer, and on from there', async () => {
    const widget = await mountNumb();
    await press(widget, 'Continue');
    await press(widget, 'I made a mistake – go back');
    expect(widget.dataset['step']).to.equal('f_now');
    expect(widget.dataset['urgency']).to.equal(undefined);
    expect(input(widget, 'numb').checked).to.equal(true);
    await answer(widget, 'none');
    expect(widget.dataset['step']).to.equal('e_onset');
    expect(widget.answers['g_age']).to.equal('young');
  });

  it('cannot be walked around: going on with the same answer comes back to it', async () => {
    const widget = await mountNumb();
    await press(widget, 'Continue');
    await press(widget, 'I made a mistake – go back');
    await press(widget, 'Back');
    await press(widget, 'Continue');
    expect(widget.dataset['urgency']).to.equal('emergency');
  });

  it('a line that covers signs opens the question about them, whose answer can raise it', async () => {
    const widget = await mount({ start: 'question' });
    await answer(widget, 'me');
    await answer(widget, 'young');
    await answer(widget, 'weak');
    expect(widget.dataset['step']).to.equal('c_weak');
    await answer(widget, 'both');
    expect(widget.dataset['urgency']).to.equal('emergency');
  });

  for (const [attributes, href] of [
    [{ region: 'GB' }, 'tel:999'],
    [{ region: 'de' }, 'tel:112'],
    [{ region: 'en-US' }, 'tel:911'],
    [{ region: 'CN' }, 'tel:120'],
    [{ region: 'GB', 'emergency-number': '+44 20 79' }, 'tel:+442079'],
  ] as const) {
    it(`calls ${href} for ${JSON.stringify(attributes)}`, async () => {
      const widget = await mountNumb(attributes);
      await press(widget, 'Continue');
      expect(
        find<HTMLAnchorElement>(widget, '[role="alert"] a.call').getAttribute('href'),
      ).to.equal(href);
    });
  }

  for (const region of ['', 'XX', '999']) {
    it(`names no number for the region "${region}"`, async () => {
      const widget = await mountNumb({ region });
      await press(widget, 'Continue');
      expect(widget.shadowRoot!.querySelector('a[href^="tel:"]')).to.equal(null);
      const alarm = find(widget, '.alarm').textContent;
      expect(alarm.split('your local emergency number').length - 1, 'said once').to.equal(1);
    });
  }
});
