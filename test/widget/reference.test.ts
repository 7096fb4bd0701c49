import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { cleanUp, find, mount, textOf } from './support.js';

const headings = (widget: TriageWidget): readonly HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6'),
];
const titles = (widget: TriageWidget): readonly string[] =>
  headings(widget).map((heading) => heading.textContent.trim());
const cards = (widget: TriageWidget): readonly string[] =>
  [...widget.shadowRoot!.querySelectorAll('article .h-2')].map((heading) => heading.textContent);
const field = (widget: TriageWidget): HTMLInputElement =>
  find<HTMLInputElement>(widget, 'input[type="search"]');
const status = (widget: TriageWidget): string =>
  find(widget, '[role="search"] [role="status"]').textContent.trim();

async function search(widget: TriageWidget, words: string): Promise<void> {
  field(widget).value = words;
  field(widget).dispatchEvent(new Event('input', { bubbles: true }));
  await widget.updateComplete;
}

describe('reference mode', () => {
  afterEach(cleanUp);

  it('begins with the danger signs and the number to call', async () => {
    const widget = await mount({ mode: 'reference', region: 'GB' });
    expect(titles(widget).slice(0, 3)).to.deep.equal([
      'Sore back and knees',
      'All warning signs',
      'Call 999 or go to the nearest A&E now if you have:',
    ]);
    expect(find<HTMLAnchorElement>(widget, '.watch.emergency a').href).to.equal('tel:999');
    expect(textOf(widget)).to.contain('Numb between the legs');
  });

  it("shows every cause in the pack's order, the biomedical ones first, the others apart", async () => {
    const widget = await mount({ mode: 'reference' });
    expect(cards(widget)).to.deep.equal(['A strain', 'Wear', 'Cold pattern']);
    const apart = find(widget, '.apart');
    expect(apart.textContent)
      .to.contain('Another way of seeing it.')
      .and.contain('Cold pattern')
      .and.not.contain('A strain');
    const biomedical = await mount({ mode: 'reference', perspectives: 'biomedical' });
    expect(cards(biomedical)).to.deep.equal(['A strain', 'Wear']);
    expect(biomedical.shadowRoot!.querySelector('.apart')).to.equal(null);
  });

  it('asks nothing, ranks nothing and has no level', async () => {
    const widget = await mount({ mode: 'reference' });
    expect(
      widget.shadowRoot!.querySelector(
        'input:not([type="search"]), .fit, [part~="urgency"], [part~="evidence"]',
      ),
    ).to.equal(null);
    expect(widget.dataset['urgency']).to.equal(undefined);
    expect(textOf(widget)).not.to.contain('you told us');
  });

  it('begins no interview, whatever the host sets or calls, and tells the page of none', async () => {
    const reported: string[] = [];
    const listen = ({ type }: Event): void => {
      reported.push(type);
    };
    for (const name of [
      'triage-start',
      'triage-step',
      'triage-result',
      'triage-emergency',
    ] as const)
      document.body.addEventListener(name, listen);
    const widget = await mount({ mode: 'reference', start: 'question' });
    widget.answers = { g_who: 'me', g_age: 'old', f_now: ['numb'] };
    widget.start();
    widget.goTo('g_who');
    widget.goTo('result');
    await widget.updateComplete;
    for (const name of [
      'triage-start',
      'triage-step',
      'triage-result',
      'triage-emergency',
    ] as const)
      document.body.removeEventListener(name, listen);
    expect(reported).to.deep.equal([]);
    expect([widget.dataset['step'], widget.dataset['urgency']]).to.deep.equal([
      'reference',
      undefined,
    ]);
    expect(widget.shadowRoot!.querySelector('input:not([type="search"])')).to.equal(null);
    expect(textOf(widget)).not.to.contain('Get help now').and.not.contain('Because you told us');
  });

  it('says who has checked it, and gives its sources', async () => {
    const widget = await mount({ mode: 'reference' });
    expect(textOf(widget)).to.contain('No clinician has signed this content yet.');
    expect(
      [...widget.shadowRoot!.querySelectorAll('ol li')].map((item) => item.textContent.trim()),
    ).to.include('First source');
  });

  it('has general advice, cautions included; medicines where the host shows them', async () => {
    const widget = await mount({ mode: 'reference' });
    expect(titles(widget)).to.include.members([
      'What can help',
      'Keep warm',
      'Exercises',
      'Bridge',
      'Pain tablets',
    ]);
    expect(find(widget, '.caution').textContent).to.contain('Not with a new injury');
    expect(textOf(await mount({ mode: 'reference', medicines: 'hide' }))).not.to.contain(
      'Pain tablets',
    );
  });

  it('a medicine says to everybody whom it is not for, and not without a doctor: what triage would hide it from', async () => {
    const widget = await mount({ mode: 'reference' });
    const pill = [...widget.shadowRoot!.querySelectorAll('details.advice')].find((item) =>
      item.textContent.includes('Pain tablets'),
    )!;
    expect(pill.querySelector('.caution')!.textContent)
      .to.contain('pregnancy')
      .and.contain('breastfeeding')
      .and.contain('under 18')
      .and.contain('without a doctor');
    const bridge = [...widget.shadowRoot!.querySelectorAll('details.advice')].find((item) =>
      item.textContent.includes('Bridge'),
    )!;
    expect(bridge.textContent).not.to.contain('pregnancy');
  });

  it('a medicine keeps its warnings when it is found by a search', async () => {
    const widget = await mount({ mode: 'reference' });
    await search(widget, 'pain tablets');
    expect(find(widget, 'details.advice .caution').textContent).to.contain('under 18');
    expect(textOf(widget)).to.contain('Only a doctor or pharmacist can say what suits you.');
  });

  it('headings go down one level at a time from the level that the host asks for', async () => {
    for (const start of [2, 3]) {
      const widget = await mount({ mode: 'reference', 'heading-level': String(start) });
      const levels = headings(widget).map(({ localName }) => Number(localName.slice(1)));
      expect(levels[0]).to.equal(start);
      levels
        .slice(1)
        .forEach((level, index) =>
          expect(level - levels[index]!, titles(widget)[index + 1]).to.be.at.most(1),
        );
    }
  });

  it('search: a field with a label filters cards and advice by words, and the danger signs stay', async () => {
    const widget = await mount({ mode: 'reference' });
    expect(field(widget).labels![0]!.textContent).to.equal('Search causes and advice');
    expect(status(widget)).to.equal('');
    await search(widget, ' WEAR short');
    expect(cards(widget)).to.deep.equal(['Wear']);
    expect(status(widget)).to.equal('1 entry found');
    expect(titles(widget)).not.to.include('What can help');
    expect(textOf(widget)).to.contain('Numb between the legs');
    await search(widget, 'short');
    expect(cards(widget)).to.deep.equal(['A strain', 'Wear', 'Cold pattern']);
    expect(status(widget)).to.equal('3 entries found');
    await search(widget, '');
    expect(status(widget)).to.equal('');
    expect(titles(widget)).to.include('What can help');
  });

  it('search: finds nothing and says so, in a region that was there before', async () => {
    const widget = await mount({ mode: 'reference' });
    const region = find(widget, '[role="search"] [role="status"]');
    await search(widget, 'zebra');
    expect(cards(widget)).to.deep.equal([]);
    expect(region.textContent.trim()).to.equal('Nothing found. Try another word.');
    expect(region.isConnected).to.equal(true);
  });

  it('search: works from the keyboard, keeps focus, and neither the page nor any storage learns of it', async () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): void => {
      heard.push(event.key);
    };
    document.addEventListener('keydown', listen);
    const events: string[] = [];
    const widget = await mount({ mode: 'reference' });
    for (const name of ['triage-start', 'triage-step', 'triage-result'])
      widget.addEventListener(name, () => {
        events.push(name);
      });
    field(widget).focus();
    await sendKeys({ type: 'wear' });
    await widget.updateComplete;
    document.removeEventListener('keydown', listen);
    expect(cards(widget)).to.deep.equal(['Wear']);
    expect(widget.shadowRoot!.activeElement).to.equal(field(widget));
    expect(heard).to.deep.equal([]);
    expect(events).to.deep.equal([]);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.to.contain('wear');
  });
});
