import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import {
  answer,
  choiceFor,
  click,
  closePages,
  openPage,
  PACK,
  ready,
  toResult,
  wait,
  type HostPage,
} from './host-page.js';

const TWO =
  '<ul><li id="a"><triage-widget persist="none"></triage-widget></li><li id="b"><triage-widget persist="none"></triage-widget></li></ul>';

/** Two questions in, with a tick on the third. */
async function midway(
  widget: TriageWidget,
): Promise<{ step: string; answers: unknown; tick: string }> {
  await click(widget, '.nav .primary');
  await answer(widget);
  await answer(widget);
  const step = widget.dataset['step']!;
  const tick = choiceFor(step)[0]!;
  await click(widget, `#option-${tick}`);
  return { step, answers: widget.answers, tick };
}

function expectKept(
  widget: TriageWidget,
  { step, answers, tick }: Awaited<ReturnType<typeof midway>>,
): void {
  expect([widget.dataset['step'], widget.answers]).to.deep.equal([step, answers]);
  expect(widget.shadowRoot!.querySelector<HTMLInputElement>(`#option-${tick}`)!.checked).to.equal(
    true,
  );
}

const MOVES: Readonly<Record<string, (widget: TriageWidget, page: HostPage) => unknown>> = {
  'removed and put back at once': (widget) => {
    const parent = widget.parentElement!;
    widget.remove();
    parent.append(widget);
  },
  'removed, and put back later': async (widget) => {
    const parent = widget.parentElement!;
    widget.remove();
    await wait(100);
    parent.append(widget);
  },
  'moved to another place': (widget, { document }) => {
    document.body.prepend(widget);
  },
  'reordered with its list': (widget, { document }) => {
    document.querySelector('ul')!.append(widget.parentElement!);
  },
  'moved into another shadow root': (widget, { document }) => {
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).append(widget);
  },
  'wrapped, as an editor or a router does': (widget, { document }) => {
    const wrapper = document.createElement('div');
    widget.replaceWith(wrapper);
    wrapper.append(widget);
  },
};

describe('10: coming, moving and going', function () {
  this.timeout(30_000);
  afterEach(closePages);

  for (const [name, move] of Object.entries(MOVES)) {
    it(`${name}: the interview goes on where it was, and the other one too`, async () => {
      const page = await openPage({ body: TWO });
      const [widget, other] = page.widgets as [TriageWidget, TriageWidget];
      const before = await midway(widget);
      await move(widget, page);
      await wait(50);
      await widget.updateComplete;
      expectKept(widget, before);
      expect(other.dataset['step']).to.equal('cover');
      await click(widget, `#option-${before.tick}`);
      await toResult(widget);
      expect(widget.dataset['urgency']).to.equal('self-care');
      expect(page.complaints).to.deep.equal([]);
    });
  }

  it('properties and listeners from before the script came: all count', async () => {
    const page = await openPage({ scripts: [], body: '<triage-widget></triage-widget>' }).catch(
      () => undefined,
    );
    expect(page, 'without the script there is no screen').to.equal(undefined);
    const { contentWindow } = document.querySelector('iframe')!;
    const early = contentWindow!.document.querySelector('triage-widget')!;
    const answers = { g_age: '40_49', f_now: ['leg_cold'] };
    let steps = 0;
    early.addEventListener('triage-emergency', () => {
      steps++;
    });
    Object.assign(early, {
      packData: PACK,
      persist: 'none',
      startAt: 'question',
      region: 'GB',
      headingLevel: 3,
      answers,
    });
    const script = contentWindow!.document.createElement('script');
    Object.assign(script, { type: 'module', src: '/dist/triage-widget.js' });
    contentWindow!.document.head.append(script);
    while (!early.dataset['step']) await wait(20);
    await early.updateComplete;
    expect([early.dataset['urgency'], early.answers, steps]).to.deep.equal([
      'emergency',
      answers,
      1,
    ]);
    expect(early.shadowRoot!.querySelector('.alarm h3 + p')).not.to.equal(null);
    expect(early.shadowRoot!.querySelector('.call')!.getAttribute('href')).to.equal('tel:999');
  });

  it('200 come and go: nothing of them is left on the page, and one that stays still works', async () => {
    const page = await openPage();
    const nodes = page.document.querySelectorAll('*').length;
    const globals = Object.getOwnPropertyNames(page.window).length;
    for (let count = 0; count < 200; count++) {
      const widget = page.document.createElement('triage-widget');
      widget.persist = 'none';
      page.document.body.append(widget);
      if (count % 20 === 0) await ready(page);
      widget.remove();
    }
    await ready(page);
    expect(page.document.querySelectorAll('*').length).to.equal(nodes);
    expect(Object.getOwnPropertyNames(page.window).length).to.equal(globals);
    await toResult(page.widgets[0]!);
    expect(page.widgets[0]!.dataset['urgency']).to.equal('self-care');
    expect(page.complaints).to.deep.equal([]);
  });
});
