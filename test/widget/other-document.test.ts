import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, focused, mount, press, settle, toReview } from './support.js';

/** A document of its own, in a frame, with a body that has its own idea of text. */
async function openFrame(head = ''): Promise<Document> {
  const frame = document.createElement('iframe');
  [frame.width, frame.height] = ['600', '600'];
  frame.srcdoc = `<!doctype html><title>Other</title>${head}<body style="font:italic 9px serif">`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve));
  return frame.contentDocument!;
}

/** How a few things look that the styles alone decide. */
function look(widget: TriageWidget): readonly string[] {
  const { defaultView } = widget.ownerDocument;
  return ['.widget', '.h-0', '.button'].flatMap((selector) => {
    const style = defaultView!.getComputedStyle(find(widget, selector));
    return [style.fontStyle, style.fontWeight, style.borderTopWidth, style.backgroundColor];
  });
}

/** A widget that was never on any page. */
function unconnected(): TriageWidget {
  const widget = document.createElement('triage-widget');
  widget.persist = 'none';
  widget.packData = FIXTURE;
  return widget;
}

describe('the widget in another document', () => {
  afterEach(cleanUp);

  it('keeps its looks and what was answered, and goes on', async () => {
    const widget = await mount({ start: 'question', persist: 'none' });
    await answer(widget, 'me');
    const here = look(widget);
    (await openFrame()).body.append(widget);
    await widget.updateComplete;
    expect(look(widget)).to.deep.equal(here);
    expect(widget.answers).to.deep.equal({ g_who: 'me' });
    await toReview(widget);
    await press(widget, 'See my result');
    expect(widget.dataset['step']).to.equal('result');
    expect(focused(widget)).to.equal(find(widget, '[data-focus]'));
  });

  it('can come back, and go through a document that nobody sees', async () => {
    const widget = await mount({ persist: 'none' });
    const here = look(widget);
    const frame = await openFrame();
    for (const other of [frame, document, document.implementation.createHTMLDocument(), frame]) {
      other.body.append(widget);
      await widget.updateComplete;
      if (other.defaultView) expect(look(widget)).to.deep.equal(here);
    }
    const template = document.createElement('template');
    template.content.append(widget);
    document.body.append(template.content);
    expect(look(widget)).to.deep.equal(here);
  });

  it('can begin there', async () => {
    const here = look(await mount({ persist: 'none' }));
    const widget = unconnected();
    (await openFrame()).body.append(widget);
    await settle(widget);
    expect(look(widget)).to.deep.equal(here);
  });

  it('can begin in a part of a page that is shown later', async () => {
    const here = look(await mount({ persist: 'none' }));
    const frame = await openFrame();
    const box = frame.createElement('div');
    const widget = unconnected();
    box.append(widget);
    frame.body.append(box);
    await settle(widget);
    expect(look(widget)).to.deep.equal(here);
  });

  it('moves into a shadow root, here and there', async () => {
    const widget = await mount({ persist: 'none' });
    const here = look(widget);
    for (const other of [document, await openFrame()]) {
      const box = other.body.appendChild(other.createElement('div'));
      box.attachShadow({ mode: 'open' }).append(widget);
      await widget.updateComplete;
      expect(look(widget)).to.deep.equal(here);
    }
  });

  it('opens its dialog there', async () => {
    const widget = await mount({ persist: 'none', display: 'dialog' });
    const frame = await openFrame();
    frame.body.append(widget);
    widget.open = true;
    await widget.updateComplete;
    const dialog = find<HTMLDialogElement>(widget, '.modal');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.getBoundingClientRect().height).to.equal(frame.defaultView!.innerHeight);
  });

  it('keeps its looks under a policy that allows no inline style', async () => {
    const widget = await mount({ persist: 'none' });
    const here = look(widget);
    const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'self'">`;
    (await openFrame(policy)).body.append(widget);
    await widget.updateComplete;
    expect(look(widget)).to.deep.equal(here);
  });
});
