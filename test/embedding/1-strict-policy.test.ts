import { expect } from 'chai';
import { choiceFor, click, closePages, GYM, openPage, toResult, wait } from './host-page.js';

/**
 * Stricter than what the guides ask for: no style from anywhere, and one named Trusted Types
 * policy. The origin stands for `'self'`, which in a frame that is made from text means nothing to
 * Firefox.
 */
const POLICY = `default-src 'none'; script-src ${location.origin}; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;

describe('1: the strictest Content-Security-Policy, with Trusted Types', function () {
  this.timeout(30_000);
  afterEach(closePages);

  it('is in force: the page itself may not do what it forbids', async () => {
    const page = await openPage({ policy: POLICY });
    page.document.body.setAttribute('style', 'color:red');
    await wait(50);
    expect(page.complaints.join()).to.match(/policy style-src/);
    expect(page.window.getComputedStyle(page.document.body).color).not.to.equal('rgb(255, 0, 0)');
    if ('trustedTypes' in window)
      expect(() => {
        page.document.body.innerHTML = '<p>';
      }).to.throw();
  });

  it('a full run, with everything that opens on the way: empty console, no request after load, and its own looks', async () => {
    const page = await openPage({ policy: POLICY });
    const loaded = page.requests();
    expect(
      loaded
        .map((address) => new URL(address).pathname)
        .filter((path) => !path.endsWith('record-page.ts')),
    ).to.deep.equal(['/dist/triage-widget.js']);
    const widget = page.widgets[0]!;
    await toResult(widget, {
      look: async () => {
        for (const details of widget.shadowRoot!.querySelectorAll('details')) details.open = true;
        widget.shadowRoot!.querySelector<HTMLElement>('.term')?.click();
        widget
          .shadowRoot!.querySelector('.spot')
          ?.dispatchEvent(new page.window.MouseEvent('click', { bubbles: true }));
        await widget.updateComplete;
        widget
          .shadowRoot!.querySelector('.spot')
          ?.dispatchEvent(new page.window.MouseEvent('click', { bubbles: true }));
        await widget.updateComplete;
      },
      answers: { ...GYM, e_where: [] },
    }).catch(() => undefined);
    if (widget.dataset['step'] !== 'result') await toResult(widget);
    expect(widget.dataset['urgency']).to.equal('self-care');
    expect(
      page.window.getComputedStyle(widget.shadowRoot!.querySelector('.level')!)
        .borderInlineStartStyle,
    ).to.equal('solid');
    await click(widget, '[aria-haspopup=dialog]');
    await click(widget, 'dialog .button');
    expect(page.complaints).to.deep.equal([]);
    expect(page.requests()).to.deep.equal(loaded);
  });

  it('an emergency and the way back from it', async () => {
    const page = await openPage({ policy: POLICY });
    const widget = page.widgets[0]!;
    await toResult(widget, { answers: { f_now: ['now_breath'], g_age: ['40_49'] } });
    expect(widget.dataset['urgency']).to.equal('emergency');
    await click(widget, '.nav .button');
    expect(widget.dataset['step']).to.equal('f_now');
    expect(choiceFor('f_now')).to.deep.equal(['none']);
    await toResult(widget);
    expect(widget.dataset['urgency']).to.equal('self-care');
    expect(page.complaints).to.deep.equal([]);
  });
});
