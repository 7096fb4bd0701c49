import { expect } from 'chai';
import { VERSION } from '../../src/index.js';
import { closePages, openPage, toResult, type HostPage } from './host-page.js';

const OLDER = '0.0.1';

/** Address of the built file as an older version would be: the same code with another number. */
async function olderFile(): Promise<string> {
  const code = await (await fetch('/dist/triage-widget.js')).text();
  const older = code.replace(/((?:const |[,;] ?)[\w$]+ ?= ?")\d+\.\d+\.\d+(?=")/, `$1${OLDER}`);
  expect(older).not.to.equal(code);
  return URL.createObjectURL(new Blob([older], { type: 'text/javascript' }));
}

const versionOf = ({ window }: HostPage): string =>
  (window.customElements.get('triage-widget') as unknown as { version: string }).version;

describe('2: the file is there twice, and then an older version of it', function () {
  this.timeout(30_000);
  afterEach(closePages);

  it('loaded twice: one working widget, and nothing on the console', async () => {
    const page = await openPage({
      scripts: ['/dist/triage-widget.js?one', '/dist/triage-widget.js?two'],
    });
    await toResult(page.widgets[0]!);
    expect(page.widgets[0]!.dataset['urgency']).to.equal('self-care');
    expect(page.complaints).to.deep.equal([]);
  });

  it('then an older one: the widget works, and one warning names both', async () => {
    const page = await openPage({
      scripts: ['/dist/triage-widget.js?one', '/dist/triage-widget.js?two', await olderFile()],
    });
    expect(versionOf(page)).to.equal(VERSION);
    await toResult(page.widgets[0]!);
    expect(page.widgets[0]!.dataset['urgency']).to.equal('self-care');
    expect(page.complaints).to.have.length(1);
    expect(page.complaints[0]).to.contain(VERSION).and.contain(OLDER);
  });

  it('an older one first: it stays and works, and one warning names both', async () => {
    const page = await openPage({ scripts: [await olderFile(), '/dist/triage-widget.js'] });
    expect(versionOf(page)).to.equal(OLDER);
    await toResult(page.widgets[0]!);
    expect(page.widgets[0]!.dataset['urgency']).to.equal('self-care');
    expect(page.complaints).to.have.length(1);
    expect(page.complaints[0]).to.contain(VERSION).and.contain(OLDER);
  });

  it('another name beside it: both work, each from its own copy', async () => {
    const page = await openPage({
      scripts: ['/dist/triage-widget.js', '/test/embedding/own-name.ts'],
      body: '<triage-widget persist="none"></triage-widget><acme-triage persist="none"></acme-triage>',
    });
    const own = page.document.querySelector<HTMLElementTagNameMap['triage-widget']>('acme-triage')!;
    const heard: string[] = [];
    page.document.addEventListener('triage-result', ({ target }) =>
      heard.push((target as Element).localName),
    );
    while (!own.dataset['step']) await new Promise((resolve) => setTimeout(resolve, 20));
    await toResult(own);
    expect(page.widgets[0]!.dataset['step']).to.equal('cover');
    await toResult(page.widgets[0]!);
    expect(heard).to.deep.equal(['acme-triage', 'triage-widget']);
    for (const widget of [own, page.widgets[0]!]) {
      const { display, borderInlineStartStyle } = page.window.getComputedStyle(
        widget.shadowRoot!.querySelector('.level')!,
      );
      expect([
        page.window.getComputedStyle(widget).display,
        display,
        borderInlineStartStyle,
      ]).to.deep.equal(['block', 'block', 'solid']);
    }
    expect(page.complaints).to.deep.equal([]);
  });
});
