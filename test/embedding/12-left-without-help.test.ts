import { expect } from 'chai';
import { closePages, openPage, wait } from './host-page.js';

/** Opens a page of a type of its own, in which nothing need ever come to life. */
async function openRaw(html: string, type: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.src = URL.createObjectURL(new Blob([html], { type }));
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  await wait(300);
  return frame.contentDocument!;
}

/** What a person sees of the widget: its own words, or else the page's. */
function seen(page: Document): string {
  const widget = page.querySelector('triage-widget')!;
  const root = widget.shadowRoot;
  const isSlotted = !root || root.querySelector('slot:not([name])') !== null;
  return `${root?.textContent ?? ''} ${isSlotted ? widget.textContent : ''}`;
}

const SIGN = 'You cannot feel the skin between your legs';

describe('a page on which nothing can be drawn', () => {
  afterEach(closePages);

  it('of XHTML, in which Lit makes no templates: the signs, and the fallback of the page', async () => {
    const script = await (await fetch('/dist/triage-widget.js')).text();
    const page = await openRaw(
      `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>X</title></head><body><triage-widget region="GB"><p>Call the clinic</p></triage-widget><script type="module"><![CDATA[${script.replaceAll(']]>', ']]]]><![CDATA[>')}]]></script></body></html>`,
      'application/xhtml+xml',
    );
    expect(seen(page)).to.contain('Call the clinic');
    const [widget] = page.getElementsByTagName('triage-widget');
    widget!.replaceChildren();
    expect(widget!.shadowRoot?.querySelector('button') ?? null, 'Lit draws here now').to.equal(
      null,
    );
  });

  it('whose policy forbids the policy of Lit: the signs in an empty tag', async function () {
    if (!('trustedTypes' in window)) return this.skip();
    const frame = document.createElement('iframe');
    const script = `${location.origin}/dist/triage-widget.js`;
    frame.srcdoc = `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="trusted-types 'none'; require-trusted-types-for 'script'"><body><triage-widget emergency-number="112"></triage-widget><script type="module" src="${script}"></script></body></html>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    await wait(300);
    expect(seen(frame.contentDocument!)).to.contain(SIGN).and.to.contain('112');
  });

  it('before the first drawing the fallback of the page shows', async () => {
    const { window } = await openPage();
    const widget = window.document.createElement('triage-widget');
    widget.textContent = 'Call the clinic';
    window.document.body.append(widget);
    expect(widget.shadowRoot!.querySelector('slot:not([name])')).not.to.equal(null);
    expect(widget.querySelector('*')).to.equal(null);
    expect(widget.checkVisibility?.() ?? true).to.equal(true);
  });

  it('a language around it that changes is followed, through shadow roots', async () => {
    const { window, document: page } = await openPage({
      scripts: ['/dist/triage-widget.all.js'],
      body: '<div id="around" lang="en_GB"><div id="host"></div></div>',
    });
    const root = page.getElementById('host')!.attachShadow({ mode: 'open' });
    const widget = page.createElement('triage-widget');
    root.append(widget);
    while (!widget.dataset['step']) await wait(10);
    const language = (): string =>
      widget.shadowRoot!.querySelector<HTMLElement>('[part~="container"]')!.lang;
    expect(language()).to.equal('en');
    page.getElementById('around')!.lang = ' zh_CN ';
    for (let tries = 0; tries < 100 && language() !== 'zh-Hans'; tries++) await wait(10);
    expect(language()).to.equal('zh-Hans');
    expect(window.document.title).to.equal('Host');
  });
});
