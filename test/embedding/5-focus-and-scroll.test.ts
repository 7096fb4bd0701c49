import { expect } from 'chai';
import { answer, click, closePages, openPage, toResult, wait, type HostPage } from './host-page.js';

const TALL = '<div style="block-size:2000px">The page\'s own text</div>';
const BODY = `${TALL}<triage-widget persist="none"></triage-widget>${TALL}`;

/** A call of `scrollIntoView`, and how far it took the page. */
interface Scroll {
  readonly block: unknown;
  readonly wasInView: boolean;
  readonly distance: number;
}

/** Notes every way in which script can scroll a page. */
function record({ window }: HostPage): { scrolls: Scroll[]; others: string[] } {
  const [scrolls, others] = [[] as Scroll[], [] as string[]];
  const { scrollIntoView } = window.Element.prototype;
  window.Element.prototype.scrollIntoView = function (options) {
    const [from, { top, bottom }] = [window.scrollY, this.getBoundingClientRect()];
    scrollIntoView.call(this, options);
    scrolls.push({
      block: (options as ScrollIntoViewOptions).block,
      wasInView: top >= 24 && bottom <= window.innerHeight - 24,
      distance: window.scrollY - from,
    });
  };
  for (const name of ['scroll', 'scrollTo', 'scrollBy'] as const)
    window[name] = () => {
      others.push(name);
    };
  const { focus } = window.HTMLElement.prototype;
  window.HTMLElement.prototype.focus = function (options) {
    if (!options?.preventScroll) others.push('focus');
    focus.call(this, options);
  };
  return { scrolls, others };
}

describe('5: focus and scrolling', function () {
  this.timeout(30_000);
  afterEach(closePages);

  for (const attributes of ['', 'start="question"', 'mode="reference"']) {
    it(`on load the page stays where it is, and focus too (${attributes || 'cover'})`, async () => {
      const page = await openPage({
        body: BODY.replace('persist="none"', `persist="none" ${attributes}`),
      });
      await wait(200);
      expect(page.window.scrollY).to.equal(0);
      expect(page.document.activeElement).to.equal(page.document.body);
    });
  }

  it('each step puts focus on its heading, ahead of all but the way back, with one scroll to the nearest edge at most', async () => {
    const page = await openPage({ body: BODY });
    const widget = page.widgets[0]!;
    const { scrolls, others } = record(page);
    const seen: string[] = [];
    await toResult(widget, {
      look: (step) => {
        if (seen.push(step) === 1) return;
        const root = widget.shadowRoot!;
        const heading = root.querySelector('[data-focus]')!;
        expect(root.activeElement, step).to.equal(heading);
        expect(heading.localName, step).to.match(/^h\d$/);
        expect(root.querySelectorAll('[data-focus]'), step).to.have.length(1);
        for (const later of root.querySelectorAll(
          'input, .step button:not(.back), details, .section',
        )) {
          expect(
            heading.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING,
            `${step}: ${later.className}`,
          ).to.be.greaterThan(0);
        }
        expect(
          scrolls
            .splice(0)
            .map(({ block, wasInView, distance }) => [block, wasInView && distance !== 0]),
          step,
        ).to.deep.equal([['nearest', false]]);
        const { top, bottom } = heading.getBoundingClientRect();
        expect(top >= 0 && bottom <= page.window.innerHeight, `${step} is in view`).to.equal(true);
      },
    });
    expect(seen.at(-1)).to.equal('result');
    expect(seen.length).to.be.greaterThan(10);
    expect(others).to.deep.equal([]);
  });

  it('so does Back', async () => {
    const page = await openPage({ body: BODY });
    const widget = page.widgets[0]!;
    await click(widget, '.nav .primary');
    await answer(widget);
    const { scrolls } = record(page);
    await click(widget, '.back');
    expect(widget.dataset['step']).to.equal('g_age');
    expect(widget.shadowRoot!.activeElement).to.equal(
      widget.shadowRoot!.querySelector('[data-focus]'),
    );
    expect(scrolls.map(({ block }) => block)).to.deep.equal(['nearest']);
  });

  it('a step whose heading is in view does not scroll the page', async () => {
    const page = await openPage({ body: BODY });
    const widget = page.widgets[0]!;
    await click(widget, '.nav .primary');
    page.window.scrollTo(0, widget.getBoundingClientRect().top + page.window.scrollY - 100);
    await wait(50);
    const { scrolls } = record(page);
    await answer(widget);
    expect(scrolls).to.deep.equal([{ block: 'nearest', wasInView: true, distance: 0 }]);
  });

  it('a fixed header of the page is kept clear of, where the page says how high it is', async () => {
    const page = await openPage({
      body: BODY,
      head: '<style>triage-widget{--triage-scroll-margin:120px}</style>',
    });
    const widget = page.widgets[0]!;
    await click(widget, '.nav .primary');
    page.window.scrollTo(0, widget.getBoundingClientRect().top + page.window.scrollY + 300);
    await wait(50);
    await answer(widget);
    expect(
      widget.shadowRoot!.querySelector('.progress')!.getBoundingClientRect().top,
    ).to.be.closeTo(120, 1);
  });
});
