import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { mountResult, said, settled, stub, unstub } from './export-support.js';
import { FIXTURE } from './fixture-pack.js';
import { answer, cleanUp, find, focused, mount, press, textOf, toReview } from './support.js';

/** A clipboard that takes what is copied. */
function stubClipboard(): { text: string } {
  const clipboard = { text: '' };
  stub(navigator, 'clipboard', {
    writeText: (text: string) => {
      clipboard.text = text;
      return Promise.resolve();
    },
  });
  return clipboard;
}

describe('taking the result along', () => {
  afterEach(() => {
    unstub();
    cleanUp();
  });

  it('copies a text with the level, what to do, answers, causes, safety net and version, and says so', async () => {
    const clipboard = stubClipboard();
    const widget = await mountResult();
    expect(said(widget)).to.equal('');
    await press(widget, 'Copy');
    await settled(widget);
    expect(said(widget)).to.equal('Copied.');
    const order = [
      'Care for yourself',
      'call 999',
      'start: All at once',
      'A strain: Fits well',
      'What speaks for it: ',
      'danger signs: Numb between the legs · A fever · Weak legs',
      'A new fever',
      'abcdef012345',
    ];
    const places = order.map((part) => clipboard.text.indexOf(part));
    expect(places, clipboard.text).not.to.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(clipboard.text)
      .not.to.contain('{')
      .and.not.to.contain('%')
      .and.not.to.contain('undefined');
  });

  it('names the same danger signs as the screen where the interview ends early', async () => {
    const clipboard = stubClipboard();
    const words = FIXTURE.text['en']!;
    const widget = await mount(
      { start: 'question' },
      {
        ...FIXTURE,
        rules: [
          ...FIXTURE.rules,
          {
            id: 'early',
            urgency: 'urgent',
            when: { q: 'g_age', is: 'young' },
            ends: true,
            sources: ['S1'],
          },
        ],
        text: { en: { ...words, rules: { ...words.rules, early: 'Made for others.' } } },
      },
    );
    await answer(widget, 'me');
    await answer(widget, 'young');
    expect(widget.dataset['step']).to.equal('result');
    const shown = [...widget.shadowRoot!.querySelectorAll('.watch li')].map((item) =>
      item.textContent.trim(),
    );
    expect(shown).to.have.members(['Numb between the legs', 'Both legs weak', 'A new fever']);
    await press(widget, 'Copy');
    await settled(widget);
    for (const sign of shown) expect(clipboard.text).to.contain(sign);
  });

  it('shows the text, selected, where the browser refuses to copy', async () => {
    stub(navigator, 'clipboard', {
      writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    });
    const widget = await mountResult();
    await press(widget, 'Copy');
    await settled(widget);
    const area = find<HTMLTextAreaElement>(widget, 'textarea');
    expect(said(widget)).to.contain('did not let us copy');
    expect(area.value).to.contain('Care for yourself');
    expect(area.selectionEnd - area.selectionStart).to.equal(area.value.length);
  });

  it('shows the text where there is no clipboard at all, as on a page without https', async () => {
    stub(navigator, 'clipboard', undefined);
    const widget = await mountResult();
    await press(widget, 'Copy');
    await settled(widget);
    expect(find<HTMLTextAreaElement>(widget, 'textarea').value).to.contain('Care for yourself');
  });

  it('downloads the same text under a name that tells only the day', async () => {
    let file: Blob | undefined;
    let name = '';
    stub(URL, 'createObjectURL', (blob: Blob) => {
      file = blob;
      return 'blob:test';
    });
    stub(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      name = this.download;
    });
    const widget = await mountResult();
    await press(widget, 'Download');
    expect(name).to.match(/^result-\d{4}-\d\d-\d\d\.txt$/);
    expect(await file!.text())
      .to.contain('Care for yourself')
      .and.to.contain('abcdef012345');
    expect(said(widget)).to.contain('If it is not, copy this text');
    expect(find<HTMLTextAreaElement>(widget, 'textarea').value).to.contain('Care for yourself');
  });

  it('shares the address and title of the page alone, where the system can share', async () => {
    let shared: unknown;
    stub(navigator, 'share', (data: unknown) => {
      shared = data;
      return Promise.reject(new DOMException('closed', 'AbortError'));
    });
    const widget = await mountResult();
    await press(widget, 'Share this page, without your answers');
    expect(shared).to.deep.equal({ title: document.title, url: location.href });
  });

  it('has a summary for a clinician: why, said, not sure, denied, and for and against', async () => {
    const widget = await mountResult({ f_now: ['fever'], e_move: ['unsure'] });
    const lines = [...find(widget, '.clinician').querySelectorAll('li')].map((line) =>
      line.textContent.trim(),
    );
    expect(lines).to.include('A fever needs a check. · danger signs: A fever');
    expect(lines)
      .to.include('danger signs: A fever')
      .and.to.include('danger signs: Numb between the legs · Weak legs')
      .and.to.include('Weak legs: Both give way · One is weaker')
      .and.to.include('movement');
    expect(
      lines.some((line) => line.startsWith('A strain: ') && line.includes('What speaks for it: ')),
    ).to.equal(true);
  });

  it('does not call a danger sign denied that a person was not sure about', async () => {
    const widget = await mountResult({ f_now: ['unsure'] });
    expect(find(widget, '.clinician').textContent).not.to.contain('Numb between the legs');
  });

  it('names no cause in an emergency, and still holds the answers and the version', async () => {
    const widget = await mount({ start: 'question' });
    for (const option of ['me', 'young', 'numb']) await answer(widget, option);
    expect(widget.dataset['urgency']).to.equal('emergency');
    const text = find(widget, '.clinician').textContent;
    expect(text)
      .to.contain('danger signs: Numb between the legs')
      .and.to.contain('abcdef012345')
      .and.not.to.contain('A strain');
  });
});

describe('a changed answer', () => {
  afterEach(cleanUp);

  async function change(
    widget: TriageWidget,
    question: string,
    ...options: readonly string[]
  ): Promise<void> {
    await press(widget, 'Change my answers');
    await press(widget, `Change: ${question}`);
    await answer(widget, ...options);
    if (widget.dataset['step'] === 'review') await press(widget, 'See my result');
  }
  const news = (widget: TriageWidget): string =>
    widget.shadowRoot!.querySelector('.news')?.textContent!.replace(/\s+/g, ' ').trim() ?? '';
  const announced = (widget: TriageWidget): string =>
    [...widget.shadowRoot!.querySelectorAll('[role="status"]')].at(-1)!.textContent;

  it('says nothing on a first result', async () => {
    const widget = await mountResult();
    expect(news(widget)).to.equal('');
    expect(announced(widget)).to.equal('');
  });

  it('that raises the level is shown within it, before and now, and told; asks to follow the new advice', async () => {
    const widget = await mountResult();
    await press(widget, 'Change my answers');
    await press(widget, 'Change: danger signs');
    find<HTMLInputElement>(widget, '#option-none').click();
    await widget.updateComplete;
    await answer(widget, 'fever');
    await press(widget, 'See my result');
    expect(find(widget, '.level .news')).to.exist;
    expect(news(widget))
      .to.contain('Before: Care for yourself · A strain')
      .and.to.contain('Now: Be seen today')
      .and.to.contain('more urgent');
    expect(announced(widget)).to.contain('Before: Care for yourself').and.to.contain('more urgent');
    expect(focused(widget)!.textContent.trim()).to.equal('Be seen today');
  });

  it('is told once: coming back without another change says nothing', async () => {
    const widget = await mountResult();
    await change(widget, 'start', 'slow');
    expect(news(widget))
      .to.contain('changed this result')
      .and.to.contain('Now: Care for yourself')
      .and.not.to.contain('more urgent');
    await press(widget, 'Change my answers');
    await press(widget, 'See my result');
    expect(news(widget)).to.equal('');
    expect(announced(widget)).to.equal('');
  });

  it('that changes nothing says so', async () => {
    const widget = await mountResult();
    await change(widget, 'age', 'old');
    expect(news(widget)).to.equal('Your new answers did not change this result.');
  });

  it('that is an emergency shows the emergency screen and nothing before it', async () => {
    const widget = await mountResult();
    await change(widget, 'danger signs', 'numb');
    expect(textOf(widget).startsWith('Get help now')).to.equal(true);
    expect(news(widget) + announced(widget)).to.equal('');
    await press(widget, 'I made a mistake – go back');
    await answer(widget, 'none');
    await toReview(widget);
    await press(widget, 'See my result');
    expect(news(widget))
      .to.contain('Before: Get help now')
      .and.to.contain('Now: Care for yourself');
  });

  it('is forgotten with the answers', async () => {
    const widget = await mountResult();
    await press(widget, 'Clear my answers');
    await toReview(widget, { e_onset: ['slow'] });
    await press(widget, 'See my result');
    expect(news(widget)).to.equal('');
  });
});
