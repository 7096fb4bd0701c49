import { expect } from 'chai';
import { closePages, openPage, toResult, type HostPage } from './host-page.js';

const POLICY = `default-src 'none'; script-src ${location.origin}; style-src 'nonce-abc'`;

const open = (query = '', policy?: string): Promise<HostPage> =>
  openPage({
    scripts: [`/test/embedding/without-sheets.ts${query}`, '/dist/triage-widget.js'],
    ...(policy && { policy }),
  });

const border = ({ window, widgets }: HostPage): string =>
  window.getComputedStyle(widgets[0]!.shadowRoot!.querySelector('.widget')!).borderTopStyle;

describe('11: a browser without constructable style sheets', function () {
  this.timeout(30_000);
  afterEach(closePages);

  it('has the looks all the same, also after the widget has moved to another document', async () => {
    const page = await open();
    expect(border(page)).to.equal('solid');
    const other = await openPage({ body: '', scripts: [] });
    other.document.body.append(page.widgets[0]!);
    expect(border(other)).to.equal('solid');
    expect(other.widgets[0]!.shadowRoot!.querySelectorAll('style').length).to.be.greaterThan(0);
  });

  it('has them under a policy that names the nonce in litNonce', async () => {
    const page = await open('?nonce=abc', POLICY);
    expect(border(page)).to.equal('solid');
    expect(page.complaints).to.deep.equal([]);
  });

  it('asks and answers without them where a policy forbids every style', async () => {
    const page = await open('', POLICY);
    expect(border(page)).to.equal('none');
    await toResult(page.widgets[0]!);
    expect(page.widgets[0]!.dataset['urgency']).to.equal('self-care');
  });
});
