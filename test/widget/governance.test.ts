import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { isReviewOverdue } from '../../src/widget/dates.js';
import { FIXTURE } from './fixture-pack.js';
import { cleanUp, mount, press, textOf, toReview } from './support.js';

async function result(changes: Partial<typeof FIXTURE>): Promise<TriageWidget> {
  const widget = await mount({}, { ...FIXTURE, ...changes });
  await toReview(widget);
  await press(widget, 'See my result');
  return widget;
}

describe('who has checked the content, and until when', () => {
  let said: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    said = [];
    console.warn = (text: string) => {
      said.push(text);
    };
  });
  afterEach(() => {
    console.warn = warn;
    cleanUp();
  });

  it('content past its review says so on the result, in reference mode, and to the host', async () => {
    const widget = await result({ reviewBy: '2020-01-31' });
    expect(textOf(widget))
      .to.contain('due to be checked again by 2020-01-31')
      .and.contain('may be out of date');
    expect(said.filter((text) => text.includes('2020-01-31'))).to.have.length(1);
    expect(widget.dataset['urgency'], 'the result itself still shows').to.equal('self-care');
    const reference = await mount({ mode: 'reference' }, { ...FIXTURE, reviewBy: '2020-01-31' });
    expect(textOf(reference)).to.contain('due to be checked again by 2020-01-31');
  });

  it('content that was built unproven says so on every screen, and what is proven does not', async () => {
    const UNPROVEN = 'safety of this content has not been proved';
    const widget = await mount({}, { ...FIXTURE, unproven: true });
    expect(textOf(widget), 'on the cover').to.contain(UNPROVEN);
    await press(widget, 'Start');
    expect(textOf(widget), 'on a question').to.contain(UNPROVEN);
    cleanUp();
    const end = await result({ unproven: true });
    expect(textOf(end), 'on the result').to.contain(UNPROVEN);
    cleanUp();
    expect(textOf(await result({}))).not.to.contain(UNPROVEN);
  });

  it('content before its review does not', async () => {
    expect(textOf(await result({}))).not.to.contain('due to be checked');
    expect(said).to.deep.equal([]);
  });

  it('is overdue the day after its date, not on it, and never without one', () => {
    expect(isReviewOverdue({ reviewBy: '2026-05-01' }, '2026-05-01')).to.equal(false);
    expect(isReviewOverdue({ reviewBy: '2026-05-01' }, '2026-05-02')).to.equal(true);
    expect(isReviewOverdue({ reviewBy: '' }, '2026-05-02')).to.equal(false);
  });

  it('unsigned content says so on the result and to the host; signed content names who signed', async () => {
    const details: unknown[] = [];
    const listen = ({ detail }: { readonly detail: unknown }): void => {
      details.push(detail);
    };
    document.body.addEventListener('triage-result', listen);
    expect(textOf(await result({}))).to.contain('No clinician has signed');
    cleanUp();
    const signed = textOf(await result({ reviewedBy: 'Dr Example' }));
    document.body.removeEventListener('triage-result', listen);
    expect(signed).to.contain('Checked by Dr Example.').and.not.contain('No clinician has signed');
    expect(details.map((detail) => (detail as { reviewedBy: string }).reviewedBy)).to.deep.equal([
      '',
      'Dr Example',
    ]);
  });
});
