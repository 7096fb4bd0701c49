import { expect } from 'chai';
import type { FrameMessage } from '../../src/frame/protocol.js';

/** The built page, from the tests' own server: the sandbox alone takes its origin away. */
const PAGE = '/frame-page.html';

/** The next message of a frame. */
function reported(frame: HTMLIFrameElement): Promise<MessageEvent<FrameMessage>> {
  return new Promise((resolve) => {
    addEventListener('message', function hear(event: MessageEvent<FrameMessage>) {
      if (event.source !== frame.contentWindow) return;
      removeEventListener('message', hear);
      resolve(event);
    });
  });
}

async function place(html: string): Promise<HTMLIFrameElement> {
  const main = document.createElement('main');
  main.append(document.createRange().createContextualFragment(html));
  document.body.replaceChildren(main);
  await import('../../src/frame/loader.js');
  // It looks again when the page is parsed, which is how later tests of this file are served.
  dispatchEvent(new Event('DOMContentLoaded'));
  return main.querySelector('iframe')!;
}

describe('the page for frames and its loader, in this engine', () => {
  afterEach(() => document.body.replaceChildren());

  it('runs in a sandbox without an origin, tells its height, and gets it', async () => {
    const frame = await place(
      `<a data-triage-frame href="${PAGE}?region=GB">Check your back and knees</a>`,
    );
    expect(frame.title).to.equal('Check your back and knees');
    expect(frame.sandbox.contains('allow-same-origin')).to.equal(false);
    const { data, origin } = await reported(frame);
    expect(origin).to.equal('null');
    expect(data.triageFrame % 40).to.equal(0);
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    expect(frame.offsetHeight).to.be.within(200, 20_000);
    expect(frame.style.height).to.not.equal('640px');
  });

  it("gives a frame of the page's own its height too", async () => {
    const frame = await place(
      `<iframe data-triage-frame title="Check" width="600" height="240" src="${PAGE}"></iframe>`,
    );
    const { origin } = await reported(frame);
    expect(origin).to.equal(location.origin);
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    expect(frame.offsetHeight).to.be.above(300);
  });

  it('believes no message that is not from a frame of its own', async () => {
    const frame = await place(`<a data-triage-frame href="${PAGE}">Check</a>`);
    await reported(frame);
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    const { height } = frame.style;
    postMessage({ triageFrame: 480, moved: true }, '*');
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    expect(frame.style.height).to.equal(height);
  });
});
