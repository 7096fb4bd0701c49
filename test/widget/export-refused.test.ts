import { expect } from 'chai';
import { mountResult, said, settled, stub, unstub } from './export-support.js';
import { cleanUp, find, mount, press, textOf, toReview } from './support.js';

describe('where the result cannot be taken along', () => {
  afterEach(() => {
    unstub();
    cleanUp();
  });

  it('shows the address where sharing is refused, as in a frame that may not', async () => {
    stub(navigator, 'canShare', () => true);
    stub(navigator, 'share', () => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const widget = await mountResult();
    await press(widget, 'Share this page, without your answers');
    await settled(widget);
    expect(said(widget)).to.contain('Sharing does not work here');
    expect(find<HTMLTextAreaElement>(widget, 'textarea').value).to.equal(location.href);
  });

  it('offers no sharing of a page that cannot be shared', async () => {
    stub(navigator, 'share', () => Promise.resolve());
    stub(navigator, 'canShare', () => false);
    expect(textOf(await mountResult())).not.to.contain('Share this page');
  });

  it('shows the text where no file can be made, and where the clipboard never answers', async () => {
    stub(URL, 'createObjectURL', () => {
      throw new Error('refused');
    });
    stub(navigator, 'clipboard', { writeText: () => new Promise(() => undefined) });
    const widget = await mountResult();
    await press(widget, 'Download');
    expect(said(widget)).to.contain('A file cannot be saved here');
    expect(find<HTMLTextAreaElement>(widget, 'textarea').value).to.contain('Care for yourself');
    await press(widget, 'Copy');
    while (!said(widget)) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(said(widget)).to.contain('did not let us copy');
  });

  for (const [screen, answers] of [
    ['a result', {}],
    ['an emergency', { f_now: ['numb'] }],
  ] as const) {
    it(`says on ${screen} that nothing was printed, where nothing was`, async () => {
      stub(window, 'print', () => undefined);
      const widget = await mount({ region: 'GB' });
      await toReview(widget, answers);
      if (widget.dataset['step'] === 'review') await press(widget, 'See my result');
      await press(widget, 'Print');
      const status = (): string =>
        [...widget.shadowRoot!.querySelectorAll('[role="status"]')]
          .map(({ textContent }) => textContent)
          .join(' ');
      for (let tries = 0; tries < 100 && !status().includes('screenshot'); tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(status()).to.contain('Take a screenshot instead');
      stub(window, 'print', () => window.dispatchEvent(new Event('beforeprint')));
      await press(widget, 'Print');
      await new Promise((resolve) => setTimeout(resolve, 3300));
      expect(status()).not.to.contain('screenshot');
    });
  }
});
