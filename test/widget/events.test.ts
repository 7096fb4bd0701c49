import { expect } from 'chai';
import type { TriageWidget } from '../../src/index.js';
import { answer, cleanUp, mount, press, settle, toReview } from './support.js';

const NAMES = [
  'triage-start',
  'triage-step',
  'triage-emergency',
  'triage-result',
  'triage-restart',
  'triage-error',
] as const;

/** Records what reaches the page around the widget. */
function record(): CustomEvent[] {
  const heard: CustomEvent[] = [];
  for (const name of NAMES)
    document.body.addEventListener(name, (event) => heard.push(event as CustomEvent), {
      once: false,
    });
  return heard;
}

const only = (heard: readonly CustomEvent[], widget: TriageWidget): readonly CustomEvent[] =>
  heard.filter((event) => event.target === widget);

describe('events', () => {
  afterEach(cleanUp);

  it('tell each step, the start, the result and the restart', async () => {
    const heard = record();
    const widget = await mount();
    await toReview(widget);
    await press(widget, 'See my result');
    await press(widget, 'Start again');
    await press(widget, 'Yes, start again');
    const mine = only(heard, widget);
    expect(mine[0]!.type).to.equal('triage-start');
    const reported = mine
      .filter((event) => event.type === 'triage-step')
      .map((event) => event.detail as { screen: string; index: number });
    expect(reported.map(({ screen }) => screen)).to.deep.equal([
      ...Array<string>(6).fill('question'),
      'review',
      'result',
      'cover',
    ]);
    expect(reported.slice(0, 6).map(({ index }) => index)).to.deep.equal([0, 1, 2, 3, 4, 5]);
    expect(
      mine
        .filter((event) => event.type === 'triage-result')
        .map((event) => event.detail as unknown),
    ).to.deep.equal([
      {
        packVersion: '1.2.3',
        contentHash: 'abcdef0123456789',
        reviewedBy: '',
        reviewBy: '2999-01-01',
      },
    ]);
    expect(
      mine.at(-2)!.type === 'triage-restart' || mine.at(-1)!.type === 'triage-restart',
    ).to.equal(true);
  });

  it('carry no answer, no option, no level', async () => {
    const heard = record();
    const widget = await mount();
    await toReview(widget, { f_now: ['fever'] });
    await press(widget, 'See my result');
    const text = JSON.stringify(only(heard, widget).map((event) => event.detail as unknown));
    for (const secret of [
      'fever',
      'urgent',
      'young',
      'sudden',
      'answers',
      'assessment',
      'strain',
      'f_now',
      'e_onset',
    ])
      expect(text).not.to.contain(secret);
    expect(only(heard, widget).every((event) => Object.isFrozen(event.detail))).to.equal(true);
  });

  it('carry answers and assessment where the host asks for them', async () => {
    const heard = record();
    const widget = await mount({ 'share-answers': '' });
    await press(widget, 'Start');
    await answer(widget, 'me');
    const { detail } = only(heard, widget).at(-1)! as CustomEvent<{
      step: string;
      answers: unknown;
      assessment: { urgency: string };
    }>;
    expect(detail.answers).to.deep.equal({ g_who: 'me' });
    expect(detail.step).to.equal('g_age');
    expect(detail.assessment.urgency).to.be.a('string');
  });

  it('an emergency is told at once, without its reason, and is not told as a result', async () => {
    const heard = record();
    const widget = await mount({ start: 'question' });
    await answer(widget, 'me');
    await answer(widget, 'young');
    await answer(widget, 'numb');
    const types = only(heard, widget).map((event) => event.type);
    expect(types.filter((type) => type === 'triage-emergency')).to.have.length(1);
    expect(types).not.to.include('triage-result');
    expect(
      JSON.stringify(only(heard, widget).map((event) => event.detail as unknown)),
    ).not.to.contain('numb');
  });

  it('find the page as they say', async () => {
    const widget = await mount();
    let seen: string | undefined;
    widget.addEventListener('triage-step', (event) => {
      seen = `${event.detail.screen} ${widget.dataset['step']} ${widget.shadowRoot!.querySelector('h2')!.textContent}`;
    });
    await press(widget, 'Start');
    expect(seen).to.equal('question g_who Who is this for?');
  });

  it('a failure is told with its code', async () => {
    const heard = record();
    const widget = document.createElement('triage-widget');
    widget.pack = 'nowhere';
    document.body.append(widget);
    await settle(widget);
    expect(
      only(heard, widget).map((event) => (event as CustomEvent<{ code: string }>).detail.code),
    ).to.deep.equal(['unknown-pack']);
  });
});
